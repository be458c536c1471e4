//! The one table: state × action × role → state, clock, mail, slip, reason.
//!
//! The code asks it, the officer's buttons come from it, the diagram in
//! `docs/states.md` is printed from it. No other place may know these rules.

use super::{Action, ClockEffect, MailKind, ReasonDuty, Role, SignedPaper, Slip, State};

/// Where an act leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// To this state.
    To(State),
    /// The state does not change.
    Unchanged,
    /// Back to the state from which the supplement was asked for.
    WhereItCameFrom,
    /// To `in_progress`; to `accepted` if nobody had it yet, so that it is assigned like any
    /// other; to `submitted` if it was never accepted.
    Reopened,
}

/// A row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Transition {
    pub action: Action,
    pub from: &'static [State],
    pub target: Target,
    /// Roles that may act.
    pub by: &'static [Role],
    /// Roles that may act once a supplement has been asked for; `None` = no difference.
    pub second_supplement_by: Option<&'static [Role]>,
    pub clock: ClockEffect,
    pub mail: Option<MailKind>,
    pub slips: &'static [Slip],
    pub reason: ReasonDuty,
    pub paper: SignedPaper,
}

impl Transition {
    /// What must be said for the act, if this role does it.
    pub fn duty(&self, role: Role) -> ReasonDuty {
        match self.reason {
            ReasonDuty::WordsOfStaff if role == Citizen => ReasonDuty::None,
            ReasonDuty::WordsOfStaff => ReasonDuty::Words,
            duty => duty,
        }
    }
}

/// What the table needs to know about a dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Situation {
    pub state: State,
    /// The state before a supplement was asked for, while it is waited for.
    pub previous: Option<State>,
    pub was_accepted: bool,
    /// Somebody was given it to work on.
    pub assigned: bool,
    /// How many supplement requests this dossier has had.
    pub supplement_requests: u32,
    /// A pre-filing whose signed paper has not come.
    pub unsigned: bool,
}

impl Situation {
    /// Of a request that has yet to be sent.
    pub const fn draft(unsigned: bool) -> Self {
        Self {
            state: State::Draft,
            previous: None,
            was_accepted: false,
            assigned: false,
            supplement_requests: 0,
            unsigned,
        }
    }

    /// What it is once the act of `row` has led `to` a state: both as [`decide`] gives them.
    #[must_use]
    pub fn after(self, row: &Transition, to: State) -> Self {
        let waits = to == State::SupplementRequested;
        let asks = waits && self.state != to;
        Self {
            state: to,
            previous: if asks {
                Some(self.state)
            } else {
                self.previous.filter(|_| waits)
            },
            was_accepted: self.was_accepted || row.action == Action::Accept,
            assigned: self.assigned || matches!(row.action, Action::Assign | Action::Reassign),
            supplement_requests: self.supplement_requests.saturating_add(u32::from(asks)),
            unsigned: self.unsigned && row.action != Action::RecordPaper,
        }
    }

    /// Whether the signed paper is still waited for: it has not come, and it could be recorded.
    pub fn waits_for_paper(self) -> bool {
        Role::ALL
            .into_iter()
            .any(|role| decide(self, Action::RecordPaper, role).is_ok())
    }
}

/// Why the table says no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("the action is not possible in this state")]
    NotInThisState,
    #[error("the role may not do this")]
    NotThisRole,
    #[error("a second supplement request needs the head")]
    SecondSupplementNeedsHead,
    #[error("the signed paper of the pre-filing has not come")]
    Unsigned,
    #[error("no signed paper is waited for")]
    PaperNotAwaited,
}

use Action as A;
use ClockEffect as C;
use MailKind as M;
use ReasonDuty as R;
use Role::{Citizen, Clerk, Head, Officer};
use SignedPaper::{MustHaveCome, NotAsked, StillToCome};
use State::{
    Accepted, AwaitingApproval, Delivered, Draft, FeeDue, InProgress, NotAccepted, ResultReady,
    Stopped, Submitted, SupplementRequested, Suspended, Transferred, Withdrawn,
};
use Target::{Reopened, To, Unchanged, WhereItCameFrom};

/// One row, written without the names of the columns so that the table reads as one.
#[expect(
    clippy::too_many_arguments,
    reason = "the columns of the table, in its order"
)]
const fn row(
    action: Action,
    from: &'static [State],
    target: Target,
    by: &'static [Role],
    clock: ClockEffect,
    mail: Option<MailKind>,
    slips: &'static [Slip],
    reason: ReasonDuty,
) -> Transition {
    Transition {
        action,
        from,
        target,
        by,
        second_supplement_by: None,
        clock,
        mail,
        slips,
        reason,
        paper: NotAsked,
    }
}

