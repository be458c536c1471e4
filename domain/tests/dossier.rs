//! The transition table is complete, without dead ends, and the documentation shows it.

#![cfg(test)]

use std::collections::{BTreeSet, VecDeque};
use std::path::Path;

use domain::dossier::{
    Action, ClockEffect, MailKind, Outcome, ReasonDuty, Refusal, Role, SignedPaper, Situation,
    Slip, State, TABLE, Target, allowed, decide, print,
};

fn situation(state: State) -> Situation {
    Situation {
        state,
        was_accepted: true,
        assigned: true,
        ..Situation::draft(false)
    }
}

/// What tells situations apart: of supplement requests the table asks only whether there was one.
fn key(situation: Situation) -> Situation {
    Situation {
        supplement_requests: situation.supplement_requests.min(1),
        ..situation
    }
}

/// Every situation that can follow from this one.
fn reachable_from(start: Situation) -> Vec<Situation> {
    let mut seen = BTreeSet::from([key(start)]);
    let mut found = vec![start];
    let mut waiting = VecDeque::from([start]);
    while let Some(now) = waiting.pop_front() {
        for role in Role::ALL {
            for row in allowed(now, role) {
                let (row, to) = decide(now, row.action, role).unwrap();
                let next = now.after(row, to);
                if seen.insert(key(next)) {
                    found.push(next);
                    waiting.push_back(next);
                }
            }
        }
    }
    found
}

/// A request that is signed where it is sent from, and a pre-filing.
fn new_drafts() -> [Situation; 2] {
    [false, true].map(Situation::draft)
}

/// Every situation that a dossier can come to.
fn reachable() -> impl Iterator<Item = Situation> {
    new_drafts().into_iter().flat_map(reachable_from)
}

#[test]
fn every_state_is_reachable_from_a_draft() {
    for draft in new_drafts() {
        let reached: BTreeSet<State> = reachable_from(draft).iter().map(|s| s.state).collect();
        assert_eq!(reached, BTreeSet::from(State::ALL));
    }
}

#[test]
fn no_situation_is_a_dead_end() {
    for now in reachable() {
        let next = reachable_from(now);
        if now.state == State::Transferred {
            assert_eq!(next.len(), 1, "a transferred dossier is another body's");
        } else if now.state.is_final() {
            let ways_on: Vec<Action> = allowed(now, Role::Head)
                .iter()
                .map(|row| row.action)
                .filter(|action| decide(now, *action, Role::Head).unwrap().1 != now.state)
                .collect();
            assert_eq!(ways_on, [Action::Reopen]);
        } else {
            assert!(
                next.iter().any(|then| then.state == State::Delivered),
                "{now:?}"
            );
        }
    }
}

/// A row of the table as the product says it.
struct Written {
    action: Action,
    to: Target,
    /// The head may do what clerk and officer may.
    by: &'static [Role],
    clock: ClockEffect,
    mail: Option<MailKind>,
    slips: &'static [Slip],
}

const fn written(
    action: Action,
    to: Target,
    by: &'static [Role],
    clock: ClockEffect,
    mail: Option<MailKind>,
    slips: &'static [Slip],
) -> Written {
    Written {
        action,
        to,
        by,
        clock,
        mail,
        slips,
    }
}

const CITIZEN_AND_DESK: &[Role] = &[Role::Citizen, Role::Clerk, Role::Head];
const DESK: &[Role] = &[Role::Clerk, Role::Head];
const OFFICER: &[Role] = &[Role::Officer, Role::Head];
const OFFICE: &[Role] = &[Role::Clerk, Role::Officer, Role::Head];
const HEAD: &[Role] = &[Role::Head];

