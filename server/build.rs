//! Makes what browsers load and embeds it: the islands as wasm with their glue, one style
//! sheet, the script that wakes the islands; hashed, compressed with brotli and gzip.
//!
//! `PORTAL_SKIP_ASSETS=1` embeds empty files instead: enough to check or test Rust.

#[path = "build/islands.rs"]
mod islands;
#[path = "build/pack.rs"]
mod pack;
#[path = "build/style.rs"]
mod style;

use std::{env, error::Error, fmt, path::PathBuf, process::ExitCode};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// What stops the build, in a sentence.
#[derive(Debug)]
struct Stop(String);

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Error for Stop {}

fn stop<T>(why: impl Into<String>) -> Outcome<T> {
    Err(Box::new(Stop(why.into())))
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Cargo shows what a failed build script wrote here.
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Outcome<()> {
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR")?).join("..");
    let out = PathBuf::from(variable("OUT_DIR")?);
    println!("cargo::rerun-if-env-changed=PORTAL_SKIP_ASSETS");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rustc-check-cfg=cfg(skipped_assets)");
    if env::var_os("PORTAL_SKIP_ASSETS").is_some_and(|value| value == "1") {
        println!("cargo::rustc-cfg=skipped_assets");
        return pack::write(&out, &pack::Made::default());
    }
    for path in [
        "app/src",
        "app/Cargo.toml",
        "domain/src",
        "domain/Cargo.toml",
        "style",
        "Cargo.toml",
        "Cargo.lock",
    ] {
        println!("cargo::rerun-if-changed={}", root.join(path).display());
    }
    let islands = islands::make(&root, &out)?;
    let made = pack::Made {
        css: style::bundle(&root.join("style/main.css"))?,
        glue: islands.glue,
        wasm: islands.wasm,
    };
    pack::write(&out, &made)
}

fn variable(name: &str) -> Outcome<String> {
    match env::var_os(name).map(std::ffi::OsString::into_string) {
        Some(Ok(value)) => Ok(value),
        _ => stop(format!("{name} is not set; run this through cargo")),
    }
}
