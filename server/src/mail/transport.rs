//! What carries a message: an SMTP server, or a folder of files.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::Context;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor, transport::smtp};
use secrecy::ExposeSecret;

use crate::{config::Config, storage::entities::mail};

/// How long a server may take to answer a command.
const PATIENCE: Duration = Duration::from_secs(30);

pub enum Transport {
    Smtp(Box<AsyncSmtpTransport<Tokio1Executor>>),
    /// Each mail is two files, named by its Message-ID: `.eml` as it would be sent, `.txt` to be
    /// read without a mail program.
    Folder(PathBuf),
}

/// Why a message did not leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SendFailure {
    /// Trying again would not help.
    pub permanent: bool,
    pub reason: String,
}

impl Transport {
    /// `SMTP_URL` as lettre reads it: `smtps://` is TLS from the start, `smtp://` is plain;
    /// with `?tls=required` or `?tls=opportunistic` it is STARTTLS.
    ///
    /// # Errors
    /// When the address cannot be understood.
    pub fn of(config: &Config) -> anyhow::Result<Self> {
        let Some(url) = &config.mail.smtp else {
            return Ok(Self::Folder(config.data.join("mail")));
        };
        let smtp = AsyncSmtpTransport::<Tokio1Executor>::from_url(url.expose_secret())
            .context("SMTP_URL cannot be understood")?
            .timeout(Some(PATIENCE))
            .build();
        Ok(Self::Smtp(Box::new(smtp)))
    }

    /// Sends `message`, which was made of `row`.
    pub(super) async fn send(
        &self,
        row: &mail::Model,
        message: Message,
    ) -> Result<(), SendFailure> {
        match self {
            Self::Smtp(smtp) => match smtp.send(message).await {
                Ok(_) => Ok(()),
                Err(error) => Err(failure(&error)),
            },
            Self::Folder(folder) => {
                keep(folder, row, &message)
                    .await
                    .map_err(|error| SendFailure {
                        permanent: false,
                        reason: error.to_string(),
                    })
            }
        }
    }
}

async fn keep(folder: &Path, row: &mail::Model, message: &Message) -> std::io::Result<()> {
    tokio::fs::create_dir_all(folder).await?;
    let plain = format!(
        "To: {}\nSubject: {}\n\n{}",
        row.recipient, row.subject, row.text
    );
    write(folder, &format!("{}.txt", row.id), plain.as_bytes()).await?;
    write(folder, &format!("{}.eml", row.id), &message.formatted()).await
}

/// Writes beside and renames, so that a reader never sees half a mail.
async fn write(folder: &Path, name: &str, bytes: &[u8]) -> std::io::Result<()> {
    let half = folder.join(format!(".{name}.part"));
    tokio::fs::write(&half, bytes).await?;
    tokio::fs::rename(half, folder.join(name)).await
}

fn failure(error: &smtp::Error) -> SendFailure {
    let code = error.status().map(u16::from);
    SendFailure {
        permanent: error.is_permanent() && code.is_some_and(concerns_the_mail),
        reason: reason(error),
    }
}

/// A refusal of our own sign-in (530, 534, 535, 538), of the whole service (521), or of a
/// command that this server does not know (500, 502, 503, 504) is the administrator's to mend;
/// the mail itself may be good.
const fn concerns_the_mail(code: u16) -> bool {
    !matches!(code, 500 | 502..=504 | 521 | 530 | 534 | 535 | 538)
}

/// The whole chain of causes in one line, bounded.
fn reason(error: &dyn std::error::Error) -> String {
    let mut words = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        let inner_words = inner.to_string();
        if !words.contains(&inner_words) {
            words = format!("{words}: {inner_words}");
        }
        cause = inner.source();
    }
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().take(500).collect()
}
