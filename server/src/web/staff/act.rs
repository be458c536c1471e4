//! POST `/can-bo/ho-so/{code}/{action}`: does an act of the table, or shows the dossier again
//! with everything that was typed.

use app::{
    pages::{
        error::Problem as Page,
        staff::{
            act_form::{ActForm, ItemRow},
            dossier::Conflict,
            new_secret::NewSecretModel,
        },
    },
    routes,
    text::{Texts, files},
};
use axum::extract::{FromRequest, Path, Request};
use domain::{
    codes::LookupSecret,
    dossier::{Action, Refusal},
    files::{FileRefusal, RESULT_TYPES},
};
use http::{StatusCode, header};

use super::{
    ACT_BYTES, dossier, model,
    reading::{self, Problem, Typed, Wrong},
};
use crate::{
    casework::{self, ActRefusal, Acted, Actor, Failure, NewFile},
    error::WebError,
    papers::Parts,
    storage::entities::event,
    web::{Answer, PageContext, PostedForm, Staff, intake, page},
};

/// Characters of one text of a form with a file; more than any act takes.
const TEXT: usize = 256 * 1024;

/// What came in.
#[derive(Default)]
pub(super) struct Posted {
    pub typed: Typed,
    problems: Vec<Problem>,
    file: Option<NewFile>,
    /// Why the file that came was not taken in.
    file_refused: Option<FileRefusal>,
}

impl Posted {
    fn text(&self, name: &str) -> &str {
        self.typed
            .iter()
            .find(|(key, _)| key == name)
            .map_or("", |(_, value)| value)
    }

    /// Reads a plain form, or one with a file; the file is taken in only `with_file`.
    pub(super) async fn read(
        context: &PageContext,
        request: Request,
        with_file: bool,
    ) -> Result<Self, WebError> {
        let multipart = request
            .headers()
            .get(header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|kind| kind.starts_with("multipart/form-data"));
        if multipart {
            return Self::read_parts(context, request, with_file).await;
        }
        let form = PostedForm::from_request(request, &()).await?;
        let (typed, problems) = reading::cleaned(form.iter());
        Ok(Self {
            typed,
            problems,
            ..Self::default()
        })
    }

    async fn read_parts(
        context: &PageContext,
        request: Request,
        with_file: bool,
    ) -> Result<Self, WebError> {
        let (head, body) = request.into_parts();
        let mut parts = Parts::new(&head.headers, body, ACT_BYTES as u64)?;
        let mut posted = Self::default();
        let taken = posted.take(context, &mut parts, with_file).await;
        let fields = match taken {
            Ok(fields) => fields,
            Err(broken) => {
                forget_file(context, &posted).await;
                return Err(broken);
            }
        };
        let pairs = fields.iter().map(|(name, text)| (&**name, &**text));
        let (typed, problems) = reading::cleaned(pairs);
        posted.typed = typed;
        posted.problems.extend(problems);
        Ok(posted)
    }

    /// Takes the file in; the texts as they came. An act has one file: which of two is meant
    /// nobody can know.
    async fn take(
        &mut self,
        context: &PageContext,
        parts: &mut Parts,
        with_file: bool,
    ) -> Result<Vec<(String, String)>, WebError> {
        let mut fields = Vec::new();
        let mut files = 0;
        while let Some(part) = parts.next().await? {
            if part.name() != "file" {
                let name = part.name().to_owned();
                fields.push((name, part.text(TEXT).await?));
                continue;
            }
            if !with_file || part.file_name().is_none_or(str::is_empty) {
                continue;
            }
            files += 1;
            if files > 1 {
                continue;
            }
            match intake::take(&context.portal, part, RESULT_TYPES, (0, 0)).await? {
                None => {}
                Some(Ok(taken)) => self.file = Some(taken),
                Some(Err((_, refusal))) => self.file_refused = Some(refusal),
            }
        }
        if files > 1 {
            let wrong = Wrong::Says("act-one-file");
            self.problems.push(("file".to_owned(), wrong));
        }
        Ok(fields)
    }
}

