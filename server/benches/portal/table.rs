//! The figures beside their aims.

use std::{fmt::Write, time::Duration};

use crate::load::Load;

/// What a figure should be.
#[derive(Clone, Copy, Debug)]
pub enum Aim {
    AtMost(f64),
}

/// Lines as they are printed, and whether all aims were met.
#[derive(Debug, Default)]
pub struct Table {
    text: String,
    missed: usize,
}

impl Table {
    pub fn title(&mut self, title: &str) {
        let _ = writeln!(self.text, "\n{title}");
    }

    pub fn kilobytes(&mut self, what: &str, bytes: usize, aim: Aim) {
        let kilobytes = float(bytes as u64) / 1024.0;
        self.bounded(
            what,
            &format!("{kilobytes:.1} kB"),
            kilobytes,
            Some(aim),
            "kB",
        );
    }

    pub fn megabytes(&mut self, what: &str, bytes: u64, aim: Aim) {
        let megabytes = float(bytes) / 1024.0 / 1024.0;
        self.bounded(
            what,
            &format!("{megabytes:.0} MB"),
            megabytes,
            Some(aim),
            "MB",
        );
    }

    pub fn time(&mut self, what: &str, time: Duration, aim: Option<Aim>) {
        let seconds = time.as_secs_f64();
        self.bounded(what, &format!("{seconds:.2} s"), seconds, aim, "s");
    }

    /// A rate for comparison only.
    pub fn rate(&mut self, what: &str, per_second: f64) {
        self.line(what, &format!("{}/s", rounded(per_second)), "");
    }

    /// Requests a second and how long they took; `beside`: the load that it is compared with,
    /// and how many times slower it may be (0: told, not judged).
    pub fn load(&mut self, what: &str, load: &Load, beside: Option<(&Load, u32)>) {
        let verdict = beside.map_or_else(String::new, |(other, times)| {
            self.ratio(load.per_second(), other.per_second(), times)
        });
        self.line(what, &figures(load), &verdict);
    }

    /// The same beside the rate of the disk.
    pub fn against_disk(&mut self, what: &str, load: &Load, disk: f64, times: u32) {
        let verdict = self.ratio(load.per_second(), disk, times);
        self.line(what, &figures(load), &verdict);
    }

    pub fn is_kept(&self) -> bool {
        self.missed == 0
    }

    pub fn print(&self) {
        println!("{}", self.text);
    }

    fn ratio(&mut self, rate: f64, other: f64, times: u32) -> String {
        let ratio = other / rate;
        let said = format!("1/{ratio:.1}");
        if times == 0 {
            return said;
        }
        let verdict = self.judge(ratio <= f64::from(times));
        format!("{said:<8} aim ≥ 1/{times}  {verdict}")
    }

    fn bounded(&mut self, what: &str, said: &str, figure: f64, aim: Option<Aim>, unit: &str) {
        let verdict = aim.map_or_else(String::new, |Aim::AtMost(most)| {
            let verdict = self.judge(figure <= most);
            format!("{:<8} aim ≤ {most} {unit}  {verdict}", "")
        });
        self.line(what, said, &verdict);
    }

    fn judge(&mut self, kept: bool) -> &'static str {
        if kept {
            "kept"
        } else {
            self.missed += 1;
            "MISSED"
        }
    }

    fn line(&mut self, what: &str, figures: &str, verdict: &str) {
        let line = format!("  {what:<42} {figures:<44} {verdict}");
        let _ = writeln!(self.text, "{}", line.trim_end());
    }
}

fn figures(load: &Load) -> String {
    let millis = |percent| load.percentile(percent).as_secs_f64() * 1_000.0;
    format!(
        "{:>9}/s   p50 {:>6.2} ms   p95 {:>6.2} ms",
        rounded(load.per_second()),
        millis(50),
        millis(95)
    )
}

fn rounded(rate: f64) -> String {
    format!("{rate:.0}")
}

#[expect(
    clippy::cast_precision_loss,
    reason = "sizes are shown with three or four digits"
)]
fn float(bytes: u64) -> f64 {
    bytes as f64
}
