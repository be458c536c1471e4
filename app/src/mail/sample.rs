//! A sample of every kind of mail: for snapshots, for the catalogue in `docs/`, for
//! `portal check`. People and cases are made up.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    Locale,
    calendar::Due,
    dossier::{Fault, Handover, MailKind, Outcome, State},
};

use super::model::{MailItem, MailModel, MailPaper};

/// Models of `kind` that show what it can say.
pub fn samples(kind: MailKind, locale: Locale) -> Vec<MailModel> {
    use MailKind as K;
    let base = base(kind, locale);
    let due = Some(Due {
        date: day(2026, 12, 1),
        provisional: false,
    });
    let words = |vi: &str, en: &str| Some(pick(locale, vi, en));
    vec![match kind {
        K::Submitted => MailModel {
            papers: papers(locale),
            answer_by: Some(moment("2026-11-25T09:30:00Z")),
            due,
            pre_filing: true,
            ..base
        },
        K::PaperRecorded => MailModel {
            request_date: Some(day(2026, 11, 24)),
            due,
            ..base
        },
        K::Accepted | K::SupplementReceived | K::FeeConfirmed => MailModel { due, ..base },
        K::Resumed | K::Reopened => MailModel {
            due,
            words: words(
                "Lý do tạm dừng không còn.",
                "The reason for the pause no longer applies.",
            ),
            ..base
        },
        K::Assigned => MailModel {
            due: Some(Due {
                date: day(2027, 1, 4),
                provisional: true,
            }),
            officer: Some("Lê Minh Trí".to_owned()),
            ..base
        },
        K::SupplementRequested => MailModel {
            items: items(locale),
            ..base
        },
        K::SupplementReminder => MailModel {
            items: items(locale),
            asked_on: Some(day(2026, 11, 21)),
            ..base
        },
        K::FeeDue => MailModel {
            words: words(
                "Chi phí định giá tài sản: 1.500.000 đồng.\nXin nộp tại bộ phận tài vụ của cơ quan.",
                "Costs of the valuation: 1,500,000 đồng.\nPlease pay at the cashier of the agency.",
            ),
            ..base
        },
        K::Declined | K::Suspended | K::Transferred | K::Stopped => MailModel {
            ground: words(
                "Không thuộc thẩm quyền của cơ quan.",
                "The agency is not competent.",
            ),
            words: words(
                "Bản án do Tòa án ở tỉnh khác tuyên, cơ quan thi hành án của tỉnh đó có thẩm quyền.",
                "A court of another province gave the judgment; the agency there is competent.",
            ),
            ..base
        },
        K::ResultReady => MailModel {
            outcome: Some(Outcome::Granted),
            words: words(
                "Quyết định thi hành án theo yêu cầu.",
                "Decision to enforce the judgment.",
            ),
            ..base
        },
        K::Delivered => MailModel {
            handover: Some(Handover::Counter),
            handed_to: Some("Đặng Thị Huệ".to_owned()),
            ..base
        },
        K::Extended => MailModel {
            due,
            due_before: Some(day(2026, 11, 25)),
            ground: words(
                "Cần thêm thời gian xác minh.",
                "More time is needed to verify.",
            ),
            words: words(
                "Hồ sơ của Tòa án chưa đến.",
                "The file of the court has not arrived.",
            ),
            ..base
        },
        K::Withdrawn | K::NewSecret => base,
        K::DraftLink | K::DraftExpires => MailModel {
            code: None,
            draft: Some("mz4k2qj7w6xn3v5ta2bc7defgh".to_owned()),
            draft_ends: Some(day(2027, 2, 22)),
            ..base
        },
    }]
}

fn base(kind: MailKind, locale: Locale) -> MailModel {
    MailModel {
        origin: "https://mot-cua.example".to_owned(),
        office: "Thi hành án dân sự tỉnh Vĩnh Long".to_owned(),
        addressee: Some("Đặng Thị Huệ".to_owned()),
        procedure: pick(
            locale,
            "Yêu cầu thi hành án dân sự",
            "Request to enforce a judgment",
        ),
        code: Some("000.00.00.G15-261124-0007".to_owned()),
        at: moment("2026-11-24T02:42:00Z"),
        state: state_after(kind),
        ..MailModel::default()
    }
}

/// Where the dossier stands when the mail is written.
fn state_after(kind: MailKind) -> Option<State> {
    use MailKind as K;
    Some(match kind {
        K::Submitted | K::SupplementReceived => State::Submitted,
        K::Accepted | K::PaperRecorded | K::NewSecret => State::Accepted,
        K::Declined => State::NotAccepted,
        K::SupplementRequested | K::SupplementReminder => State::SupplementRequested,
        K::Assigned | K::FeeConfirmed | K::Resumed | K::Reopened | K::Extended => State::InProgress,
        K::FeeDue => State::FeeDue,
        K::Suspended => State::Suspended,
        K::ResultReady => State::ResultReady,
        K::Delivered => State::Delivered,
        K::Transferred => State::Transferred,
        K::Stopped => State::Stopped,
        K::Withdrawn => State::Withdrawn,
        K::DraftLink | K::DraftExpires => return None,
    })
}

fn papers(locale: Locale) -> Vec<MailPaper> {
    vec![
        MailPaper {
            label: pick(locale, "Bản án, quyết định", "Judgment or decision"),
            files: 1,
            pages: Some(6),
        },
        MailPaper {
            label: pick(locale, "Giấy tờ khác", "Other papers"),
            files: 2,
            pages: None,
        },
    ]
}

fn items(locale: Locale) -> Vec<MailItem> {
    vec![
        MailItem {
            fault: Fault::Missing,
            about: Some(pick(locale, "Giấy ủy quyền", "Power of attorney")),
            words: pick(
                locale,
                "Xin gửi giấy ủy quyền có công chứng hoặc chứng thực.",
                "Please send a notarised or certified power of attorney.",
            ),
        },
        MailItem {
            fault: Fault::Wrong,
            about: None,
            words: pick(
                locale,
                "Ngày của bản án trong đơn không khớp với bản án đã gửi.",
                "The date of the judgment in the request differs from the judgment sent.",
            ),
        },
    ]
}

fn pick(locale: Locale, vi: &str, en: &str) -> String {
    match locale {
        Locale::Vi => vi,
        Locale::En => en,
    }
    .to_owned()
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

fn moment(text: &str) -> DateTime<Utc> {
    text.parse().unwrap_or_default()
}