/// Written by hand a second time, so that the table and the code that reads it can be wrong.
#[rustfmt::skip]
const WRITTEN: [Written; Action::ALL.len()] = {
    use Action as A;
    use ClockEffect as C;
    use MailKind as M;
    use Slip as S;
    use State as At;
    use Target::{Reopened, To, Unchanged, WhereItCameFrom};
    [
        written(A::Submit, To(At::Submitted), CITIZEN_AND_DESK, C::StartAnswer, Some(M::Submitted), &[S::Manifest]),
        written(A::Accept, To(At::Accepted), DESK, C::StartStatutory, Some(M::Accepted), &[S::RequestSlip, S::ReceiptNote]),
        written(A::RecordPaper, Unchanged, DESK, C::DateByPaper, Some(M::PaperRecorded), &[]),
        written(A::Decline, To(At::NotAccepted), DESK, C::End, Some(M::Declined), &[S::RefusalNote]),
        written(A::RequestSupplement, To(At::SupplementRequested), OFFICE, C::Pause, Some(M::SupplementRequested), &[S::SupplementNote]),
        written(A::Supplement, WhereItCameFrom, CITIZEN_AND_DESK, C::GoOn, Some(M::SupplementReceived), &[]),
        written(A::Assign, To(At::InProgress), DESK, C::Runs, Some(M::Assigned), &[S::ControlSheet]),
        written(A::Reassign, Unchanged, DESK, C::Runs, None, &[S::ControlSheet]),
        written(A::RequestFee, To(At::FeeDue), OFFICER, C::Pause, Some(M::FeeDue), &[]),
        written(A::ConfirmFee, To(At::InProgress), DESK, C::GoOn, Some(M::FeeConfirmed), &[]),
        written(A::Suspend, To(At::Suspended), HEAD, C::Pause, Some(M::Suspended), &[]),
        written(A::Resume, To(At::InProgress), HEAD, C::GoOn, Some(M::Resumed), &[]),
        written(A::Propose, To(At::AwaitingApproval), OFFICER, C::Runs, None, &[]),
        written(A::Approve, To(At::ResultReady), HEAD, C::Stop, Some(M::ResultReady), &[S::ResultNotice]),
        written(A::SendBack, To(At::InProgress), HEAD, C::Runs, None, &[]),
        written(A::Deliver, To(At::Delivered), CITIZEN_AND_DESK, C::Runs, Some(M::Delivered), &[]),
        written(A::Extend, Unchanged, HEAD, C::NewDate, Some(M::Extended), &[S::ApologyNote]),
        written(A::Transfer, To(At::Transferred), DESK, C::End, Some(M::Transferred), &[]),
        written(A::Stop, To(At::Stopped), HEAD, C::End, Some(M::Stopped), &[S::StopNotice]),
        written(A::Withdraw, To(At::Withdrawn), CITIZEN_AND_DESK, C::End, Some(M::Withdrawn), &[]),
        written(A::Reopen, Reopened, HEAD, C::StartAnew, Some(M::Reopened), &[]),
        written(A::NewSecret, Unchanged, DESK, C::Runs, Some(M::NewSecret), &[]),
    ]
};

#[test]
fn every_act_leads_where_it_is_said_to_with_its_clock_mail_and_slips() {
    assert_eq!(WRITTEN.map(|row| row.action), Action::ALL);
    for said in WRITTEN {
        let rows: Vec<_> = TABLE
            .iter()
            .filter(|row| row.action == said.action)
            .collect();
        let [row] = rows[..] else {
            panic!("{:?} stands {} times", said.action, rows.len());
        };
        assert_eq!(
            (row.target, row.clock, row.mail, row.slips),
            (said.to, said.clock, said.mail, said.slips),
            "{:?}",
            said.action
        );
        let again = (said.action == Action::RequestSupplement).then_some(HEAD);
        assert_eq!(row.second_supplement_by, again, "{:?}", said.action);
    }
}

