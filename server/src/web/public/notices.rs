//! Help, privacy notice, accessibility statement.

use app::pages::{
    accessibility::{self, AccessibilityModel},
    help::{self, HelpModel},
    privacy::{self, PrivacyModel},
};

use super::{contact::contact, open_frame};
use crate::web::{Answer, PageContext, page};

pub async fn help(context: PageContext) -> Answer {
    let model = HelpModel {
        contact: contact(&context.portal),
        limits: context.portal.desk.policy.file_limits,
    };
    let texts = context.texts();
    let title = help::title(&model, &texts);
    let frame = open_frame(&context, title, texts.get("help-description"));
    Ok(page::show(frame, || help::view(&model)))
}

pub async fn privacy(context: PageContext) -> Answer {
    let days = context.portal.desk.policy.draft_kept.num_days();
    let model = PrivacyModel {
        contact: contact(&context.portal),
        draft_days: u32::try_from(days).unwrap_or_default(),
    };
    let texts = context.texts();
    let title = privacy::title(&model, &texts);
    let frame = open_frame(&context, title, texts.get("privacy-description"));
    Ok(page::show(frame, || privacy::view(&model)))
}

pub async fn accessibility(context: PageContext) -> Answer {
    let model = AccessibilityModel {
        contact: contact(&context.portal),
    };
    let texts = context.texts();
    let title = accessibility::title(&model, &texts);
    let frame = open_frame(&context, title, texts.get("access-description"));
    Ok(page::show(frame, || accessibility::view(&model)))
}
