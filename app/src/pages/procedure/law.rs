//! When it is refused and when it must not be; what to know before; the acts, dated.

use chrono::NaiveDate;
use domain::procedure::{Audience, LegalBasis, Procedure};
use leptos::prelude::*;

use crate::{
    text::{FluentValue, t, texts, tw},
    ui::{
        Disclosure, Fact, Facts, FactsLayout,
        localized::{or_unknown, say, unconfirmed},
    },
};

pub(super) fn refusals(procedure: &Procedure) -> Option<impl IntoView + use<>> {
    let grounds: Vec<_> = procedure
        .refusals
        .iter()
        .map(|ground| view! { <li>{say(&ground.text)}</li> })
        .collect();
    let never: Vec<_> = procedure
        .not_refusable
        .iter()
        .map(|ground| view! { <li>{say(ground)}</li> })
        .collect();
    let any = !grounds.is_empty() || !never.is_empty();
    let grounds = (!grounds.is_empty()).then(|| {
        let basis = basis_of(
            procedure
                .refusals
                .iter()
                .find_map(|ground| ground.basis.clone()),
        );
        view! { <p>{t("procedure-refusals-lead")}</p> <ul>{grounds}</ul> {basis} }
    });
    let never = (!never.is_empty()).then(|| {
        let basis = basis_of(procedure.not_refusable_basis.clone());
        view! { <h3>{t("procedure-not-refusable")}</h3> <ul>{never}</ul> {basis} }
    });
    any.then(|| {
        view! {
            <h2 id="tu-choi">{t("procedure-refusals")}</h2>
            {grounds}
            {never}
        }
    })
}

fn basis_of(basis: Option<String>) -> Option<impl IntoView> {
    basis.map(|basis| view! { <p class="quiet" lang="vi">{basis}</p> })
}

pub(super) fn notices(procedure: &Procedure, pre_filing: bool) -> Option<impl IntoView + use<>> {
    let signed = pre_filing && procedure.is_online();
    let notices: Vec<_> = procedure
        .notices
        .iter()
        .filter(|notice| notice.audience == Audience::Everyone)
        .map(|notice| {
            let unsure = (!notice.verified).then(unconfirmed);
            view! { <li>{say(&notice.text)} {unsure}</li> }
        })
        .collect();
    (signed || !notices.is_empty()).then(|| {
        // The agency's reading, beside what the law says of the day of a request.
        let signed = signed.then(|| view! { <li>{t("check-prefiling")}</li> });
        view! {
            <h2>{t("procedure-notices")}</h2>
            <ul>{notices} {signed}</ul>
        }
    })
}

pub(super) fn basis(procedure: &Procedure, today: NaiveDate) -> impl IntoView + use<> {
    let (now, past): (Vec<_>, Vec<_>) = procedure
        .legal
        .iter()
        .partition(|act| act.valid_to.is_none_or(|to| today <= to));
    let now: Vec<_> = now.into_iter().map(act).collect();
    let past: Vec<_> = past.into_iter().map(act).collect();
    let now = (!now.is_empty()).then(|| view! { <ul>{now}</ul> });
    let past = (!past.is_empty()).then(|| {
        view! { <h3>{t("procedure-basis-past")}</h3> <ul>{past}</ul> }
    });
    let publication = publication(procedure).into_any();
    view! {
        <h2 id="can-cu">{t("procedure-basis")}</h2>
        <div class="disclosures" data-item="legal-basis">
            <Disclosure summary=t("procedure-basis-acts")>
                {or_unknown(now)}
                {past}
            </Disclosure>
            <Disclosure summary=t("procedure-publication")>
                {publication}
            </Disclosure>
        </div>
    }
}

fn act(act: &LegalBasis) -> impl IntoView + use<> {
    let texts = texts();
    let dates = match (act.valid_from, act.valid_to) {
        (_, Some(to)) => {
            Some(texts.with("procedure-until", &[("date", texts.short_date(to).into())]))
        }
        (Some(from), None) => Some(texts.with(
            "procedure-since",
            &[("date", texts.short_date(from).into())],
        )),
        (None, None) => None,
    };
    let dates = dates.map(|dates| view! { " " <span class="quiet">{format!("({dates})")}</span> });
    let note = act
        .note
        .as_ref()
        .map(|note| view! { <p class="quiet">{say(note)}</p> });
    view! { <li><span lang="vi">{act.act.clone()}</span> {dates} {note}</li> }
}

/// Code, decision, form in law, level of the service.
fn publication(procedure: &Procedure) -> impl IntoView + use<> {
    let code_note = procedure
        .national_code_note
        .as_ref()
        .map(|note| view! { <p class="quiet">{say(note)}</p> });
    let form = &procedure.form;
    let prescribed = match form.prescribed {
        Some(true) => t("procedure-form-prescribed"),
        Some(false) => t("procedure-form-free"),
        None => t("procedure-form-suggested"),
    };
    let form_note = form
        .note
        .as_ref()
        .map(|note| view! { <p class="quiet">{say(note)}</p> });
    let form_name = form.name.as_ref().map(|name| view! { {say(name)} ". " });
    let level = tw(
        "procedure-level-value",
        &[("level", FluentValue::from(procedure.level.number()))],
    );
    let label = procedure
        .online
        .map(|label| format!(" {}", t(&format!("procedure-online-{}", label.code()))));
    let facts = vec![
        Fact::new(
            t("procedure-code"),
            view! { {or_unknown(procedure.national_code.clone())} {code_note} },
        ),
        Fact::new(
            t("procedure-published-by"),
            or_unknown(procedure.published_by.clone()),
        ),
        Fact::new(
            t("procedure-status"),
            t(&format!("procedure-status-{}", procedure.status.code())),
        ),
        Fact::new(
            t("procedure-form"),
            view! { {form_name} {prescribed} {form_note} },
        ),
        Fact::new(t("procedure-level"), view! { {level} {label} }),
    ];
    view! { <Facts facts=facts layout=FactsLayout::Lines/> }
}
