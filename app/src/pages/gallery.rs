//! Every component with every fixture, on one page; demonstration mode only. For those who
//! build, and for the accessibility tests.

use domain::Locale;
use leptos::prelude::*;

use super::Page;
use crate::{
    text::{Texts, t, texts},
    ui::shelves,
};

/// The page; what it shows is [`shelves`].
#[derive(Clone, Copy, Debug)]
pub struct Gallery;

impl Page for Gallery {
    const NAME: &'static str = "gallery";
    const ISLANDS: bool = true;

    fn title(&self, texts: &Texts) -> String {
        texts.get("gallery-title")
    }

    fn view(&self) -> AnyView {
        let shelves: Vec<_> = shelves()
            .into_iter()
            .map(|(component, fixtures)| {
                let fixtures: Vec<_> = fixtures
                    .into_iter()
                    .map(|fixture| {
                        view! {
                            <div class="fixture" id=format!("{component}-{}", fixture.name.replace(' ', "-"))>
                                <p class="quiet" lang="en">{fixture.name}</p>
                                {(fixture.view)()}
                            </div>
                        }
                    })
                    .collect();
                view! {
                    <section class="flow" aria-labelledby=format!("shelf-{component}")>
                        <h2 id=format!("shelf-{component}") lang="en">{component}</h2>
                        {fixtures}
                    </section>
                }
            })
            .collect();
        view! {
            <div class="flow">
                <h1>{self.title(&texts())}</h1>
                <p class="lead">{t("gallery-lead")}</p>
                {shelves}
            </div>
        }
        .into_any()
    }

    fn samples(_: Locale) -> Vec<Self> {
        vec![Self]
    }
}
