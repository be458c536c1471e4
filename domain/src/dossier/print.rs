//! The table printed for people who read the documentation: `docs/states.md` is this page,
//! and a test keeps it so. Never shown in the portal.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::{
    Action, ClockEffect, ReasonDuty, Refusal, Role, SignedPaper, Situation, State, TABLE, Target,
    Transition, decide,
};

const HEAD: &str = "\
# The life of a dossier

Printed from `domain/src/dossier/transition.rs`: change the table there, then run
`UPDATE_DOCS=1 cargo test -p domain --test dossier`.

";

/// The page: diagram, table, rights, states.
pub fn states_page() -> String {
    let mut page = HEAD.to_owned();
    for (title, body) in [
        ("Diagram", diagram()),
        ("Actions", actions()),
        ("Rights", rights()),
        ("States", states()),
    ] {
        let _ = write!(page, "## {title}\n\n{body}\n");
    }
    page.truncate(page.trim_end().len());
    page.push('\n');
    page
}

/// The moves that can happen (Mermaid); acts that leave the state as it is stand in the table.
fn diagram() -> String {
    let mut lines = vec!["```mermaid".to_owned(), "stateDiagram-v2".to_owned()];
    lines.push(format!("    [*] --> {}", State::Draft.code()));
    for (from, action, to) in moves().into_iter().filter(|(from, _, to)| from != to) {
        lines.push(format!(
            "    {} --> {}: {}",
            from.code(),
            to.code(),
            action.code()
        ));
    }
    for state in State::ALL.into_iter().filter(|state| state.is_final()) {
        lines.push(format!("    {} --> [*]", state.code()));
    }
    lines.push("```".to_owned());
    lines.join("\n") + "\n"
}

/// Every move of every situation that a draft can come to.
fn moves() -> BTreeSet<(State, Action, State)> {
    let mut moves = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let mut waiting = vec![Situation::draft(false)];
    while let Some(now) = waiting.pop() {
        if !seen.insert(now) {
            continue;
        }
        for action in Action::ALL {
            let decided = Role::ALL
                .into_iter()
                .find_map(|role| decide(now, action, role).ok());
            if let Some((row, to)) = decided {
                moves.insert((now.state, action, to));
                // How often something was asked for changes who may act, not where it leads.
                waiting.push(Situation {
                    supplement_requests: 0,
                    ..now.after(row, to)
                });
            }
        }
    }
    moves
}

fn actions() -> String {
    let mut table = Markdown::new(&[
        "action",
        "from",
        "to",
        "by",
        "clock",
        "mail",
        "slips",
        "signed paper of a pre-filing",
        "cannot be saved without",
    ]);
    for row in TABLE {
        let mut by = codes(row.by.iter().map(|role| role.code()));
        if let Some(again) = row.second_supplement_by {
            let again = codes(again.iter().map(|role| role.code()));
            let _ = write!(by, "; the second time {again}");
        }
        table.row(&[
            format!("`{}`", row.action.code()),
            codes(row.from.iter().map(|state| state.code())),
            target(row.target),
            by,
            clock(row.clock).to_owned(),
            row.mail
                .map_or_else(String::new, |mail| format!("`{}`", mail.code())),
            codes(row.slips.iter().map(|slip| slip.code())),
            paper(row.paper).to_owned(),
            reason(row.reason).to_owned(),
        ]);
    }
    table.finish()
}

/// Who may do what, as [`decide`] answers; then what roles may beside the acts.
fn rights() -> String {
    format!("{}\nBeside the acts:\n\n{}", acts(), beside())
}

fn acts() -> String {
    let mut head = vec!["action"];
    head.extend(Role::ALL.iter().map(|role| role.code()));
    let mut table = Markdown::new(&head);
    for row in TABLE {
        let mut cells = vec![format!("`{}`", row.action.code())];
        cells.extend(Role::ALL.map(|role| right(row, role).to_owned()));
        table.row(&cells);
    }
    table.finish()
}

fn beside() -> String {
    let mut head = vec!["right"];
    head.extend(Role::ALL.iter().map(|role| role.code()));
    let mut table = Markdown::new(&head);
    let mut line = |right: &str, cell: &dyn Fn(Role) -> String| {
        let mut cells = vec![right.to_owned()];
        cells.extend(Role::ALL.map(cell));
        table.row(&cells);
    };
    line("is given dossiers to work on", &|role| {
        if role.takes_dossiers() { "yes" } else { "" }.to_owned()
    });
    line("ticks the checklist", &ticks);
    table.finish()
}

