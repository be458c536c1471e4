//! The clocks of a dossier, told as stories of November 2026 (the 24th is a holiday).

#![cfg(test)]

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use domain::calendar::{Calendar, OfficeHours, Term, Unit, instant};
use domain::dossier::{
    Action, ClockRules, Clocks, DueState, ExtendRefusal, PaperRefusal, TABLE, Timeliness,
    Transition,
};

struct Desk {
    calendar: Calendar,
    hours: OfficeHours,
}

impl Desk {
    fn new() -> Self {
        Self {
            calendar: Calendar::embedded().unwrap(),
            hours: OfficeHours::default(),
        }
    }

    fn rules(&self) -> ClockRules<'_> {
        ClockRules {
            calendar: &self.calendar,
            hours: &self.hours,
            answer: Term {
                value: 8,
                unit: Unit::Hour,
            },
        }
    }

    /// A request sent online, with five working days for the result.
    fn sent(&self, when: &str) -> Clocks {
        self.sent_with(
            when,
            Term {
                value: 5,
                unit: Unit::WorkingDay,
            },
        )
    }

    fn sent_with(&self, when: &str, term: Term) -> Clocks {
        let day = when.split(' ').next().unwrap().parse().unwrap();
        Clocks::start(day, at(when), Some(term), &self.rules())
    }

    fn act(&self, clocks: &mut Clocks, action: Action, when: &str) {
        clocks.apply(row(action), at(when), &self.rules());
    }

    fn says(&self, clocks: &Clocks, when: &str) -> DueState {
        clocks.due_tag(at(when), &self.rules()).state
    }
}

/// A time on the wall in Vietnam.
fn at(text: &str) -> DateTime<Utc> {
    instant(NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap())
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn row(action: Action) -> &'static Transition {
    TABLE.iter().find(|row| row.action == action).unwrap()
}

fn due(clocks: &Clocks) -> String {
    clocks.due.unwrap().date.to_string()
}

#[test]
fn a_request_sent_on_a_sunday_night_is_dated_that_day() {
    let desk = Desk::new();
    let clocks = desk.sent("2026-11-22 23:30");
    assert_eq!(clocks.request_date, day("2026-11-22"));
    assert_eq!(
        due(&clocks),
        "2026-11-30",
        "23, 25, 26, 27 and 30 November are counted"
    );
    assert_eq!(clocks.answer_due.at, at("2026-11-23 17:00"));
}

#[test]
fn a_late_accept_does_not_move_the_date() {
    let desk = Desk::new();
    let mut clocks = desk.sent("2026-11-23 09:00");
    assert_eq!(due(&clocks), "2026-12-01");
    assert!(!clocks.answer_is_late(at("2026-11-25 09:00")));
    assert!(clocks.answer_is_late(at("2026-11-25 09:01")));
    desk.act(&mut clocks, Action::Accept, "2026-11-26 10:00");
    assert_eq!(
        due(&clocks),
        "2026-12-01",
        "the law counts from the request"
    );
    assert!(
        clocks.answer_is_late(at("2026-12-30 09:00")),
        "the answer stays late"
    );
}

#[test]
fn days_left_count_down_to_overdue() {
    let desk = Desk::new();
    let clocks = desk.sent("2026-11-23 09:00");
    let left = |days| DueState::Left {
        days,
        working: true,
    };
    assert_eq!(desk.says(&clocks, "2026-11-23 10:00"), left(5));
    assert_eq!(
        desk.says(&clocks, "2026-11-24 10:00"),
        left(5),
        "a holiday costs nothing"
    );
    assert_eq!(desk.says(&clocks, "2026-11-30 10:00"), left(1));
    assert_eq!(desk.says(&clocks, "2026-12-01 23:59"), DueState::Today);
    let overdue = |days| DueState::OverdueBy {
        days,
        working: true,
    };
    assert_eq!(desk.says(&clocks, "2026-12-02 00:00"), overdue(1));
    assert_eq!(desk.says(&clocks, "2026-12-07 08:00"), overdue(4));
}

