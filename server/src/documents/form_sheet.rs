//! From a form's definition to its paper, blank or filled.

use app::text::Texts;
use chrono::{Datelike, NaiveDate};
use domain::Locale;
use domain::form::{
    Answers, Choice, Context, Field, FormDefinition, Kind, Node, PresentedSection, layout_blank,
    present, shortened,
};
use domain::text::Localized;

use super::sheet::{Body, Closing, Entry, Head, Labelled, Papers, Part, Sheet, Words};

/// What the paper of a filled form says beside the answers.
#[derive(Clone, Debug, Default)]
pub struct FilledForm {
    /// Once the dossier has one.
    pub code: Option<String>,
    /// The day of the request; `None`: to be written by hand when it is signed.
    pub date: Option<NaiveDate>,
    /// Printed under the place of the signature.
    pub signer: Option<String>,
    /// The papers that go with it, as the sender sees them.
    pub papers: Vec<String>,
}

/// The words of a paper: Vietnamese, and English behind them for readers of English.
struct Wording {
    vi: Texts,
    en: Option<Texts>,
    locale: Locale,
}

impl Wording {
    fn new(locale: Locale) -> Self {
        let en = (locale == Locale::En).then(|| Texts::new(Locale::En));
        Self {
            vi: Texts::new(Locale::Vi),
            en,
            locale,
        }
    }

    fn words(&self, text: &Localized) -> Words {
        let gloss = text.en.clone().filter(|_| self.locale == Locale::En);
        Words {
            label: text.vi.clone(),
            gloss,
        }
    }

    fn text(&self, key: &str) -> Words {
        Words {
            label: self.vi.get(key),
            gloss: self.en.as_ref().map(|en| en.get(key)),
        }
    }

    /// Words put into a sentence that takes one argument.
    fn around(&self, key: &str, argument: &str, words: &Words) -> Words {
        let gloss = self.en.as_ref().zip(words.gloss.as_deref());
        Words {
            label: self
                .vi
                .with(key, &[(argument, words.label.as_str().into())]),
            gloss: gloss.map(|(en, gloss)| en.with(key, &[(argument, gloss.into())])),
        }
    }
}

/// The form to be filled by hand or in Word.
pub fn blank(office: &str, form: &FormDefinition, locale: Locale) -> Sheet {
    let wording = Wording::new(locale);
    let sections = form.sections.iter().enumerate().map(|(at, section)| {
        let mut entries = Vec::new();
        for node in layout_blank(section) {
            match &node {
                // The section's title says it already.
                Node::Group {
                    field, children, ..
                } if field.label == section.title => {
                    for child in children {
                        blank_entries(&wording, child, 0, &mut entries);
                    }
                }
                node => blank_entries(&wording, node, 0, &mut entries),
            }
        }
        part(at, wording.words(&section.title), entries)
    });
    let papers = form.papers.iter().map(|slot| {
        let words = wording.words(&slot.label);
        if slot.required && slot.when.is_none() {
            words
        } else {
            optional(&wording, words)
        }
    });
    let mut sheet = frame(&wording, office, form);
    sheet.sections = sections.collect();
    sheet.papers.items = papers.collect();
    sheet.mark = Some(wording.vi.get("document-suggested"));
    sheet.foot = form.basis.as_ref().map(|basis| {
        wording
            .vi
            .with("document-basis", &[("basis", basis.as_str().into())])
    });
    sheet
}

/// The form with its answers, to be signed.
pub fn filled(
    office: &str,
    form: &FormDefinition,
    answers: &Answers,
    context: &Context<'_>,
    locale: Locale,
    about: &FilledForm,
) -> Sheet {
    let wording = Wording::new(locale);
    // What is sent fits its form; a draft keeps whatever is typed, however long.
    let is_draft = about.code.is_none();
    let cut = is_draft.then(|| shortened(form, answers, &wording.vi.get("document-cut")));
    let cut = cut.flatten();
    let answers = cut.as_ref().unwrap_or(answers);
    let sections = present(form, answers, context, Locale::Vi);
    let english = present(form, answers, context, Locale::En);
    let mut sheet = frame(&wording, office, form);
    sheet.sections = sections
        .iter()
        .zip(&english)
        .enumerate()
        .map(|(at, (section, english))| filled_part(&wording, at, section, english))
        .collect();
    sheet.papers.items = about
        .papers
        .iter()
        .map(|name| Words {
            label: name.clone(),
            gloss: None,
        })
        .collect();
    sheet.mark = about.code.as_ref().map(|code| {
        wording
            .vi
            .with("document-code", &[("code", code.as_str().into())])
    });
    if cut.is_some() {
        sheet.mark = Some(wording.vi.get("document-shortened"));
    }
    sheet.closing.name.clone_from(&about.signer);
    if let Some(date) = about.date {
        sheet.closing.date = dated(&wording, date);
    }
    sheet
}

