//! Power cuts: the real binary is killed (`kill -9`) again and again while citizens send.
//! Whatever was answered with a receipt is there once, with its files; what was not answered
//! is there whole or not at all.

use std::{collections::BTreeSet, net::SocketAddr, process::Command, sync::Arc};

use app::routes;
use domain::form::{Context, papers, sample_answers, sections};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use secrecy::ExposeSecret;
use server::{
    casework::events,
    config::Config,
    storage::{
        self, BlobKey, Blobs,
        entities::{dossier, dossier_answers, draft, file, mail},
    },
};
use sha2::{Digest, Sha256};
use tokio::{sync::mpsc, task::JoinSet};

use crate::{
    both_engines,
    support::{
        Running, TestApp, Upload, encode,
        filling::{fields_of, sample},
        multipart,
        wire::{self, Wire},
    },
};

const SLUG: &str = "xac-nhan-ket-qua-thi-hanh-an";
/// A paper that is sent although the form does not insist on it.
const JUDGMENT: &str = "judgment";
/// Citizens who send at the same time.
const CITIZENS: usize = 4;

both_engines! {
    async fn a_receipt_once_given_survives_every_crash(app: TestApp) {
        let request = Arc::new(Request::complete(&app));
        let house = House::of(app.portal.config.clone());
        // While it is killed, nothing but the binary holds the database.
        app.portal.close().await.unwrap();
        let mut receipts = Vec::new();
        let mut running = house.start().await;
        for round in 0..rounds() {
            let given = crash(running, &request, round).await;
            running = house.start().await;
            for receipt in &given {
                receipt.assert_shown(running.addr).await;
            }
            receipts.extend(given);
        }
        running.kill().unwrap();
        house.assert_kept(&receipts, rounds() * CITIZENS).await;
    }
}

/// How often the power fails; `make test` says a hundred times.
#[expect(clippy::disallowed_methods, reason = "told by `make test`")]
fn rounds() -> usize {
    std::env::var("CRASH_ROUNDS").map_or(5, |rounds| rounds.parse().unwrap())
}

