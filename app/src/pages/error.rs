//! What went wrong, in whole sentences: what happened, what it means for what was typed,
//! what to do now.

use domain::Locale;
use leptos::prelude::*;

use super::Page;
use crate::{
    routes,
    shell::Room,
    text::{FluentValue, Texts, texts},
    ui::Code,
};

/// A failure that is shown as a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nothing here, or nothing for you: one answer.
    NotFound,
    /// The address exists, but not for this kind of request.
    WrongMethod,
    /// The request cannot be read (broken address, broken encoding).
    Unreadable,
    /// A form that came from another site.
    OtherSite,
    /// The draft or the link has come to its end.
    Gone,
    /// Sent again with other content, or overtaken by somebody else's change.
    Conflict,
    /// More bytes than are taken.
    TooLarge,
    /// Not the kind of content that this address takes.
    WrongMediaType,
    /// More fields than a form has.
    TooManyFields,
    /// Tried too often; seconds to wait.
    TooOften { wait: u64 },
    /// The request took too long to arrive or to be answered.
    TooSlow,
    /// Something that only the office can mend; a reference number is shown.
    Surprise,
    /// Starting, stopping, or without its database.
    Unavailable,
}

impl Problem {
    pub const ALL: [Self; 13] = [
        Self::NotFound,
        Self::WrongMethod,
        Self::Unreadable,
        Self::OtherSite,
        Self::Gone,
        Self::Conflict,
        Self::TooLarge,
        Self::WrongMediaType,
        Self::TooManyFields,
        Self::TooOften { wait: 60 },
        Self::TooSlow,
        Self::Surprise,
        Self::Unavailable,
    ];

    /// The HTTP status (RFC 9110).
    pub const fn status(self) -> u16 {
        match self {
            Self::NotFound => 404,
            Self::WrongMethod => 405,
            Self::Unreadable => 400,
            Self::OtherSite => 403,
            Self::Gone => 410,
            Self::Conflict => 409,
            Self::TooLarge => 413,
            Self::WrongMediaType => 415,
            Self::TooManyFields => 422,
            Self::TooOften { .. } => 429,
            Self::TooSlow => 408,
            Self::Surprise => 500,
            Self::Unavailable => 503,
        }
    }

    /// The problem behind a bare status, such as a layer answers.
    pub const fn of_status(status: u16) -> Self {
        match status {
            404 => Self::NotFound,
            405 => Self::WrongMethod,
            403 => Self::OtherSite,
            408 => Self::TooSlow,
            409 => Self::Conflict,
            410 => Self::Gone,
            413 => Self::TooLarge,
            415 => Self::WrongMediaType,
            422 => Self::TooManyFields,
            429 => Self::TooOften { wait: 60 },
            503 => Self::Unavailable,
            500.. => Self::Surprise,
            _ => Self::Unreadable,
        }
    }

    /// The stem of its text keys, and its name for machines.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::WrongMethod => "wrong-method",
            Self::Unreadable => "unreadable",
            Self::OtherSite => "other-site",
            Self::Gone => "gone",
            Self::Conflict => "conflict",
            Self::TooLarge => "too-large",
            Self::WrongMediaType => "wrong-media-type",
            Self::TooManyFields => "too-many-fields",
            Self::TooOften { .. } => "too-often",
            Self::TooSlow => "too-slow",
            Self::Surprise => "surprise",
            Self::Unavailable => "unavailable",
        }
    }

    /// What happened, as a title.
    pub fn title(self, texts: &Texts) -> String {
        texts.get(&format!("problem-{}-title", self.code()))
    }

    /// What it means and what to do now.
    pub fn words(self, texts: &Texts) -> String {
        let key = format!("problem-{}-words", self.code());
        match self {
            Self::TooOften { wait } => {
                let minutes = wait.div_ceil(60);
                texts.with(&key, &[("minutes", FluentValue::from(minutes))])
            }
            _ => texts.get(&key),
        }
    }
}

/// The page's model.
#[derive(Clone, Debug)]
pub struct ErrorModel {
    pub problem: Problem,
    /// Where it happened.
    pub room: Room,
    /// Number under which the office finds it in its log.
    pub reference: Option<String>,
}

impl Page for ErrorModel {
    const NAME: &'static str = "error";

    fn title(&self, texts: &Texts) -> String {
        self.problem.title(texts)
    }

    fn room(&self) -> Room {
        self.room
    }

    fn view(&self) -> AnyView {
        let texts = texts();
        let reference = self.reference.clone().map(|number| {
            view! { <Code label=texts.get("problem-reference") value=number/> }
        });
        let ways = [
            (routes::HOME, "problem-to-home"),
            (routes::LOOKUP, "problem-to-lookup"),
            (routes::HELP, "problem-to-help"),
        ]
        .map(|(href, key)| view! { <li><a href=href>{texts.get(key)}</a></li> })
        .into_iter()
        .collect_view();
        view! {
            <div class="flow">
                <h1>{self.title(&texts)}</h1>
                <p class="lead">{self.problem.words(&texts)}</p>
                {reference}
                <ul>{ways}</ul>
            </div>
        }
        .into_any()
    }

    fn samples(_: Locale) -> Vec<Self> {
        Problem::ALL
            .into_iter()
            .map(|problem| Self {
                problem,
                room: Room::Citizen,
                reference: (problem == Problem::Surprise).then(|| "7H2KQ4M9".to_owned()),
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_problem_has_words_in_both_languages() {
        for locale in Locale::ALL {
            let texts = Texts::new(locale);
            for problem in Problem::ALL {
                for text in [problem.title(&texts), problem.words(&texts)] {
                    assert!(!text.contains('«'), "{text}");
                }
            }
        }
    }

    #[test]
    fn a_bare_status_finds_its_problem() {
        for problem in Problem::ALL {
            assert_eq!(
                Problem::of_status(problem.status()).status(),
                problem.status()
            );
        }
    }
}
