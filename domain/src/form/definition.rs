//! What a form asks: sections of fields with kinds, conditions and help, and slots for papers.

use serde::{Deserialize, Serialize};

use crate::text::Localized;

/// A form, as it stands in a catalogue file. A dossier pins `id` and `version`.
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

impl FormDefinition {
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }

    pub fn paper(&self, id: &str) -> Option<&PaperSlot> {
        self.papers.iter().find(|slot| slot.id == id)
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
    /// Asked only when this holds; a hidden answer is kept in the draft and left out of the dossier.
    #[serde(default)]
    pub when: Option<Condition>,
    /// Value of the HTML `autocomplete` attribute.
    #[serde(default)]
    pub autocomplete: Option<String>,
    pub kind: Kind,
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
    Choices {
        options: Vec<Choice>,
    },
    /// 12 or 9 digits or a passport; the type is chosen by the neighbour `id_type`.
    IdentityNumber,
    /// Tax or enterprise code.
    BusinessCode,
    Phone,
    Email,
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
    /// The same fields, several times over.
    List {
        fields: Vec<Field>,
        min: usize,
        max: usize,
        item: Localized,
    },
}

/// What the law demands of a party.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PartyRules {
    /// Birth date, identity number and phone are asked as duties (the requester), or only
    /// "nếu có" (the debtor: the creditor rarely knows them).
    pub identified: bool,
    /// Asks for an e-mail address too.
    pub contact: bool,
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

/// When a section, field or paper is asked for. Paths are whole (`requester_role`) or begin
/// with a dot, which means "in the same group" (`.kind`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Condition {
    Is {
        path: String,
        one_of: Vec<String>,
    },
    Answered {
        path: String,
    },
    /// The request reaches past the limitation period (Luật 106/2025/QH15 Đ.34 k.2).
    PastLimitation,
    Not(Box<Condition>),
    All(Vec<Condition>),
    Any(Vec<Condition>),
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

const fn line() -> usize {
    300
}

const fn page() -> usize {
    10_000
}