#[test]
fn the_day_after_a_friday_is_already_overdue() {
    let desk = Desk::new();
    let clocks = desk.sent("2026-11-19 09:00");
    assert_eq!(due(&clocks), "2026-11-27");
    let overdue = DueState::OverdueBy {
        days: 1,
        working: true,
    };
    assert_eq!(desk.says(&clocks, "2026-11-28 09:00"), overdue);
}

#[test]
fn a_supplement_pauses_and_moves_the_date_by_the_days_paused() {
    let desk = Desk::new();
    let mut clocks = desk.sent("2026-11-16 09:00");
    desk.act(&mut clocks, Action::Accept, "2026-11-16 10:00");
    assert_eq!(due(&clocks), "2026-11-23");
    desk.act(&mut clocks, Action::RequestSupplement, "2026-11-18 09:00");
    let paused = DueState::PausedSince(day("2026-11-18"));
    assert_eq!(
        desk.says(&clocks, "2026-12-20 09:00"),
        paused,
        "nothing becomes overdue"
    );
    desk.act(&mut clocks, Action::Supplement, "2026-11-20 09:00");
    assert_eq!(
        due(&clocks),
        "2026-11-26",
        "two working days later, past the holiday"
    );
    assert_eq!(clocks.paused_since, None);
}

#[test]
fn asking_for_a_supplement_is_an_answer_and_its_return_wants_another() {
    let desk = Desk::new();
    let mut clocks = desk.sent("2026-11-16 09:00");
    desk.act(&mut clocks, Action::RequestSupplement, "2026-11-16 15:00");
    assert!(!clocks.answer_is_late(at("2026-11-30 09:00")));
    desk.act(&mut clocks, Action::Supplement, "2026-11-19 09:00");
    assert_eq!(clocks.answered_at, None);
    assert_eq!(clocks.answer_due.at, at("2026-11-20 09:00"));
    assert_eq!(
        due(&clocks),
        "2026-11-27",
        "three working days were the citizen's"
    );
}

#[test]
fn terms_in_calendar_days_move_by_calendar_days() {
    let desk = Desk::new();
    let mut clocks = desk.sent_with(
        "2026-10-01 09:00",
        Term {
            value: 30,
            unit: Unit::Day,
        },
    );
    assert_eq!(due(&clocks), "2026-11-02", "31 October is a Saturday");
    desk.act(&mut clocks, Action::Accept, "2026-10-01 10:00");
    desk.act(&mut clocks, Action::Suspend, "2026-10-05 09:00");
    desk.act(&mut clocks, Action::Resume, "2026-10-15 09:00");
    assert_eq!(due(&clocks), "2026-11-12");
    let left = DueState::Left {
        days: 7,
        working: false,
    };
    assert_eq!(desk.says(&clocks, "2026-11-05 09:00"), left);
}

#[test]
fn the_clock_stands_still_until_the_fee_is_paid() {
    let desk = Desk::new();
    let mut clocks = desk.sent("2026-11-16 09:00");
    desk.act(&mut clocks, Action::Accept, "2026-11-16 10:00");
    desk.act(&mut clocks, Action::Assign, "2026-11-16 11:00");
    assert_eq!(due(&clocks), "2026-11-23");
    desk.act(&mut clocks, Action::RequestFee, "2026-11-18 09:00");
    let paused = DueState::PausedSince(day("2026-11-18"));
    assert_eq!(
        desk.says(&clocks, "2026-12-20 09:00"),
        paused,
        "nothing becomes overdue while the citizen is to pay"
    );
    assert_eq!(clocks.next_due(), None);
    desk.act(&mut clocks, Action::ConfirmFee, "2026-11-20 09:00");
    assert_eq!(clocks.paused_since, None);
    assert_eq!(due(&clocks), "2026-11-26", "two working days later");
    assert_eq!(
        clocks.answered_at,
        Some(at("2026-11-16 10:00")),
        "the desk has answered long since"
    );
}

