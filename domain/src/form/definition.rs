//! What a form asks: sections of fields with kinds, conditions and help, and slots for papers.
//!
//! Only the shape. What the kinds mean is in the neighbours: [`super::spell`] (composite
//! kinds), [`super::check`] (what is refused), [`super::present`] (what was understood).

use serde::{Deserialize, Serialize};

use super::Condition;
use crate::coded;
use crate::files::MediaType;
use crate::text::Localized;

/// A form, as it stands in a catalogue file. A dossier is kept with the form
/// that it was made with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormDefinition {
    pub id: String,
    /// Counts up with every change of what is asked.
    pub version: u32,
    /// Name of the paper ("Đơn yêu cầu thi hành án").
    pub title: Localized,
    /// Basis of its content, shown on the procedure page and under the blank form.
    #[serde(default)]
    pub basis: Option<String>,
    #[serde(rename = "section")]
    pub sections: Vec<Section>,
    #[serde(rename = "paper", default)]
    pub papers: Vec<PaperSlot>,
}

/// What begins the names of papers among the items of the checklist; no field is called so.
pub(super) const PAPER_ITEMS: &str = "papers";

impl PaperSlot {
    /// Its name among the items of the checklist: `papers.judgment`. An answer has its path.
    pub fn item(&self) -> String {
        format!("{PAPER_ITEMS}.{}", self.id)
    }
}

impl FormDefinition {
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }

    pub fn paper(&self, id: &str) -> Option<&PaperSlot> {
        self.papers.iter().find(|slot| slot.id == id)
    }

    /// What an item of the checklist is called: a [paper](PaperSlot::item), or the question at a path.
    pub fn item_label(&self, item: &str) -> Option<&Localized> {
        match item.split_once('.') {
            Some((PAPER_ITEMS, slot)) => self.paper(slot).map(|slot| &slot.label),
            _ => self.field_at(item).map(|field| &field.label),
        }
    }

    /// All fields that stand directly in a section.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.sections.iter().flat_map(|section| &section.fields)
    }

    /// The field that owns `path` (`debtors.0.address.commune`), or `None` when the form asks
    /// nothing there. Positions in a list are bounded by what the list may hold.
    pub fn field_at(&self, path: &str) -> Option<&Field> {
        let mut steps = path.split('.');
        let first = steps.next()?;
        let mut field = self.fields().find(|field| field.id == first)?;
        while let Some(mut step) = steps.next() {
            if let Kind::List { max, .. } = field.kind {
                if step.parse::<usize>().ok()? > max {
                    return None;
                }
                match steps.next() {
                    Some(next) => step = next,
                    None => return Some(field),
                }
            }
            match &field.kind {
                Kind::Choices { options } => {
                    return options
                        .iter()
                        .any(|option| option.code == step)
                        .then_some(field);
                }
                Kind::References { .. } => {
                    return step
                        .parse::<usize>()
                        .is_ok_and(|at| at < 1000)
                        .then_some(field);
                }
                _ => field = field.children().iter().find(|child| child.id == step)?,
            }
        }
        Some(field)
    }

    /// The section in which `path` is asked.
    pub fn section_of(&self, path: &str) -> Option<&Section> {
        let first = path.split('.').next()?;
        self.sections
            .iter()
            .find(|section| section.fields.iter().any(|field| field.id == first))
    }
}

/// One screen of few questions that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Part of the path of its page: lower-case ASCII with hyphens.
    pub id: String,
    pub title: Localized,
    #[serde(default)]
    pub intro: Option<Localized>,
    #[serde(default)]
    pub when: Option<Condition>,
    #[serde(rename = "field")]
    pub fields: Vec<Field>,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// One step of a path: `full_name`.
    pub id: String,
    pub label: Localized,
    #[serde(default)]
    pub hint: Option<Localized>,
    #[serde(default)]
    pub required: bool,
    /// Required only when this holds. In a [`super::Node`] it is already decided: there
    /// `required` says what applies.
    #[serde(default)]
    pub required_when: Option<Condition>,
    /// Asked only when this holds; a hidden answer is kept in the draft and left out of the dossier.
    #[serde(default)]
    pub when: Option<Condition>,
    /// What the answer means for the register, the search and the clocks.
    #[serde(default)]
    pub role: Option<FieldRole>,
    /// A date that must not come before the date at this path (a leading dot: same group).
    #[serde(default)]
    pub not_before: Option<String>,
    /// A fact that goes without asking (`VND`): no control is drawn, another answer is refused.
    #[serde(default)]
    pub implied: Option<String>,
    /// A right answer; hints may show it, and [`super::sample_answers`] gives it.
    #[serde(default)]
    pub example: Option<String>,
    /// Value of the HTML `autocomplete` attribute.
    #[serde(default)]
    pub autocomplete: Option<String>,
    pub kind: Kind,
    /// What a composite kind spells out to; filled when the catalogue is read, never written
    /// in a file. A form that a dossier pins is kept with it, whatever the kinds become later.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) spelled: Vec<Field>,
}

impl Field {
    /// The fields of a group, of an item of a list, or of a composite kind; empty for a leaf.
    pub fn children(&self) -> &[Field] {
        match &self.kind {
            Kind::Group { fields } => fields,
            _ => &self.spelled,
        }
    }

    /// Whether it is answered by boxes, each with a path of its own below the field's.
    pub const fn is_several(&self) -> bool {
        matches!(self.kind, Kind::Choices { .. } | Kind::References { .. })
    }

