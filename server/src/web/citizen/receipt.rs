//! The receipt: for those who have just sent the request, and for the owner later.

use app::pages::receipt::{ReceiptModel, receipt_page};
use app::routes::{self, path};
use app::shell::Room;
use app::ui::manifest::ManifestLine;
use axum::extract::Path;
use domain::dossier::Slip;
use domain::files::MediaType;

use super::{check::in_order, owner::ask, papers};
use crate::{
    auth::Grant,
    casework::{Actor, DossierView, Failure, dossier_view, hex, secret},
    documents::{DueDate, Receipt, ReceivedFile},
    error::WebError,
    web::{Answer, PageContext, download, page, session::Citizen},
};

/// GET `/bien-nhan/{code}`.
pub async fn show(context: PageContext, Path(code): Path<String>, citizen: Citizen) -> Answer {
    let Ok(grant) = citizen.grant(&code) else {
        return Ok(ask(&context, &code, Vec::new()));
    };
    let view = owned(&context, &code).await?;
    let model = model(&context, &view, grant);
    let frame = context.frame_with_islands(context.texts().get("sent-title"), Room::Citizen);
    Ok(page::show(frame, move || receipt_page(&model)))
}

/// GET `/bien-nhan/{code}/bien-nhan.pdf`.
pub async fn pdf(context: PageContext, Path(code): Path<String>, citizen: Citizen) -> Answer {
    citizen.grant(&code)?;
    let view = owned(&context, &code).await?;
    let receipt = Receipt {
        office: context.texts().get("site-owner"),
        code: code.clone(),
        procedure: procedure(&context, &view),
        sender: view.dossier.applicant.clone(),
        received_at: view.dossier.submitted_at,
        due: view.clocks.due.map(|due| DueDate {
            date: due.date,
            provisional: due.provisional,
        }),
        signature_follows: view.dossier.pre_filing,
        files: received(&context, &view),
        verify_address: verify_url(&context, &view).unwrap_or_default(),
    };
    let bytes = context
        .portal
        .press
        .receipt(&receipt, context.locale)
        .await?;
    download::made(
        &format!("bien-nhan-{code}.pdf"),
        MediaType::Pdf.mime(),
        bytes,
    )
}

/// The dossier of an owner whose grant was seen.
pub async fn owned(context: &PageContext, code: &str) -> Result<DossierView, WebError> {
    match dossier_view(&context.portal.desk, code, &Actor::Citizen).await {
        Ok(view) => Ok(view),
        Err(Failure::Refused(_)) => Err(WebError::NOT_FOUND),
        Err(Failure::Surprise(surprise)) => Err(surprise.into()),
    }
}

/// Name of the procedure in the language of the page.
pub fn procedure(context: &PageContext, view: &DossierView) -> String {
    context
        .portal
        .desk
        .catalogue
        .procedure(&view.dossier.procedure)
        .map_or_else(String::new, |procedure| {
            procedure.name.get(context.locale).to_owned()
        })
}

/// The files of a dossier, each with the paper that it is.
pub fn manifest(context: &PageContext, view: &DossierView, digests: bool) -> Vec<ManifestLine> {
    let code = view.dossier.code.as_str();
    let sent = in_order(&view.form.papers, &view.files)
        .map(|(slot, file)| (slot.label.get(context.locale).to_owned(), file));
    let added = view
        .files
        .iter()
        .filter(|file| file.item_id.is_some())
        .map(|file| (context.texts().get("track-files-new"), file));
    sent.chain(added)
        .map(|(paper, file)| ManifestLine {
            paper,
            file: papers::line(
                file,
                path(routes::DOSSIER_FILE, &[code, &file.id.to_string()]),
            ),
            sha256: digests.then(|| hex(&file.sha256)),
        })
        .collect()
}

fn model(context: &PageContext, view: &DossierView, grant: &Grant) -> ReceiptModel {
    let desk = &context.portal.desk;
    let dossier = &view.dossier;
    let fresh = grant.fresh_until.is_some_and(|until| desk.now() < until);
    ReceiptModel {
        code: dossier.code.clone(),
        secret: fresh.then(|| secret(desk, dossier.id).expose().to_owned()),
        procedure: procedure(context, view),
        agency: context.texts().get("site-owner"),
        received_at: dossier.submitted_at,
        answer_by: view
            .clocks
            .answered_at
            .is_none()
            .then_some(view.clocks.answer_due.at),
        due: view.clocks.due.map(|due| due.date),
        provisional: view.clocks.due.is_some_and(|due| due.provisional),
        pre_filing: dossier.pre_filing,
        files: manifest(context, view, true),
        mailed_to: dossier.contact_email.clone(),
        verify_url: verify_url(context, view),
    }
}

fn received(context: &PageContext, view: &DossierView) -> Vec<ReceivedFile> {
    manifest(context, view, true)
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
        .find(|paper| paper.kind == Slip::Manifest.code())?;
    let origin = &context.portal.desk.policy.origin;
    Some(format!("{origin}{}", path(routes::VERIFY, &[&paper.token])))
}
