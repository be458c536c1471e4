//! The disk alone: nothing that must survive a power cut can be quicker.

use std::{
    fs::OpenOptions,
    io::Write,
    path::Path,
    time::{Duration, Instant},
};

const TIME: Duration = Duration::from_secs(3);

/// How many times a second 4 KiB are appended to a file and brought to the disk.
#[expect(clippy::disallowed_methods, reason = "it measures")]
pub fn appends(folder: &Path) -> std::io::Result<f64> {
    let path = folder.join("disk.probe");
    let mut file = OpenOptions::new().create(true).append(true).open(&path)?;
    let block = [0x5a; 4096];
    let (start, mut count) = (Instant::now(), 0_u32);
    while start.elapsed() < TIME {
        file.write_all(&block)?;
        file.sync_data()?;
        count += 1;
    }
    let rate = f64::from(count) / start.elapsed().as_secs_f64();
    std::fs::remove_file(path)?;
    Ok(rate)
}
