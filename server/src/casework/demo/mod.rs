//! Demonstration: an office that says so in its name, an account for each role, dossiers in
//! every state, made through the real use cases. Nothing of it is an address, a number or a
//! person that exists.

mod dossiers;
mod script;

use domain::dossier::Role;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::{Desk, offices::make_office};
use crate::{
    auth::{self, NewAccount, one_time_password},
    storage::entities::office,
};

pub use dossiers::sample_dossiers;

/// First part of the demonstration's dossier codes; no agency has it.
const OFFICE_CODE: &str = "MAU.00";
const OFFICE_NAME: &str = "Cơ quan Thi hành án dân sự (trình diễn)";

/// Login, name, role.
const STAFF: [(&str, &str, Role); 6] = [
    ("clerk", "Cán bộ một cửa Mẫu", Role::Clerk),
    ("officer", "Chấp hành viên Mẫu Một", Role::Officer),
    ("officer2", "Chấp hành viên Mẫu Hai", Role::Officer),
    ("head", "Thủ trưởng Mẫu", Role::Head),
    ("admin", "Quản trị viên Mẫu", Role::Admin),
    ("auditor", "Thanh tra viên Mẫu", Role::Auditor),
];

/// An account with the password that is told once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credential {
    pub login: String,
    pub name: String,
    pub role: Role,
    pub password: String,
}

/// Makes office, accounts and dossiers in an empty portal. One that has an office already is
/// left alone: the list is empty then.
pub async fn seed(desk: &Desk, password: Option<&str>) -> anyhow::Result<Vec<Credential>> {
    let made = furnish(desk, password).await?;
    if !made.is_empty() {
        sample_dossiers(desk).await?;
    }
    Ok(made)
}

/// Office and accounts only. Without `password` each account gets a random one.
pub async fn furnish(desk: &Desk, password: Option<&str>) -> anyhow::Result<Vec<Credential>> {
    if office::Entity::find().count(&desk.db.read).await? > 0 {
        return Ok(Vec::new());
    }
    let office = make_office(desk, OFFICE_CODE, OFFICE_NAME, true).await?;
    let mut made = Vec::new();
    for (login, name, role) in STAFF {
        let password = password.map_or_else(|| one_time_password(&desk.rng), str::to_owned);
        let account = NewAccount {
            office_id: office,
            login: login.to_owned(),
            name: name.to_owned(),
            role,
            demonstration: true,
        };
        auth::create_account(desk, account, &password, false).await?;
        made.push(Credential {
            login: login.to_owned(),
            name: name.to_owned(),
            role,
            password,
        });
    }
    Ok(made)
}

/// Whether the database holds demonstration data; production refuses to start with it.
pub async fn is_there(desk: &Desk) -> anyhow::Result<bool> {
    let offices = office::Entity::find()
        .filter(office::Column::Demonstration.eq(true))
        .count(&desk.db.read)
        .await?;
    Ok(offices > 0)
}
