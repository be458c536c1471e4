//! Reads the table of days from a file that an officer edits: every mistake names its line.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::table::{DayKind, Holiday, Status};

const HEAD: [&str; 5] = ["date", "kind", "name", "notice", "status"];

/// What is wrong, and where. Read by operators, not by citizens.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {fault}")]
pub struct CalendarError {
    /// Counted from 1, the head line included.
    pub line: usize,
    pub fault: Fault,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("the head must be `date,kind,name,notice,status`")]
    Head,
    #[error("expected 5 columns, found {0}")]
    Columns(usize),
    #[error("a quotation mark is not closed")]
    Quote,
    #[error("`{0}` is not a date (yyyy-mm-dd)")]
    Date(String),
    #[error("{0} stands twice")]
    Twice(NaiveDate),
    #[error("`{0}` is not a kind (off, work)")]
    Kind(String),
    #[error("`{0}` is not a status (confirmed, provisional)")]
    Status(String),
    #[error("the day has no name")]
    Name,
}

pub(super) fn read(text: &str) -> Result<Vec<Holiday>, CalendarError> {
    let mut lines = text.trim_start_matches('\u{feff}').lines().zip(1..);
    let (head, _) = lines.next().unwrap_or_default();
    if columns(head).is_none_or(|columns| columns != HEAD) {
        return Err(CalendarError {
            line: 1,
            fault: Fault::Head,
        });
    }
    let mut seen = BTreeSet::new();
    let mut rows = Vec::new();
    for (content, line) in lines.filter(|(content, _)| !content.trim().is_empty()) {
        let row = row(content).map_err(|fault| CalendarError { line, fault })?;
        if !seen.insert(row.date) {
            return Err(CalendarError {
                line,
                fault: Fault::Twice(row.date),
            });
        }
        rows.push(row);
    }
    Ok(rows)
}

fn row(content: &str) -> Result<Holiday, Fault> {
    let columns = columns(content).ok_or(Fault::Quote)?;
    let [date, kind, name, notice, status] = columns.as_slice() else {
        return Err(Fault::Columns(columns.len()));
    };
    if name.is_empty() {
        return Err(Fault::Name);
    }
    Ok(Holiday {
        date: date.parse().map_err(|_| Fault::Date(date.clone()))?,
        kind: DayKind::from_code(kind).ok_or_else(|| Fault::Kind(kind.clone()))?,
        name: name.clone(),
        notice: notice.clone(),
        status: Status::from_code(status).ok_or_else(|| Fault::Status(status.clone()))?,
    })
}

/// The columns of a line (RFC 4180 without line breaks inside); `None` for an open quote.
fn columns(line: &str) -> Option<Vec<String>> {
    let mut columns = vec![String::new()];
    let mut quoted = false;
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                columns.last_mut()?.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => columns.push(String::new()),
            other => columns.last_mut()?.push(other),
        }
    }
    (!quoted).then(|| {
        columns
            .iter()
            .map(|column| column.trim().to_owned())
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(rows: &str) -> Option<(usize, Fault)> {
        let text = format!("date,kind,name,notice,status\n{rows}");
        read(&text).err().map(|error| (error.line, error.fault))
    }

    #[test]
    fn reads_quotes_blank_lines_and_a_byte_order_mark() {
        let text = "\u{feff}date,kind,name,notice,status\r\n\r\n\
                    2026-01-01,off,\"Tết, \"\"dương lịch\"\"\",BLLĐ,confirmed\r\n";
        let rows = read(text).unwrap();
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].name, "Tết, \"dương lịch\"");
    }

    #[test]
    fn every_mistake_names_its_line() {
        let good = "2026-01-01,off,Tết,BLLĐ,confirmed";
        assert_eq!(
            read("ngày,loại\n"),
            Err(CalendarError {
                line: 1,
                fault: Fault::Head
            })
        );
        assert_eq!(
            fault(&format!("{good}\n2026-02-30,off,x,y,confirmed")),
            Some((3, Fault::Date("2026-02-30".into())))
        );
        assert_eq!(
            fault("2026-01-02,free,x,y,confirmed"),
            Some((2, Fault::Kind("free".into())))
        );
        assert_eq!(
            fault("2026-01-02,off,x,y,sure"),
            Some((2, Fault::Status("sure".into())))
        );
        assert_eq!(fault("2026-01-02,off,x"), Some((2, Fault::Columns(3))));
        assert_eq!(
            fault("2026-01-02,off,\"x,y,confirmed"),
            Some((2, Fault::Quote))
        );
        assert_eq!(fault("2026-01-02,off,,y,confirmed"), Some((2, Fault::Name)));
        assert_eq!(
            fault(&format!("{good}\n\n{good}")).map(|(line, _)| line),
            Some(4)
        );
    }
}
