//! The limitation period of a request (Luật 106/2025/QH15 Đ.34 k.2; NĐ 152/2026/NĐ-CP Đ.10).

use chrono::NaiveDate;

use super::{Answers, Context, Field, FieldRole, FormDefinition};
use crate::values::Date;

impl FormDefinition {
    /// Where the judgment stands from which the period runs.
    pub(crate) fn enforced_judgment(&self) -> Option<&Field> {
        self.fields()
            .find(|field| field.role == Some(FieldRole::EnforcedJudgment))
    }
}

/// The last day of the period, by the judgment's date of effect or, where nobody gave it,
/// its date; `None` when the form enforces no judgment or neither date is readable.
pub fn limitation_end(
    form: &FormDefinition,
    answers: &Answers,
    context: &Context<'_>,
) -> Option<NaiveDate> {
    let judgment = form.enforced_judgment()?;
    let date = |part: &str| Date::parse(answers.get(&format!("{}.{part}", judgment.id))).ok();
    let start = date("effective_date").or_else(|| date("date"))?;
    Some(context.calendar.limitation_end(start.day()).date)
}

pub(super) fn is_past(form: &FormDefinition, answers: &Answers, context: &Context<'_>) -> bool {
    limitation_end(form, answers, context).is_some_and(|end| context.today > end)
}
