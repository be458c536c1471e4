//! Who is who: passwords, sign-in, sessions of staff and citizens.
//!
//! Tokens leave the house once, in a cookie; only their digests are kept. Limits on attempts
//! are the web layer's affair.

mod accounts;
mod password;
mod session;
mod sign_in;

pub use accounts::{
    NewAccount, NewPassword, PasswordRefusal, change_password, create_account, disable_account,
    set_password,
};
pub use password::{Cost, LEAST_CHARACTERS, hash_password, one_time_password, verify_password};
pub use session::{
    CitizenSession, LetIn, NewSession, Owner, StaffSession, citizen_session, let_in, revoke,
    staff_session,
};
pub(crate) use session::{let_see, shut_out, was_closed};
pub use sign_in::{SignInRefusal, sign_in};
