//! A mail as a row of blocks, from which text and HTML are both drawn.

use domain::dossier::{MailKind, Outcome};

use super::model::{MailItem, MailModel, MailPaper};
use crate::{
    routes,
    text::{FluentValue, Texts},
};

/// A mail before it becomes text or HTML.
pub(super) struct Letter {
    pub subject: String,
    pub title: String,
    pub blocks: Vec<Block>,
    /// What stands below the line: what this mail is not, and who writes.
    pub footer: Vec<Block>,
}

pub(super) enum Block {
    Heading(String),
    Paragraph(String),
    /// Name and value.
    Facts(Vec<(String, String)>),
    List(Vec<String>),
    /// Words that somebody wrote; may have several lines.
    Quote(String),
    /// An address of the portal, written out.
    Link(String),
}

use Block::{Facts, Heading, Link, List, Paragraph, Quote};

pub(super) fn write(kind: MailKind, model: &MailModel, texts: &Texts) -> Letter {
    let writer = Writer { kind, model, texts };
    let mut blocks = vec![
        Paragraph(writer.greeting()),
        Paragraph(writer.say("happened")),
        Facts(writer.facts()),
    ];
    writer.reason(&mut blocks);
    writer.items(&mut blocks);
    blocks.push(Heading(texts.get("mail-heading-means")));
    blocks.push(Paragraph(writer.say("means")));
    blocks.push(Heading(texts.get("mail-heading-now")));
    blocks.extend(writer.sign_first().map(Paragraph));
    blocks.push(Paragraph(writer.say("now")));
    writer.way(&mut blocks);
    Letter {
        subject: one_line(&writer.say("subject")),
        title: writer.say("title"),
        blocks,
        footer: writer.footer(),
    }
}

struct Writer<'a> {
    kind: MailKind,
    model: &'a MailModel,
    texts: &'a Texts,
}

