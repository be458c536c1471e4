//! How to reach the agency: what the offices' file and the settings tell.

use app::pages::office::Contact;

use crate::portal::Portal;

pub fn contact(portal: &Portal) -> Contact {
    let office = portal.desk.catalogue.agency(portal.clock.today());
    Contact {
        name: Some(portal.agency().to_owned()).filter(|name| !name.is_empty()),
        address: office.and_then(|office| office.address.clone()),
        phone: office.and_then(|office| office.phone.clone()),
        email: office.and_then(|office| office.email.clone()),
        hours: Some(portal.desk.policy.hours.to_string()),
    }
}
