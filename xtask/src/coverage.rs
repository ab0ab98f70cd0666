//! What is left of a statement after `samtykke import` and `samtykke render`: its words, headings, items, cells and links.
//!
//! Never: reads the source as the importer does; marks are cut away sign by sign, so that it can find fault.

mod html;
mod markdown;
mod order;
mod plain;
mod told;

use crate::cli;
use crate::command::{output, target};
use crate::failure::Failure;
use std::fs;
use std::path::{Path, absolute};
use told::Told;

/// How much of what is missing is shown.
const SHOWN: usize = 20;

/// Measures each file, prints a table for it, and fails when something is missing.
pub fn run(files: &[&str]) -> Result<(), Failure> {
    cli::build()?;
    let mut lacking = Vec::new();
    for file in files {
        if !measure(Path::new(file))? {
            lacking.push(*file);
        }
    }
    match lacking.as_slice() {
        [] => Ok(()),
        lacking => Err(Failure::Said(format!("something is missing of {}", lacking.join(", ")))),
    }
}

fn measure(file: &Path) -> Result<bool, Failure> {
    let text = fs::read_to_string(file).map_err(Failure::at(file))?;
    let source = match file.extension().and_then(|ending| ending.to_str()) {
        Some("html" | "htm") => Told { rows: Vec::new(), ..html::of_source(&text) },
        Some("md" | "markdown") => markdown::told(&text),
        _ => plain::told(&text),
    };
    let folder = target().join("coverage");
    fs::create_dir_all(&folder).map_err(Failure::at(&folder))?;
    let config = absolute(folder.join(file.file_name().unwrap_or_default()).with_added_extension("json"));
    let config = config.map_err(Failure::at(&folder))?;
    fs::write(&config, output(cli::call("import")?.arg(file))?).map_err(Failure::at(&config))?;
    let page = output(cli::call("render --fragment")?.arg(&config))?;
    let drawn = html::told(&String::from_utf8_lossy(&page));
    println!("{}", file.display());
    Ok(show(&source, &drawn))
}

/// Prints the table; whether everything is there, in its order.
fn show(source: &Told, drawn: &Told) -> bool {
    let words = order::missing(&source.words, &drawn.words, |one, other| one == other);
    let starts = |one: &String, other: &String| told::starts(other, one);
    let rows = [
        ("words", source.words.len(), words),
        ("headings", source.headings.len(), order::missing(&source.headings, &drawn.headings, starts)),
        ("list items", source.items.len(), order::missing(&source.items, &drawn.items, starts)),
        ("numbered", source.rows.len(), order::missing(&source.rows, &drawn.rows, starts)),
        ("terms", source.terms.len(), order::missing(&source.terms, &drawn.named, starts)),
        ("table cells", source.cells.len(), order::missing(&source.cells, &drawn.cells, starts)),
        ("links", source.links.len(), order::missing(&source.links, &drawn.links, |one, other| one == other)),
    ];
    for (what, total, missing) in &rows {
        let kept = total - missing.len();
        let percent = if *total == 0 { 100.0 } else { 100.0 * kept as f64 / *total as f64 };
        println!("  {what:<12} {kept:>6} of {total:>6}  {percent:>6.2} %");
    }
    for (what, _, missing) in &rows {
        for lost in missing.iter().take(SHOWN) {
            println!("  missing of the {what}: {lost}");
        }
        if missing.len() > SHOWN {
            println!("  and {} more {what}", missing.len() - SHOWN);
        }
    }
    rows.iter().all(|(_, _, missing)| missing.is_empty())
}
