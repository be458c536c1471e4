//! How to reach the agency: what the offices' file and the settings tell.

use app::pages::office::Contact;
use domain::procedure::{Office, OfficeKind};

use crate::portal::Portal;

/// The provincial agency of today.
pub fn agency(portal: &Portal) -> Option<&Office> {
    let today = portal.clock.today();
    portal
        .desk
        .catalogue
        .offices()
        .iter()
        .find(|office| office.kind == OfficeKind::Province && office.is_open_on(today))
}

pub fn contact(portal: &Portal) -> Contact {
    let office = agency(portal);
    Contact {
        name: office.map(|office| office.name.clone()),
        address: office.and_then(|office| office.address.clone()),
        phone: office.and_then(|office| office.phone.clone()),
        email: office.and_then(|office| office.email.clone()),
        hours: Some(portal.desk.policy.hours.to_string()),
    }
}
