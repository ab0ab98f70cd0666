//! Fuzzing: the targets of `fuzz/`, each for some seconds, beginning with what the fixtures have.
//!
//! Never: mends what it finds, and never forgets it: the input stays in the folder of the target, and becomes a test.

use crate::command::{cargo, command, output, run as run_command, target};
use crate::failure::Failure;
use crate::folder::{empty, list};
use crate::schema;
use crate::tools::{self, CXX};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Child;

const TARGETS: [&str; 4] = ["record", "expression", "config", "report"];
/// How long each gets where nobody says.
const SECONDS: u32 = 60;
const MANIFEST: &str = "--manifest-path fuzz/Cargo.toml";

/// What makes code tell libFuzzer where it has been. The pinned toolchain knows these; a sanitizer, which would take
/// another one, looks for what safe code does not do.
const WATCHED: &[&str] = &[
    "--cfg fuzzing",
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Cllvm-args=-sanitizer-coverage-stack-depth",
    "-Ccodegen-units=1",
];

/// `cargo xtask fuzz [--seconds N]`
pub fn run(words: &[&str]) -> Result<(), Failure> {
    let seconds = match words {
        [] => Some(SECONDS),
        ["--seconds", number] => number.parse().ok(),
        _ => None,
    };
    let seconds = seconds.ok_or_else(|| Failure::Said("use `cargo xtask fuzz [--seconds N]`".into()))?;
    tools::require(&[&CXX])?;
    each_for(seconds)
}

/// The same as a check among others.
pub fn check() -> Result<(), Failure> {
    each_for(SECONDS)
}

/// Runs all targets at once, and waits for them.
fn each_for(seconds: u32) -> Result<(), Failure> {
    let programs = build()?;
    let running: Vec<(&str, Child)> = TARGETS
        .into_iter()
        .map(|name| start(name, &programs.join(name), seconds).map(|child| (name, child)))
        .collect::<Result<_, _>>()?;
    println!("fuzzing {} for {seconds} s", TARGETS.join(", "));
    let mut found = Vec::new();
    for (name, mut child) in running {
        let ended = child.wait().map_err(|cause| Failure::Start(name.into(), cause))?;
        let log = fs::read(folder(name).join("log")).unwrap_or_default();
        let log = String::from_utf8_lossy(&log);
        if ended.success() {
            let runs = log.lines().rev().find(|line| line.starts_with("Done ")).unwrap_or_default();
            println!("{name}: {runs}");
        } else {
            let lines: Vec<&str> = log.lines().collect();
            println!(
                "{name}:\n{}",
                lines.get(lines.len().saturating_sub(60)..).unwrap_or_default().join("\n")
            );
            found.push(name);
        }
    }
    if found.is_empty() {
        return Ok(());
    }
    let again = programs.display();
    let place = target().join("fuzz");
    Err(Failure::Said(format!(
        "found something in {}: the input lies in {}/<target>/, and `{again}/<target> <input>` runs it again",
        found.join(", "),
        place.display()
    )))
}

/// Builds the targets, and gives the folder that they lie in.
fn build() -> Result<PathBuf, Failure> {
    let told = output(&mut command("rustc", "-vV"))?;
    let told = String::from_utf8_lossy(&told).into_owned();
    let host = told.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or_default();
    let built = target().join("fuzz/build");
    // With a target of their own, build scripts and macros are not watched.
    let mut build = cargo(&format!("build --release --locked {MANIFEST} --target {host} --target-dir"));
    run_command(build.arg(&built).env("RUSTFLAGS", WATCHED.join(" ")))?;
    Ok(built.join(host).join("release"))
}

/// What a target works in: `seeds`, the `corpus` that grows, its log, and what it found.
fn folder(name: &str) -> PathBuf {
    target().join("fuzz").join(name)
}

fn start(name: &str, program: &Path, seconds: u32) -> Result<Child, Failure> {
    let folder = folder(name);
    let [seeds, corpus, dictionary] = ["seeds", "corpus", "dictionary"].map(|part| folder.join(part));
    empty(&seeds)?;
    seed(name, &seeds)?;
    fs::create_dir_all(&corpus).map_err(Failure::at(&corpus))?;
    let words = fs::read(Path::new("fuzz/dictionaries").join(name).with_extension("txt"));
    let words = words.or_else(|_| keys()).map_err(Failure::at("fuzz/dictionaries"))?;
    fs::write(&dictionary, words).map_err(Failure::at(&dictionary))?;
    let log = File::create(folder.join("log")).map_err(Failure::at(&folder))?;
    let mut run = command(program, &format!("-max_total_time={seconds} -timeout=10 -rss_limit_mb=1024"));
    run.arg(format!("-artifact_prefix={}/", folder.display()));
    run.arg(format!("-dict={}", dictionary.display()));
    run.args([&corpus, &seeds, &Path::new("fuzz/corpus").join(name)]);
    let copy = log.try_clone().map_err(Failure::at(&folder))?;
    run.stdout(copy).stderr(log).spawn().map_err(|cause| Failure::Start(name.into(), cause))
}

/// What the fixtures have for a target, a file each.
fn seed(name: &str, into: &Path) -> Result<(), Failure> {
    let write = |file: &str, text: &[u8]| fs::write(into.join(file), text).map_err(Failure::at(into));
    match name {
        "config" => list(Path::new("tests/fixtures/config"))?.into_iter().try_for_each(|case| {
            let config = fs::read(case.join("config.json")).map_err(Failure::at(&case))?;
            write(&case.file_name().unwrap_or_default().to_string_lossy(), &config)
        }),
        "report" => {
            let case = Path::new("tests/fixtures/law/base.json");
            write("law", &fs::read(case).map_err(Failure::at(case))?)?;
            list(Path::new("www/templates"))?.into_iter().try_for_each(|template| {
                let config = fs::read(&template).map_err(Failure::at(&template))?;
                write(&template.file_name().unwrap_or_default().to_string_lossy(), &config)
            })
        }
        "expression" => {
            let table = Path::new("tests/fixtures/expressions.txt");
            let text = fs::read_to_string(table).map_err(Failure::at(table))?;
            let lines = text.lines().filter_map(|line| line.split_once(" → ")).enumerate();
            lines.into_iter().try_for_each(|(at, (line, _))| write(&at.to_string(), line.as_bytes()))
        }
        _ => Ok(()),
    }
}

/// The keys and words of a config as a dictionary: all that stands in quotes in its schema and has no blank.
fn keys() -> std::io::Result<Vec<u8>> {
    let schema = fs::read_to_string(Path::new("www").join(schema::NAME))?;
    let mut words: Vec<&str> = schema.split('"').skip(1).step_by(2).collect();
    words.retain(|word| {
        !word.is_empty() && word.bytes().all(|sign| sign.is_ascii_alphanumeric() || b"-$".contains(&sign))
    });
    words.sort_unstable();
    words.dedup();
    let lines: String = words.iter().map(|word| format!("\"\\\"{word}\\\"\"\n")).collect();
    Ok(lines.into_bytes())
}
