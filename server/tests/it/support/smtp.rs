//! A mail server of the test's own: speaks SMTP (RFC 5321) on a loopback port, and can be
//! told to misbehave.

use std::sync::{Arc, Mutex, PoisonError};

use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream, tcp::OwnedWriteHalf},
};

/// How it behaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// Takes every mail.
    Takes,
    /// Says in RCPT that there is no such person (550).
    NoSuchPerson,
    /// Says that it has no room now (452).
    Busy,
    /// Refuses the sender's sign-in (530).
    WantsSignIn,
    /// Hangs up in the middle of DATA.
    HangsUp,
}

/// A mail as it came over the line.
#[derive(Clone, Debug)]
pub struct Taken {
    pub to: String,
    pub message: String,
}

#[derive(Clone)]
pub struct SmtpServer {
    pub url: String,
    manner: Arc<Mutex<Manner>>,
    taken: Arc<Mutex<Vec<Taken>>>,
}

impl SmtpServer {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let server = Self {
            url: format!("smtp://127.0.0.1:{}", listener.local_addr().unwrap().port()),
            manner: Arc::new(Mutex::new(Manner::Takes)),
            taken: Arc::default(),
        };
        let answering = server.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let server = answering.clone();
                // A client that goes away is none of the test's business.
                tokio::spawn(async move { server.talk(stream).await.ok() });
            }
        });
        server
    }

    pub fn be(&self, manner: Manner) {
        *self.manner.lock().unwrap_or_else(PoisonError::into_inner) = manner;
    }

    pub fn taken(&self) -> Vec<Taken> {
        self.taken
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    fn manner(&self) -> Manner {
        *self.manner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn talk(&self, stream: TcpStream) -> std::io::Result<()> {
        let (read, mut write) = stream.into_split();
        let mut lines = BufReader::new(read).lines();
        let mut to = String::new();
        say(&mut write, "220 mail.test").await?;
        while let Some(line) = lines.next_line().await? {
            let verb = line
                .split([' ', ':'])
                .next()
                .unwrap_or_default()
                .to_uppercase();
            match (verb.as_str(), self.manner()) {
                ("EHLO" | "HELO", _) => say(&mut write, "250-mail.test\r\n250 8BITMIME").await?,
                ("MAIL", Manner::WantsSignIn) => say(&mut write, "530 5.7.0 sign in first").await?,
                ("RCPT", Manner::NoSuchPerson) => {
                    say(&mut write, "550 5.1.1 no such person").await?;
                }
                ("RCPT", Manner::Busy) => say(&mut write, "452 4.2.2 no room now").await?,
                ("RCPT", _) => {
                    to = line[line.find('<').unwrap_or(0) + 1..].replace('>', "");
                    say(&mut write, "250 ok").await?;
                }
                ("DATA", manner) => {
                    say(&mut write, "354 go on").await?;
                    let mut message = String::new();
                    while let Some(line) = lines.next_line().await? {
                        if manner == Manner::HangsUp {
                            return Ok(());
                        }
                        if line == "." {
                            break;
                        }
                        message.push_str(line.strip_prefix('.').unwrap_or(&line));
                        message.push_str("\r\n");
                    }
                    let taken = Taken {
                        to: to.clone(),
                        message,
                    };
                    self.taken
                        .lock()
                        .unwrap_or_else(PoisonError::into_inner)
                        .push(taken);
                    say(&mut write, "250 taken").await?;
                }
                ("QUIT", _) => {
                    say(&mut write, "221 bye").await?;
                    return Ok(());
                }
                _ => say(&mut write, "250 ok").await?,
            }
        }
        Ok(())
    }
}

async fn say(write: &mut OwnedWriteHalf, line: &str) -> std::io::Result<()> {
    write.write_all(format!("{line}\r\n").as_bytes()).await
}
