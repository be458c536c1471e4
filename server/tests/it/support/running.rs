//! The real binary as a process of its own, to be measured and to be killed.

use std::{
    io::{BufRead, BufReader, Error, ErrorKind, Result},
    net::SocketAddr,
    process::{Child, ChildStdout, Command, Stdio},
    time::{Duration, Instant},
};

use super::wire::{self, Wire};

/// A portal that serves. It is killed when this goes.
pub struct Running {
    child: Child,
    /// Kept open: a portal that prints into a closed pipe fails.
    _stdout: BufReader<ChildStdout>,
    pub addr: SocketAddr,
    /// From the start of the process to its first answer at `/livez`.
    pub took: Duration,
}

impl Running {
    /// Starts `command` with these settings, and no others, on any free port of loopback; back
    /// when it answers at `/livez`.
    #[expect(
        clippy::disallowed_methods,
        reason = "it measures how long a start takes"
    )]
    pub async fn start(mut command: Command, settings: &[(&str, &str)]) -> Result<Self> {
        let start = Instant::now();
        let mut child = command
            .env_clear()
            .env("PORTAL_ADDR", "127.0.0.1:0")
            .envs(settings.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()?;
        let stdout = child.stdout.take().ok_or(ErrorKind::BrokenPipe)?;
        let mut stdout = BufReader::new(stdout);
        let addr = printed_address(&mut stdout)?;
        let mut running = Self {
            child,
            _stdout: stdout,
            addr,
            took: Duration::ZERO,
        };
        let mut client = Wire::connect(addr).await?;
        let status = client.send(&wire::get("/livez", &[])).await?.status;
        running.took = start.elapsed();
        if status == 200 {
            Ok(running)
        } else {
            Err(Error::other(format!("/livez answers {status}")))
        }
    }

    /// Memory that it holds now, in bytes.
    pub fn memory(&self) -> Result<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        status
            .lines()
            .find_map(|line| line.strip_prefix("VmRSS:")?.strip_suffix("kB"))
            .and_then(|kilobytes| kilobytes.trim().parse::<u64>().ok())
            .map(|kilobytes| kilobytes * 1024)
            .ok_or_else(|| ErrorKind::NotFound.into())
    }

    /// `kill -9`: nothing is finished, nothing is closed.
    pub fn kill(mut self) -> Result<()> {
        self.child.kill()?;
        self.child.wait().map(drop)
    }

    /// Asks it to stop, and waits until it has.
    pub fn stop(mut self) -> Result<()> {
        Command::new("kill")
            .arg(self.child.id().to_string())
            .status()?;
        self.child.wait().map(drop)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It has ended already, or ends now.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The first line with an address in it.
fn printed_address(stdout: &mut impl BufRead) -> Result<SocketAddr> {
    let mut line = String::new();
    while stdout.read_line(&mut line)? > 0 {
        if let Some((_, addr)) = line.trim_end().rsplit_once("http://")
            && let Ok(addr) = addr.parse()
        {
            return Ok(addr);
        }
        line.clear();
    }
    Err(Error::new(
        ErrorKind::UnexpectedEof,
        "it ended without an address",
    ))
}
