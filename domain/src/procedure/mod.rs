//! The catalogue: procedures, their forms, the offices. Data from files, checked as a whole
//! before anything runs; an agency may replace or add files.
//!
//! Never: reading a folder (the server hands the files in), a fact that no source gives.

mod agency;
mod catalogue;
mod check;
mod definition;
mod embedded;
mod error;
mod ground;
mod office;
mod rules;
mod search;

pub use agency::AgencyRules;
pub use catalogue::Catalogue;
pub use definition::{
    Audience, CopyKind, DatedFact, Fact, FormReference, Ground, LegalBasis, Level, Need, Notice,
    OnlineLabel, Procedure, RequiredDocument, Status, Term, TermRole,
};
pub use error::CatalogueError;
pub use ground::{GroundCode, grounds};
pub use office::{Office, OfficeKind};
pub use rules::USUAL_ANSWER;
