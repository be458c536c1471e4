//! Who is who: passwords, sign-in, sessions of staff and citizens.
//!
//! Tokens leave the house once, in a cookie; only their digests are kept. Limits on attempts
//! are the web layer's affair.

mod accounts;
mod password;
mod session;
mod sign_in;

pub use accounts::{NewAccount, create_account, disable_account, set_password};
pub use password::{Cost, hash_password, verify_password};
pub use session::{
    CitizenSession, Grant, NewSession, SessionLine, StaffSession, citizen_session, grant, let_see,
    list_sessions, open_citizen_session, revoke, revoke_all, staff_session,
};
pub use sign_in::{SignInRefusal, sign_in};