#[test]
fn a_fee_of_a_term_in_calendar_days_moves_it_by_calendar_days() {
    let desk = Desk::new();
    let thirty = Term {
        value: 30,
        unit: Unit::Day,
    };
    let mut clocks = desk.sent_with("2026-10-01 09:00", thirty);
    desk.act(&mut clocks, Action::Accept, "2026-10-01 10:00");
    desk.act(&mut clocks, Action::RequestFee, "2026-10-05 09:00");
    desk.act(&mut clocks, Action::ConfirmFee, "2026-10-15 09:00");
    assert_eq!(due(&clocks), "2026-11-12", "ten days after 2 November");
}

#[test]
fn approval_decides_early_on_time_or_overdue() {
    let desk = Desk::new();
    for (when, expected) in [
        ("2026-11-30 16:00", Timeliness::Early),
        ("2026-12-01 19:00", Timeliness::OnTime),
        ("2026-12-02 07:00", Timeliness::Overdue),
    ] {
        let mut clocks = desk.sent("2026-11-23 09:00");
        desk.act(&mut clocks, Action::Accept, "2026-11-23 10:00");
        desk.act(&mut clocks, Action::Approve, when);
        assert_eq!(clocks.timeliness, Some(expected), "{when}");
        assert_eq!(
            desk.says(&clocks, "2027-03-01 08:00"),
            DueState::Done(expected)
        );
    }
}

#[test]
fn what_ends_without_a_result_has_no_verdict() {
    let desk = Desk::new();
    for action in [
        Action::Decline,
        Action::Withdraw,
        Action::Transfer,
        Action::Stop,
    ] {
        let mut clocks = desk.sent("2026-11-23 09:00");
        desk.act(&mut clocks, action, "2026-12-20 10:00");
        assert_eq!(
            desk.says(&clocks, "2026-12-21 10:00"),
            DueState::Ended,
            "{action:?}"
        );
        assert_eq!(clocks.timeliness, None);
    }
}

#[test]
fn reopening_counts_anew() {
    let desk = Desk::new();
    let mut clocks = desk.sent("2026-11-16 09:00");
    desk.act(&mut clocks, Action::Accept, "2026-11-16 10:00");
    desk.act(&mut clocks, Action::Approve, "2026-11-20 10:00");
    desk.act(&mut clocks, Action::Reopen, "2026-11-25 10:00");
    assert_eq!(due(&clocks), "2026-12-02");
    assert_eq!((clocks.stopped_at, clocks.timeliness), (None, None));
    assert_eq!(
        clocks.answered_at,
        Some(at("2026-11-16 10:00")),
        "accepted once is enough"
    );
}

#[test]
fn reopening_what_ended_during_a_pause_leaves_no_pause() {
    let desk = Desk::new();
    let mut clocks = desk.sent("2026-11-16 09:00");
    desk.act(&mut clocks, Action::RequestSupplement, "2026-11-16 10:00");
    desk.act(&mut clocks, Action::Withdraw, "2026-11-18 10:00");
    desk.act(&mut clocks, Action::Reopen, "2026-11-25 10:00");
    let [pause] = clocks.pauses[..] else {
        panic!("time after the end is not a pause");
    };
    assert_eq!(pause.to, at("2026-11-18 10:00"));
    assert_eq!(clocks.paused_since, None);
    assert_eq!(due(&clocks), "2026-12-02");
}

#[test]
fn only_a_later_working_day_can_be_promised_and_only_in_time() {
    let desk = Desk::new();
    let mut clocks = desk.sent("2026-11-23 09:00");
    let mut extend = |date, when| clocks.extend(day(date), at(when), &desk.rules());
    assert_eq!(
        extend("2026-12-01", "2026-11-30 09:00"),
        Err(ExtendRefusal::NotLater)
    );
    assert_eq!(
        extend("2026-12-05", "2026-11-30 09:00"),
        Err(ExtendRefusal::DayOff)
    );
    assert_eq!(
        extend("2026-12-08", "2026-12-02 00:00"),
        Err(ExtendRefusal::Passed)
    );
    assert_eq!(extend("2026-12-08", "2026-12-01 16:00"), Ok(()));
    assert_eq!(due(&clocks), "2026-12-08");
    desk.act(&mut clocks, Action::Accept, "2026-12-01 17:00");
    assert_eq!(
        due(&clocks),
        "2026-12-08",
        "accepting keeps what was promised"
    );
}

