//! What is there before the measuring: a demonstration office, a clerk who is signed in, and
//! complete drafts. One draft is made by the use cases; the others are its rows again with
//! names, judgments and tokens of their own, since making is not what is measured.

use std::path::Path;

use anyhow::Context;
use app::routes;
use domain::{
    Locale,
    codes::Token,
    dossier::Channel,
    form::{self, Context as On},
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Database, EntityTrait, IntoActiveModel, QueryFilter,
    TransactionOptions, TransactionTrait,
};
use server::{
    auth,
    casework::{self, Actor, Desk, Failure, NewFile},
    config::{Config, Settings},
    portal::Portal,
    storage::{
        BlobKey,
        entities::{draft, file},
        ids::{DraftId, FileId},
    },
};
use sha2::{Digest, Sha256};

use crate::wire::{self, Answer};

const PASSWORD: &str = "mat-khau-de-do-2026";
const SLUG: &str = "yeu-cau-thi-hanh-an-dan-su";
const NAMES: &str = include_str!("../../tests/samples/names.txt");
const PAPER: &[u8] = include_bytes!("../../tests/samples/files/good/ban-an-27-2025-DS-ST.pdf");
/// Rows of one INSERT; SQLite binds 32,766 values at most.
const ROWS: usize = 500;
/// What the check page of each draft would show.
const VERSION: i32 = 1;

/// What there is to work with.
pub struct Stock {
    drafts: Vec<Token>,
    /// Token of the clerk's session.
    pub clerk: String,
}

impl Stock {
    /// The first page of the queue, asked by the clerk.
    pub fn queue_page(&self) -> Vec<u8> {
        let cookie = format!("portal_staff={}", self.clerk);
        wire::get(routes::QUEUE, &[("cookie", &cookie)])
    }

    /// The form of each draft's check page.
    pub fn submissions(&self) -> Vec<Vec<u8>> {
        self.drafts
            .iter()
            .map(|token| {
                let token = token.to_string();
                let path = routes::path(routes::DRAFT_SEND, &[&token]);
                let body = format!("key={token}&version={VERSION}&truth=on");
                wire::post(&path, &[], wire::FORM, body.as_bytes())
            })
            .collect()
    }
}

/// Whether a submission was answered with the way to its receipt.
pub fn is_receipt(answer: &Answer<'_>) -> bool {
    let way = answer.header("location").unwrap_or_default();
    answer.status == 303 && way.starts_with("/bien-nhan/")
}