#[test]
fn everybody_may_do_what_is_theirs_and_nothing_else() {
    for Written {
        action, by: theirs, ..
    } in WRITTEN
    {
        let rows: Vec<_> = TABLE.iter().filter(|row| row.action == action).collect();
        assert!(!rows.is_empty(), "{action:?}");
        for row in rows {
            // What the table says of the head need not stand in each row.
            for role in row.by {
                assert!(theirs.contains(role), "{role:?} stands at {action:?}");
            }
            for &state in row.from {
                let now = Situation {
                    unsigned: row.paper == SignedPaper::StillToCome,
                    ..situation(state)
                };
                for role in Role::ALL {
                    let decided = decide(now, action, role);
                    if theirs.contains(&role) {
                        assert_eq!(decided.unwrap().0.action, action, "{state:?} {role:?}");
                    } else {
                        let refused = decided.err();
                        assert_eq!(
                            refused,
                            Some(Refusal::NotThisRole),
                            "{state:?} {action:?} {role:?}"
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn every_state_and_action_is_decided_once() {
    for state in State::ALL {
        for action in Action::ALL {
            let rows = TABLE
                .iter()
                .filter(|row| row.action == action && row.from.contains(&state))
                .count();
            assert!(rows <= 1, "{state:?} {action:?} stands twice");
            for role in Role::ALL {
                let decided = decide(situation(state), action, role).err();
                let not_here = decided == Some(Refusal::NotInThisState);
                assert_eq!(not_here, rows == 0, "{state:?} {action:?} {role:?}");
            }
        }
    }
}

#[test]
fn nothing_is_decided_about_what_nobody_has_signed() {
    for (state, action, role) in [
        (State::InProgress, Action::Propose, Role::Officer),
        (State::InProgress, Action::Propose, Role::Head),
        (State::AwaitingApproval, Action::Approve, Role::Head),
    ] {
        let signed = situation(state);
        let unsigned = Situation {
            unsigned: true,
            ..signed
        };
        assert!(decide(signed, action, role).is_ok());
        assert_eq!(
            decide(unsigned, action, role).err(),
            Some(Refusal::Unsigned)
        );
        assert!(decide(unsigned, Action::RecordPaper, Role::Clerk).is_ok());
    }
}

#[test]
fn the_paper_is_recorded_once_as_long_as_it_can_date_the_request() {
    for state in State::ALL {
        let unsigned = Situation {
            unsigned: true,
            ..situation(state)
        };
        let decided = state.is_final() || [State::Draft, State::ResultReady].contains(&state);
        assert_eq!(unsigned.waits_for_paper(), !decided, "{state:?}");
        assert!(!situation(state).waits_for_paper(), "{state:?}");
        if !decided {
            let recorded = decide(unsigned, Action::RecordPaper, Role::Clerk).unwrap();
            assert_eq!(recorded.1, state, "the paper moves no state");
            assert_eq!(
                decide(situation(state), Action::RecordPaper, Role::Clerk).err(),
                Some(Refusal::PaperNotAwaited)
            );
        }
    }
}

#[test]
fn every_action_has_a_row_and_someone_to_do_it() {
    for action in Action::ALL {
        let rows: Vec<_> = TABLE.iter().filter(|row| row.action == action).collect();
        assert!(!rows.is_empty(), "{action:?}");
        assert!(
            rows.iter()
                .all(|row| !row.by.is_empty() && !row.from.is_empty())
        );
    }
}

#[test]
fn administrators_and_auditors_touch_no_dossier() {
    for now in reachable() {
        assert!(allowed(now, Role::Admin).is_empty());
        assert!(allowed(now, Role::Auditor).is_empty());
    }
}

#[test]
fn citizens_do_only_what_is_theirs() {
    let theirs = [
        Action::Submit,
        Action::Supplement,
        Action::Withdraw,
        Action::Deliver,
    ];
    for state in State::ALL {
        for row in allowed(situation(state), Role::Citizen) {
            assert!(theirs.contains(&row.action), "{:?}", row.action);
        }
    }
}

#[test]
fn a_second_supplement_request_needs_the_head() {
    let again = Situation {
        supplement_requests: 1,
        ..situation(State::InProgress)
    };
    for role in [Role::Clerk, Role::Officer] {
        assert!(
            decide(
                situation(State::InProgress),
                Action::RequestSupplement,
                role
            )
            .is_ok()
        );
        assert_eq!(
            decide(again, Action::RequestSupplement, role).err(),
            Some(Refusal::SecondSupplementNeedsHead)
        );
    }
    assert!(decide(again, Action::RequestSupplement, Role::Head).is_ok());
    assert_eq!(
        decide(again, Action::RequestSupplement, Role::Citizen).err(),
        Some(Refusal::NotThisRole)
    );
}

#[test]
fn a_supplement_returns_to_where_it_was_asked() {
    for previous in [State::Submitted, State::Accepted, State::InProgress] {
        let now = Situation {
            previous: Some(previous),
            ..situation(State::SupplementRequested)
        };
        let (_, next) = decide(now, Action::Supplement, Role::Citizen).unwrap();
        assert_eq!(next, previous);
    }
}

#[test]
fn reopening_returns_to_work_or_to_the_desk() {
    for state in [
        State::Delivered,
        State::Stopped,
        State::Withdrawn,
        State::NotAccepted,
    ] {
        let leads = |was_accepted, assigned| {
            let ended = Situation {
                was_accepted,
                assigned,
                ..situation(state)
            };
            decide(ended, Action::Reopen, Role::Head).unwrap().1
        };
        assert_eq!(leads(true, true), State::InProgress);
        assert_eq!(leads(true, false), State::Accepted, "nobody had it");
        assert_eq!(leads(false, false), State::Submitted);
    }
}

#[test]
fn what_is_worked_on_is_somebodys() {
    let mut worked_on = 0;
    for now in reachable() {
        let at_work = [
            State::InProgress,
            State::FeeDue,
            State::Suspended,
            State::AwaitingApproval,
        ];
        if at_work.contains(&now.state) {
            assert!(now.was_accepted && now.assigned, "{now:?}");
            worked_on += 1;
        }
    }
    assert!(worked_on > 0);
}

/// A dossier's situation after these acts of the head.
fn told(start: Situation, acts: &[Action]) -> Situation {
    acts.iter().fold(start, |now, &action| {
        let (row, to) = decide(now, action, Role::Head).unwrap();
        now.after(row, to)
    })
}

#[test]
fn an_act_leaves_behind_what_later_acts_depend_on() {
    use Action as A;
    let asked = told(
        Situation::draft(true),
        &[A::Submit, A::Accept, A::RequestSupplement, A::RecordPaper],
    );
    assert_eq!(
        asked,
        Situation {
            state: State::SupplementRequested,
            previous: Some(State::Accepted),
            was_accepted: true,
            assigned: false,
            supplement_requests: 1,
            unsigned: false,
        },
        "the paper changes nothing of the supplement that is waited for"
    );
    let back = Situation {
        state: State::Accepted,
        previous: None,
        ..asked
    };
    assert_eq!(told(asked, &[A::Supplement]), back);
    // Nor is it waited for once the dossier has ended.
    assert_eq!(told(asked, &[A::Stop, A::Reopen]), back);
    let worked_on = told(back, &[A::Assign, A::RequestSupplement]);
    assert_eq!(worked_on.previous, Some(State::InProgress));
    assert_eq!(worked_on.supplement_requests, 2);
    assert!(worked_on.assigned);
    let reopened = told(worked_on, &[A::Withdraw, A::Reopen]);
    assert_eq!(reopened.state, State::InProgress);
}

#[test]
fn once_a_result_exists_nobody_stops_or_withdraws() {
    for state in [State::ResultReady, State::Delivered] {
        for action in [
            Action::Stop,
            Action::Withdraw,
            Action::Extend,
            Action::SendBack,
        ] {
            for role in Role::ALL {
                assert_eq!(
                    decide(situation(state), action, role).err(),
                    Some(Refusal::NotInThisState)
                );
            }
        }
    }
}

#[test]
fn no_hard_word_without_a_reason() {
    let hard = [
        Action::Decline,
        Action::Stop,
        Action::RequestSupplement,
        Action::Extend,
        Action::SendBack,
        Action::Suspend,
        Action::Transfer,
        Action::Propose,
        Action::Reopen,
        // Ends somebody's request: the desk says why, and on which letter it rests.
        Action::Withdraw,
    ];
    for row in TABLE.iter().filter(|row| hard.contains(&row.action)) {
        for role in [Role::Clerk, Role::Officer, Role::Head] {
            let duty = row.duty(role);
            assert_ne!(duty, ReasonDuty::None, "{:?} {role:?}", row.action);
        }
    }
}

#[test]
fn whoever_takes_a_request_back_owes_no_reason() {
    let (row, _) = decide(
        situation(State::InProgress),
        Action::Withdraw,
        Role::Citizen,
    )
    .unwrap();
    assert_eq!(row.duty(Role::Citizen), ReasonDuty::None);
    assert_eq!(row.duty(Role::Clerk), ReasonDuty::Words);
}

#[test]
fn the_checklist_is_ticked_by_those_who_work_on_the_dossier_until_it_ends() {
    for state in State::ALL {
        for role in Role::ALL {
            let works = [Role::Clerk, Role::Officer, Role::Head].contains(&role);
            assert_eq!(
                role.ticks(state),
                works && !state.is_final(),
                "{state:?} {role:?}"
            );
        }
    }
}

#[test]
fn every_state_has_its_national_code() {
    let codes: BTreeSet<u8> = State::ALL
        .iter()
        .filter_map(|s| s.national_code(true))
        .collect();
    assert_eq!(codes, (1..=10).collect());
    assert_eq!(State::Draft.national_code(false), None);
    assert_eq!(State::Transferred.national_code(false), Some(3));
    assert_eq!(State::Transferred.national_code(true), Some(9));
    for state in State::ALL
        .into_iter()
        .filter(|&state| state != State::Draft)
    {
        assert!(state.national_code(false).is_some(), "{state:?}");
    }
}

#[test]
fn somebody_acts_next_until_the_end() {
    for state in State::ALL {
        match state.next_actor() {
            Some(role) => {
                let now = Situation {
                    previous: Some(State::Submitted),
                    ..situation(state)
                };
                // The fee is paid by the citizen, outside the portal; the desk confirms it.
                let paid = state == State::FeeDue;
                assert!(
                    paid || !allowed(now, role).is_empty(),
                    "{role:?} cannot act: {state:?}"
                );
            }
            None => assert!(state.is_final(), "{state:?} waits for nobody"),
        }
    }
}

#[test]
fn codes_lead_back_to_what_they_name() {
    assert!(
        State::ALL
            .iter()
            .all(|&it| State::from_code(it.code()) == Some(it))
    );
    assert!(
        Action::ALL
            .iter()
            .all(|&it| Action::from_code(it.code()) == Some(it))
    );
    assert!(
        Role::ALL
            .iter()
            .all(|&it| Role::from_code(it.code()) == Some(it))
    );
    assert!(
        Outcome::ALL
            .iter()
            .all(|&it| Outcome::from_code(it.code()) == Some(it))
    );
}

#[test]
fn the_documentation_shows_the_table() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/states.md");
    let page = print::states_page();
    #[expect(
        clippy::disallowed_methods,
        reason = "a switch of this test, not a setting"
    )]
    if std::env::var("UPDATE_DOCS").is_ok() {
        std::fs::write(&path, &page).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == page,
        "docs/states.md is old: UPDATE_DOCS=1 cargo test -p domain --test dossier"
    );
}
