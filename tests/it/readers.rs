//! Records in the hands of servers: what each language's own reader of query strings takes apart, it puts together
//! again byte for byte. The readers are the scripts in `tests/readers`.
//!
//! Never: leaves a reader out where all are wanted, as `cargo xtask test` does; elsewhere it says so.

use crate::fixture::root;
use crate::laws::record::record;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use samtykke::consent::{How, Record};
use std::fs::{self, File};
use std::io::{ErrorKind, Write, stderr};
use std::path::Path;
use std::process::{Command, Stdio};
use url::form_urlencoded::{Serializer, parse};

const RECORDS: usize = 2_000;

/// Many records, the same at each run, and the ones at the edges of what a record may be.
fn records() -> Vec<Record> {
    let mut runner = TestRunner::deterministic();
    let mut records: Vec<Record> = (0..RECORDS)
        .map(|_| record().new_tree(&mut runner).expect("every draw is a record").current())
        .collect();
    let longest = "-".repeat(40);
    for (granted, refused) in [("", ""), ("0", ""), ("", &*["-.", &longest].concat())] {
        records.push(Record {
            revision: u32::MAX,
            time: 999_999_999_999_999,
            id: "_".repeat(40),
            lang: "nb".into(),
            text_hash: "-".into(),
            how: How::API.into(),
            granted: granted.into(),
            refused: refused.into(),
        });
    }
    records
}

/// What a reader is to write of a record: all of it, and the two lists.
fn line(record: &Record) -> String {
    [&*record.to_text(), &record.granted, &record.refused].join("\t")
}

/// Lets a script read all records, and holds what it writes against what went in.
fn reads_and_writes_back(program: &str, script: &str) {
    let records = records();
    let input = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{script}.txt"));
    let texts: Vec<_> = records.iter().map(Record::to_text).collect();
    fs::write(&input, texts.join("\n") + "\n").expect("the target folder can be written to");
    let mut reader = Command::new(program);
    reader.arg(root().join("tests/readers").join(script)).stderr(Stdio::inherit());
    match reader.stdin(File::open(&input).expect("it was written")).output() {
        Ok(output) => {
            assert!(output.status.success(), "{program} ended with {}", output.status);
            let written = String::from_utf8(output.stdout).expect("it writes UTF-8");
            let written: Vec<_> = written.lines().collect();
            assert_eq!(written.len(), records.len(), "{script} answers for each record");
            for (record, written) in records.iter().zip(written) {
                assert_eq!(written, line(record), "{script}");
            }
        }
        Err(cause)
            if cause.kind() == ErrorKind::NotFound && std::env::var_os("SAMTYKKE_READERS").is_none() =>
        {
            // Past what the test runner keeps to itself of a test that passes.
            let _ = writeln!(stderr(), "left out: {script}, since {program} is not here");
        }
        Err(cause) => panic!("{program} does not start: {cause}"),
    }
}

#[test]
fn php_reads_a_record_and_writes_it_back() {
    reads_and_writes_back("php", "parse_str.php");
}

#[test]
fn node_reads_a_record_and_writes_it_back() {
    reads_and_writes_back("node", "url_search_params.mjs");
    reads_and_writes_back("node", "querystring.mjs");
}

#[test]
fn python_reads_a_record_and_writes_it_back() {
    reads_and_writes_back("python3", "parse_qsl.py");
}

#[test]
fn rust_reads_a_record_and_writes_it_back() {
    for record in records() {
        let text = record.to_text();
        let fields: Vec<_> = parse(text.as_bytes()).into_owned().collect();
        let written = Serializer::new(String::new()).extend_pairs(&fields).finish();
        let list = |name: &str| {
            let mut named = fields.iter().filter(|(known, _)| known == name);
            named.next().map(|(_, ids)| ids.clone()).unwrap_or_default()
        };
        assert_eq!([written, list("on"), list("off")].join("\t"), line(&record));
    }
}
