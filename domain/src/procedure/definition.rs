//! A procedure, as its catalogue file says it. What nobody knows is absent and is shown as
//! open; what was only recalled carries `verified = false` and is never shown as law.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::calendar::Unit;
use crate::coded;
use crate::dossier::Channel;
use crate::text::Localized;

/// A procedure of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Procedure {
    /// Stable identifier: `enforcement_request`.
    pub id: String,
    /// Place in the catalogue: `P01`.
    #[serde(rename = "ref")]
    pub reference: String,
    /// Its part of the address: `yeu-cau-thi-hanh-an-dan-su`.
    pub slug: String,
    pub name: Localized,
    /// What it is for, in one sentence to a citizen.
    pub summary: Localized,
    /// Other words under which people look for it.
    #[serde(default)]
    pub keywords: Vec<String>,
    pub status: Status,
    /// Code on the National Public Service Portal.
    #[serde(default)]
    pub national_code: Option<String>,
    #[serde(default)]
    pub national_code_note: Option<Localized>,
    /// Decision that published the procedure.
    #[serde(default)]
    pub published_by: Option<String>,
    /// Among the few that most people come for; the home page lists them.
    #[serde(default)]
    pub featured: bool,
    pub level: Level,
    /// The label since 2026 (NĐ 224/2026/NĐ-CP Đ.14), for a procedure that is filed online.
    #[serde(default)]
    pub online: Option<OnlineLabel>,
    /// Kept apart from the common queue (denunciations).
    #[serde(default)]
    pub confidential: bool,
    /// The one who asks: roles for search and forms.
    pub who: Vec<Localized>,
    #[serde(default)]
    pub who_basis: Option<String>,
    /// Ways to hand it in. A service of the desk may have none known.
    #[serde(default)]
    pub channels: Vec<Channel>,
    #[serde(rename = "step", default)]
    pub steps: Vec<Localized>,
    #[serde(rename = "document", default)]
    pub documents: Vec<RequiredDocument>,
    /// Whoever hands it in is given a *phiếu nhận yêu cầu* (NĐ 152/2026/NĐ-CP Đ.9 k.4).
    #[serde(default)]
    pub request_slip: bool,
    /// Number of sets (bộ hồ sơ).
    #[serde(default)]
    pub sets: Option<u8>,
    #[serde(rename = "term", default)]
    pub terms: Vec<Term>,
    #[serde(default)]
    pub fee: Option<Fact>,
    /// The form that is filled in here.
    pub form: FormReference,
    #[serde(default)]
    pub authority: Option<Fact>,
    #[serde(default)]
    pub signer: Option<Fact>,
    #[serde(rename = "result", default)]
    pub results: Vec<Localized>,
    #[serde(default)]
    pub result_note: Option<Localized>,
    #[serde(rename = "refusal", default)]
    pub refusals: Vec<Ground>,
    /// Grounds on which nobody may refuse.
    #[serde(default)]
    pub not_refusable: Vec<Localized>,
    #[serde(default)]
    pub not_refusable_basis: Option<String>,
    /// Grounds on which the request may rest (change of the officer, reductions …).
    #[serde(rename = "ground", default)]
    pub grounds: Vec<DatedFact>,
    #[serde(rename = "notice", default)]
    pub notices: Vec<Notice>,
    #[serde(rename = "legal", default)]
    pub legal: Vec<LegalBasis>,
}

coded! {
    /// What kind of procedure it is in law.
    Status {
        /// In the national list of administrative procedures.
        Published = "published",
        /// A right given by law or decree, not in the national list.
        StatutoryRequest = "statutory_request",
        /// In the national list under the law before 1/7/2026.
        Historic = "historic",
        /// A service of the desk without a statutory form.
        Service = "service",
    }
}

/// Level of the online service (NĐ 43/2011/NĐ-CP Đ.3 k.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// 1: full information.
    Information,
    /// 2: forms to download.
    Download,
    /// 3: filled in and sent online.
    Online,
}

impl Level {
    pub const fn number(self) -> u8 {
        match self {
            Self::Information => 1,
            Self::Download => 2,
            Self::Online => 3,
        }
    }
}

