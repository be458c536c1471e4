//! The islands: `app` compiled to wasm by a second cargo, and the glue that loads it.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use wasm_bindgen_cli_support::Bindgen;

use super::{Outcome, stop, variable};

const TARGET: &str = "wasm32-unknown-unknown";
const PROFILE: &str = "wasm-release";

/// Variables of the outer cargo that would break the inner one: flags for the host, another
/// target. Clippy as compiler goes along, so that its lints hold for the islands too.
const NOT_INHERITED: [&str; 5] = [
    "RUSTFLAGS",
    "CARGO_ENCODED_RUSTFLAGS",
    "CARGO_BUILD_TARGET",
    "CARGO_TARGET_DIR",
    "CARGO_BUILD_RUSTFLAGS",
];

pub struct Islands {
    pub glue: Vec<u8>,
    pub wasm: Vec<u8>,
}

pub fn make(root: &Path, out: &Path) -> Outcome<Islands> {
    have_target()?;
    let folder = target_folder(out)?.join("wasm");
    compile(root, &folder)?;
    let wasm = folder.join(TARGET).join(PROFILE).join("app.wasm");
    let made = out.join("islands");
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(&wasm)
        .out_name("islands")
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true);
    if let Err(error) = bindgen
        .web(true)
        .and_then(|bindgen| bindgen.generate(&made))
    {
        return stop(format!("wasm-bindgen: {error:#}"));
    }
    if made.join("snippets").exists() {
        return stop("the islands bring scripts of their own; `pack.rs` would have to serve them");
    }
    Ok(Islands {
        glue: fs::read(made.join("islands.js"))?,
        wasm: fs::read(made.join("islands_bg.wasm"))?,
    })
}

/// Adds the wasm target to the toolchain when it is missing.
fn have_target() -> Outcome<()> {
    let sysroot = Command::new(variable("RUSTC")?)
        .args(["--print", "target-libdir", "--target", TARGET])
        .output()?;
    let folder = PathBuf::from(String::from_utf8_lossy(&sysroot.stdout).trim());
    if sysroot.status.success() && folder.is_dir() {
        return Ok(());
    }
    let added = Command::new("rustup")
        .args(["target", "add", TARGET])
        .status();
    if added.is_ok_and(|status| status.success()) {
        return Ok(());
    }
    stop(format!(
        "The islands need the Rust target {TARGET}, and `rustup target add {TARGET}` failed. \
         Install the target (Debian: package libstd-rust-dev-wasm32), or build without islands: \
         PORTAL_SKIP_ASSETS=1."
    ))
}

/// The folder in which the outer cargo works: the one above `{profile}/build/server-HASH/out`.
/// A fixed folder for the wasm beside it is shared by all profiles; the inner cargo cannot
/// work in the outer's own, since each would wait for the other's lock.
fn target_folder(out: &Path) -> Outcome<PathBuf> {
    let build = out
        .ancestors()
        .find(|path| path.file_name().is_some_and(|name| name == "build"));
    let Some(folder) = build.and_then(Path::parent).and_then(Path::parent) else {
        return stop(format!("no target folder above {}", out.display()));
    };
    // With `--target` there is one more level.
    let outer = variable("TARGET")?;
    match folder.file_name() {
        Some(name) if name == outer.as_str() => Ok(folder.parent().unwrap_or(folder).into()),
        _ => Ok(folder.into()),
    }
}

fn compile(root: &Path, folder: &Path) -> Outcome<()> {
    let mut cargo = Command::new(variable("CARGO")?);
    cargo
        .current_dir(root)
        .args(["rustc", "--quiet", "--package", "app", "--lib"])
        // With this crate type alone cargo applies link-time optimisation.
        .args(["--crate-type", "cdylib"])
        .args(["--target", TARGET, "--profile", PROFILE])
        .args(["--no-default-features", "--features", "hydrate"])
        .arg("--target-dir")
        .arg(folder);
    if env::var_os("CARGO_NET_OFFLINE").is_none() {
        // All crates are there: the outer cargo has just fetched the lock file's.
        cargo.arg("--locked");
    }
    for name in NOT_INHERITED {
        cargo.env_remove(name);
    }
    // What cargo told this script about the outer build means nothing to the inner one.
    for (name, _) in env::vars_os() {
        if let Some(text) = name.to_str()
            && (text.starts_with("CARGO_CFG_") || text.starts_with("CARGO_FEATURE_"))
        {
            cargo.env_remove(&name);
        }
    }
    if cargo.status()?.success() {
        return Ok(());
    }
    stop("the islands (crate `app`, feature `hydrate`) do not compile; see above")
}
