//! Help, privacy notice, accessibility statement.

use app::pages::{accessibility::AccessibilityModel, help::HelpModel, privacy::PrivacyModel};

use super::contact::contact;
use crate::web::{Answer, PageContext, page};

pub async fn help(context: PageContext) -> Answer {
    let model = HelpModel {
        contact: contact(&context.portal),
        limits: context.portal.desk.policy.file_limits,
    };
    Ok(page::show(&context, &model))
}

pub async fn privacy(context: PageContext) -> Answer {
    let days = context.portal.desk.policy.draft_kept.num_days();
    let model = PrivacyModel {
        contact: contact(&context.portal),
        draft_days: u32::try_from(days).unwrap_or_default(),
    };
    Ok(page::show(&context, &model))
}

pub async fn accessibility(context: PageContext) -> Answer {
    let model = AccessibilityModel {
        contact: contact(&context.portal),
    };
    Ok(page::show(&context, &model))
}
