//! Where a person's number of identity says something else than the papers. Shown to the
//! officer (and where useful to the citizen); never blocks.

use super::{DateOrYear, PersonalId, Sex, sex_from_honorific, sex_from_name};

/// What is known of a person besides the number.
#[derive(Clone, Copy, Debug)]
pub struct Named<'a> {
    pub name: &'a str,
    pub birth: Option<DateOrYear>,
    /// Texts that may call the person *ông* or *bà*: the claims of the judgment.
    pub texts: &'a [&'a str],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdentityWarning {
    /// `id_birth_mismatch`.
    BirthYear { written: i32, by_id: i32 },
    /// `id_sex_mismatch`.
    Sex { by_id: Sex },
}

impl IdentityWarning {
    /// The code used in marks, text keys and exports.
    pub const fn code(self) -> &'static str {
        match self {
            Self::BirthYear { .. } => "id_birth_mismatch",
            Self::Sex { .. } => "id_sex_mismatch",
        }
    }
}

/// Compares the number with the birth, the name and the judgment's *ông* or *bà*.
pub fn identity_warnings(person: Named<'_>, id: &PersonalId) -> Vec<IdentityWarning> {
    let reading = id.reading();
    let mut warnings = Vec::new();
    if let Some(written) = person.birth.map(DateOrYear::year)
        && written != reading.birth_year
    {
        warnings.push(IdentityWarning::BirthYear {
            written,
            by_id: reading.birth_year,
        });
    }
    let called = person
        .texts
        .iter()
        .filter_map(|text| sex_from_honorific(text, person.name));
    if sex_from_name(person.name)
        .into_iter()
        .chain(called)
        .any(|sex| sex != reading.sex)
    {
        warnings.push(IdentityWarning::Sex { by_id: reading.sex });
    }
    warnings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(name: &str, birth: &str, texts: &[&str], id: &str) -> Vec<&'static str> {
        let birth = DateOrYear::parse(birth).ok();
        let id = PersonalId::parse(id).unwrap();
        let warnings = identity_warnings(Named { name, birth, texts }, &id);
        warnings.into_iter().map(IdentityWarning::code).collect()
    }

    #[test]
    fn a_number_that_fits_is_silent() {
        assert!(codes("Nguyễn Văn Việt", "02/11/1996", &[], "083096985526").is_empty());
        assert!(codes("Kim Vẹn", "", &["bà Kim Vẹn"], "083196985526").is_empty());
    }

    #[test]
    fn birth_name_and_judgment_may_contradict() {
        assert_eq!(
            codes("Trần Tâm", "1988", &[], "083098987227"),
            ["id_birth_mismatch"]
        );
        assert_eq!(
            codes("Nguyễn Văn Việt", "1996", &[], "083196985526"),
            ["id_sex_mismatch"]
        );
        assert_eq!(
            codes("Kim Vẹn", "", &["ông Kim Vẹn"], "083196985526"),
            ["id_sex_mismatch"]
        );
    }
}
