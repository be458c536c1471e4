//! What stories about use cases need beside HTTP: actors, drafts that are ready to be sent,
//! stored files.

use bytes::Bytes;
use domain::{
    Locale,
    dossier::{Channel, Fault, ProposedOutcome, State},
    form,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use server::{
    casework::{self, Act, Actor, Desk, Member, NewFile, NewItem, Submission, Submitted},
    storage::{
        BlobKey,
        entities::{account, dossier},
    },
};
use sha2::Digest;

use super::{Browser, TestApp};

impl TestApp {
    pub fn desk(&self) -> &Desk {
        &self.portal.desk
    }

    /// The member of staff with this login.
    pub async fn member(&self, login: &str) -> Member {
        account::Entity::find()
            .filter(account::Column::Login.eq(login))
            .one(&self.desk().db.read)
            .await
            .unwrap()
            .unwrap()
            .into()
    }

    /// The same as one who acts.
    pub async fn actor(&self, login: &str) -> Actor {
        Actor::Staff(self.member(login).await)
    }

    /// A stored file of these bytes, not yet part of anything.
    pub async fn stored_file(&self, name: &str, bytes: &'static [u8]) -> NewFile {
        let desk = self.desk();
        let key = BlobKey::new(&desk.rng);
        desk.blobs
            .put(&key, Bytes::from_static(bytes))
            .await
            .unwrap();
        NewFile {
            key,
            name: name.to_owned(),
            media_type: "application/pdf".to_owned(),
            bytes: bytes.len() as u64,
            pages: Some(1),
            width: None,
            height: None,
            sha256: sha2::Sha256::digest(bytes).into(),
        }
    }

    /// How many files lie in the store.
    pub fn stored_files(&self) -> usize {
        let mut found = 0;
        let mut open = vec![self.portal.config.data.join("blobs")];
        while let Some(folder) = open.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    open.push(path);
                } else {
                    found += 1;
                }
            }
        }
        found
    }

    /// The token of a draft of this procedure, complete with the examples of its form and a
    /// file for every required paper; `own` answers go before the examples.
    pub async fn ready_draft(&self, slug: &str, own: &[(&str, &str)]) -> String {
        let desk = self.desk();
        let started =
            casework::start_draft(desk, &Actor::Citizen, slug, Channel::Online, Locale::Vi)
                .await
                .unwrap();
        let token = started.token.to_string();
        let draft = casework::load_draft(desk, &token).await.unwrap();
        let context = form::Context::new(desk.clock.today(), desk.catalogue.calendar());
        let mut answers = form::sample_answers(&draft.form, &context);
        for (path, text) in own {
            answers.set(*path, *text);
        }
        for section in form::sections(&draft.form, &answers, &context) {
            let posted: Vec<(String, String)> = answers
                .iter()
                .filter(|(path, _)| draft.form.section_of(path) == Some(section))
                .map(|(path, text)| (path.to_owned(), text.to_owned()))
                .collect();
            casework::save_section(desk, &token, &section.id, &posted)
                .await
                .unwrap();
        }
        for slot in form::papers(&draft.form, &answers, &context) {
            if slot.required {
                let file = self.stored_file("ban-an.pdf", b"%PDF-1.4 mau").await;
                casework::attach_file(desk, &token, &slot.id, file)
                    .await
                    .unwrap();
            }
        }
        token
    }

    /// The version that the check page of a draft would show.
    pub async fn draft_version(&self, token: &str) -> i32 {
        let draft = casework::load_draft(self.desk(), token).await.unwrap();
        draft.version
    }

    /// Sends a draft as its owner.
    pub async fn send_draft(&self, token: &str) -> Submitted {
        let version = self.draft_version(token).await;
        self.send_draft_of(token, version).await
    }

    /// The same after reading this version of it.
    pub async fn send_draft_of(&self, token: &str, version: i32) -> Submitted {
        let submission = Submission {
            token,
            key: token,
            version,
            session: None,
        };
        casework::submit_dossier(self.desk(), &Actor::Citizen, &submission)
            .await
            .unwrap()
    }

    /// The browser of the one who sent it.
    pub fn owner(&self, sent: &Submitted) -> Browser {
        let session = sent.session.as_ref().unwrap();
        self.nobody().with_cookie("portal_citizen", &session.token)
    }

    /// A dossier that was just sent: its code.
    pub async fn sent(&self, slug: &str) -> String {
        let token = self.ready_draft(slug, &[]).await;
        self.send_draft(&token).await.code
    }

    /// Where a dossier stands.
    pub async fn state_of(&self, code: &str) -> State {
        let row = dossier::Entity::find()
            .filter(dossier::Column::Code.eq(code))
            .one(&self.desk().db.read)
            .await
            .unwrap()
            .unwrap();
        *row.state
    }

    /// The clerk asks for one thing more: the id of the item.
    pub async fn asked_for(&self, code: &str) -> String {
        let item = NewItem {
            fault: Fault::Missing,
            target: None,
            words: "Thiếu trang 3.".to_owned(),
        };
        let (desk, clerk) = (self.desk(), self.actor("clerk").await);
        let act = Act::RequestSupplement { items: vec![item] };
        casework::act(desk, &clerk, code, None, &act).await.unwrap();
        let view = casework::dossier_view(desk, code, &clerk).await.unwrap();
        view.items[0].id.to_string()
    }

    /// Everything up to an approved result, with this paper.
    pub async fn decided(&self, code: &str, file: Option<NewFile>) {
        let to = self.member("officer").await.id;
        let paper_on = Some(self.desk().clock.today());
        let result = Act::Propose {
            outcome: ProposedOutcome::Granted,
            ground: None,
            words: "Đủ điều kiện.".to_owned(),
            file,
        };
        for (login, act) in [
            ("clerk", Act::Accept { paper_on }),
            ("clerk", Act::Assign { to }),
            ("officer", result),
            ("head", Act::Approve),
        ] {
            let actor = self.actor(login).await;
            casework::act(self.desk(), &actor, code, None, &act)
                .await
                .unwrap();
        }
    }
}
