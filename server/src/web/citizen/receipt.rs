//! The receipt: for those who have just sent the request, and for the owner later.

use app::pages::receipt::ReceiptModel;
use app::routes::{self, path};
use axum::extract::Path;
use domain::dossier::Slip;
use domain::files::MediaType;

use super::{
    common::procedure,
    files::received,
    owner::{ask, owned},
};
use crate::{
    auth::Owner,
    casework::{DossierView, secret_sent, situation},
    documents::{DueDate, Receipt, ReceivedFile},
    web::{Answer, PageContext, download, page},
};

/// GET `/bien-nhan/{code}`.
pub async fn show(context: PageContext, Path(code): Path<String>, owner: Option<Owner>) -> Answer {
    let Some(owner) = owner else {
        return Ok(ask(&context, &code, Vec::new()));
    };
    let view = owned(&context, &owner).await?;
    Ok(page::show(&context, &model(&context, &view, &owner)))
}

/// GET `/bien-nhan/{code}/bien-nhan.pdf`.
pub async fn pdf(context: PageContext, owner: Owner) -> Answer {
    let view = owned(&context, &owner).await?;
    let receipt = Receipt {
        office: context.portal.agency().to_owned(),
        code: owner.code().to_owned(),
        procedure: procedure(&context, &view),
        sender: view.dossier.applicant.clone(),
        received_at: view.dossier.submitted_at,
        due: view.clocks.day_to_name().map(|due| DueDate {
            date: due.date,
            provisional: due.provisional,
        }),
        signature_follows: situation(&view.dossier).waits_for_paper(),
        files: received_files(&context, &view),
        verify_address: verify_url(&context, &view).unwrap_or_default(),
    };
    let bytes = context
        .portal
        .press
        .receipt(&receipt, context.locale)
        .await?;
    download::made(
        &format!("bien-nhan-{}.pdf", owner.code()),
        MediaType::Pdf.mime(),
        bytes,
    )
}

fn model(context: &PageContext, view: &DossierView, owner: &Owner) -> ReceiptModel {
    let desk = &context.portal.desk;
    let dossier = &view.dossier;
    let due = view.clocks.day_to_name();
    let fresh = owner.fresh_until().is_some_and(|until| desk.now() < until);
    ReceiptModel {
        code: dossier.code.clone(),
        secret: secret_sent(desk, dossier)
            .filter(|_| fresh)
            .map(|secret| secret.expose().to_owned()),
        procedure: procedure(context, view),
        agency: context.portal.agency().to_owned(),
        received_at: dossier.submitted_at,
        answer_by: view
            .clocks
            .answered_at
            .is_none()
            .then_some(view.clocks.answer_due.at),
        due: due.map(|due| due.date),
        provisional: due.is_some_and(|due| due.provisional),
        pre_filing: situation(dossier).waits_for_paper(),
        files: received(context, view),
        mailed_to: dossier.contact_email.clone(),
        verify_url: verify_url(context, view),
    }
}

fn received_files(context: &PageContext, view: &DossierView) -> Vec<ReceivedFile> {
    received(context, view)
        .into_iter()
        .map(|line| ReceivedFile {
            name: line.file.name,
            slot: line.paper,
            bytes: line.file.bytes,
            pages: line.file.pages,
            sha256: line.sha256.unwrap_or_default(),
        })
        .collect()
}

/// Where anybody can check the receipt.
fn verify_url(context: &PageContext, view: &DossierView) -> Option<String> {
    let paper = view
        .papers
        .iter()
        .find(|paper| *paper.kind == Slip::Manifest)?;
    let origin = &context.portal.desk.policy.origin;
    Some(format!("{origin}{}", path(routes::VERIFY, &[&paper.token])))
}
