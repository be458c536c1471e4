//! The binary `portal`: reads the command line, prints for operators. Everything else is in
//! the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    server::cli::main()
}