coded! {
    /// *Một phần* or *toàn trình*.
    OnlineLabel {
        Partial = "partial",
        Full = "full",
    }
}

/// A statement and what it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    pub text: Localized,
    #[serde(default)]
    pub basis: Option<String>,
    /// False: recalled or inferred; shown, if at all, as not confirmed by the agency.
    #[serde(default = "yes")]
    pub verified: bool,
}

/// A statement that holds for a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatedFact {
    #[serde(default)]
    pub code: Option<String>,
    pub text: Localized,
    #[serde(default)]
    pub basis: Option<String>,
    #[serde(default)]
    pub valid_from: Option<NaiveDate>,
    #[serde(default)]
    pub valid_to: Option<NaiveDate>,
}

/// A paper of the dossier, as the law lists it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequiredDocument {
    pub name: Localized,
    /// In which shapes it is taken; empty: nothing is said.
    #[serde(default)]
    pub kinds: Vec<CopyKind>,
    #[serde(default)]
    pub quantity: Option<u8>,
    pub required: Need,
    /// The case in which it is needed.
    #[serde(default)]
    pub when: Option<Localized>,
    #[serde(default)]
    pub note: Option<Localized>,
    /// The slot of the form that takes it; the form itself has none.
    #[serde(default)]
    pub slot: Option<String>,
    #[serde(default)]
    pub basis: Option<String>,
    #[serde(default = "yes")]
    pub verified: bool,
}

coded! {
    CopyKind {
        Original = "original",
        CertifiedCopy = "certified_copy",
        PlainCopy = "plain_copy",
        /// Electronic data.
        Data = "data",
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    Always,
    When,
    Optional,
}

/// A time limit of the procedure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Which clock of a dossier it is; none: it is only told.
    #[serde(default)]
    pub role: Option<TermRole>,
    pub what: Localized,
    /// `None`: the law gives no limit, or it is not known.
    #[serde(default)]
    pub value: Option<u16>,
    #[serde(default)]
    pub unit: Option<Unit>,
    /// From which event it runs.
    #[serde(default)]
    pub from: Option<Localized>,
    #[serde(default)]
    pub basis: Option<String>,
    #[serde(default)]
    pub note: Option<Localized>,
    #[serde(default)]
    pub valid_from: Option<NaiveDate>,
    #[serde(default)]
    pub valid_to: Option<NaiveDate>,
    #[serde(default = "yes")]
    pub verified: bool,
}

/// What a term is for in the life of a dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TermRole {
    /// First answer to an online request.
    Answer,
    /// Notice to correct or supplement.
    SupplementNotice,
    /// The decision: the date that the citizen is given.
    Decision,
    /// Within which time the citizen must ask.
    Limitation,
}

/// The form of a procedure: which one is filled in here, and what the law says of forms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormReference {
    /// Id of a [`crate::form::FormDefinition`].
    pub id: String,
    /// Name of the paper in the law or in the published procedure.
    #[serde(default)]
    pub name: Option<Localized>,
    /// Whether a form is prescribed; `None`: not known, the paper says "Mẫu gợi ý".
    #[serde(default)]
    pub prescribed: Option<bool>,
    #[serde(default)]
    pub note: Option<Localized>,
    #[serde(default)]
    pub basis: Option<String>,
}

/// A ground of refusal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ground {
    /// Letter or number of the law: `a`, `đ`.
    pub code: String,
    pub text: Localized,
    #[serde(default)]
    pub basis: Option<String>,
}

/// Something that people should know before they act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    pub text: Localized,
    #[serde(default)]
    pub audience: Audience,
    #[serde(default)]
    pub basis: Option<String>,
    #[serde(default = "yes")]
    pub verified: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Citizens and staff.
    #[default]
    Everyone,
    Staff,
}

/// An act on which the procedure rests, and for which requests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LegalBasis {
    /// "Luật 106/2025/QH15 Đ.34, 35".
    pub act: String,
    #[serde(default)]
    pub valid_from: Option<NaiveDate>,
    #[serde(default)]
    pub valid_to: Option<NaiveDate>,
    #[serde(default)]
    pub note: Option<Localized>,
}

const fn yes() -> bool {
    true
}
