//! The parts of a dossier's page, read from the dossier in the reader's language.

use app::{
    pages::staff::{
        act_form::{ActForm, ItemRow},
        dossier::{EventLine, ItemLine, PaperFile, PaperGroup, ResultLine, WarningLine},
    },
    text::Texts,
    ui::checklist::CheckLine,
};
use domain::{
    dossier::{Action, ExtendRefusal, Fault, Mark, Role, Slip, Transition, decide},
    files::MediaType,
    files::RESULT_SLOT,
    form::{self, Context, PresentedSection, present},
    procedure::{Audience, Procedure},
};

use super::model::event_line;
use crate::{
    casework::{self, DossierView, File},
    storage::{
        coded::Scan,
        entities::{event, result, supplement_item},
    },
    web::PageContext,
};

/// Empty lines at the end of a supplement list.
const SPARE_ITEMS: usize = 2;

/// Everything that the parts of the page are read from.
pub(super) struct Reader<'a> {
    context: &'a PageContext,
    view: &'a DossierView,
    texts: Texts,
    procedure: Option<&'a Procedure>,
    on: Context<'a>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(context: &'a PageContext, view: &'a DossierView) -> Self {
        let catalogue = &context.portal.desk.catalogue;
        Self {
            context,
            view,
            texts: context.texts(),
            procedure: catalogue.procedure(&view.dossier.procedure),
            on: Context::new(view.dossier.request_date, catalogue.calendar()),
        }
    }

    pub(super) fn sections(&self) -> Vec<PresentedSection> {
        let locale = self.context.locale;
        present(&self.view.form, &self.view.canonical, &self.on, locale)
    }

    /// What the law demands: the questions that apply, then the papers that apply.
    pub(super) fn checklist(&self, sections: &[PresentedSection]) -> Vec<CheckLine> {
        let mut lines = Vec::new();
        for section in sections {
            for node in self.questions(&section.id) {
                let (path, below) = (node.path(), format!("{}.", node.path()));
                let asked = |row: &form::Row| row.path == path || row.path.starts_with(&below);
                if section.rows.iter().any(asked) {
                    let label = node.field().label.get(self.context.locale);
                    lines.push(self.check(path.to_owned(), label, None, node.is_demanded(), None));
                }
            }
        }
        for slot in form::papers(&self.view.form, &self.view.canonical, &self.on) {
            let files = self.view.files.iter().filter(|file| file.slot == slot.id);
            lines.push(self.check(
                slot.item(),
                slot.label.get(self.context.locale),
                self.paper_note(&slot.id, slot.basis.as_deref()),
                slot.required,
                Some(files.count()),
            ));
        }
        lines
    }

    /// The questions of a section that apply.
    fn questions(&self, section: &str) -> Vec<form::Node> {
        let view = self.view;
        view.form
            .section(section)
            .map(|section| form::layout(&view.form, section, &view.typed, &self.on))
            .unwrap_or_default()
    }

    fn check(
        &self,
        item: String,
        label: &str,
        note: Option<String>,
        required: bool,
        files: Option<usize>,
    ) -> CheckLine {
        let mark = self.view.marks.iter().find(|mark| mark.item == item);
        CheckLine {
            label: label.to_owned(),
            note,
            required,
            files,
            mark: mark.map_or(Mark::Unchecked, |mark| *mark.mark),
            words: mark.and_then(|mark| mark.words.clone()).unwrap_or_default(),
            problem: None,
            item,
        }
    }

    /// In which case a paper is needed, and on what that rests.
    fn paper_note(&self, slot: &str, basis: Option<&str>) -> Option<String> {
        let document = self
            .procedure
            .and_then(|procedure| procedure.document_in(slot));
        let when = document
            .and_then(|document| document.when.as_ref())
            .map(|when| when.get(self.context.locale));
        let basis = document
            .and_then(|document| document.basis.as_deref())
            .or(basis);
        let parts: Vec<&str> = [when, basis].into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(" · "))
    }

    pub(super) fn warnings(&self) -> Vec<WarningLine> {
        self.view
            .warnings
            .iter()
            .map(|warning| WarningLine {
                kind: warning.kind.code().to_owned(),
                about: warning
                    .path
                    .as_deref()
                    .and_then(|path| self.answer_label(path)),
                codes: warning.codes.clone(),
            })
            .collect()
    }

    /// The label of the question at or above `path`.
    fn answer_label(&self, path: &str) -> Option<String> {
        let top = path.split('.').next()?;
        let field = self.view.form.field_at(top)?;
        Some(field.label.get(self.context.locale).to_owned())
    }

    /// What the desk should know of the procedure, and why an act is not offered.
    pub(super) fn reminders(&self, role: Role) -> Vec<String> {
        let now = self.context.portal.desk.now();
        let passed = self.view.clocks.extendable(now) == Err(ExtendRefusal::Passed);
        let extends = decide(
            casework::situation(&self.view.dossier),
            Action::Extend,
            role,
        )
        .is_ok();
        let too_late = (passed && extends).then(|| self.texts.get("act-date-passed"));
        let notices = self
            .procedure
            .map(|procedure| procedure.notices.as_slice())
            .unwrap_or_default()
            .iter()
            .filter(|notice| notice.audience == Audience::Staff && notice.verified)
            .map(|notice| {
                let words = notice.text.get(self.context.locale);
                match &notice.basis {
                    Some(basis) => format!("{words} ({basis})"),
                    None => words.to_owned(),
                }
            });
        too_late.into_iter().chain(notices).collect()
    }

    /// The forms of all that may be done now; which ones the table says.
    pub(super) fn acts(&self, role: Role, checklist: &[CheckLine]) -> Vec<ActForm> {
        let row = &self.view.dossier;
        let situation = casework::situation(row);
        self.view
            .allowed
            .iter()
            .filter_map(|transition| {
                let (_, to) = decide(situation, transition.action, role).ok()?;
                let form = ActForm::of(transition, &row.code, row.version, *row.state, to);
                Some(ActForm {
                    has_address: row.contact_email.is_some(),
                    grounds: self.texts.grounds(self.procedure, transition.action),
                    colleagues: self.colleagues(),
                    targets: checklist
                        .iter()
                        .map(|line| (line.item.clone(), line.label.clone()))
                        .collect(),
                    items: self.items(transition.action, checklist),
                    pre_filing: row.pre_filing,
                    slips: self.slips(transition),
                    ..form
                })
            })
            .collect()
    }

    /// Those of the table that this procedure knows.
    fn slips(&self, transition: &Transition) -> Vec<Slip> {
        let known = |slip: &Slip| {
            self.procedure
                .is_none_or(|procedure| procedure.issues(*slip))
        };
        transition.slips.iter().copied().filter(known).collect()
    }

    /// Who may be given the dossier: not the one who has it.
    fn colleagues(&self) -> Vec<(String, String)> {
        self.view
            .colleagues
            .iter()
            .filter(|member| Some(member.id) != self.view.dossier.assignee_id)
            .map(|member| (member.id.to_string(), member.name.clone()))
            .collect()
    }

    /// The lines of a supplement request, from the checklist; or the open items to answer.
    fn items(&self, action: Action, checklist: &[CheckLine]) -> Vec<ItemRow> {
        match action {
            Action::RequestSupplement => {
                let marked = checklist.iter().filter_map(|line| self.item_of(line));
                let spare = std::iter::repeat_n(ItemRow::default(), SPARE_ITEMS);
                marked.chain(spare).collect()
            }
            Action::Supplement => self
                .view
                .open_items()
                .map(|item| ItemRow {
                    id: item.id.to_string(),
                    target: item.target.clone().unwrap_or_default(),
                    label: String::new(),
                    fault: Some(*item.fault),
                    words: item.words.clone(),
                })
                .collect(),
            _ => Vec::new(),
        }
    }

    fn item_of(&self, line: &CheckLine) -> Option<ItemRow> {
        let fault = line.mark.fault()?;
        let words = if line.words.is_empty() && fault == Fault::Missing {
            let item = line.label.as_str().into();
            self.texts.with("act-item-missing", &[("item", item)])
        } else {
            line.words.clone()
        };
        Some(ItemRow {
            id: String::new(),
            target: line.item.clone(),
            label: line.label.clone(),
            fault: Some(fault),
            words,
        })
    }

    /// Files by place, in the order of the form; what has no place stands at the end.
    pub(super) fn papers(&self) -> Vec<PaperGroup> {
        let mut groups: Vec<PaperGroup> = Vec::new();
        let mut slots: Vec<&str> = self
            .view
            .form
            .papers
            .iter()
            .map(|slot| slot.id.as_str())
            .collect();
        for file in &self.view.files {
            if !slots.contains(&file.slot.as_str()) && file.slot != RESULT_SLOT {
                slots.push(&file.slot);
            }
        }
        for slot in slots {
            let files: Vec<PaperFile> = self
                .view
                .files
                .iter()
                .filter(|file| file.slot == slot)
                .map(|file| self.file(file))
                .collect();
            if !files.is_empty() {
                let label = self.view.form.paper(slot).map(|slot| &slot.label);
                groups.push(PaperGroup {
                    label: label.map_or_else(
                        || self.texts.get("act-item-other"),
                        |label| label.get(self.context.locale).to_owned(),
                    ),
                    files,
                });
            }
        }
        groups
    }

    fn file(&self, file: &File) -> PaperFile {
        PaperFile {
            id: file.id.to_string(),
            name: file.name.clone(),
            kind: MediaType::from_code(&file.media_type)
                .map_or_else(|| file.media_type.clone(), |media| media.name().to_owned()),
            bytes: u64::try_from(file.bytes).unwrap_or_default(),
            pages: file.pages.and_then(|pages| u32::try_from(pages).ok()),
            unscanned: *file.scan == Scan::NotScanned,
            added: file.uploaded_at > self.view.dossier.submitted_at,
        }
    }

    pub(super) fn todo(&self, item: &supplement_item::Model) -> ItemLine {
        let about = item.target.as_deref().and_then(|target| {
            let label = self.view.form.item_label(target)?;
            Some(label.get(self.context.locale).to_owned())
        });
        ItemLine {
            fault: *item.fault,
            about,
            words: item.words.clone(),
            answer: item.answer.clone().filter(|words| !words.is_empty()),
            answered_at: item.answered_at,
        }
    }

    pub(super) fn result(&self, result: &result::Model) -> ResultLine {
        let file = result
            .file_id
            .and_then(|id| self.view.files.iter().find(|file| file.id == id));
        ResultLine {
            outcome: *result.outcome,
            ground: result
                .ground
                .as_deref()
                .map(|code| self.texts.ground(self.procedure, code)),
            words: result.words.clone(),
            file: file.map(|file| self.file(file)),
            proposed_at: result.proposed_at,
            approved_at: result.approved_at,
            sent_back_at: result.sent_back_at,
            lapsed_at: result.lapsed_at,
        }
    }

    pub(super) fn event(&self, event: &event::Model) -> anyhow::Result<EventLine> {
        event_line(&self.texts, self.procedure, event)
    }
}
