//! The pattern of dossier codes: chosen in `agency.toml`, since nobody has said which one holds
//! (`H08.12-240523-0001` is the usual one).

use std::fmt::Write as _;

use chrono::NaiveDate;
use serde::Deserialize;

use super::{CodeError, DossierCode};

/// `{agency}-{yyMMdd}-{NNNN}`, read once at the start.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct CodePattern {
    parts: Vec<Part>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Text(String),
    /// The identifier of the agency (`H08.12`).
    Agency,
    /// `{yyMMdd}` or `{yyyyMMdd}`.
    Date(&'static str),
    /// `{NNNN}`: at least so many digits, more when the day needs them.
    Serial(usize),
    /// `{check}`: Luhn's digit (modulus 10) over all digits before it.
    Check,
}

/// What is wrong with a pattern in a setting. Read by operators.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PatternError {
    #[error("dossier code pattern: `{{{0}}}` is unknown (agency, yyMMdd, yyyyMMdd, N…, check)")]
    Unknown(String),
    #[error("dossier code pattern: a brace is not closed")]
    Brace,
    #[error("dossier code pattern: `{0}` may hold capitals, digits, dots and dashes only")]
    Text(String),
    #[error("dossier code pattern: a date and exactly one serial are needed")]
    NotUnique,
    #[error("dossier code pattern: `{{check}}` must come last")]
    CheckNotLast,
}

impl TryFrom<String> for CodePattern {
    type Error = PatternError;

    fn try_from(text: String) -> Result<Self, PatternError> {
        Self::parse(&text)
    }
}

impl CodePattern {
    /// # Errors
    /// What keeps the codes from being readable or unique.
    pub fn parse(text: &str) -> Result<Self, PatternError> {
        let mut parts = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            parts.extend(literal(before)?);
            let (name, after) = after.split_once('}').ok_or(PatternError::Brace)?;
            parts.push(part(name)?);
            rest = after;
        }
        parts.extend(literal(rest)?);
        let count = |wanted: fn(&Part) -> bool| parts.iter().filter(|part| wanted(part)).count();
        if count(|part| matches!(part, Part::Serial(_))) != 1
            || count(|part| matches!(part, Part::Date(_))) == 0
        {
            return Err(PatternError::NotUnique);
        }
        if parts.iter().rev().skip(1).any(|part| *part == Part::Check) {
            return Err(PatternError::CheckNotLast);
        }
        Ok(Self { parts })
    }

    /// The code of the `serial`-th dossier that the agency received on `date`.
    ///
    /// # Errors
    /// [`CodeError::NotADossierCode`] where the agency's identifier is empty or holds
    /// other characters than a code may.
    pub fn render(
        &self,
        agency: &str,
        date: NaiveDate,
        serial: u32,
    ) -> Result<DossierCode, CodeError> {
        if agency.trim().is_empty() && self.parts.contains(&Part::Agency) {
            return Err(CodeError::NotADossierCode);
        }
        let mut code = String::new();
        for part in &self.parts {
            match part {
                Part::Text(text) => code.push_str(text),
                Part::Agency => code.push_str(agency.trim()),
                Part::Date(format) => code.push_str(&date.format(format).to_string()),
                Part::Serial(width) => {
                    let _ = write!(code, "{serial:0width$}");
                }
                Part::Check => code.push(char::from(b'0' + luhn(&code))),
            }
        }
        DossierCode::parse(&code)
    }
}

fn literal(text: &str) -> Result<Option<Part>, PatternError> {
    let known = text.bytes().all(|byte| {
        byte.is_ascii_uppercase() || byte.is_ascii_digit() || matches!(byte, b'.' | b'-')
    });
    match (known, text.is_empty()) {
        (false, _) => Err(PatternError::Text(text.to_owned())),
        (true, true) => Ok(None),
        (true, false) => Ok(Some(Part::Text(text.to_owned()))),
    }
}

