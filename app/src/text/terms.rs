//! Lengths of time as the law counts them: `5 ngày làm việc`.

use domain::calendar::Unit;

use super::{FluentValue, Texts};

impl Texts {
    /// `5 ngày làm việc`; `5 working days`.
    pub fn term(&self, value: u16, unit: Unit) -> String {
        let key = format!("term-{}", unit.code());
        self.with(&key, &[("n", FluentValue::from(value))])
    }
}

#[cfg(test)]
mod tests {
    use domain::Locale;

    use super::*;

    #[test]
    fn english_counts_one_and_many() {
        let (vi, en) = (Texts::new(Locale::Vi), Texts::new(Locale::En));
        assert_eq!(vi.term(5, Unit::WorkingDay), "5 ngày làm việc");
        assert_eq!(en.term(5, Unit::WorkingDay), "5 working days");
        assert_eq!(en.term(1, Unit::WorkingDay), "1 working day");
    }
}