#[test]
fn a_promise_that_was_broken_is_not_mended_by_a_pause() {
    let desk = Desk::new();
    let mut clocks = desk.sent("2026-11-16 09:00");
    desk.act(&mut clocks, Action::Accept, "2026-11-16 10:00");
    assert_eq!(due(&clocks), "2026-11-23");
    desk.act(&mut clocks, Action::RequestSupplement, "2026-11-26 09:00");
    let refused = clocks.extend(day("2026-12-10"), at("2026-11-27 09:00"), &desk.rules());
    assert_eq!(refused, Err(ExtendRefusal::Passed));
}

#[test]
fn a_day_promised_during_a_pause_moves_only_by_what_is_left_of_it() {
    let desk = Desk::new();
    let mut clocks = desk.sent("2026-11-16 09:00");
    desk.act(&mut clocks, Action::Accept, "2026-11-16 10:00");
    desk.act(&mut clocks, Action::RequestSupplement, "2026-11-18 09:00");
    let mut extend = |date| clocks.extend(day(date), at("2026-11-25 09:00"), &desk.rules());
    assert_eq!(
        extend("2026-11-20"),
        Err(ExtendRefusal::NotLater),
        "a past day"
    );
    assert_eq!(
        extend("2026-11-30"),
        Err(ExtendRefusal::NotLater),
        "four working days were paused: that day holds without a promise"
    );
    assert_eq!(extend("2026-12-03"), Ok(()));
    let paused = DueState::PausedSince(day("2026-11-18"));
    assert_eq!(desk.says(&clocks, "2026-11-26 09:00"), paused);
    desk.act(&mut clocks, Action::Supplement, "2026-11-27 09:00");
    assert_eq!(
        due(&clocks),
        "2026-12-07",
        "two working days after 25 November"
    );
}

#[test]
fn a_promise_beyond_the_confirmed_calendar_is_provisional() {
    let desk = Desk::new();
    let clocks = desk.sent("2026-12-28 09:00");
    let tag = clocks.due_tag(at("2026-12-28 10:00"), &desk.rules());
    assert!(tag.provisional);
    assert!(
        !desk
            .sent("2026-11-23 09:00")
            .due_tag(at("2026-11-23 10:00"), &desk.rules())
            .provisional
    );
}

/// Dates the pre-filing of `sent` by a paper that came on `on`; it is 30 November.
fn paper(desk: &Desk, clocks: &mut Clocks, on: &str) -> Result<(), PaperRefusal> {
    let term = clocks.statutory;
    clocks.date_by_paper(day(on), term, at("2026-11-30 09:00"), &desk.rules())
}

#[test]
fn the_signed_paper_of_a_pre_filing_dates_the_request() {
    let desk = Desk::new();
    let mut clocks = desk.sent("2026-11-16 09:00");
    for not_then in ["2026-11-15", "2026-12-01"] {
        let refused = paper(&desk, &mut clocks, not_then);
        assert_eq!(refused, Err(PaperRefusal::NotThen));
    }
    assert_eq!(paper(&desk, &mut clocks, "2026-11-23"), Ok(()));
    assert_eq!(due(&clocks), "2026-12-01");
    assert_eq!(clocks.request_date, day("2026-11-23"));
}

#[test]
fn the_law_of_the_papers_day_gives_the_term() {
    let desk = Desk::new();
    let three = Term {
        value: 3,
        unit: Unit::WorkingDay,
    };
    for (on, expected) in [("2026-07-01", "2026-07-06"), ("2026-07-06", "2026-07-09")] {
        let mut clocks = desk.sent("2026-06-30 09:00");
        assert_eq!(due(&clocks), "2026-07-07", "five working days");
        let dated =
            clocks.date_by_paper(day(on), Some(three), at("2026-07-06 09:00"), &desk.rules());
        assert_eq!(dated, Ok(()));
        assert_eq!(due(&clocks), expected, "three working days since 1 July");
        assert_eq!(clocks.statutory, Some(three));
    }
}

