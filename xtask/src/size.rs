//! What a visitor fetches, in bytes after brotli 11: held against budgets and against the committed table.
//!
//! Never: measures a build that wasm-opt and esbuild had no part in.

use crate::command::{output, target};
use crate::failure::Failure;
use crate::tools::{self, MODULES, NODE};
use crate::{cli, dist, folder};
use brotli::enc::BrotliEncoderParams;
use std::fs;
use std::path::Path;

const TABLE: &str = "tests/size.txt";

/// What is fetched together has its budget together.
const WASM: [&str; 2] = ["samtykke_bg.wasm", "samtykke_bg.js"];

struct Row {
    artefact: String,
    bytes: usize,
    budget: Option<usize>,
}

/// Builds, and measures.
pub fn run(update: bool) -> Result<(), Failure> {
    tools::require(&[&NODE, &MODULES])?;
    dist::build()?;
    if !update {
        return check();
    }
    let rows = measure()?;
    fs::write(TABLE, show(&rows)).map_err(Failure::at(TABLE))?;
    report(&rows, within_budgets(&rows))
}

/// Measures what `dist::build` built.
pub fn check() -> Result<(), Failure> {
    let rows = measure()?;
    let committed = fs::read_to_string(TABLE).unwrap_or_default();
    report(&rows, within_budgets(&rows).and_then(|()| as_committed(&rows, &committed)))
}

fn report(rows: &[Row], verdict: Result<(), String>) -> Result<(), Failure> {
    print!("{}", show(rows));
    verdict.map_err(Failure::Said)
}

fn measure() -> Result<Vec<Row>, Failure> {
    let mut rows = vec![row("samtykke.js")?];
    let [wasm, glue] = [row(WASM[0])?, row(WASM[1])?];
    let together =
        Row { artefact: WASM.join(" + "), bytes: wasm.bytes + glue.bytes, budget: Some(28 * 1024) };
    rows.extend([wasm, glue, together]);
    for folder in ["texts", "texts/statement"] {
        for pack in folder::list(&Path::new("dist").join(folder))?.iter().filter(|path| path.is_file()) {
            rows.push(row(&format!("{folder}/{}", pack.file_name().unwrap_or_default().to_string_lossy()))?);
        }
    }
    rows.push(row(crate::schema::NAME)?);
    rows.push(row("playground/samtykke_playground_bg.wasm")?);
    rows.push(bundle()?);
    Ok(rows)
}

/// A bundle of four purposes and eight services, with everything in it.
fn bundle() -> Result<Row, Failure> {
    let out = target().join("bundle");
    folder::empty(&out)?;
    output(cli::call("bundle tests/fixtures/bundle/config.json --out")?.arg(&out))?;
    let script = folder::list(&out)?.pop().ok_or_else(|| Failure::Said("nothing was bundled".into()))?;
    row_of("bundle of tests/fixtures/bundle", &script)
}

fn row(artefact: &str) -> Result<Row, Failure> {
    row_of(artefact, &Path::new("dist").join(artefact))
}

fn row_of(artefact: &str, path: &Path) -> Result<Row, Failure> {
    let content = fs::read(path).map_err(Failure::at(path))?;
    let (mut compressed, settings) = (Vec::new(), BrotliEncoderParams { quality: 11, ..Default::default() });
    brotli::BrotliCompress(&mut content.as_slice(), &mut compressed, &settings).map_err(Failure::at(path))?;
    let is_budgeted = artefact == "samtykke.js" || artefact.starts_with("texts/");
    Ok(Row { artefact: artefact.into(), bytes: compressed.len(), budget: is_budgeted.then_some(2 * 1024) })
}

fn within_budgets(rows: &[Row]) -> Result<(), String> {
    let is_over = |row: &&Row| row.budget.is_some_and(|budget| row.bytes > budget);
    let over: Vec<String> =
        rows.iter().filter(is_over).map(|row| format!("{} has {} bytes", row.artefact, row.bytes)).collect();
    if over.is_empty() { Ok(()) } else { Err(format!("past the budget: {}", over.join(", "))) }
}

/// Two in a hundred are let pass: a compiler's whim is not worth a line in a review.
fn as_committed(rows: &[Row], committed: &str) -> Result<(), String> {
    let mut kept: Vec<(&str, usize)> = committed.lines().filter_map(read).collect();
    let mut changes = Vec::new();
    for Row { artefact, bytes, .. } in rows {
        match kept.iter().position(|(name, _)| name == artefact).map(|at| kept.swap_remove(at).1) {
            Some(was) if bytes.abs_diff(was) * 50 <= was => {}
            Some(was) => changes.push(format!("{artefact} has {bytes} bytes, not {was}")),
            None => changes.push(format!("{artefact} is new")),
        }
    }
    changes.extend(kept.iter().map(|(artefact, _)| format!("{artefact} is gone")));
    if changes.is_empty() {
        return Ok(());
    }
    Err(format!("{TABLE} is behind: {}; `cargo xtask size --update` if it is worth it", changes.join(", ")))
}

fn show(rows: &[Row]) -> String {
    let mut table = format!("{:<40}{:>8}{:>8}\n", "artefact", "brotli", "budget");
    for Row { artefact, bytes, budget } in rows {
        let budget = budget.map_or("-".into(), |budget| budget.to_string());
        table.push_str(&format!("{artefact:<40}{bytes:>8}{budget:>8}\n"));
    }
    table
}

fn read(line: &str) -> Option<(&str, usize)> {
    let (rest, _budget) = line.rsplit_once(' ')?;
    let (artefact, bytes) = rest.trim_end().rsplit_once(' ')?;
    Some((artefact.trim_end(), bytes.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::{Row, as_committed, show, within_budgets};

    fn rows(bytes: usize) -> [Row; 1] {
        [Row { artefact: "a + b".into(), bytes, budget: Some(1010) }]
    }

    #[test]
    fn a_growth_of_more_than_two_in_a_hundred_is_seen() {
        let committed = show(&rows(1000));
        assert!(as_committed(&rows(1020), &committed).is_ok());
        assert!(as_committed(&rows(1021), &committed).is_err());
        assert!(as_committed(&rows(979), &committed).is_err());
        assert!(as_committed(&rows(1000), "").is_err(), "no table yet");
        assert!(as_committed(&[], &committed).is_err(), "an artefact went away");
    }

    #[test]
    fn a_budget_may_be_met_and_not_passed() {
        assert!(within_budgets(&rows(1010)).is_ok());
        assert!(within_budgets(&rows(1011)).is_err());
    }
}