pub async fn act(
    context: PageContext,
    staff: Staff,
    Path((code, action)): Path<(String, String)>,
    request: Request,
) -> Answer {
    let action = Action::from_code(&action).ok_or(WebError::NOT_FOUND)?;
    let posted = Posted::read(&context, request, action == Action::Propose).await?;
    // A form without a version has read nothing.
    let version = posted.text("version").parse().unwrap_or_default();
    let read = if posted.problems.is_empty() && posted.file_refused.is_none() {
        reading::read(action, &posted.typed, posted.file.clone())
    } else {
        Err(posted.problems.clone())
    };
    let act = match read {
        Ok(act) => act,
        Err(problems) => {
            forget_file(&context, &posted).await;
            return refused(&context, &staff, &code, action, posted, problems).await;
        }
    };
    let actor = Actor::Staff(staff.member().clone());
    match casework::act(&context.portal.desk, &actor, &code, Some(version), &act).await {
        Ok(acted) => Ok(match &acted.secret {
            Some(secret) => page::show(&context, &new_secret(&context, &acted, secret)),
            None => page::see_other(&way_on(&staff, &acted, &posted)),
        }),
        Err(failure) => {
            if let Some(file) = &posted.file {
                intake::forget_refused(&context.portal, &file.key, &failure).await;
            }
            match failure {
                Failure::Surprise(surprise) => Err(surprise.into()),
                Failure::Refused(refusal) => {
                    answer(&context, &staff, &code, action, posted, &refusal).await
                }
            }
        }
    }
}

/// Shown in answer to the form itself: nothing keeps it, so no other page could show it.
fn new_secret(context: &PageContext, acted: &Acted, secret: &LookupSecret) -> NewSecretModel {
    let desk = &context.portal.desk;
    let procedure = desk.catalogue.procedure(&acted.dossier.procedure);
    NewSecretModel {
        code: acted.dossier.code.clone(),
        secret: secret.expose().to_owned(),
        person: acted.dossier.applicant.clone(),
        procedure: procedure.map_or_else(String::new, |procedure| {
            procedure.name.get(context.locale).to_owned()
        }),
        lookup_url: format!("{}{}", desk.policy.origin, routes::LOOKUP),
    }
}

/// The dossier, the page that asked; the queue when the dossier is now somebody else's.
fn way_on(staff: &Staff, acted: &Acted, posted: &Posted) -> String {
    if posted.text("next") == routes::APPROVALS {
        return routes::path(
            &format!("{}?done={{done}}&code={{code}}", routes::APPROVALS),
            &[acted.event.action.code(), &acted.dossier.code],
        );
    }
    if !staff.member().sees(&acted.dossier) {
        return routes::QUEUE.to_owned();
    }
    let path = routes::path(routes::STAFF_DOSSIER, &[&acted.dossier.code]);
    format!("{path}?done={}", acted.event.action.code())
}

/// A paper of a form that cannot be read belongs to nothing.
async fn forget_file(context: &PageContext, posted: &Posted) {
    if let Some(file) = &posted.file {
        intake::forget(&context.portal, &file.key).await;
    }
}

async fn answer(
    context: &PageContext,
    staff: &Staff,
    code: &str,
    action: Action,
    posted: Posted,
    refusal: &ActRefusal,
) -> Answer {
    if let Some(problems) = reading::problems(refusal, &posted.typed) {
        return refused(context, staff, code, action, posted, problems).await;
    }
    match refusal {
        ActRefusal::Stale { since, .. } => {
            conflict(context, staff, code, action, posted, since).await
        }
        ActRefusal::NotAllowed(Refusal::Unsigned) => unsigned(context, staff, code, posted).await,
        // The list was answered meanwhile, or the state never allowed it.
        ActRefusal::NoSuchItem(_) | ActRefusal::NotAllowed(Refusal::NotInThisState) => {
            conflict(context, staff, code, action, posted, &[]).await
        }
        ActRefusal::NotAllowed(Refusal::SecondSupplementNeedsHead) => {
            let problems = vec![("items".to_owned(), Wrong::Says("act-second-supplement"))];
            refused(context, staff, code, action, posted, problems).await
        }
        _ => Err(Page::NotFound.into()),
    }
}

