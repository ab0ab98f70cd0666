//! `samtykke processing`: the record of processing activities (GDPR art. 30(1)) as a table for spreadsheets.
//!
//! Never: says that the record is complete; it has what the config declares.

mod cell;
mod column;

use crate::failure::Failure;
use crate::input;
use column::{COLUMNS, Row};
use csv::{QuoteStyle, WriterBuilder};
use samtykke::config::Reading;
use samtykke::owner::complete;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

/// Without it, spreadsheets read other letters than were written.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Writes a row for each activity to standard output.
pub fn run(path: &Path, lang: &str, semicolon: bool) -> Result<ExitCode, Failure> {
    let reading = Reading::new(complete(&input::read(path)?).0, lang);
    for problem in &reading.problems {
        eprintln!("{}: {}: {}", problem.code.severity().name(), problem.path, problem.code.name());
    }
    let config = reading.config().ok_or_else(|| Failure::Unusable(path.into()))?;
    let rows: Vec<Row> = config.activities().iter().map(|activity| Row { config, activity }).collect();
    if rows.is_empty() {
        eprintln!("note: activities: none is declared, so the record has no rows");
    }
    let said: Vec<Vec<String>> =
        rows.iter().map(|row| COLUMNS.iter().map(|column| (column.say)(*row)).collect()).collect();
    // A column that the law does not ask for is left out where nothing is declared.
    let is_shown = |at: usize| {
        let is_asked_for = COLUMNS.get(at).is_none_or(|column| column.is_asked_for);
        is_asked_for || said.iter().any(|cells| cells.get(at).is_some_and(|cell| !cell.is_empty()))
    };
    let shown: Vec<usize> = (0..COLUMNS.len()).filter(|at| is_shown(*at)).collect();
    let mut writer = WriterBuilder::new()
        .delimiter(if semicolon { b';' } else { b',' })
        .quote_style(QuoteStyle::Always)
        .from_writer(Vec::new());
    let head =
        shown.iter().filter_map(|at| COLUMNS.get(*at)).map(|column| column.head(&reading.lang).to_owned());
    let body = said
        .iter()
        .map(|cells| shown.iter().filter_map(|at| cells.get(*at)).map(|cell| cell::guarded(cell)).collect());
    for row in std::iter::once(head.collect::<Vec<_>>()).chain(body) {
        writer.write_record(&row).map_err(std::io::Error::from)?;
    }
    let table = writer.into_inner().map_err(|cause| cause.into_error())?;
    let mut out = std::io::stdout().lock();
    out.write_all(BYTE_ORDER_MARK.as_bytes())?;
    out.write_all(&table)?;
    Ok(ExitCode::SUCCESS)
}
