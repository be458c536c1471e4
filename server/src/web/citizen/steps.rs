//! The steps of a draft: which there are, how far each is, which one comes next.

use app::routes::{self, path};
use app::text::Texts;
use app::ui::field::lang_of;
use app::ui::task_list::{Task, TaskState};
use app::ui::way_back::WayBack;
use domain::calendar::local;
use domain::form::{self, Context, Section};
use domain::procedure::Procedure;

use crate::{
    casework::{Desk, Draft},
    web::PageContext,
};

/// A draft with what its pages ask about it again and again.
pub struct Steps<'a> {
    pub draft: &'a Draft,
    pub context: Context<'a>,
    pub texts: Texts,
}

impl<'a> Steps<'a> {
    pub fn of(page: &'a PageContext, draft: &'a Draft) -> Self {
        let desk = &page.portal.desk;
        Self {
            draft,
            context: Context::new(desk.clock.today(), desk.catalogue.calendar()),
            texts: page.texts(),
        }
    }

    /// The sections that these answers call for.
    pub fn sections(&self) -> Vec<&'a Section> {
        form::sections(&self.draft.form, &self.draft.answers, &self.context)
    }

    /// Whether any paper is asked for.
    pub fn has_papers(&self) -> bool {
        !form::papers(&self.draft.form, &self.draft.answers, &self.context).is_empty()
    }

    /// How many steps come before the check page.
    pub fn count(&self) -> usize {
        self.sections().len() + usize::from(self.has_papers())
    }

    pub fn token(&self) -> String {
        self.draft.token.to_string()
    }

    pub fn section_path(&self, section: &str) -> String {
        path(routes::DRAFT_SECTION, &[&self.token(), section])
    }

    pub fn papers_path(&self) -> String {
        path(routes::DRAFT_PAPERS, &[&self.token()])
    }

    pub fn check_path(&self) -> String {
        path(routes::DRAFT_CHECK, &[&self.token()])
    }

    /// Where the page after `section` is.
    pub fn after(&self, section: &str) -> String {
        let sections = self.sections();
        let at = sections.iter().position(|known| known.id == section);
        match at.and_then(|at| sections.get(at + 1)) {
            Some(next) => self.section_path(&next.id),
            None if self.has_papers() => self.papers_path(),
            None => self.check_path(),
        }
    }

    /// All steps with their states.
    pub fn tasks(&self) -> Vec<Task> {
        let locale = self.texts.locale();
        let mut tasks: Vec<Task> = self
            .sections()
            .into_iter()
            .map(|section| Task {
                title: section.title.get(locale).to_owned(),
                lang: lang_of(&section.title, locale),
                href: self.section_path(&section.id),
                state: self.section_state(section),
            })
            .collect();
        if self.has_papers() {
            tasks.push(Task {
                title: self.texts.get("draft-papers"),
                lang: None,
                href: self.papers_path(),
                state: self.papers_state(),
            });
        }
        tasks
    }

    fn section_state(&self, section: &Section) -> TaskState {
        let draft = self.draft;
        let missing =
            form::validate_section(&draft.form, section, &draft.answers, &self.context).len();
        let saved = draft.saved_sections.contains(&section.id);
        match (saved, missing) {
            (true, 0) => TaskState::Done,
            (true, missing) => TaskState::Begun(missing),
            (false, 0) => TaskState::Optional,
            (false, _) => TaskState::Todo,
        }
    }

    fn papers_state(&self) -> TaskState {
        let draft = self.draft;
        let filled = draft.filled_slots();
        let missing =
            form::validate_papers(&draft.form, &draft.answers, &self.context, &filled).len();
        match (filled.is_empty(), missing) {
            (true, 0) => TaskState::Optional,
            (true, _) => TaskState::Todo,
            (false, 0) => TaskState::Done,
            (false, missing) => TaskState::Begun(missing),
        }
    }

    pub fn way_back(&self, desk: &Desk) -> WayBack {
        let draft = self.token();
        let until = local(self.draft.expires_at).date();
        WayBack {
            url: format!("{}{}", desk.policy.origin, path(routes::DRAFT, &[&draft])),
            until: self.texts.long_date(until),
            mailed_to: self.draft.mailed_to.clone(),
            saved: self.draft.marks(),
            draft,
            ..WayBack::default()
        }
    }

    /// Name of the procedure and, on an English page that has no English name, its language.
    pub fn procedure(&self, desk: &Desk) -> (String, Option<&'static str>) {
        let locale = self.texts.locale();
        procedure(desk, self.draft).map_or_else(Default::default, |found| {
            (
                found.name.get(locale).to_owned(),
                lang_of(&found.name, locale),
            )
        })
    }
}

pub fn procedure<'a>(desk: &'a Desk, draft: &Draft) -> Option<&'a Procedure> {
    desk.catalogue.procedure(&draft.procedure)
}
