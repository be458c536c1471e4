//! Accounts of staff, made by the operator. Passwords are made here, printed once, and must be
//! changed at the first sign-in.

use anyhow::{Context, bail};
use clap::{Subcommand, ValueEnum};
use domain::dossier::Role;
use sea_orm::EntityTrait;

use super::say;
use crate::{
    auth::{self, NewAccount, one_time_password},
    casework::{Desk, make_office},
    storage::entities::office,
};

#[derive(Subcommand)]
pub enum Admin {
    /// Lay down an office; the first step of a new portal.
    Office {
        /// Code of the agency, the first part of dossier codes.
        code: String,
        /// Name as citizens read it.
        #[arg(long)]
        name: String,
    },
    /// Make an account and print its one-time password.
    Create {
        login: String,
        /// Name as colleagues and citizens read it.
        #[arg(long)]
        name: String,
        #[arg(long, value_enum)]
        role: StaffRole,
        /// Code of the office; may be left out when there is only one.
        #[arg(long)]
        office: Option<String>,
    },
    /// Give an account a new one-time password; its sessions end.
    ResetPassword { login: String },
    /// Close an account; its sessions end.
    Disable { login: String },
}

/// Roles that an account can have.
#[derive(Clone, Copy, ValueEnum)]
pub enum StaffRole {
    Clerk,
    Officer,
    Head,
    Admin,
    Auditor,
}

impl From<StaffRole> for Role {
    fn from(role: StaffRole) -> Self {
        match role {
            StaffRole::Clerk => Self::Clerk,
            StaffRole::Officer => Self::Officer,
            StaffRole::Head => Self::Head,
            StaffRole::Admin => Self::Admin,
            StaffRole::Auditor => Self::Auditor,
        }
    }
}

pub async fn run(command: Admin, desk: &Desk) -> anyhow::Result<()> {
    let password = one_time_password(&desk.rng);
    match command {
        Admin::Office { code, name } => {
            make_office(desk, &code, &name, false).await?;
            say(&format!("{code}  {name}"));
        }
        Admin::Create {
            login,
            name,
            role,
            office,
        } => {
            let account = NewAccount {
                office_id: find_office(desk, office.as_deref()).await?.id,
                login,
                name,
                role: role.into(),
                demonstration: false,
            };
            let member = auth::create_account(desk, account, &password, true).await?;
            say(&format!("{}  {password}", member.login));
        }
        Admin::ResetPassword { login } => {
            if !auth::set_password(desk, &login, &password, true).await? {
                bail!("there is no account `{login}`");
            }
            say(&format!("{login}  {password}"));
        }
        Admin::Disable { login } => {
            if !auth::disable_account(desk, &login).await? {
                bail!("there is no account `{login}`");
            }
            say(&format!("{login} is closed"));
        }
    }
    Ok(())
}

async fn find_office(desk: &Desk, code: Option<&str>) -> anyhow::Result<office::Model> {
    let offices = office::Entity::find().all(&desk.db.read).await?;
    let codes = || {
        let codes: Vec<_> = offices.iter().map(|office| office.code.as_str()).collect();
        codes.join(", ")
    };
    match (code, offices.as_slice()) {
        (None, [only]) => Ok(only.clone()),
        (None, []) => bail!("there is no office yet; make one with `portal admin office`"),
        (None, _) => bail!(
            "there are several offices, name one with --office: {}",
            codes()
        ),
        (Some(code), _) => offices
            .iter()
            .find(|office| office.code == code)
            .cloned()
            .with_context(|| format!("there is no office `{code}`: {}", codes())),
    }
}