    /// Whether one control (or one set of boxes) answers it.
    pub const fn is_leaf(&self) -> bool {
        !matches!(
            self.kind,
            Kind::Person(_)
                | Kind::Organization(_)
                | Kind::Party(_)
                | Kind::Address
                | Kind::BankAccount
                | Kind::Judgment
                | Kind::Group { .. }
                | Kind::List { .. }
        )
    }
}

coded! {
    /// What an answer means beyond the form itself.
    FieldRole {
        /// The person who files; the mails go to this person's address.
        Requester = "requester",
        JudgmentCreditor = "judgment_creditor",
        JudgmentDebtor = "judgment_debtor",
        /// Another person whom the request names (the officer to be replaced, the one complained of).
        Other = "other",
        /// The judgment of which enforcement is asked: the limitation period runs from it.
        EnforcedJudgment = "enforced_judgment",
        /// A judgment that the request refers to.
        Judgment = "judgment",
        /// The number of an enforcement decision or of another paper, found by the search.
        CaseNumber = "case_number",
        /// What the request is about, in the words of the sender; the row of the queue.
        Subject = "subject",
    }
}

impl FieldRole {
    /// Whether the field is a party of the dossier.
    pub const fn is_party(self) -> bool {
        matches!(
            self,
            Self::Requester | Self::JudgmentCreditor | Self::JudgmentDebtor | Self::Other
        )
    }
}

/// What kind of answer a field takes. The composite kinds (`Person` … `Judgment`) are
/// groups of simple fields that the engine spells out ([`Field::children`]).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Kind {
    /// One line, at most `max` characters.
    Text {
        #[serde(default = "line")]
        max: usize,
    },
    /// Several lines, at most `max` characters.
    LongText {
        #[serde(default = "page")]
        max: usize,
    },
    /// The name of a person or body: at least one letter.
    Name {
        #[serde(default = "line")]
        max: usize,
    },
    Number {
        min: i64,
        max: i64,
    },
    /// Whole đồng; shown with its words.
    Money {
        #[serde(default)]
        min: i64,
    },
    Date {
        #[serde(default)]
        span: DateSpan,
    },
    /// A date, or the year alone where a judgment gives no more.
    DateOrYear {
        #[serde(default)]
        span: DateSpan,
    },
    Choice {
        options: Vec<Choice>,
    },
    /// Several of the options; each ticked one is an answer of its own (`reasons.poor` = `on`).
    Choices {
        options: Vec<Choice>,
    },
    /// One box: `on` or nothing.
    Tick,
    /// One item of the list at `list`: its position. In a [`super::Node`] it is a
    /// [`Kind::Choice`] with the items' names.
    Reference {
        list: String,
    },
    /// Items of the list at `list` (`claims.0.debtors.1` = `on`); none means all. In a
    /// [`super::Node`] it is a [`Kind::Choices`].
    References {
        list: String,
    },
    /// 12 or 9 digits or a passport; the type is chosen by the neighbour `id_type`.
    IdentityNumber,
    /// Tax or enterprise code.
    BusinessCode,
    Phone,
    Email,
    /// Number of a bank account.
    AccountNumber,
    Person(PartyRules),
    Organization(PartyRules),
    /// A person or an organisation; the first question tells which.
    Party(PartyRules),
    Address,
    BankAccount,
    Judgment,
    /// Fields under one legend.
    Group {
        fields: Vec<Field>,
    },
    /// The same group or composite several times over.
    List {
        of: Box<Kind>,
        min: usize,
        max: usize,
        /// What one item is called ("Người phải thi hành án").
        item: Localized,
    },
}

/// What the law demands of a party.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PartyRules {
    /// Birth date and identity number (or enterprise code) are duties, not only "nếu có"
    /// (NĐ 152/2026/NĐ-CP Đ.9 k.2a).
    pub identified: bool,
    /// They are duties when this holds.
    pub identified_when: Option<Condition>,
    /// Asks for an e-mail address too.
    pub contact: bool,
    /// A tick that takes over another party, so that nobody is typed twice.
    pub same_as: Option<SameAs>,
}

/// The party that a tick takes over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SameAs {
    pub path: String,
    /// When the tick is offered.
    #[serde(default)]
    pub when: Option<Condition>,
}

/// Which dates make sense.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateSpan {
    /// From 1900 to today.
    #[default]
    Past,
    /// From 1900 on.
    Any,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    pub code: String,
    pub label: Localized,
    #[serde(default)]
    pub hint: Option<Localized>,
}

/// A place for one paper of the dossier, filled with one or more files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperSlot {
    pub id: String,
    pub label: Localized,
    /// Why it is asked for, or in which case.
    #[serde(default)]
    pub hint: Option<Localized>,
    #[serde(default)]
    pub required: bool,
    #[serde(default)]
    pub when: Option<Condition>,
    /// Office files (DOCX, XLSX) are taken beside pictures and PDF.
    #[serde(default)]
    pub office_files: bool,
    /// Basis in law.
    #[serde(default)]
    pub basis: Option<String>,
}

impl PaperSlot {
    /// The types that it takes: PDF and pictures everywhere, office files where the form says so.
    pub const fn accepted(&self) -> &'static [MediaType] {
        if self.office_files {
            &MediaType::ALL
        } else {
            &[
                MediaType::Pdf,
                MediaType::Jpeg,
                MediaType::Png,
                MediaType::Webp,
                MediaType::Heic,
            ]
        }
    }
}

const fn line() -> usize {
    300
}

const fn page() -> usize {
    10_000
}