/// 422: the same page, the form open, every word kept.
async fn refused(
    context: &PageContext,
    staff: &Staff,
    code: &str,
    action: Action,
    posted: Posted,
    problems: Vec<Problem>,
) -> Answer {
    let view = dossier::seen(context, staff, code).await?;
    let mut model = model::dossier_model(context, staff, &view)?;
    let Some(form) = model.acts.iter_mut().find(|form| form.action == action) else {
        return conflict(context, staff, code, action, posted, &[]).await;
    };
    form.problems = sentences(&context.texts(), &problems, posted.file_refused.as_ref());
    keep(form, posted.typed);
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(page::respond(context, status, &model))
}

/// What is wrong at each control, in words.
fn sentences(
    texts: &Texts,
    problems: &[Problem],
    file: Option<&FileRefusal>,
) -> Vec<(String, String)> {
    let file = file.map(|refusal| ("file".to_owned(), files::refusal(texts, refusal)));
    let typed = problems
        .iter()
        .map(|(name, wrong)| (name.clone(), wrong.sentence(texts)));
    typed.chain(file).collect()
}

/// 409: the dossier as it is now, what happened meanwhile, every word kept.
async fn conflict(
    context: &PageContext,
    staff: &Staff,
    code: &str,
    action: Action,
    posted: Posted,
    since: &[event::Model],
) -> Answer {
    let view = dossier::seen(context, staff, code).await?;
    let mut model = model::dossier_model(context, staff, &view)?;
    let texts = context.texts();
    let catalogue = &context.portal.desk.catalogue;
    let procedure = catalogue.procedure(&view.dossier.procedure);
    let since = since
        .iter()
        .map(|event| model::event_line(&texts, procedure, event))
        .collect::<Result<_, _>>()?;
    let typed = match model.acts.iter_mut().find(|form| form.action == action) {
        Some(form) => {
            keep(form, posted.typed);
            Vec::new()
        }
        None => words(posted.typed),
    };
    model.conflict = Some(Conflict {
        since,
        typed,
        unsigned: false,
    });
    let status = StatusCode::CONFLICT;
    Ok(page::respond(context, status, &model))
}

/// 409: nothing can be decided before the signed paper comes; every word kept.
async fn unsigned(context: &PageContext, staff: &Staff, code: &str, posted: Posted) -> Answer {
    let conflict = Conflict {
        since: Vec::new(),
        typed: words(posted.typed),
        unsigned: true,
    };
    dossier::in_conflict(context, staff, code, conflict).await
}

/// What a person wrote, without the codes of the form.
fn words(typed: Typed) -> Vec<String> {
    typed
        .into_iter()
        .filter(|(name, value)| {
            let written = name == "to"
                || name.starts_with("answer.")
                || name.rsplit('.').next() == Some("words");
            written && !value.is_empty()
        })
        .map(|(_, value)| value)
        .collect()
}

/// Puts what was typed back into its form.
fn keep(form: &mut ActForm, typed: Typed) {
    form.open = true;
    if form.action == Action::RequestSupplement {
        let rows = reading::item_rows(&typed).into_iter();
        form.items = rows
            .map(|(target, fault, words)| ItemRow {
                id: String::new(),
                label: form
                    .targets
                    .iter()
                    .find(|(item, _)| *item == target)
                    .map(|(_, label)| label.clone())
                    .unwrap_or_default(),
                target,
                fault,
                words,
            })
            .collect();
        if !form.items.iter().any(|row| row.words.is_empty()) {
            form.items.push(ItemRow::default());
        }
    }
    form.typed = typed;
}
