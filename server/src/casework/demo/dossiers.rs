//! The demonstration's dossiers are sent and worked on as people would, at the times that the
//! script says.

use std::collections::HashMap;

use anyhow::Context;
use bytes::Bytes;
use chrono::{DateTime, Days, NaiveTime, TimeDelta, Utc};
use domain::{
    Locale,
    calendar::{instant, local},
    dossier::Channel,
    files::MediaType,
    form::{self, Answers, FormDefinition},
};
use sea_orm::EntityTrait;
use sha2::{Digest, Sha256};

use super::script::{Script, Step, Story};
use crate::{
    auth::Owner,
    casework::{self, Actor, Desk, Failure, Member, NewFile, Submission},
    clock::FrozenClock,
    storage::{BlobKey, entities::account},
};

/// A page that says that it is a sample.
const SAMPLE_PDF: &[u8] = include_bytes!("sample.pdf");

/// Sends and works on every dossier of the script.
pub async fn sample_dossiers(desk: &Desk) -> anyhow::Result<()> {
    let script: Script = toml::from_str(include_str!("dossiers.toml"))?;
    let staff: HashMap<String, Member> = account::Entity::find()
        .all(&desk.db.read)
        .await?
        .into_iter()
        .map(|account| (account.login.clone(), Member::from(account)))
        .collect();
    for story in &script.dossiers {
        tell(desk, &staff, story)
            .await
            .with_context(|| format!("demonstration dossier of {}", story.requester))?;
    }
    Ok(())
}

async fn tell(desk: &Desk, staff: &HashMap<String, Member>, story: &Story) -> anyhow::Result<()> {
    let now = desk.now();
    let clock = FrozenClock::at(morning(now, story.days_ago));
    let then = Desk {
        clock: clock.clone(),
        ..desk.clone()
    };
    let owner = send(&then, story).await?;
    for step in &story.steps {
        let at = then.now() + TimeDelta::hours(step.after_hours);
        clock.set(at.min(now));
        take(&then, staff, &owner, step)
            .await
            .with_context(|| format!("{} by {}", step.act.code(), step.by))?;
    }
    Ok(())
}

/// 08:00 in Vietnam, so many days ago.
fn morning(now: DateTime<Utc>, days_ago: i64) -> DateTime<Utc> {
    let days = Days::new(u64::try_from(days_ago).unwrap_or_default());
    let day = local(now).date() - days;
    let eight = NaiveTime::from_hms_opt(8, 0, 0).unwrap_or_default();
    instant(day.and_time(eight)).min(now)
}

/// Fills in the form with its own examples and sends it.
async fn send(desk: &Desk, story: &Story) -> anyhow::Result<Owner> {
    let started = casework::start_draft(
        desk,
        &Actor::Citizen,
        &story.procedure,
        Channel::Online,
        Locale::Vi,
    )
    .await
    .map_err(plain)?;
    let token = started.token.to_string();
    let draft = casework::load_draft(desk, &token).await.map_err(plain)?;
    let context = form::Context::new(desk.clock.today(), desk.catalogue.calendar());
    let answers = answers(&draft.form, &context, story);
    for section in form::sections(&draft.form, &answers, &context) {
        let posted: Vec<(String, String)> = answers
            .iter()
            .filter(|(path, _)| draft.form.section_of(path) == Some(section))
            .map(|(path, text)| (path.to_owned(), text.to_owned()))
            .collect();
        casework::save_section(desk, &token, &section.id, &posted)
            .await
            .map_err(plain)?;
    }
    for slot in form::papers(&draft.form, &answers, &context) {
        if slot.required {
            let file = sample_file(desk).await?;
            casework::attach_file(desk, &token, &slot.id, file)
                .await
                .map_err(plain)?;
        }
    }
    let draft = casework::load_draft(desk, &token).await.map_err(plain)?;
    let submission = Submission {
        token: &token,
        key: &token,
        version: draft.version,
        session: None,
    };
    let submitted = casework::submit_dossier(desk, &Actor::Citizen, &submission)
        .await
        .map_err(plain)?;
    Ok(submitted.owner)
}

/// The form's examples with the names of the story; without an address for mails, since
/// nobody reads them.
fn answers(form: &FormDefinition, context: &form::Context<'_>, story: &Story) -> Answers {
    let mut answers = form::sample_answers(form, context);
    let own = [
        ("requester.full_name", story.requester.as_str()),
        ("creditors.0.full_name", &story.requester),
        ("debtors.0.full_name", &story.debtor),
        ("judgment.number", &story.judgment),
    ];
    for (path, text) in own {
        if answers.has(path) {
            answers.set(path, text);
        }
    }
    for party in ["requester", "creditors.0", "debtors.0"] {
        answers.remove(&format!("{party}.email"));
        let (name, id) = (format!("{party}.full_name"), format!("{party}.id_number"));
        if answers.has(&id) {
            let fitting = fitting_id(answers.get(&id), answers.get(&name));
            answers.set(id, fitting);
        }
    }
    answers
}

/// The example's number with the digit of the sex that the name tells, so that no made-up
/// person looks odd.
fn fitting_id(example: &str, name: &str) -> String {
    let sex = u8::from(name.split(' ').any(|word| word == "Thị"));
    let digits: Vec<char> = example.chars().filter(char::is_ascii_digit).collect();
    let century = match digits.get(3).and_then(|digit| digit.to_digit(10)) {
        Some(digit) if digits.len() == 12 => digit / 2 * 2,
        _ => return example.to_owned(),
    };
    digits
        .iter()
        .enumerate()
        .map(|(at, digit)| match at {
            3 => char::from_digit(century + u32::from(sex), 10).unwrap_or(*digit),
            _ => *digit,
        })
        .collect()
}

async fn sample_file(desk: &Desk) -> anyhow::Result<NewFile> {
    let key = BlobKey::new(&desk.rng);
    desk.blobs.put(&key, Bytes::from_static(SAMPLE_PDF)).await?;
    Ok(NewFile {
        key,
        name: "giay-to-mau.pdf".to_owned(),
        media_type: MediaType::Pdf.code().to_owned(),
        bytes: SAMPLE_PDF.len() as u64,
        pages: Some(1),
        width: None,
        height: None,
        sha256: Sha256::digest(SAMPLE_PDF).into(),
    })
}

async fn take(
    desk: &Desk,
    staff: &HashMap<String, Member>,
    owner: &Owner,
    step: &Step,
) -> anyhow::Result<()> {
    let actor = match staff.get(&step.by) {
        Some(member) => Actor::Staff(member.clone()),
        None => Actor::Owner(owner.clone()),
    };
    let assignee = staff.get(&step.to).map(|member| member.id);
    let act = step
        .act(desk.clock.today(), assignee)
        .context("no such act in the script")?;
    casework::act(desk, &actor, owner.code(), None, &act)
        .await
        .map_err(plain)?;
    Ok(())
}

/// In a script a refusal is a mistake of its writer.
fn plain<R: std::fmt::Debug>(failure: Failure<R>) -> anyhow::Error {
    match failure {
        Failure::Refused(refusal) => anyhow::anyhow!("{refusal:?}"),
        Failure::Surprise(surprise) => surprise,
    }
}
