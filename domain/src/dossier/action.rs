//! What can be done to a dossier, and what each act brings with it.

use serde::{Deserialize, Serialize};

/// An act on a dossier; the verb of a button, of a route and of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    Submit,
    Accept,
    Decline,
    RequestSupplement,
    Supplement,
    Assign,
    Reassign,
    RequestFee,
    ConfirmFee,
    Suspend,
    Resume,
    Propose,
    Approve,
    SendBack,
    Deliver,
    Extend,
    Transfer,
    Stop,
    Withdraw,
    Reopen,
}

impl Action {
    pub const ALL: [Self; 20] = [
        Self::Submit,
        Self::Accept,
        Self::Decline,
        Self::RequestSupplement,
        Self::Supplement,
        Self::Assign,
        Self::Reassign,
        Self::RequestFee,
        Self::ConfirmFee,
        Self::Suspend,
        Self::Resume,
        Self::Propose,
        Self::Approve,
        Self::SendBack,
        Self::Deliver,
        Self::Extend,
        Self::Transfer,
        Self::Stop,
        Self::Withdraw,
        Self::Reopen,
    ];

    /// The code used in the database, in routes and in text keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Submit => "submit",
            Self::Accept => "accept",
            Self::Decline => "decline",
            Self::RequestSupplement => "request_supplement",
            Self::Supplement => "supplement",
            Self::Assign => "assign",
            Self::Reassign => "reassign",
            Self::RequestFee => "request_fee",
            Self::ConfirmFee => "confirm_fee",
            Self::Suspend => "suspend",
            Self::Resume => "resume",
            Self::Propose => "propose",
            Self::Approve => "approve",
            Self::SendBack => "send_back",
            Self::Deliver => "deliver",
            Self::Extend => "extend",
            Self::Transfer => "transfer",
            Self::Stop => "stop",
            Self::Withdraw => "withdraw",
            Self::Reopen => "reopen",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.code() == code)
    }
}

/// What an act does to the clocks of a dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClockEffect {
    /// The answer clock starts (8 working hours; the notice of one working day for P01).
    StartAnswer,
    /// The statutory clock starts, from the legal date of the request.
    StartStatutory,
    /// The clock stands still.
    Pause,
    /// The clock goes on; the due date moves by the time paused.
    GoOn,
    /// The whole term counts again from this day.
    StartAnew,
    /// Nothing changes.
    Runs,
    /// The clock stops; this moment decides early, on time or overdue.
    Stop,
    /// The clock ends without a verdict.
    End,
    /// A new due date; the old one is kept in the log.
    NewDate,
}

/// The message that an act queues to the citizen; one type per event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailKind {
    Submitted,
    Accepted,
    Declined,
    SupplementRequested,
    SupplementReceived,
    Assigned,
    FeeDue,
    FeeConfirmed,
    Suspended,
    Resumed,
    ResultReady,
    Delivered,
    Extended,
    Transferred,
    Stopped,
    Withdrawn,
    Reopened,
    /// The way back to a draft; no act on a dossier queues it.
    DraftLink,
    /// A draft that ends soon.
    DraftExpires,
    /// A supplement that has not come.
    SupplementReminder,
}

impl MailKind {
    pub const ALL: [Self; 20] = [
        Self::Submitted,
        Self::Accepted,
        Self::Declined,
        Self::SupplementRequested,
        Self::SupplementReceived,
        Self::Assigned,
        Self::FeeDue,
        Self::FeeConfirmed,
        Self::Suspended,
        Self::Resumed,
        Self::ResultReady,
        Self::Delivered,
        Self::Extended,
        Self::Transferred,
        Self::Stopped,
        Self::Withdrawn,
        Self::Reopened,
        Self::DraftLink,
        Self::DraftExpires,
        Self::SupplementReminder,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Submitted => "submitted",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::SupplementRequested => "supplement_requested",
            Self::SupplementReceived => "supplement_received",
            Self::Assigned => "assigned",
            Self::FeeDue => "fee_due",
            Self::FeeConfirmed => "fee_confirmed",
            Self::Suspended => "suspended",
            Self::Resumed => "resumed",
            Self::ResultReady => "result_ready",
            Self::Delivered => "delivered",
            Self::Extended => "extended",
            Self::Transferred => "transferred",
            Self::Stopped => "stopped",
            Self::Withdrawn => "withdrawn",
            Self::Reopened => "reopened",
            Self::DraftLink => "draft_link",
            Self::DraftExpires => "draft_expires",
            Self::SupplementReminder => "supplement_reminder",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A slip that an act issues (TT 03/2025/TT-VPCP, Phụ lục I, and the request slip of
/// NĐ 152/2026/NĐ-CP Đ.9 k.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Slip {
    /// Biên nhận of the portal: what was sent, with digests.
    Manifest,
    /// Phiếu nhận yêu cầu.
    RequestSlip,
    /// 01 Giấy tiếp nhận hồ sơ và hẹn trả kết quả.
    ReceiptNote,
    /// 02 Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ.
    SupplementNote,
    /// 03 Phiếu từ chối tiếp nhận giải quyết hồ sơ.
    RefusalNote,
    /// 04 Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết.
    ApologyNote,
    /// 05 Thông báo dừng giải quyết hồ sơ.
    StopNotice,
    /// 06 Phiếu kiểm soát quá trình giải quyết hồ sơ.
    ControlSheet,
    /// Thông báo hồ sơ đã có kết quả, with the result paper.
    ResultNotice,
}

impl Slip {
    pub const ALL: [Self; 9] = [
        Self::Manifest,
        Self::RequestSlip,
        Self::ReceiptNote,
        Self::SupplementNote,
        Self::RefusalNote,
        Self::ApologyNote,
        Self::StopNotice,
        Self::ControlSheet,
        Self::ResultNotice,
    ];

    /// Whether the portal makes the paper, with a token by which anybody can check it. The desk
    /// issues the others by hand.
    pub const fn is_made_here(self) -> bool {
        matches!(self, Self::Manifest)
    }

    pub const fn code(self) -> &'static str {
        match self {
            Self::Manifest => "manifest",
            Self::RequestSlip => "request_slip",
            Self::ReceiptNote => "receipt_note",
            Self::SupplementNote => "supplement_note",
            Self::RefusalNote => "refusal_note",
            Self::ApologyNote => "apology_note",
            Self::StopNotice => "stop_notice",
            Self::ControlSheet => "control_sheet",
            Self::ResultNotice => "result_notice",
        }
    }
}

/// What words an act demands before it can be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReasonDuty {
    None,
    /// Words.
    Words,
    /// A coded ground and words.
    GroundAndWords,
    /// A coded ground and words when the outcome is *refused*; the result in words otherwise.
    Result,
    /// The complete list of what is missing.
    Items,
    /// The new date, a coded reason and words.
    NewDateAndWords,
    /// How and to whom it was handed over.
    Handover,
}
