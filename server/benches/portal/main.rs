//! `make bench`: what the portal costs, beside what the machine could do at best, in one run.
//!
//! The real binary runs as a process of its own on loopback and on SQLite; beside it a bare
//! axum server, and the disk alone. Figures are ratios first: they hold on any machine. Ends
//! with an error when a budget is missed.

#![expect(clippy::print_stdout, reason = "figures are for people")]

mod bare;
mod bytes;
mod disk;
mod load;
mod stock;
mod table;

#[path = "../../tests/it/support/running.rs"]
#[expect(dead_code, reason = "nothing is killed here")]
mod running;
#[path = "../../tests/it/support/wire.rs"]
mod wire;

use std::{
    path::Path,
    process::{Command, ExitCode},
    time::Duration,
};

use anyhow::{Context, ensure};
use load::Target;
use running::Running;
use stock::Stock;
use table::{Aim, Table};
use wire::Wire;

/// Clients at once, each with one connection that is kept alive.
const CLIENTS: usize = 16;
/// What the queue holds and the disk has taken in the end.
const SUBMISSIONS: usize = 10_000;
/// How long each of the servers that are compared is measured.
const TIME: Duration = Duration::from_secs(6);

const PAGE: &str = "/thu-tuc/yeu-cau-thi-hanh-an-dan-su";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => return failed(&error.into()),
    };
    let done = match arguments
        .iter()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .as_slice()
    {
        [bare::MODE, folder, session, page] => {
            runtime.block_on(bare::serve(Path::new(folder), session, Path::new(page)))
        }
        // As `cargo bench` calls it; `cargo test --all-targets` has nothing to measure.
        arguments if arguments.contains(&"--bench") => runtime.block_on(bench()),
        _ => Ok(()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failed(&error),
    }
}

fn failed(error: &anyhow::Error) -> ExitCode {
    println!("bench: {error:#}");
    ExitCode::FAILURE
}

async fn bench() -> anyhow::Result<()> {
    // On the disk of the build folder: /tmp may be memory.
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let data = folder.path().join("data");
    let mut table = Table::default();

    table.title("Files and pages, brotli");
    bytes::files(&mut table);

    let first = portal(&data).await.context("the first start")?;
    bytes::pages(&mut table, first.addr).await?;
    let first_start = first.took;
    first.stop()?;

    table.title("Start and memory");
    table.time("first start to /livez", first_start, None);
    let stock = stock::lay(&data, SUBMISSIONS).await.context("the stock")?;
    let portal = portal(&data).await.context("the second start")?;
    let aim = Some(Aim::AtMost(0.5));
    table.time("second start to /livez", portal.took, aim);
    load::one(portal.addr, &wire::get(PAGE, &[])).await?;
    table.megabytes("memory, idle", portal.memory()?, Aim::AtMost(80.0));

    let bare = bare_server(&data, &stock, portal.addr).await?;
    public_page(&mut table, portal.addr, bare.addr).await?;
    submissions(&mut table, &portal, &stock, &data).await?;
    queue_page(&mut table, portal.addr, bare.addr, &stock).await?;
    portal.stop()?;
    bare.stop()?;
    table.print();
    ensure!(table.is_kept(), "a budget is missed");
    Ok(())
}

/// The real binary, with its usual log, which goes nowhere.
async fn portal(data: &Path) -> anyhow::Result<Running> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_portal"));
    command.stderr(std::process::Stdio::null());
    let settings = stock::settings(data);
    let settings: Vec<_> = settings
        .iter()
        .map(|(key, value)| (*key, value.as_str()))
        .collect();
    Ok(Running::start(command, &settings).await?)
}

/// This program again, as the bare server; it gives out the bytes of the queue page.
async fn bare_server(
    data: &Path,
    stock: &Stock,
    portal: std::net::SocketAddr,
) -> anyhow::Result<Running> {
    let page = data.with_file_name("queue.html");
    let mut wire = Wire::connect(portal).await?;
    let answer = wire.send(&stock.queue_page()).await?;
    ensure!(answer.status == 200, "the queue answers {}", answer.status);
    std::fs::write(&page, answer.body)?;
    let mut command = Command::new(std::env::current_exe()?);
    command.args([bare::MODE.as_ref(), data.as_os_str()]);
    command.args([stock.clerk.as_ref(), page.as_os_str()]);
    Ok(Running::start(command, &[]).await?)
}

async fn public_page(
    table: &mut Table,
    portal: std::net::SocketAddr,
    bare: std::net::SocketAddr,
) -> anyhow::Result<()> {
    table.title("Public page: a procedure");
    let targets = [
        Target::new(bare, wire::get(bare::EMPTY, &[])),
        Target::new(portal, wire::get(PAGE, &[])),
        Target::new(portal, wire::get(PAGE, &[("accept-encoding", "br, gzip")])),
    ];
    let [empty, page, packed] = load::alternate(CLIENTS, TIME, targets).await?;
    table.load("empty axum reply", &empty, None);
    let aim = Some((&empty, 8));
    table.load("procedure page", &page, aim);
    table.load("procedure page, packed", &packed, Some((&empty, 0)));
    Ok(())
}

async fn submissions(
    table: &mut Table,
    portal: &Running,
    stock: &Stock,
    data: &Path,
) -> anyhow::Result<()> {
    table.title("Submissions, 16 at once");
    let disk = disk::appends(data)?;
    let sent = load::all(CLIENTS, portal.addr, stock.submissions(), stock::is_receipt).await?;
    let again = disk::appends(data)?;
    let disk = f64::midpoint(disk, again);
    table.rate("4 KiB appended and fdatasync", disk);
    table.against_disk("submissions", &sent, disk, 5);
    let name = format!("memory after {SUBMISSIONS}");
    table.megabytes(&name, portal.memory()?, Aim::AtMost(150.0));
    Ok(())
}

async fn queue_page(
    table: &mut Table,
    portal: std::net::SocketAddr,
    bare: std::net::SocketAddr,
    stock: &Stock,
) -> anyhow::Result<()> {
    table.title("Queue page: 50 of 10,000 dossiers");
    let targets = [
        Target::new(bare, wire::get(bare::QUEUE, &[])),
        Target::new(portal, stock.queue_page()),
    ];
    let [bare, page] = load::alternate(CLIENTS, TIME, targets).await?;
    table.load("bare handler, same statements and bytes", &bare, None);
    table.load("queue page", &page, Some((&bare, 3)));
    Ok(())
}
