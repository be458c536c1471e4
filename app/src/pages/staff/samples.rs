//! Models of the staff's pages with made-up people: for the gallery, for `portal check`.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    dossier::{
        Action, Channel, DueState, DueTag, Fault, MailKind, MailState, Outcome, Role, Situation,
        State, allowed, decide,
    },
    form::{PresentedSection, Row},
};

use super::{
    act_form::{ActForm, ItemRow},
    approvals::{ApprovalsModel, ProposalLine, StalledLine},
    dossier::{
        Conflict, EventLine, ItemLine, PaperFile, PaperGroup, ResultLine, StaffDossierModel,
        WarningLine,
    },
    mail_log::{MailLogLine, MailLogModel},
    queue::{QueueModel, QueueRow, QueueTab},
};
use crate::text::t;
use crate::ui::{
    checklist,
    due_tag::{self, Due},
};

const CODE: &str = "000.00.00.G15-261124-0007";
const PERSON: &str = "Đặng Thị Huệ";
const PROCEDURE: &str = "Yêu cầu thi hành án dân sự";

/// A full page, an empty search.
pub(super) fn queue() -> Vec<QueueModel> {
    let tabs: Vec<QueueTab> = [
        ("incoming", 12),
        ("mine", 7),
        ("processing", 31),
        ("supplement", 3),
        ("approval", 2),
        ("result", 5),
        ("overdue", 1),
        ("all", 1204),
    ]
    .map(|(code, count)| QueueTab { code, count })
    .into();
    let rows = due_tag::samples()
        .into_iter()
        .zip(State::ALL.into_iter().skip(1))
        .enumerate()
        .map(|(at, (due, state))| row(at, due, state))
        .collect();
    vec![
        QueueModel {
            tabs: tabs.clone(),
            tab: "incoming".to_owned(),
            search: String::new(),
            rows,
            previous: None,
            next: Some("1-0".to_owned()),
        },
        QueueModel {
            tabs,
            tab: "all".to_owned(),
            search: "nguyen van a".to_owned(),
            rows: Vec::new(),
            previous: None,
            next: None,
        },
    ]
}

fn row(at: usize, due: Due, state: State) -> QueueRow {
    QueueRow {
        code: format!("000.00.00.G15-261124-{at:04}"),
        person: if at.is_multiple_of(2) {
            PERSON
        } else {
            "Công ty TNHH Dừa Xanh Mỏ Cày"
        }
        .to_owned(),
        procedure: PROCEDURE.to_owned(),
        subject: "27/2025/DS-ST".to_owned(),
        channel: Channel::ALL[at % Channel::ALL.len()],
        marks: if at == 0 {
            vec!["pre_filing", "warning"]
        } else {
            Vec::new()
        },
        state,
        due,
        assignee: (at.is_multiple_of(3)).then(|| "Lê Minh Trí".to_owned()),
    }
}

/// New, refused with its problems shown, in conflict, read only.
pub(super) fn dossiers() -> Vec<StaffDossierModel> {
    let new = sample(State::Submitted, Role::Clerk);
    let mut refused = sample(State::InProgress, Role::Officer);
    if let Some(act) = refused
        .acts
        .iter_mut()
        .find(|act| act.action == Action::Propose)
    {
        act.open = true;
        act.typed = vec![("outcome".to_owned(), "refused".to_owned())];
        act.problems = vec![
            ("ground".to_owned(), t("act-missing-ground")),
            ("words".to_owned(), t("act-missing-words")),
        ];
    }
    let mut conflict = sample(State::AwaitingApproval, Role::Head);
    conflict.conflict = Some(Conflict {
        since: vec![event(Action::Propose, Role::Officer, Some("Lê Minh Trí"))],
        typed: vec!["Đề nghị xem lại ngày của bản án.".to_owned()],
        unsigned: false,
    });
    let mut read = sample(State::Delivered, Role::Auditor);
    read.may_tick = false;
    vec![new, refused, conflict, read]
}

fn sample(state: State, role: Role) -> StaffDossierModel {
    let unsigned = state == State::Submitted;
    StaffDossierModel {
        code: CODE.to_owned(),
        state,
        person: PERSON.to_owned(),
        procedure: PROCEDURE.to_owned(),
        subject: "27/2025/DS-ST".to_owned(),
        channel: Channel::Online,
        marks: if unsigned {
            vec!["pre_filing"]
        } else {
            Vec::new()
        },
        unsigned,
        warnings: vec![
            WarningLine {
                kind: "id_birth_mismatch".to_owned(),
                about: Some("Người phải thi hành án 1".to_owned()),
                codes: Vec::new(),
            },
            WarningLine {
                kind: "possible_duplicate".to_owned(),
                about: None,
                codes: vec!["000.00.00.G15-261120-0031".to_owned()],
            },
        ],
        due: due(),
        request_date: day(24),
        submitted_at: moment(),
        accepted_at: (state != State::Submitted).then(moment),
        national: state.national_code(state != State::Submitted),
        officer: (state != State::Submitted).then(|| "Lê Minh Trí".to_owned()),
        email: Some("hue@example.org".to_owned()),
        phone: Some("0912 345 678".to_owned()),
        reminders: vec![
            "Chỉ vào sổ nhận yêu cầu khi nội dung và tài liệu chính xác, đầy đủ.".to_owned(),
        ],
        acts: acts(state, role),
        checklist: checklist::samples(),
        may_tick: true,
        sections: vec![section()],
        papers: vec![PaperGroup {
            label: "Bản án, quyết định".to_owned(),
            files: vec![
                file("ban-an-27-2025-DS-ST.pdf", false),
                file("IMG_0042.HEIC", true),
            ],
        }],
        todo: vec![ItemLine {
            fault: Fault::Missing,
            about: Some("Văn bản ủy quyền".to_owned()),
            words: "Xin gửi giấy ủy quyền có chứng thực.".to_owned(),
            answer: Some("Tôi gửi kèm.".to_owned()),
            answered_at: Some(moment()),
        }],
        results: if state == State::Submitted {
            Vec::new()
        } else {
            vec![result()]
        },
        events: vec![
            event(Action::Submit, Role::Citizen, None),
            event(Action::Accept, Role::Clerk, Some("Nguyễn Thị Xuân Vy")),
        ],
        done: (state == State::Delivered).then_some(Action::Deliver),
        conflict: None,
    }
}

