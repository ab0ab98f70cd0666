//! What one can say on the command line.
//!
//! Never: reads a file.

use clap::{Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Consent prompt, gates, record and privacy statement for a Norwegian website, from one JSON config.
#[derive(Parser)]
#[command(name = "samtykke", version, about)]
pub struct Args {
    #[command(subcommand)]
    pub command: Command,
}

/// What a statement is written as.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A whole HTML page that needs nothing else.
    Page,
    /// Only the statement as HTML, to stand in a page of yours.
    Fragment,
    /// Only the statement as Markdown.
    Markdown,
}

/// The language of sentences about a config.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SentenceLang {
    /// Bokmål.
    Nb,
    /// English.
    En,
}

#[derive(Subcommand)]
pub enum Command {
    /// Says what is missing or wrong in a config. Exit code: 0 clean or notes alone, 1 problems, 2 could not run.
    Check {
        /// The config; `-` reads standard input.
        config: PathBuf,
        /// One JSON array instead of lines for people.
        #[arg(long)]
        json: bool,
        /// SARIF 2.1.0, as code hosts read it, instead of lines for people.
        #[arg(long, conflicts_with = "json")]
        sarif: bool,
        /// First writes into the file what can be mended in but one way, and says what was written.
        #[arg(long)]
        fix: bool,
        /// The language of the sentences.
        #[arg(long, value_enum, default_value_t = SentenceLang::En)]
        lang: SentenceLang,
    },
    /// Writes the privacy statement to standard output.
    Render {
        /// The config; `-` reads standard input.
        config: PathBuf,
        /// The language; without it, or with one that the config does not offer, the config's first.
        #[arg(long, default_value = "")]
        lang: String,
        /// As what.
        #[arg(long, value_enum, default_value_t = Format::Page)]
        format: Format,
        /// The same as `--format fragment`.
        #[arg(long, conflicts_with = "format")]
        fragment: bool,
    },
    /// Turns a statement that is there already into a config with written sections, on standard output.
    Import {
        /// The statement: `.md`, `.html`, `.htm` or `.txt`, in UTF-8.
        file: PathBuf,
        /// Its language; without it, the one that the file names, or the one that its words seem to be in.
        #[arg(long, default_value = "")]
        lang: String,
    },
    /// Writes the record of processing activities (GDPR art. 30(1)) as CSV to standard output.
    Processing {
        /// The config; `-` reads standard input.
        config: PathBuf,
        /// The language; without it, or with one that the config does not offer, the config's first.
        #[arg(long, default_value = "")]
        lang: String,
        /// Semicolons between cells, as spreadsheets in Norwegian expect.
        #[arg(long)]
        semicolon: bool,
    },
    /// Says what changed between two configs, and what is left to do. Exit code: 0 nothing to do, 1 something to do,
    /// 2 could not run.
    Diff {
        /// The config as it was; `-` reads standard input.
        old: PathBuf,
        /// The config as it is to be.
        new: PathBuf,
    },
    /// Writes one script with the loader, the config and the prompt inside, and says what to do with it.
    /// Exit code: 0 written, 1 the config has errors, 2 could not run.
    Bundle {
        /// The config; `-` reads standard input.
        config: PathBuf,
        /// The folder that is put on the site as `/samtykke/`.
        #[arg(long, default_value = "dist")]
        dist: PathBuf,
        /// The folder for the script; without it, the same.
        #[arg(long)]
        out: Option<PathBuf>,
        /// A language of the config; may be said several times. Without it, all of them.
        #[arg(long)]
        lang: Vec<String>,
        /// Leaves out what only the statement reads; a page that shows it names the config in `data-config`.
        #[arg(long)]
        without_statement: bool,
    },
    /// Writes the JSON Schema of the config to standard output.
    Schema {
        /// A page for people instead, in Markdown: every key with its meaning, default, law and example.
        #[arg(long)]
        markdown: bool,
    },
    /// Turns a text pack (an object of texts by key) into the form that is shipped.
    Pack {
        /// The pack, named for its language: `texts/uk.json`.
        texts: PathBuf,
        /// The part that only a page with a statement downloads, `texts/statement/uk.json`; without it, the prompt's.
        #[arg(long)]
        statement: bool,
    },
    /// Serves a folder on this machine alone, for trying things out.
    Serve {
        /// The folder.
        folder: PathBuf,
        /// The port; 0 takes any that is free.
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
}