/// In which states the role ticks.
fn ticks(role: Role) -> String {
    let ticked: Vec<State> = State::ALL
        .into_iter()
        .filter(|state| role.ticks(*state))
        .collect();
    let lasting = State::ALL.into_iter().filter(|state| !state.is_final());
    if ticked.iter().copied().eq(lasting) {
        "until it ends".to_owned()
    } else {
        codes(ticked.iter().map(|state| state.code()))
    }
}

fn right(row: &Transition, role: Role) -> &'static str {
    let Some(&state) = row.from.first() else {
        return "";
    };
    let ask = |supplement_requests| {
        let situation = Situation {
            state,
            supplement_requests,
            ..Situation::draft(row.paper == SignedPaper::StillToCome)
        };
        decide(situation, row.action, role)
    };
    match (ask(0), ask(1)) {
        (Ok(_), Ok(_)) => "yes",
        (Ok(_), Err(Refusal::SecondSupplementNeedsHead)) => "once",
        _ => "",
    }
}

fn states() -> String {
    let mut table = Markdown::new(&["state", "national code", "who acts next", "final"]);
    for state in State::ALL {
        let before = state.national_code(false).map(|code| code.to_string());
        let after = state.national_code(true).map(|code| code.to_string());
        let national = match (before, after) {
            (Some(before), Some(after)) if before != after => {
                format!("{before}; {after} once accepted")
            }
            (code, _) => code.unwrap_or_default(),
        };
        table.row(&[
            format!("`{}`", state.code()),
            national,
            state
                .next_actor()
                .map_or_else(String::new, |role| format!("`{}`", role.code())),
            if state.is_final() { "yes" } else { "" }.to_owned(),
        ]);
    }
    table.finish()
}

fn target(target: Target) -> String {
    match target {
        Target::To(state) => format!("`{}`", state.code()),
        Target::Unchanged => "unchanged".to_owned(),
        Target::WhereItCameFrom => "where it came from".to_owned(),
        Target::Reopened => {
            "`in_progress`; `accepted` if nobody had it yet; `submitted` if it was \
                             never accepted"
                .to_owned()
        }
    }
}

const fn clock(effect: ClockEffect) -> &'static str {
    match effect {
        ClockEffect::StartAnswer => "answer clock starts",
        ClockEffect::StartStatutory => "statutory clock, from the legal date of the request",
        ClockEffect::Pause => "pauses",
        ClockEffect::GoOn => "goes on",
        ClockEffect::StartAnew => "starts anew",
        ClockEffect::Runs => "runs",
        ClockEffect::Stop => "stops: early, on time or overdue",
        ClockEffect::End => "ends",
        ClockEffect::NewDate => "new date, the old one is kept",
        ClockEffect::DateByPaper => "counts from the day of the paper, by the law of that day",
    }
}

const fn paper(paper: SignedPaper) -> &'static str {
    match paper {
        SignedPaper::NotAsked => "",
        SignedPaper::MustHaveCome => "must have come",
        SignedPaper::StillToCome => "is still to come",
    }
}

const fn reason(duty: ReasonDuty) -> &'static str {
    match duty {
        ReasonDuty::None => "",
        ReasonDuty::Words => "words",
        ReasonDuty::WordsOfStaff => "words, unless the citizen does it",
        ReasonDuty::GroundAndWords => "a coded ground and words",
        ReasonDuty::Result => "the result in words; a coded ground when refused",
        ReasonDuty::Items => "all that is missing",
        ReasonDuty::NewDateAndWords => "the new date, a coded reason and words",
        ReasonDuty::Handover => "how and to whom",
        ReasonDuty::PaperDay => "the day on which the paper came",
    }
}

fn codes<'a>(codes: impl Iterator<Item = &'a str>) -> String {
    codes
        .map(|code| format!("`{code}`"))
        .collect::<Vec<_>>()
        .join(", ")
}

/// A table in Markdown.
struct Markdown(String);

impl Markdown {
    fn new(head: &[&str]) -> Self {
        let mut table = Self(String::new());
        table.row(
            &head
                .iter()
                .map(|&title| title.to_owned())
                .collect::<Vec<_>>(),
        );
        table.row(&vec!["---".to_owned(); head.len()]);
        table
    }

    fn row(&mut self, cells: &[String]) {
        let line = format!("| {} |", cells.join(" | "));
        self.0
            .push_str(&line.replace("|  |", "| |").replace("|  |", "| |"));
        self.0.push('\n');
    }

    fn finish(self) -> String {
        self.0
    }
}