fn part(name: &str) -> Result<Part, PatternError> {
    match name {
        "agency" => Ok(Part::Agency),
        "yyMMdd" => Ok(Part::Date("%y%m%d")),
        "yyyyMMdd" => Ok(Part::Date("%Y%m%d")),
        "check" => Ok(Part::Check),
        _ if (1..=9).contains(&name.len()) && name.bytes().all(|byte| byte == b'N') => {
            Ok(Part::Serial(name.len()))
        }
        _ => Err(PatternError::Unknown(name.to_owned())),
    }
}

/// Luhn's check digit (ISO/IEC 7812-1, annex B) over the digits of a text: it catches
/// every single wrong digit and nearly every swap of two neighbours.
fn luhn(text: &str) -> u8 {
    let digits = text
        .bytes()
        .rev()
        .filter(u8::is_ascii_digit)
        .map(|byte| byte - b'0');
    let sum: u32 = digits
        .enumerate()
        .map(|(at, digit)| {
            let weighted = if at % 2 == 0 { digit * 2 } else { digit };
            u32::from(weighted / 10 + weighted % 10)
        })
        .sum();
    u8::try_from((10 - sum % 10) % 10).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
    }

    fn rendered(pattern: &str, serial: u32) -> String {
        let pattern = CodePattern::parse(pattern).unwrap();
        pattern.render("h08.12", day(), serial).unwrap().to_string()
    }

    #[test]
    fn renders_the_usual_patterns() {
        assert_eq!(
            rendered("{agency}-{yyMMdd}-{NNNN}", 1),
            "H08.12-261124-0001"
        );
        assert_eq!(
            rendered("{agency}-{yyMMdd}-{NNNN}", 12_345),
            "H08.12-261124-12345"
        );
        assert_eq!(
            rendered("{agency}-{yyyyMMdd}-{NNNNNNN}", 92_637),
            "H08.12-20261124-0092637"
        );
        assert_eq!(rendered("THA.{yyMMdd}.{NNN}", 7), "THA.261124.007");
    }

    #[test]
    fn the_check_digit_catches_a_wrong_digit() {
        assert_eq!(
            luhn("7992739871"),
            3,
            "the example of the standard's literature"
        );
        let pattern = CodePattern::parse("{agency}-{yyMMdd}-{NNNN}-{check}").unwrap();
        let code = pattern.render("H08.12", day(), 42).unwrap();
        let holds = |code: &str| {
            let (head, check) = code.split_at(code.len() - 1);
            check.parse() == Ok(luhn(head))
        };
        assert!(holds(code.as_str()));
        for (at, letter) in code
            .as_str()
            .char_indices()
            .filter(|(_, c)| c.is_ascii_digit())
        {
            for other in ('0'..='9').filter(|&other| other != letter) {
                let mut wrong = code.as_str().to_owned();
                wrong.replace_range(at..=at, &other.to_string());
                assert!(!holds(&wrong), "{wrong}");
            }
        }
    }

    #[test]
    fn a_pattern_must_keep_codes_apart() {
        for (pattern, error) in [
            ("{agency}-{NNNN}", PatternError::NotUnique),
            ("{agency}-{yyMMdd}", PatternError::NotUnique),
            ("{yyMMdd}-{NN}-{NN}", PatternError::NotUnique),
            ("{yyMMdd}-{year}", PatternError::Unknown("year".into())),
            ("{yyMMdd}-{}", PatternError::Unknown(String::new())),
            ("{yyMMdd}-{NNNN", PatternError::Brace),
            ("hồ sơ {yyMMdd}-{NNNN}", PatternError::Text("hồ sơ ".into())),
            ("{check}-{yyMMdd}-{NNNN}", PatternError::CheckNotLast),
        ] {
            assert_eq!(CodePattern::parse(pattern), Err(error), "{pattern}");
        }
    }

    #[test]
    fn without_an_agency_there_is_no_code() {
        let pattern = CodePattern::parse("{agency}-{yyMMdd}-{NNNN}").unwrap();
        assert_eq!(
            pattern.render(" ", day(), 1),
            Err(CodeError::NotADossierCode)
        );
        assert_eq!(
            pattern.render("a/b", day(), 1),
            Err(CodeError::NotADossierCode)
        );
    }
}
