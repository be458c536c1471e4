//! The new lookup secret of a dossier: a sheet that the desk prints or copies for the applicant,
//! shown once.

use domain::{Locale, dossier::Role};
use leptos::prelude::*;

use crate::{
    islands::{Copy, Print},
    pages::Page,
    routes,
    shell::Room,
    text::{Texts, t, texts},
    ui::{Code, Fact, Facts, FactsLayout, Panel},
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSecretModel {
    /// Dossier code.
    pub code: String,
    pub secret: String,
    pub person: String,
    pub procedure: String,
    /// Where the two codes open the dossier.
    pub lookup_url: String,
}

impl Page for NewSecretModel {
    const NAME: &'static str = "new-secret";
    const ISLANDS: bool = true;
    const SEEN_BY: Option<Role> = Some(Role::Clerk);

    fn title(&self, texts: &Texts) -> String {
        texts.with("new-secret-title", &[("code", self.code.as_str().into())])
    }

    fn room(&self) -> Room {
        Room::Staff
    }

    fn view(&self) -> AnyView {
        let dossier = routes::path(routes::STAFF_DOSSIER, &[&self.code]);
        let (code, secret, again) = (self.code.clone(), self.secret.clone(), self.secret.clone());
        let facts = vec![
            Fact::new(t("new-secret-person"), self.person.clone()),
            Fact::new(t("sent-procedure"), self.procedure.clone()),
            Fact::new(t("new-secret-where"), self.lookup_url.clone()),
        ];
        view! {
            <div class="flow">
                <h1>{self.title(&texts())}</h1>
                <p><strong>{t("new-secret-once")}</strong></p>
                <Panel>
                    <Code label=t("sent-code") value=code/>
                    <Code label=t("sent-secret") value=secret secret=true>
                        <Copy text=again label=t("sent-secret-copy") done=t("sent-copied")/>
                    </Code>
                    <p>{t("new-secret-keep")}</p>
                </Panel>
                <Facts facts=facts layout=FactsLayout::Lines/>
                <p class="screen-only"><Print label=t("sent-print")/></p>
                <p class="screen-only"><a href=dossier>{t("new-secret-back")}</a></p>
            </div>
        }
        .into_any()
    }

    fn samples(_: Locale) -> Vec<Self> {
        vec![Self {
            code: "000.00.00.G15-261124-0007".to_owned(),
            secret: "7KQ4MX9T".to_owned(),
            person: "Đặng Thị Huệ".to_owned(),
            procedure: "Yêu cầu thi hành án dân sự".to_owned(),
            lookup_url: "https://mot-cua.example/tra-cuu".to_owned(),
        }]
    }
}
