//! The head's page: results that wait for a signature, and supplements that never came.

use domain::{
    Locale,
    dossier::{Action, Outcome, Role},
};
use leptos::prelude::*;

use super::{
    act_form::{ActForm, act_form},
    samples,
};
use crate::{
    pages::Page,
    routes,
    shell::Room,
    text::{Texts, t, texts, tw},
    ui::{
        EmptyState, Notice, NoticeKind, StatusTag,
        due_tag::{Due, DueLine},
    },
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApprovalsModel {
    /// The one that is due soonest first.
    pub proposals: Vec<ProposalLine>,
    /// Dossiers whose supplement has not come for so long that the head is asked.
    pub stalled: Vec<StalledLine>,
    /// What has just been done, and to which dossier.
    pub done: Option<(Action, String)>,
}

impl Page for ApprovalsModel {
    const NAME: &'static str = "approvals";
    const SEEN_BY: Option<Role> = Some(Role::Head);

    fn title(&self, texts: &Texts) -> String {
        texts.get("approvals-title")
    }

    fn room(&self) -> Room {
        Room::Staff
    }

    fn view(&self) -> AnyView {
        let proposals = if self.proposals.is_empty() {
            view! { <EmptyState title=t("approvals-none")/> }.into_any()
        } else {
            let lines = self.proposals.iter().map(proposal).collect_view();
            view! { <ul class="cards" role="list">{lines}</ul> }.into_any()
        };
        let stalled = (!self.stalled.is_empty()).then(|| {
            let lines = self.stalled.iter().map(stalled).collect_view();
            view! {
                <section>
                    <h2>{t("approvals-stalled")}</h2>
                    <p>{t("approvals-stalled-words")}</p>
                    <ul class="cards" role="list">{lines}</ul>
                </section>
            }
        });
        view! {
            <div class="flow">
                <h1>{self.title(&texts())}</h1>
                {done(self)}
                <p>{tw("approvals-count", &[("count", self.proposals.len().into())])}</p>
                {proposals}
                {stalled}
            </div>
        }
        .into_any()
    }

    fn samples(_: Locale) -> Vec<Self> {
        samples::approvals()
    }
}

/// A result that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposalLine {
    pub code: String,
    pub person: String,
    pub procedure: String,
    pub due: Due,
    pub outcome: Option<Outcome>,
    pub ground: Option<String>,
    pub words: String,
    /// Where the result paper is, if there is one.
    pub file: Option<String>,
    /// The signed paper of a pre-filing is waited for: it cannot be approved yet.
    pub unsigned: bool,
    pub acts: Vec<ActForm>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StalledLine {
    pub code: String,
    pub person: String,
    pub procedure: String,
    pub due: Due,
}

fn done(model: &ApprovalsModel) -> Option<AnyView> {
    let (action, code) = model.done.clone()?;
    let words = t(&format!("event-{}", action.code()));
    let href = routes::path(routes::STAFF_DOSSIER, &[&code]);
    Some(
        view! {
            <div role="status">
                <Notice kind=NoticeKind::Success>
                    <p>{words}": "<a class="figures" href=href>{code}</a></p>
                </Notice>
            </div>
        }
        .into_any(),
    )
}

fn proposal(line: &ProposalLine) -> AnyView {
    let outcome = line
        .outcome
        .map(|outcome| view! { <b>{t(&format!("outcome-{}", outcome.code()))}</b> });
    let ground = line.ground.clone().map(|ground| view! { <p>{ground}</p> });
    let file = line
        .file
        .clone()
        .map(|href| view! { <p><a href=href>{t("approvals-file")}</a></p> });
    let unsigned = line
        .unsigned
        .then(|| view! { <p><b>{t("unsigned-title")}</b>". "{t("unsigned-words")}</p> });
    let acts = line.acts.iter().map(act_form).collect_view();
    view! {
        <li>
            <h2>{person(&line.code, &line.person)}</h2>
            <p class="quiet">{line.procedure.clone()}</p>
            <p class="row"><DueLine due=line.due/></p>
            <p>{outcome}</p>
            {ground}
            <blockquote class="typed">{line.words.clone()}</blockquote>
            {file}
            {unsigned}
            <div class="acts">{acts}</div>
        </li>
    }
    .into_any()
}

fn stalled(line: &StalledLine) -> AnyView {
    view! {
        <li>
            <h3>{person(&line.code, &line.person)}</h3>
            <p class="quiet">{line.procedure.clone()}</p>
            <p class="row">
                <StatusTag state=domain::dossier::State::SupplementRequested/>
                <DueLine due=line.due/>
            </p>
        </li>
    }
    .into_any()
}

fn person(code: &str, person: &str) -> impl IntoView + use<> {
    let href = routes::path(routes::STAFF_DOSSIER, &[code]);
    let (code, person) = (code.to_owned(), person.to_owned());
    view! { <a href=href>{person}</a>" "<small class="figures">{code}</small> }
}
