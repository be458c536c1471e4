//! Terms against the test vectors of the law, and properties that hold in every calendar.

#![cfg(test)]

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};
use domain::calendar::{Calendar, DayKind, Holiday, OfficeHours, Status, Unit};
use proptest::prelude::*;

#[test]
fn the_vectors_of_the_law_hold() {
    let calendar = Calendar::embedded().unwrap();
    let mut rows = 0;
    for line in include_str!("samples/deadlines.csv").lines().skip(1) {
        let columns: Vec<&str> = line.split(',').collect();
        let (start, rest) = (columns[0], &columns[2..]);
        let due = calendar.due(
            start.parse().unwrap(),
            rest[0].parse().unwrap(),
            Unit::from_code(rest[1]).unwrap(),
        );
        assert_eq!(due.date.to_string(), rest[2], "{line}");
        assert!(!due.provisional, "{line}");
        rows += 1;
    }
    assert_eq!(rows, 13);
}

fn day(offset: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 1)
        .unwrap()
        .checked_add_days(Days::new(offset))
        .unwrap()
}

fn row(date: NaiveDate, off: bool) -> Holiday {
    Holiday {
        date,
        kind: if off { DayKind::Off } else { DayKind::Work },
        name: "ngày".into(),
        notice: String::new(),
        status: Status::Confirmed,
    }
}

fn calendars() -> impl Strategy<Value = Vec<Holiday>> {
    proptest::collection::vec((0_u64..365, any::<bool>()), 0..60).prop_map(|days| {
        days.into_iter()
            .map(|(at, off)| row(day(at), off))
            .collect()
    })
}

fn units() -> impl Strategy<Value = Unit> {
    prop_oneof![
        Just(Unit::Hour),
        Just(Unit::WorkingDay),
        Just(Unit::Day),
        Just(Unit::Month),
        Just(Unit::Year),
    ]
}

proptest! {
    #[test]
    fn a_term_ends_on_a_working_day_after_the_event(
        rows in calendars(), start in 0_u64..365, n in 1_u16..60, unit in units(),
    ) {
        let calendar = Calendar::from_rows(rows);
        let due = calendar.due(day(start), n, unit).date;
        prop_assert!(calendar.is_working(due));
        prop_assert!(due > day(start), "the day of the event is not counted");
    }

    #[test]
    fn working_days_are_counted_one_by_one(
        rows in calendars(), start in 0_u64..365, n in 0_u16..60,
    ) {
        let calendar = Calendar::from_rows(rows);
        let due = calendar.due(day(start), n, Unit::WorkingDay).date;
        prop_assert_eq!(calendar.working_days_between(day(start), due), i64::from(n));
    }

    #[test]
    fn later_events_and_longer_terms_never_end_earlier(
        rows in calendars(), start in 0_u64..365, n in 0_u16..60, unit in units(),
    ) {
        let calendar = Calendar::from_rows(rows);
        let due = calendar.due(day(start), n, unit).date;
        prop_assert!(calendar.due(day(start), n + 1, unit).date >= due);
        // A term of zero ends on the day itself, worked or not.
        prop_assert!(calendar.due(day(start + 1), n, unit).date >= due);
    }

    #[test]
    fn one_more_day_off_never_ends_a_term_earlier(
        rows in calendars(), start in 0_u64..365, n in 0_u16..60, unit in units(), off in 0_u64..365,
    ) {
        let before = Calendar::from_rows(rows.clone()).due(day(start), n, unit).date;
        let more = rows.into_iter().chain([row(day(off), true)]);
        prop_assert!(Calendar::from_rows(more).due(day(start), n, unit).date >= before);
    }

    #[test]
    fn working_minutes_add_up(
        rows in calendars(), start in 0_u64..365, minute in 0_i64..1_440, minutes in 0_u32..5_000,
    ) {
        let calendar = Calendar::from_rows(rows);
        let hours = OfficeHours::default();
        let from = day(start).and_time(NaiveTime::MIN) + chrono::TimeDelta::minutes(minute);
        let due = hours.add_working_minutes(&calendar, from, minutes).at;
        prop_assert!(due >= from);
        prop_assert_eq!(worked(&calendar, from, due), i64::from(minutes));
    }
}

/// Minutes of the usual office hours from `from` to `to`.
fn worked(calendar: &Calendar, from: NaiveDateTime, to: NaiveDateTime) -> i64 {
    let time = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
    let spans = [(time(7, 0), time(11, 30)), (time(13, 30), time(17, 0))];
    from.date()
        .iter_days()
        .take_while(|&day| day <= to.date())
        .filter(|&day| calendar.is_working(day))
        .flat_map(|day| spans.map(|(start, end)| (day.and_time(start), day.and_time(end))))
        .map(|(start, end)| (end.min(to) - start.max(from)).num_minutes().max(0))
        .sum()
}
