//! A citizen who fills in a form: from answers to posted pages, as a browser sends them.

use app::ui::field_date;
use domain::form::{self, Answers, Context, FormDefinition, Kind, Section};

use super::{Browser, Reply, TestApp, Upload};

/// A draft in a browser.
pub struct Filling<'a> {
    pub browser: &'a Browser,
    /// `/nop/{token}`.
    pub draft: String,
}

impl<'a> Filling<'a> {
    /// Starts a draft of the procedure with this slug.
    pub async fn start(browser: &'a Browser, slug: &str) -> Self {
        let start = format!("/thu-tuc/{slug}/nop");
        let draft = browser
            .post_form::<&str, &str>(&start, &[])
            .await
            .redirected();
        Self { browser, draft }
    }

    /// A request that is complete but for the sending: the form's own examples, and so many
    /// files for each paper that is asked for.
    pub async fn complete(app: &TestApp, browser: &'a Browser, slug: &str, files: usize) -> Self {
        let desk = &app.portal.desk;
        let procedure = desk.catalogue.by_slug(slug).unwrap();
        let form = desk.catalogue.form_of(procedure).unwrap();
        let context = Context::new(desk.clock.today(), desk.catalogue.calendar());
        let answers = form::sample_answers(form, &context);
        let filling = Self::start(browser, slug).await;
        if let Some(reply) = filling.fill(app, form, &answers).await.first() {
            panic!("refused: {}", reply.page().text());
        }
        let paper = sample("files/good/ban-an-27-2025-DS-ST.pdf");
        for slot in form::papers(form, &answers, &context) {
            for _ in 0..if slot.required { files } else { 0 } {
                let name = "ban-an-27-2025-DS-ST.pdf";
                filling.attach(&slot.id, name, &paper).await.redirected();
            }
        }
        filling
    }

    /// Posts one section, with the fields of the page's own form and these answers in it.
    pub async fn post(&self, section: &str, fields: &[(String, String)]) -> Reply {
        let path = format!("{}/{section}", self.draft);
        self.browser.post_form(&path, fields).await
    }

    /// Fills in every section that the answers call for; the first refused page, if any.
    pub async fn fill(
        &self,
        app: &TestApp,
        form: &FormDefinition,
        answers: &Answers,
    ) -> Vec<Reply> {
        let desk = &app.portal.desk;
        let context = Context::new(desk.clock.today(), desk.catalogue.calendar());
        let mut refused = Vec::new();
        for section in form::sections(form, answers, &context) {
            let reply = self
                .post(&section.id, &fields_of(form, section, answers))
                .await;
            if reply.status() != 303 {
                refused.push(reply);
            }
        }
        refused
    }

    /// Sends one file to a slot.
    pub async fn attach(&self, slot: &str, name: &str, bytes: &[u8]) -> Reply {
        let path = format!("{}/tai-lieu/{slot}", self.draft);
        let file = Upload {
            field: "file",
            name,
            media_type: "application/octet-stream",
            bytes,
        };
        self.browser.upload(&path, &[file]).await
    }

    /// Sends what the check page shows, ticked.
    pub async fn send(&self) -> Reply {
        let (path, fields) = self.ready().await;
        self.browser.post_form(&path, &fields).await
    }

    /// The check page's form, ticked: where it sends to, and what.
    pub async fn ready(&self) -> (String, Vec<(String, String)>) {
        let check = self
            .browser
            .get(&format!("{}/kiem-tra", self.draft))
            .await
            .ok();
        let send = format!("{}/gui", self.draft);
        let mut fields = check.form(&send);
        fields.push(("truth".to_owned(), "on".to_owned()));
        (send, fields)
    }
}

/// The controls of a section with these answers; dates in their three boxes.
pub fn fields_of(
    form: &FormDefinition,
    section: &Section,
    answers: &Answers,
) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    for (path, text) in answers.iter() {
        if form
            .section_of(path)
            .is_none_or(|owner| owner.id != section.id)
        {
            continue;
        }
        let is_date = form
            .field_at(path)
            .is_some_and(|field| matches!(field.kind, Kind::Date { .. } | Kind::DateOrYear { .. }));
        if is_date {
            let boxes = field_date::PARTS.iter().zip(field_date::part(text));
            fields.extend(boxes.map(|(part, text)| (format!("{path}:{part}"), text)));
        } else {
            fields.push((path.to_owned(), text.to_owned()));
        }
    }
    fields
}

/// A file of the samples.
pub fn sample(path: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/samples/");
    std::fs::read(format!("{folder}{path}")).unwrap()
}
