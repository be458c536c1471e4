//! The transition table is complete, without dead ends, and the documentation shows it.

#![cfg(test)]

use std::collections::{BTreeSet, VecDeque};
use std::path::Path;

use domain::dossier::{
    Action, Outcome, ReasonDuty, Refusal, Role, Situation, State, TABLE, allowed, decide, print,
};

fn situation(state: State) -> Situation {
    Situation {
        state,
        previous: None,
        was_accepted: true,
        supplement_requests: 0,
    }
}

/// What a dossier's situation is after an act.
fn after(before: Situation, action: Action, state: State) -> Situation {
    Situation {
        state,
        previous: if action == Action::RequestSupplement {
            Some(before.state)
        } else {
            before.previous
        },
        was_accepted: before.was_accepted || action == Action::Accept,
        supplement_requests: before.supplement_requests
            + u32::from(action == Action::RequestSupplement && before.supplement_requests < 2),
    }
}

fn key(situation: Situation) -> (State, Option<State>, bool, u32) {
    let Situation {
        state,
        previous,
        was_accepted,
        supplement_requests,
    } = situation;
    (state, previous, was_accepted, supplement_requests)
}

/// Every situation that can follow from this one.
fn reachable_from(start: Situation) -> Vec<Situation> {
    let mut seen = BTreeSet::from([key(start)]);
    let mut found = vec![start];
    let mut waiting = VecDeque::from([start]);
    while let Some(now) = waiting.pop_front() {
        for role in Role::ALL {
            for row in allowed(now, role) {
                let (_, state) = decide(now, row.action, role).unwrap();
                let next = after(now, row.action, state);
                if seen.insert(key(next)) {
                    found.push(next);
                    waiting.push_back(next);
                }
            }
        }
    }
    found
}

fn new_draft() -> Situation {
    Situation {
        state: State::Draft,
        previous: None,
        was_accepted: false,
        supplement_requests: 0,
    }
}

#[test]
fn every_state_is_reachable_from_a_draft() {
    let reached: BTreeSet<State> = reachable_from(new_draft())
        .iter()
        .map(|s| s.state)
        .collect();
    assert_eq!(reached, BTreeSet::from(State::ALL));
}

#[test]
fn no_situation_is_a_dead_end() {
    for now in reachable_from(new_draft()) {
        let next = reachable_from(now);
        if now.state == State::Transferred {
            assert_eq!(next.len(), 1, "a transferred dossier is another body's");
        } else if now.state.is_final() {
            let reopened = allowed(now, Role::Head);
            assert_eq!(reopened.len(), 1);
            assert_eq!(reopened[0].action, Action::Reopen);
        } else {
            assert!(
                next.iter().any(|then| then.state == State::Delivered),
                "{now:?}"
            );
        }
    }
}

#[test]
fn every_state_action_and_role_is_decided() {
    for state in State::ALL {
        for action in Action::ALL {
            let rows: Vec<_> = TABLE
                .iter()
                .filter(|row| row.action == action && row.from.contains(&state))
                .collect();
            assert!(rows.len() <= 1, "{state:?} {action:?} stands twice");
            for role in Role::ALL {
                match (decide(situation(state), action, role), rows.first()) {
                    (Err(Refusal::NotInThisState), None) => {}
                    (Ok((row, _)), Some(found)) => assert_eq!(row.action, found.action),
                    (Err(Refusal::NotThisRole), Some(row)) => assert!(!row.by.contains(&role)),
                    (other, _) => panic!("{state:?} {action:?} {role:?}: {other:?}"),
                }
            }
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
    for now in reachable_from(new_draft()) {
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
fn the_portal_itself_only_delivers() {
    for state in State::ALL {
        for row in allowed(situation(state), Role::System) {
            assert_eq!(row.action, Action::Deliver);
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
        let worked = decide(situation(state), Action::Reopen, Role::Head)
            .unwrap()
            .1;
        assert_eq!(worked, State::InProgress);
        let never = Situation {
            was_accepted: false,
            ..situation(state)
        };
        assert_eq!(
            decide(never, Action::Reopen, Role::Head).unwrap().1,
            State::Submitted
        );
    }
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
    ];
    for row in TABLE.iter().filter(|row| hard.contains(&row.action)) {
        assert_ne!(row.reason, ReasonDuty::None, "{:?}", row.action);
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