#[test]
fn a_paper_that_comes_during_a_pause_is_not_given_the_days_before_it() {
    let desk = Desk::new();
    let mut clocks = desk.sent("2026-11-16 09:00");
    desk.act(&mut clocks, Action::RequestSupplement, "2026-11-18 09:00");
    assert_eq!(paper(&desk, &mut clocks, "2026-11-25"), Ok(()));
    desk.act(&mut clocks, Action::Supplement, "2026-11-30 09:00");
    assert_eq!(
        due(&clocks),
        "2026-12-07",
        "five working days after the 25th, and the three paused since"
    );
}

#[test]
fn whatever_is_due_first_is_late_first() {
    let desk = Desk::new();
    let end = |clocks: &Clocks| clocks.due.unwrap().end();
    let mut clocks = desk.sent("2026-11-16 09:00");
    assert_eq!(clocks.next_due(), Some(clocks.answer_due.at));
    // Back on the day on which the result is due: the answer is wanted only after it.
    desk.act(&mut clocks, Action::RequestSupplement, "2026-11-23 15:00");
    assert_eq!(clocks.next_due(), None, "the clock stands still");
    desk.act(&mut clocks, Action::Supplement, "2026-11-23 16:00");
    assert!(clocks.answer_due.at > end(&clocks));
    assert_eq!(clocks.next_due(), Some(end(&clocks)));
    desk.act(&mut clocks, Action::Accept, "2026-11-23 16:30");
    assert_eq!(clocks.next_due(), Some(end(&clocks)));
    desk.act(&mut clocks, Action::Approve, "2026-11-23 16:45");
    assert_eq!(clocks.next_due(), None, "the clock has stopped");
}

#[test]
fn the_paper_takes_no_paused_time_away() {
    let desk = Desk::new();
    let mut paused = desk.sent("2026-11-16 09:00");
    desk.act(&mut paused, Action::RequestSupplement, "2026-11-18 09:00");
    desk.act(&mut paused, Action::Supplement, "2026-11-20 09:00");
    assert_eq!(due(&paused), "2026-11-26");
    for (on, expected, why) in [
        (
            "2026-11-17",
            "2026-11-27",
            "five working days and the two paused",
        ),
        ("2026-11-19", "2026-11-30", "five and the one paused since"),
        ("2026-11-23", "2026-12-01", "nothing was paused since"),
    ] {
        let mut clocks = paused.clone();
        assert_eq!(paper(&desk, &mut clocks, on), Ok(()));
        assert_eq!(due(&clocks), expected, "{why}");
    }
}

#[test]
fn the_paper_never_makes_a_promise_earlier() {
    let desk = Desk::new();
    let mut clocks = desk.sent("2026-11-16 09:00");
    let promised = clocks.extend(day("2026-12-10"), at("2026-11-20 09:00"), &desk.rules());
    assert_eq!(promised, Ok(()));
    assert_eq!(paper(&desk, &mut clocks, "2026-11-23"), Ok(()));
    assert_eq!(due(&clocks), "2026-12-10");
}

#[test]
fn without_a_known_term_there_is_no_date() {
    let desk = Desk::new();
    let mut clocks = Clocks::start(
        day("2026-11-23"),
        at("2026-11-23 09:00"),
        None,
        &desk.rules(),
    );
    assert_eq!(desk.says(&clocks, "2026-12-23 09:00"), DueState::NoTerm);
    let refused = clocks.extend(day("2026-12-01"), at("2026-11-23 09:00"), &desk.rules());
    assert_eq!(refused, Err(ExtendRefusal::NoDueDate));
}

#[test]
fn clocks_are_kept_as_json_and_come_back() {
    let desk = Desk::new();
    let mut clocks = desk.sent("2026-11-16 09:00");
    desk.act(&mut clocks, Action::RequestSupplement, "2026-11-16 10:00");
    let json = serde_json::to_string(&clocks).unwrap();
    assert_eq!(serde_json::from_str::<Clocks>(&json).unwrap(), clocks);
}