impl Writer<'_> {
    /// A sentence of this kind of mail; the arguments are the same for all.
    fn say(&self, part: &str) -> String {
        let model = self.model;
        let args: [(&str, FluentValue<'_>); 8] = [
            ("code", model.code.as_deref().unwrap_or_default().into()),
            ("procedure", model.procedure.as_str().into()),
            ("at", self.texts.long_moment(model.at).into()),
            ("behalf", yes_no(model.on_behalf).into()),
            ("prefiling", yes_no(model.pre_filing).into()),
            (
                "outcome",
                model.outcome.map_or("none", Outcome::code).into(),
            ),
            ("items", model.items.len().into()),
            ("asked", self.date(model.asked_on).into()),
        ];
        self.texts
            .with(&format!("mail-{}-{part}", self.kind.code()), &args)
    }

    fn date(&self, date: Option<chrono::NaiveDate>) -> String {
        date.map_or_else(String::new, |date| self.texts.long_date(date))
    }

    fn greeting(&self) -> String {
        match &self.model.addressee {
            None => self.texts.get("mail-greeting-nobody"),
            Some(name) => {
                let key = if self.model.organization {
                    "mail-greeting-organization"
                } else {
                    "mail-greeting-person"
                };
                self.texts.with(key, &[("name", name.as_str().into())])
            }
        }
    }

    /// The facts that are known and that belong to this kind of mail.
    fn facts(&self) -> Vec<(String, String)> {
        let model = self.model;
        let mut facts = Vec::new();
        let mut add = |name: &str, value: Option<String>| {
            if let Some(value) = value {
                facts.push((self.texts.get(&format!("mail-fact-{name}")), value));
            }
        };
        add("code", model.code.clone());
        add("procedure", Some(model.procedure.clone()));
        add("officer", model.officer.clone());
        add(
            "handover",
            model
                .handover
                .map(|how| self.texts.get(&format!("mail-handover-{}", how.code()))),
        );
        add("handed-to", model.handed_to.clone());
        add(
            "request-date",
            model.request_date.map(|date| self.texts.long_date(date)),
        );
        add(
            "due-before",
            model.due_before.map(|date| self.texts.long_date(date)),
        );
        if clock_runs(self.kind) {
            add(
                "answer-by",
                model.answer_by.map(|at| self.texts.long_moment(at)),
            );
            add("due", self.due());
        }
        let next = model.state.and_then(domain::dossier::State::next_actor);
        add(
            "next",
            next.map(|role| self.texts.get(&format!("mail-next-{}", role.code()))),
        );
        add(
            "draft-ends",
            model.draft_ends.map(|date| self.texts.long_date(date)),
        );
        facts
    }

    fn due(&self) -> Option<String> {
        self.model.due.map(|due| {
            let date = self.texts.long_date(due.date);
            if due.provisional {
                self.texts
                    .with("mail-provisional", &[("date", date.into())])
            } else {
                date
            }
        })
    }

    /// The ground and the officer's words; or the papers that came in.
    fn reason(&self, blocks: &mut Vec<Block>) {
        let ground = self.model.ground.as_deref().filter(|text| !text.is_empty());
        let words = self.model.words.as_deref().filter(|text| !text.is_empty());
        if ground.is_some() || words.is_some() {
            blocks.push(Heading(self.texts.get(match self.kind {
                MailKind::FeeDue => "mail-heading-fee",
                MailKind::ResultReady => "mail-heading-result",
                _ => "mail-heading-reason",
            })));
            blocks.extend(ground.map(|text| Paragraph(text.to_owned())));
            blocks.extend(words.map(|text| Quote(text.to_owned())));
        }
        if !self.model.papers.is_empty() {
            blocks.push(Heading(self.texts.get("mail-heading-papers")));
            blocks.push(List(
                self.model
                    .papers
                    .iter()
                    .map(|paper| self.paper(paper))
                    .collect(),
            ));
        }
    }

    fn paper(&self, paper: &MailPaper) -> String {
        let key = if paper.pages.is_some() {
            "mail-paper-pages"
        } else {
            "mail-paper"
        };
        self.texts.with(
            key,
            &[
                ("label", paper.label.as_str().into()),
                ("files", paper.files.into()),
                ("pages", paper.pages.unwrap_or_default().into()),
            ],
        )
    }

    /// The whole to-do list.
    fn items(&self, blocks: &mut Vec<Block>) {
        if self.model.items.is_empty() {
            return;
        }
        blocks.push(Heading(self.texts.get("mail-heading-items")));
        blocks.push(List(
            self.model
                .items
                .iter()
                .map(|item| self.item(item))
                .collect(),
        ));
    }

    fn item(&self, item: &MailItem) -> String {
        let fault = self.texts.get(&format!("mail-fault-{}", item.fault.code()));
        match &item.about {
            Some(about) => format!("{fault}: {about}. {}", item.words),
            None => format!("{fault}: {}", item.words),
        }
    }

    /// As long as the signed paper has not come, every mail asks for it; the first two tell of
    /// nothing else.
    fn sign_first(&self) -> Option<String> {
        let told = matches!(self.kind, MailKind::Submitted | MailKind::Accepted);
        (self.model.pre_filing && !told).then(|| self.texts.get("mail-sign-first"))
    }

    /// The way back: into the draft, or to the dossier by code and secret.
    fn way(&self, blocks: &mut Vec<Block>) {
        let origin = &self.model.origin;
        if let Some(draft) = &self.model.draft {
            blocks.push(Link(format!(
                "{origin}{}",
                routes::path(routes::DRAFT, &[draft])
            )));
        }
        if let Some(code) = &self.model.code {
            blocks.push(Heading(self.texts.get("mail-heading-lookup")));
            blocks.push(Paragraph(
                self.texts
                    .with("mail-lookup", &[("code", code.as_str().into())]),
            ));
            blocks.push(Link(format!("{origin}{}", routes::lookup_of(code))));
            blocks.push(Paragraph(self.texts.get("mail-lookup-lost")));
        }
    }

    fn footer(&self) -> Vec<Block> {
        let mut blocks = vec![
            Paragraph(self.texts.get("mail-no-service")),
            Paragraph(self.texts.get("mail-automatic")),
            Link(format!("{}{}", self.model.origin, routes::HELP)),
        ];
        if !self.model.office.is_empty() {
            blocks.push(Paragraph(self.model.office.clone()));
        }
        blocks
    }
}

/// Whether a date that lies ahead makes sense in this mail: not while the clock stands or
/// after it has ended.
const fn clock_runs(kind: MailKind) -> bool {
    matches!(
        kind,
        MailKind::Submitted
            | MailKind::Accepted
            | MailKind::PaperRecorded
            | MailKind::SupplementReceived
            | MailKind::Assigned
            | MailKind::FeeConfirmed
            | MailKind::Resumed
            | MailKind::Extended
            | MailKind::Reopened
    )
}

const fn yes_no(value: bool) -> &'static str {
    if value { "yes" } else { "no" }
}

/// A subject is one line of visible characters: nothing in it can begin another header.
fn one_line(text: &str) -> String {
    text.split(char::is_control)
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