/// Lets citizens send, and kills the portal in the middle of it: in turns at the moment of an
/// answer and while one is awaited. Back come the receipts that were given.
async fn crash(running: Running, request: &Arc<Request>, round: usize) -> Vec<Receipt> {
    let (tell, mut told) = mpsc::unbounded_channel();
    let mut citizens = JoinSet::new();
    for citizen in 0..CITIZENS {
        let (request, tell) = (Arc::clone(request), tell.clone());
        let name = format!("{round}-{citizen}");
        citizens.spawn(async move { request.send_on_and_on(running.addr, &name, &tell).await });
    }
    drop(tell);
    let moment = if round.is_multiple_of(2) {
        Moment::Answered
    } else {
        Moment::Sending
    };
    let mut left = 1 + round % 5;
    while left > 0 {
        let now = told.recv().await.expect("the portal fell by itself");
        left -= usize::from(now == moment);
    }
    running.kill().unwrap();
    citizens.join_all().await.into_iter().flatten().collect()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Moment {
    Sending,
    Answered,
}

/// What a citizen holds.
#[derive(Debug)]
struct Receipt {
    path: String,
    code: String,
    cookie: String,
    /// Digests of the files that she sent.
    papers: BTreeSet<Vec<u8>>,
}

impl Receipt {
    /// Her browser still finds it.
    async fn assert_shown(&self, addr: SocketAddr) {
        let mut wire = Wire::connect(addr).await.unwrap();
        let request = wire::get(&self.path, &[("cookie", &self.cookie)]);
        let answer = wire.send(&request).await.unwrap();
        assert_eq!(answer.status, 200, "{}", self.path);
        let page = String::from_utf8_lossy(answer.body);
        assert!(page.contains(&self.code), "{}: {page}", self.path);
    }
}

/// A complete request as a browser sends it, page by page.
struct Request {
    /// Section and posted form.
    sections: Vec<(String, Vec<u8>)>,
    slots: Vec<String>,
    paper: Vec<u8>,
}

impl Request {
    fn complete(app: &TestApp) -> Self {
        let desk = &app.portal.desk;
        let procedure = desk.catalogue.by_slug(SLUG).unwrap();
        let form = desk.catalogue.form_of(procedure).unwrap();
        let on = Context::new(desk.clock.today(), desk.catalogue.calendar());
        let answers = sample_answers(form, &on);
        let posted = |section| encode(&fields_of(form, section, &answers)).into_bytes();
        Self {
            sections: sections(form, &answers, &on)
                .into_iter()
                .map(|section| (section.id.clone(), posted(section)))
                .collect(),
            slots: papers(form, &answers, &on)
                .into_iter()
                .filter(|slot| slot.required || slot.id == JUDGMENT)
                .map(|slot| slot.id.clone())
                .collect(),
            paper: sample("files/good/trich-luc-ban-an-1-trang.pdf"),
        }
    }

    /// One request after the other, until the line is cut.
    async fn send_on_and_on(
        &self,
        addr: SocketAddr,
        name: &str,
        tell: &mpsc::UnboundedSender<Moment>,
    ) -> Vec<Receipt> {
        let mut given = Vec::new();
        let Ok(mut wire) = Wire::connect(addr).await else {
            return given;
        };
        loop {
            let name = format!("{name}-{}", given.len());
            match self.send(&mut wire, &name, tell).await {
                Ok(receipt) => given.push(receipt),
                Err(cut) => {
                    assert_ne!(cut.kind(), std::io::ErrorKind::InvalidData, "{cut}");
                    return given;
                }
            }
        }
    }

    async fn send(
        &self,
        wire: &mut Wire,
        name: &str,
        tell: &mpsc::UnboundedSender<Moment>,
    ) -> std::io::Result<Receipt> {
        let start = routes::path(routes::START_DRAFT, &[SLUG]);
        let (draft, _) = posted(wire, &start, wire::FORM, b"").await?;
        for (section, form) in &self.sections {
            posted(wire, &format!("{draft}/{section}"), wire::FORM, form).await?;
        }
        let mut papers = BTreeSet::new();
        for slot in &self.slots {
            let bytes = self.paper(&format!("{name} {slot}"));
            papers.insert(Sha256::digest(&bytes).to_vec());
            self.attach(wire, &draft, slot, &bytes).await?;
        }
        // What the check page would show: one version a saved section, one a file.
        let version = 1 + self.sections.len() + self.slots.len();
        let form = format!("key=khoa-{name}&version={version}&truth=on");
        // Whoever kills may have gone already.
        let _ = tell.send(Moment::Sending);
        let (path, cookie) =
            posted(wire, &format!("{draft}/gui"), wire::FORM, form.as_bytes()).await?;
        let _ = tell.send(Moment::Answered);
        Ok(Receipt {
            code: path.rsplit('/').next().unwrap().to_owned(),
            cookie: cookie.expect("who sends may look"),
            path,
            papers,
        })
    }

    async fn attach(
        &self,
        wire: &mut Wire,
        draft: &str,
        slot: &str,
        bytes: &[u8],
    ) -> std::io::Result<()> {
        let file = Upload {
            field: "file",
            name: "trich-luc.pdf",
            media_type: "application/pdf",
            bytes,
        };
        let (media_type, body) = multipart(&[], &[file]);
        let path = format!("{draft}/tai-lieu/{slot}");
        posted(wire, &path, &media_type, &body).await.map(drop)
    }

    /// The same paper with a remark of its own, so that no two files are equal.
    fn paper(&self, name: &str) -> Vec<u8> {
        [&self.paper, format!("\n% {name}\n").as_bytes()].concat()
    }
}

/// Posts, and is led on: where to, and with which cookie.
async fn posted(
    wire: &mut Wire,
    path: &str,
    media_type: &str,
    body: &[u8],
) -> std::io::Result<(String, Option<String>)> {
    let answer = wire.send(&wire::post(path, &[], media_type, body)).await?;
    let page = String::from_utf8_lossy(answer.body);
    assert_eq!(answer.status, 303, "{path}: {page}");
    let cookie = answer
        .header("set-cookie")
        .and_then(|line| line.split(';').next())
        .map(str::to_owned);
    Ok((answer.header("location").unwrap().to_owned(), cookie))
}

/// Where everything lies while the portal comes and goes.
struct House {
    config: Config,
}

impl House {
    const fn of(config: Config) -> Self {
        Self { config }
    }

    async fn start(&self) -> Running {
        let data = self.config.data.display().to_string();
        let settings = [
            ("PORTAL_DATA", data.as_str()),
            ("DATABASE_URL", self.config.storage.database.expose_secret()),
            ("PORTAL_CLOCK", "2026-11-25T08:00:00+07:00"),
            ("PORTAL_LIMITS", "0"),
            ("RUST_LOG", "error"),
        ];
        Running::start(Command::new(env!("CARGO_BIN_EXE_portal")), &settings)
            .await
            .unwrap()
    }

    /// Every receipt's dossier is there once, with all its files; of what was not answered, at
    /// most `unanswered`, each is whole.
    async fn assert_kept(&self, receipts: &[Receipt], unanswered: usize) {
        let db = storage::connect(self.config.storage.database.expose_secret())
            .await
            .unwrap();
        let blobs = Blobs::open(&self.config.storage.blobs).unwrap();
        let codes: BTreeSet<_> = receipts.iter().map(|receipt| &receipt.code).collect();
        assert_eq!(codes.len(), receipts.len(), "a code was given twice");

        let dossiers = dossier::Entity::find().all(&db.read).await.unwrap();
        assert!(dossiers.len() <= receipts.len() + unanswered);
        let slots = receipts.first().map_or(0, |receipt| receipt.papers.len());
        for dossier in &dossiers {
            let files = file::Entity::find()
                .filter(file::Column::DossierId.eq(dossier.id))
                .all(&db.read)
                .await
                .unwrap();
            assert_eq!(files.len(), slots, "{}", dossier.code);
            for file in &files {
                let key = BlobKey::stored(file.blob_key.as_str());
                let bytes = blobs.get(&key).await.unwrap();
                assert_eq!(Sha256::digest(bytes).as_slice(), file.sha256, "{}", file.id);
            }
            let digests: BTreeSet<_> = files.into_iter().map(|file| file.sha256).collect();
            let receipt = receipts.iter().find(|receipt| receipt.code == dossier.code);
            assert!(receipt.is_none_or(|receipt| receipt.papers == digests));
        }
        let there: BTreeSet<_> = dossiers.iter().map(|dossier| &dossier.code).collect();
        assert!(
            codes.is_subset(&there),
            "lost: {:?}",
            codes.difference(&there)
        );

        // All that belongs to a dossier came with it, and nothing without one.
        let count = dossiers.len() as u64;
        let answers = dossier_answers::Entity::find().count(&db.read).await;
        assert_eq!(answers.unwrap(), count);
        let sent = draft::Entity::find()
            .filter(draft::Column::SentAs.is_not_null())
            .count(&db.read);
        assert_eq!(sent.await.unwrap(), count);
        let mails = mail::Entity::find()
            .filter(mail::Column::DossierId.is_not_null())
            .count(&db.read);
        assert_eq!(mails.await.unwrap(), count);
        let log = events::verify(&db).await.unwrap();
        assert!(log.breaks.is_empty(), "{:?}", log.breaks);
        assert_eq!((log.dossiers, log.entries), (count, count));
        db.close().await.unwrap();
    }
}
