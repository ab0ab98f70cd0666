//! What an owner is told of a config: problems and rules of the law, in sentences.
//!
//! Never: tells nothing of a config that cannot be read.
#![no_main]

mod graft;

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use samtykke::config::{Date, Reading};
use samtykke::owner::{Told, Tongue, complete, parse, report};

fuzz_target!(|file: &str| {
    let Ok(written) = parse(file) else { return };
    let today = Date::parse("2026-11-28");
    let told = report(&written, Tongue::Bokmal, today);
    let is_readable = Reading::new(complete(&written).0, "").config().is_some();
    assert!(is_readable || told.iter().any(Told::is_error));
    let english = report(&written, Tongue::English, today);
    let places = |told: &[Told]| told.iter().map(|one| (one.code, one.path.clone())).collect::<Vec<_>>();
    assert_eq!(places(&told), places(&english));
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    graft::mutate(data, size, max_size, seed)
});