/// Settings of the portal that is measured: the usual ones, without limits per address.
pub fn settings(data: &Path) -> [(&'static str, String); 3] {
    [
        ("PORTAL_DATA", data.display().to_string()),
        ("PORTAL_DEMO_PASSWORD", PASSWORD.to_owned()),
        ("PORTAL_LIMITS", "0".to_owned()),
    ]
}

/// The same as the portal reads them.
pub fn config(data: &Path) -> anyhow::Result<Config> {
    let pairs = settings(data).map(|(key, value)| (key.to_owned(), value));
    Ok(Config::read(&Settings::of(pairs)?)?)
}

/// Lays `count` drafts into a portal that was started once and rests now.
pub async fn lay(data: &Path, count: usize) -> anyhow::Result<Stock> {
    let portal = Portal::open(config(data)?).await?;
    let desk = &portal.desk;
    let (clerk, _) = auth::sign_in(desk, "clerk", PASSWORD)
        .await
        .map_err(plain)?;
    let model = model(desk).await?;
    let drafts = copies(desk, data, &model, count).await?;
    portal.close().await?;
    Ok(Stock {
        drafts,
        clerk: clerk.token,
    })
}

/// A complete draft, made as citizens make it.
async fn model(desk: &Desk) -> anyhow::Result<DraftId> {
    let citizen = Actor::Citizen;
    let started = casework::start_draft(desk, &citizen, SLUG, Channel::Online, Locale::Vi)
        .await
        .map_err(plain)?;
    let token = started.token.to_string();
    let draft = casework::load_draft(desk, &token).await.map_err(plain)?;
    let on = On::new(desk.clock.today(), desk.catalogue.calendar());
    let answers = form::sample_answers(&draft.form, &on);
    for section in form::sections(&draft.form, &answers, &on) {
        let posted: Vec<_> = answers
            .iter()
            .filter(|(path, _)| draft.form.section_of(path) == Some(section))
            .map(|(path, text)| (path.to_owned(), text.to_owned()))
            .collect();
        casework::save_section(desk, &token, &section.id, &posted)
            .await
            .map_err(plain)?;
    }
    for slot in form::papers(&draft.form, &answers, &on) {
        if slot.required {
            casework::attach_file(desk, &token, &slot.id, paper(desk).await?)
                .await
                .map_err(plain)?;
        }
    }
    Ok(started.id)
}

async fn paper(desk: &Desk) -> anyhow::Result<NewFile> {
    let key = BlobKey::new(&desk.rng);
    desk.blobs.put(&key, PAPER.into()).await?;
    Ok(NewFile {
        key,
        name: "ban-an-27-2025-DS-ST.pdf".to_owned(),
        media_type: "pdf".to_owned(),
        bytes: PAPER.len() as u64,
        pages: Some(6),
        width: None,
        height: None,
        sha256: Sha256::digest(PAPER).into(),
    })
}

/// The rows of a draft and its files, `count` times, in one transaction.
#[expect(
    clippy::disallowed_methods,
    reason = "rows for the measurement, behind the use cases"
)]
async fn copies(
    desk: &Desk,
    data: &Path,
    model: &DraftId,
    count: usize,
) -> anyhow::Result<Vec<Token>> {
    let db = &desk.db.read;
    let draft = draft::Entity::find_by_id(*model)
        .one(db)
        .await?
        .context("the model is gone")?;
    let papers = file::Entity::find()
        .filter(file::Column::DraftId.eq(*model))
        .all(db)
        .await?;
    let url = format!("sqlite:{}", data.join("portal.db").display());
    let connection = Database::connect(url).await?;
    let tx = connection
        .begin_with_options(TransactionOptions::default())
        .await?;
    let mut tokens = Vec::with_capacity(count);
    let (mut drafts, mut files) = (Vec::new(), Vec::new());
    for (name, number) in NAMES.lines().cycle().zip(1..=count) {
        let token = Token::from_bytes(desk.rng.bytes());
        let row = copy(desk, &draft, token, name, number);
        files.extend(
            papers
                .iter()
                .map(|paper| copy_of_paper(desk, paper, row.id)),
        );
        drafts.push(row);
        tokens.push(token);
        if drafts.len() == ROWS || number == count {
            let rows = drafts
                .drain(..)
                .map(|row| row.into_active_model().reset_all());
            draft::Entity::insert_many(rows).exec(&tx).await?;
            let rows = files
                .drain(..)
                .map(|row| row.into_active_model().reset_all());
            file::Entity::insert_many(rows).exec(&tx).await?;
        }
    }
    tx.commit().await?;
    connection.close().await?;
    Ok(tokens)
}

fn copy(
    desk: &Desk,
    model: &draft::Model,
    token: Token,
    name: &str,
    number: usize,
) -> draft::Model {
    let mut answers = model.answers.clone();
    answers["requester.full_name"] = name.into();
    answers["judgment.number"] = format!("{number}/2025/DS-ST").into();
    draft::Model {
        id: DraftId::new(&*desk.clock, &desk.rng),
        token_digest: Sha256::digest(token.bytes()).to_vec(),
        answers,
        version: VERSION,
        ..model.clone()
    }
}

fn copy_of_paper(desk: &Desk, model: &file::Model, draft: DraftId) -> file::Model {
    file::Model {
        id: FileId::new(&*desk.clock, &desk.rng),
        draft_id: Some(draft),
        blob_key: BlobKey::new(&desk.rng).to_string(),
        ..model.clone()
    }
}

/// A refusal here is a mistake of the bench.
fn plain<R: std::fmt::Debug>(failure: Failure<R>) -> anyhow::Error {
    match failure {
        Failure::Refused(refusal) => anyhow::anyhow!("refused: {refusal:?}"),
        Failure::Surprise(surprise) => surprise,
    }
}