/// The forms of all that `role` may do in `state`, with something to choose from.
fn acts(state: State, role: Role) -> Vec<ActForm> {
    let situation = Situation {
        state,
        previous: Some(State::Submitted),
        was_accepted: state != State::Submitted,
        assigned: state != State::Submitted,
        ..Situation::draft(state == State::Submitted)
    };
    allowed(situation, role)
        .into_iter()
        .filter_map(|row| {
            let (_, to) = decide(situation, row.action, role).ok()?;
            Some(ActForm {
                has_address: true,
                grounds: vec![("other".to_owned(), "Lý do khác".to_owned())],
                colleagues: vec![("1".to_owned(), "Lê Minh Trí".to_owned())],
                targets: vec![("judgment".to_owned(), "Bản án, quyết định".to_owned())],
                items: items(),
                pre_filing: situation.unsigned,
                ..ActForm::of(row, CODE, 3, state, to)
            })
        })
        .collect()
}

fn items() -> Vec<ItemRow> {
    vec![
        ItemRow {
            id: "1".to_owned(),
            target: "power_of_attorney".to_owned(),
            label: "Văn bản ủy quyền hợp lệ".to_owned(),
            fault: Some(Fault::Missing),
            words: "Xin gửi giấy ủy quyền có chứng thực.".to_owned(),
        },
        ItemRow {
            id: "2".to_owned(),
            ..ItemRow::default()
        },
    ]
}

pub(super) fn approvals() -> Vec<ApprovalsModel> {
    vec![
        ApprovalsModel {
            proposals: vec![ProposalLine {
                code: CODE.to_owned(),
                person: PERSON.to_owned(),
                procedure: PROCEDURE.to_owned(),
                due: due(),
                outcome: Some(Outcome::Granted),
                ground: None,
                words: "Ra quyết định thi hành án theo yêu cầu.".to_owned(),
                file: Some("/can-bo".to_owned()),
                unsigned: false,
                acts: acts(State::AwaitingApproval, Role::Head),
            }],
            stalled: vec![StalledLine {
                code: "000.00.00.G15-261020-0002".to_owned(),
                person: "Công ty TNHH Dừa Xanh Mỏ Cày".to_owned(),
                procedure: PROCEDURE.to_owned(),
                due: due(),
            }],
            done: Some((Action::Approve, CODE.to_owned())),
        },
        ApprovalsModel {
            proposals: Vec::new(),
            stalled: Vec::new(),
            done: None,
        },
    ]
}

pub(super) fn mail_log() -> Vec<MailLogModel> {
    let line = |delivery, attempts, reason: Option<&str>| MailLogLine {
        kind: MailKind::Accepted,
        recipient: "hue@example.org".to_owned(),
        delivery,
        attempts,
        created_at: moment(),
        at: Some(moment()),
        reason: reason.map(str::to_owned),
        message_id: "<0193@mot-cua.example>".to_owned(),
    };
    vec![
        MailLogModel {
            filter: None,
            lines: vec![
                line(MailState::Sent, 1, None),
                line(MailState::Queued, 2, Some("connection refused")),
                line(MailState::Failed, 1, Some("550 5.1.1 no such user")),
            ],
            next: Some("1".to_owned()),
        },
        MailLogModel {
            filter: Some(MailState::Failed),
            lines: Vec::new(),
            next: None,
        },
    ]
}

fn section() -> PresentedSection {
    let row = |label: &str, value: Option<&str>, heading| Row {
        path: String::new(),
        label: label.to_owned(),
        value: value.map(str::to_owned),
        level: 0,
        heading,
    };
    PresentedSection {
        id: "parties".to_owned(),
        title: "Người phải thi hành án".to_owned(),
        rows: vec![
            row("Người phải thi hành án 1", None, true),
            row("Họ và tên", Some("Trần Văn Đậm"), false),
            row("Số định danh", None, false),
        ],
    }
}

fn file(name: &str, added: bool) -> PaperFile {
    PaperFile {
        id: name.to_owned(),
        name: name.to_owned(),
        kind: "PDF".to_owned(),
        bytes: 78_000,
        pages: Some(6),
        unscanned: true,
        added,
    }
}

fn result() -> ResultLine {
    ResultLine {
        outcome: Outcome::Granted,
        ground: None,
        words: "Ra quyết định thi hành án theo yêu cầu.".to_owned(),
        file: Some(file("quyet-dinh.pdf", false)),
        proposed_at: moment(),
        approved_at: None,
        sent_back_at: None,
        lapsed_at: None,
    }
}

fn event(action: Action, role: Role, name: Option<&str>) -> EventLine {
    EventLine {
        at: moment(),
        action: action.code().to_owned(),
        role,
        name: name.map(str::to_owned),
        ground: None,
        words: None,
        paper_on: None,
    }
}

fn due() -> Due {
    Due {
        tag: DueTag {
            state: DueState::Left {
                days: 3,
                working: true,
            },
            provisional: false,
        },
        date: Some(day(27)),
        answer: None,
    }
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap_or_default()
}

fn moment() -> DateTime<Utc> {
    day(24).and_hms_opt(2, 42, 0).unwrap_or_default().and_utc()
}
