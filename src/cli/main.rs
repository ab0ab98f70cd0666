//! The command line: checks a config, renders its statement, imports one, bundles it, tells the schema, serves a folder.
//!
//! Never: decides anything that the browser decides otherwise; both read a config by the same code.

#![allow(clippy::disallowed_macros, reason = "no visitor downloads the command line")]

mod args;
mod bundle;
mod check;
mod diff;
mod failure;
mod fix;
mod import;
mod input;
mod linked;
mod markdown;
mod packs;
mod path;
mod processing;
mod render;
mod sarif;
mod schema;
mod serve;

use args::{Args, Command, Format};
use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let outcome = match Args::parse().command {
        Command::Check { config, json, sarif, lang, fix } => {
            let report = if json {
                check::Report::Json
            } else if sarif {
                check::Report::Sarif
            } else {
                check::Report::Lines
            };
            check::run(&config, report, lang, fix)
        }
        Command::Render { config, lang, format, fragment } => {
            render::run(&config, &lang, if fragment { Format::Fragment } else { format })
        }
        Command::Import { file, lang } => import::run(&file, &lang),
        Command::Processing { config, lang, semicolon } => processing::run(&config, &lang, semicolon),
        Command::Diff { old, new } => diff::run(&old, &new),
        Command::Bundle { config, dist, out, lang: langs, without_statement } => {
            bundle::run(&bundle::Wish { config, dist, out, langs, without_statement })
        }
        Command::Schema { markdown } => schema::run(markdown),
        Command::Pack { texts, statement } => packs::run(&texts, statement),
        Command::Serve { folder, port } => serve::run(&folder, port),
    };
    outcome.unwrap_or_else(|failure| failure.report())
}