/// The table of `docs/states.md`.
#[rustfmt::skip]
pub const TABLE: &[Transition] = &[
    row(A::Submit, &[Draft], To(Submitted), &[Citizen, Clerk], C::StartAnswer, Some(M::Submitted), &[Slip::Manifest], R::None),
    row(A::Accept, &[Submitted], To(Accepted), &[Clerk], C::StartStatutory, Some(M::Accepted), &[Slip::RequestSlip, Slip::ReceiptNote], R::None),
    Transition {
        paper: StillToCome,
        // Not the officer: the day moves his own time limit.
        ..row(A::RecordPaper, &[Submitted, Accepted, InProgress, SupplementRequested, FeeDue, Suspended, AwaitingApproval], Unchanged, &[Clerk], C::DateByPaper, Some(M::PaperRecorded), &[], R::PaperDay)
    },
    row(A::Decline, &[Submitted], To(NotAccepted), &[Clerk], C::End, Some(M::Declined), &[Slip::RefusalNote], R::GroundAndWords),
    Transition {
        second_supplement_by: Some(&[Head]),
        ..row(A::RequestSupplement, &[Submitted, Accepted, InProgress], To(SupplementRequested), &[Clerk, Officer], C::Pause, Some(M::SupplementRequested), &[Slip::SupplementNote], R::Items)
    },
    row(A::Supplement, &[SupplementRequested], WhereItCameFrom, &[Citizen, Clerk], C::GoOn, Some(M::SupplementReceived), &[], R::None),
    row(A::Assign, &[Accepted], To(InProgress), &[Clerk, Head], C::Runs, Some(M::Assigned), &[Slip::ControlSheet], R::None),
    row(A::Reassign, &[InProgress, Suspended, FeeDue], Unchanged, &[Clerk, Head], C::Runs, None, &[Slip::ControlSheet], R::None),
    row(A::RequestFee, &[InProgress], To(FeeDue), &[Officer], C::Pause, Some(M::FeeDue), &[], R::Words),
    row(A::ConfirmFee, &[FeeDue], To(InProgress), &[Clerk], C::GoOn, Some(M::FeeConfirmed), &[], R::None),
    row(A::Suspend, &[InProgress], To(Suspended), &[Head], C::Pause, Some(M::Suspended), &[], R::GroundAndWords),
    row(A::Resume, &[Suspended], To(InProgress), &[Head], C::GoOn, Some(M::Resumed), &[], R::Words),
    Transition {
        paper: MustHaveCome,
        ..row(A::Propose, &[InProgress], To(AwaitingApproval), &[Officer], C::Runs, None, &[], R::Result)
    },
    Transition {
        paper: MustHaveCome,
        ..row(A::Approve, &[AwaitingApproval], To(ResultReady), &[Head], C::Stop, Some(M::ResultReady), &[Slip::ResultNotice], R::None)
    },
    row(A::SendBack, &[AwaitingApproval], To(InProgress), &[Head], C::Runs, None, &[], R::Words),
    row(A::Deliver, &[ResultReady], To(Delivered), &[Clerk, Citizen], C::Runs, Some(M::Delivered), &[], R::Handover),
    row(A::Extend, &[Submitted, Accepted, InProgress, SupplementRequested, FeeDue, Suspended, AwaitingApproval], Unchanged, &[Head], C::NewDate, Some(M::Extended), &[Slip::ApologyNote], R::NewDateAndWords),
    row(A::Transfer, &[Submitted, Accepted], To(Transferred), &[Clerk, Head], C::End, Some(M::Transferred), &[], R::GroundAndWords),
    row(A::Stop, &[Accepted, InProgress, Suspended, FeeDue, SupplementRequested], To(Stopped), &[Head], C::End, Some(M::Stopped), &[Slip::StopNotice], R::GroundAndWords),
    row(A::Withdraw, &[Submitted, SupplementRequested, Accepted, InProgress, Suspended, FeeDue, AwaitingApproval], To(Withdrawn), &[Citizen, Clerk], C::End, Some(M::Withdrawn), &[], R::WordsOfStaff),
    row(A::Reopen, &[Delivered, Stopped, Withdrawn, NotAccepted], Reopened, &[Head], C::StartAnew, Some(M::Reopened), &[], R::Words),
    // For her who lost it, also when the dossier has ended: its result is read with it.
    row(A::NewSecret, &[Submitted, NotAccepted, SupplementRequested, Accepted, Transferred, InProgress, Suspended, FeeDue, AwaitingApproval, ResultReady, Delivered, Stopped, Withdrawn], Unchanged, &[Clerk], C::Runs, Some(M::NewSecret), &[], R::Words),
];

/// The row for an act in a situation, and the state that follows, if `role` may do it.
pub fn decide(
    situation: Situation,
    action: Action,
    role: Role,
) -> Result<(&'static Transition, State), Refusal> {
    let row = TABLE
        .iter()
        .find(|row| row.action == action && row.from.contains(&situation.state))
        .ok_or(Refusal::NotInThisState)?;
    let again = situation.supplement_requests > 0;
    match row.second_supplement_by {
        Some(by) if again && !by.contains(&role) => {
            return Err(if row.by.contains(&role) {
                Refusal::SecondSupplementNeedsHead
            } else {
                Refusal::NotThisRole
            });
        }
        Some(_) if again => {}
        _ if acts(row, role) => {}
        _ => return Err(Refusal::NotThisRole),
    }
    match row.paper {
        MustHaveCome if situation.unsigned => Err(Refusal::Unsigned),
        StillToCome if !situation.unsigned => Err(Refusal::PaperNotAwaited),
        _ => Ok((row, target(row, situation))),
    }
}

/// What `role` may do now, in the order of the table: the buttons of the page.
pub fn allowed(situation: Situation, role: Role) -> Vec<&'static Transition> {
    TABLE
        .iter()
        .filter(|row| row.from.contains(&situation.state))
        .filter(|row| decide(situation, row.action, role).is_ok())
        .collect()
}

/// The head may do what the clerk and the officer of his office may (product: "all of it").
fn acts(row: &Transition, role: Role) -> bool {
    row.by.contains(&role)
        || (role == Head && (row.by.contains(&Clerk) || row.by.contains(&Officer)))
}

fn target(row: &Transition, situation: Situation) -> State {
    match row.target {
        To(state) => state,
        Unchanged => situation.state,
        WhereItCameFrom => situation.previous.unwrap_or(Submitted),
        Reopened if situation.was_accepted && situation.assigned => InProgress,
        Reopened if situation.was_accepted => Accepted,
        Reopened => Submitted,
    }
}