fn frame(wording: &Wording, office: &str, form: &FormDefinition) -> Sheet {
    let title = wording.words(&form.title);
    let papers = wording.text("document-papers");
    let vi = |key: &str| wording.vi.get(key);
    Sheet {
        lang: Locale::Vi.tag(),
        title: title.label,
        gloss: title.gloss,
        head: Head {
            country: vi("document-country"),
            motto: vi("document-motto"),
        },
        mark: None,
        to: Labelled {
            label: vi("document-to"),
            text: office.to_owned(),
        },
        sections: Vec::new(),
        papers: Papers {
            title: papers.label,
            gloss: papers.gloss,
            items: Vec::new(),
        },
        closing: Closing {
            date: vi("document-place-and-date"),
            signer: vi("document-signer"),
            how: vi("document-how-to-sign"),
            name: None,
        },
        foot: None,
    }
}

fn dated(wording: &Wording, date: NaiveDate) -> String {
    wording.vi.with(
        "document-dated",
        &[
            ("day", format!("{:02}", date.day()).into()),
            ("month", format!("{:02}", date.month()).into()),
            ("year", date.year().to_string().into()),
        ],
    )
}

fn part(at: usize, title: Words, entries: Vec<Entry>) -> Part {
    Part {
        title: format!("{}. {}", at + 1, title.label),
        gloss: title.gloss,
        entries,
    }
}

fn filled_part(
    wording: &Wording,
    at: usize,
    section: &PresentedSection,
    english: &PresentedSection,
) -> Part {
    let gloss = |english: &str| (wording.locale == Locale::En).then(|| english.to_owned());
    let entries = section
        .rows
        .iter()
        .zip(&english.rows)
        .map(|(row, english)| Entry {
            level: row.level,
            words: Words {
                label: row.label.clone(),
                gloss: gloss(&english.label),
            },
            body: if row.heading {
                Body::Heading
            } else {
                let value = row.value.clone();
                Body::Answer {
                    value: value.unwrap_or_else(|| wording.vi.get("document-not-given")),
                }
            },
        });
    let title = Words {
        label: section.title.clone(),
        gloss: gloss(&english.title),
    };
    part(at, title, entries.collect())
}

fn blank_entries(wording: &Wording, node: &Node, level: u8, entries: &mut Vec<Entry>) {
    match node {
        Node::Input { field, .. } => entries.push(Entry {
            level,
            words: question(wording, field),
            body: space_for(wording, &field.kind),
        }),
        Node::Group {
            field, children, ..
        } => {
            entries.push(heading(level, question(wording, field)));
            for child in children {
                blank_entries(wording, child, level + 1, entries);
            }
        }
        Node::List { field, items, .. } => {
            let Kind::List { item, .. } = &field.kind else {
                return;
            };
            let first = wording.around("document-item", "item", &wording.words(item));
            entries.push(heading(level, first));
            for child in items.first().into_iter().flatten() {
                blank_entries(wording, child, level + 1, entries);
            }
            let more = wording.text("document-more");
            entries.push(Entry {
                level,
                words: more,
                body: Body::Note,
            });
        }
    }
}

fn heading(level: u8, words: Words) -> Entry {
    Entry {
        level,
        words,
        body: Body::Heading,
    }
}

/// The label; what may be left open says so.
fn question(wording: &Wording, field: &Field) -> Words {
    let words = wording.words(&field.label);
    let always =
        field.required || field.required_when.is_some() || field.when.is_some() || !field.is_leaf();
    if always {
        words
    } else {
        optional(wording, words)
    }
}

fn optional(wording: &Wording, words: Words) -> Words {
    if words.label.contains("nếu có") {
        words
    } else {
        wording.around("document-if-any", "label", &words)
    }
}

/// How much room an answer needs.
fn space_for(wording: &Wording, kind: &Kind) -> Body {
    let word = |key: &str| wording.vi.get(key);
    match kind {
        Kind::Date { .. } | Kind::DateOrYear { .. } => Body::Date {
            day: word("document-day"),
            month: word("document-month"),
            year: word("document-year"),
        },
        Kind::Choice { options } | Kind::Choices { options } => Body::Boxes {
            options: options
                .iter()
                .map(|option: &Choice| wording.words(&option.label))
                .collect(),
        },
        Kind::LongText { .. } => Body::Lines { count: 5 },
        _ => Body::Line,
    }
}
