//! What can be done to a dossier, and what each act brings with it.

use serde::{Deserialize, Serialize};

use crate::coded;

coded! {
    /// An act on a dossier; the verb of a button, of a route and of an event.
    Action {
        Submit = "submit",
        Accept = "accept",
        RecordPaper = "record_paper",
        Decline = "decline",
        RequestSupplement = "request_supplement",
        Supplement = "supplement",
        Assign = "assign",
        Reassign = "reassign",
        RequestFee = "request_fee",
        ConfirmFee = "confirm_fee",
        Suspend = "suspend",
        Resume = "resume",
        Propose = "propose",
        Approve = "approve",
        SendBack = "send_back",
        Deliver = "deliver",
        Extend = "extend",
        Transfer = "transfer",
        Stop = "stop",
        Withdraw = "withdraw",
        Reopen = "reopen",
        NewSecret = "new_secret",
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
    /// The request is dated by its signed paper, and the term counts from that day.
    DateByPaper,
}

coded! {
    /// The message that an act queues to the citizen; one type per event.
    MailKind {
        Submitted = "submitted",
        Accepted = "accepted",
        PaperRecorded = "paper_recorded",
        Declined = "declined",
        SupplementRequested = "supplement_requested",
        SupplementReceived = "supplement_received",
        Assigned = "assigned",
        FeeDue = "fee_due",
        FeeConfirmed = "fee_confirmed",
        Suspended = "suspended",
        Resumed = "resumed",
        ResultReady = "result_ready",
        Delivered = "delivered",
        Extended = "extended",
        Transferred = "transferred",
        Stopped = "stopped",
        Withdrawn = "withdrawn",
        Reopened = "reopened",
        NewSecret = "new_secret",
        /// The way back to a draft; no act on a dossier queues it.
        DraftLink = "draft_link",
        /// A draft that ends soon.
        DraftExpires = "draft_expires",
        /// A supplement that has not come.
        SupplementReminder = "supplement_reminder",
    }
}

coded! {
    /// A slip that an act issues (TT 03/2025/TT-VPCP, Phụ lục I, and the request slip of
    /// NĐ 152/2026/NĐ-CP Đ.9 k.4).
    Slip {
        /// Biên nhận of the portal: what was sent, with digests.
        Manifest = "manifest",
        /// Phiếu nhận yêu cầu.
        RequestSlip = "request_slip",
        /// 01 Giấy tiếp nhận hồ sơ và hẹn trả kết quả.
        ReceiptNote = "receipt_note",
        /// 02 Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ.
        SupplementNote = "supplement_note",
        /// 03 Phiếu từ chối tiếp nhận giải quyết hồ sơ.
        RefusalNote = "refusal_note",
        /// 04 Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết.
        ApologyNote = "apology_note",
        /// 05 Thông báo dừng giải quyết hồ sơ.
        StopNotice = "stop_notice",
        /// 06 Phiếu kiểm soát quá trình giải quyết hồ sơ.
        ControlSheet = "control_sheet",
        /// Thông báo hồ sơ đã có kết quả, with the result paper.
        ResultNotice = "result_notice",
    }
}

impl Slip {
    /// Whether the portal makes the paper, with a token by which anybody can check it. The desk
    /// issues the others by hand.
    pub const fn is_made_here(self) -> bool {
        matches!(self, Self::Manifest)
    }
}

/// What words an act demands before it can be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReasonDuty {
    None,
    /// Words.
    Words,
    /// Words where staff act for the citizen; she herself owes nobody a reason.
    WordsOfStaff,
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
    /// The day on which the signed paper came.
    PaperDay,
}

impl ReasonDuty {
    /// The fields that the form of such an act has, in their order. All of them must be filled
    /// in, but the ground of a result that grants.
    pub const fn fields(self) -> &'static [ActField] {
        match self {
            Self::None => &[],
            Self::Words | Self::WordsOfStaff => &[ActField::Words],
            Self::GroundAndWords => &[ActField::Ground, ActField::Words],
            Self::Result => &[ActField::Outcome, ActField::Ground, ActField::Words],
            Self::Items => &[ActField::Items],
            Self::NewDateAndWords => &[ActField::Until, ActField::Ground, ActField::Words],
            Self::Handover => &[ActField::How, ActField::To],
            Self::PaperDay => &[ActField::PaperOn],
        }
    }
}

coded! {
    /// A field of an act's form; the code is the name of its control.
    ActField {
        Outcome = "outcome",
        Ground = "ground",
        Words = "words",
        Items = "items",
        Until = "until",
        Assignee = "assignee",
        How = "how",
        To = "to",
        PaperOn = "paper_on",
    }
}

/// What the signed paper of a pre-filing means for an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SignedPaper {
    /// The act may be done with it and without.
    NotAsked,
    /// The act may only be done once it has come: a request is signed (NĐ 152/2026/NĐ-CP Đ.9
    /// k.2 h), and what nobody has signed cannot be decided. That an online request waits for
    /// the paper is the agency's reading; it can be switched off where requests are made.
    MustHaveCome,
    /// The act may only be done while it is still to come.
    StillToCome,
}
