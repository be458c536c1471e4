//! A date as three boxes. They share one answer: `{path}:day`, `:month` and `:year` are
//! joined by [`join`] when a form is read and parted by [`part`] when it is drawn.

use domain::form::Kind;
use leptos::prelude::*;

use super::field::Parts;
use crate::text::t;

/// The endings of the three names, in the order of the boxes.
pub const PARTS: [&str; 3] = ["day", "month", "year"];

pub fn boxes(parts: &Parts<'_>, value: &str) -> AnyView {
    // A hint of the form's own says more than ours.
    let year_alone =
        matches!(parts.field.kind, Kind::DateOrYear { .. }) && parts.field.hint.is_none();
    let values = part(value);
    let birthday = parts.field.autocomplete.as_deref() == Some("bday");
    let inputs = PARTS
        .iter()
        .zip(values)
        .map(|(name, value)| one(parts, name, value, birthday))
        .collect_view();
    let year_hint = year_alone.then(|| {
        view! { <p class="field-hint" id=format!("{}-year-hint", parts.id)>{t("field-year-alone")}</p> }
    });
    let described = match (parts.described_by(), year_alone) {
        (Some(ids), true) => Some(format!("{ids} {}-year-hint", parts.id)),
        (None, true) => Some(format!("{}-year-hint", parts.id)),
        (ids, false) => ids,
    };
    view! {
        <fieldset
            class=parts.frame_class()
            id=format!("{}-field", parts.id)
            aria-describedby=described
        >
            <legend class="field-label">{parts.label()}</legend>
            {parts.hint()}
            {year_hint}
            {parts.error()}
            <div class="date-boxes">{inputs}</div>
            {parts.reading()}
        </fieldset>
    }
    .into_any()
}

/// The first box carries the id of the field, so that links from the summary lead to it.
fn one(parts: &Parts<'_>, name: &'static str, value: String, birthday: bool) -> AnyView {
    let id = if name == PARTS[0] {
        parts.id.clone()
    } else {
        format!("{}-{name}", parts.id)
    };
    let width = if name == "year" { "width-4" } else { "width-2" };
    view! {
        <div class="date-box">
            <label for=id.clone()>{t(&format!("field-{name}"))}</label>
            <input
                class=format!("control {width}")
                type="text"
                inputmode="numeric"
                id=id
                name=format!("{}:{name}", parts.path)
                value=value
                autocomplete=birthday.then(|| format!("bday-{name}"))
                aria-invalid=parts.invalid()
            />
        </div>
    }
    .into_any()
}

/// The three boxes as one text: `25/11/2026`; a year alone stays a year; a whole date typed
/// into the first box is taken as it is.
pub fn join(day: &str, month: &str, year: &str) -> String {
    match (day.trim(), month.trim(), year.trim()) {
        (whole, "", "") => whole.to_owned(),
        ("", "", year) => year.to_owned(),
        (day, month, year) => format!("{day}/{month}/{year}"),
    }
}

/// One text as three boxes. What is no date stands in the first box, so that no word is lost.
pub fn part(value: &str) -> [String; 3] {
    let owned = |parts: [&str; 3]| parts.map(str::to_owned);
    let by_slash: Vec<&str> = value.splitn(3, '/').collect();
    if let [day, month, year] = by_slash[..] {
        return owned([day, month, year]);
    }
    let by_dash: Vec<&str> = value.splitn(3, '-').collect();
    if let [year, month, day] = by_dash[..]
        && year.len() == 4
        && year.bytes().all(|byte| byte.is_ascii_digit())
    {
        return owned([day, month, year]);
    }
    if value.len() == 4 && value.bytes().all(|byte| byte.is_ascii_digit()) {
        return owned(["", "", value]);
    }
    owned([value, "", ""])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_joined_parts_again() {
        for boxes in [
            ["25", "11", "2026"],
            ["", "", "1950"],
            ["", "11", "2026"],
            ["25", "", ""],
            ["hôm qua", "", ""],
            ["", "", ""],
        ] {
            let joined = join(boxes[0], boxes[1], boxes[2]);
            assert_eq!(part(&joined), boxes.map(str::to_owned), "{joined}");
        }
    }

    #[test]
    fn reads_a_date_in_one_box_and_an_iso_date() {
        assert_eq!(part(&join("25/11/1990", "", "")), ["25", "11", "1990"]);
        assert_eq!(part("1990-11-25"), ["25", "11", "1990"]);
    }
}
