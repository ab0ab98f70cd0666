//! Who may use whom: the arrows between the parts of the core (style.md §4.1).
//!
//! Never: allows an arrow that nothing uses.

use super::{code, files};

/// Each part with the parts that it may use; after `::`, only these items of it.
const ARROWS: &[(&str, &[&str])] = &[
    ("config", &["notation"]),
    ("consent", &["config", "notation"]),
    ("disclosure", &["config", "consent", "notation", "text", "view"]),
    ("notation", &[]),
    ("owner", &["config", "text", "view"]),
    ("prompt", &["config", "consent", "disclosure", "notation", "receipt", "text", "view"]),
    ("receipt", &["config", "consent", "disclosure", "text", "view"]),
    ("statement", &["config", "consent", "disclosure", "notation", "receipt", "text", "view"]),
    ("style", &[]),
    ("text", &["config", "notation"]),
    ("view", &["config", "notation"]),
];

/// The edges. Each uses the core, and none another.
const EDGES: &[&str] = &["web", "cli", "playground"];
/// What two edges share, and no visitor downloads: it reads JSON by serde.
const SHARED: &str = "owner";

/// What the core may not know of.
const OUTSIDE: &[&str] = &[
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "gloo",
    "serde",
    "axum",
    "clap",
    "tokio",
    "std::time",
    "std::fs",
    "std::env",
    "std::io",
    "std::net",
    "std::process",
    "std::thread",
    "print!",
    "println!",
    "eprintln!",
    "eprint!",
    "dbg!",
];

/// The files of the core: their part, their path and their code.
fn core() -> Vec<(String, String, String)> {
    let files = files(&["src"], &[".rs"]).into_iter().filter_map(|(path, text)| {
        let part = path.strip_prefix("src/")?.split(['/', '.']).next()?.to_owned();
        (part != "lib" && !EDGES.contains(&&*part)).then(|| (part, path, code(&text)))
    });
    files.collect()
}

/// The paths that start at the root of the crate: the part and the items of it, where they are named.
fn uses(code: &str) -> Vec<(String, Vec<String>)> {
    let is_part = |sign: char| sign.is_ascii_lowercase() || sign == '_';
    let mut found = Vec::new();
    for after in code.split("crate::").skip(1) {
        let end = after.find(|sign| !is_part(sign)).unwrap_or(after.len());
        let items = after[end..].strip_prefix("::").unwrap_or_default();
        let items = match items.strip_prefix('{') {
            Some(list) => list.split('}').next().unwrap_or_default(),
            None => {
                items.split(|sign: char| !sign.is_alphanumeric() && sign != '_').next().unwrap_or_default()
            }
        };
        let items = items.split(',').map(|item| item.trim().to_owned()).filter(|item| !item.is_empty());
        found.push((after[..end].to_owned(), items.collect()));
    }
    found
}

fn allowed(part: &str) -> &'static [&'static str] {
    let found = ARROWS.iter().find(|(known, _)| *known == part);
    found.unwrap_or_else(|| panic!("«{part}» is a new part: say here what it may use")).1
}

#[test]
fn parts_use_each_other_only_along_the_arrows() {
    for (part, path, code) in core() {
        for (used, items) in uses(&code).into_iter().filter(|(used, _)| *used != part) {
            let is_allowed = allowed(&part).contains(&&*used)
                || (!items.is_empty()
                    && items.iter().all(|item| allowed(&part).contains(&&*format!("{used}::{item}"))));
            assert!(is_allowed, "{path} uses {used} {items:?}");
        }
        let is_root = path.ends_with("/mod.rs") || path.matches('/').count() == 1;
        let upward = if is_root { "super::" } else { "super::super" };
        assert!(!code.contains(upward), "{path} goes by {upward} where crate:: says more");
    }
}

#[test]
fn every_arrow_is_used() {
    let core = core();
    for (part, arrows) in ARROWS {
        for arrow in *arrows {
            let is_used =
                core.iter().filter(|(from, ..)| from == part).flat_map(|(.., code)| uses(code)).any(
                    |(used, items)| {
                        used == *arrow || items.iter().any(|item| format!("{used}::{item}") == *arrow)
                    },
                );
            assert!(is_used, "nothing in {part} uses {arrow}");
        }
    }
}

#[test]
fn the_arrows_make_no_round() {
    fn walk(part: &str, way: &mut Vec<String>) {
        assert!(!way.iter().any(|before| before == part), "{} → {part}", way.join(" → "));
        way.push(part.into());
        for next in allowed(part).iter().filter(|arrow| !arrow.contains("::")) {
            walk(next, way);
        }
        way.pop();
    }
    ARROWS.iter().for_each(|(part, _)| walk(part, &mut Vec::new()));
}

#[test]
fn the_core_knows_nothing_of_the_world_outside() {
    for (part, path, code) in core() {
        for outside in OUTSIDE.iter().filter(|outside| part != SHARED || **outside != "serde") {
            assert!(!code.contains(outside), "{path} knows of {outside}");
        }
        for edge in EDGES {
            assert!(!uses(&code).iter().any(|(used, _)| used == edge), "{path} knows of {edge}");
        }
    }
}

#[test]
fn the_edges_know_nothing_of_each_other() {
    for edge in EDGES {
        for (path, text) in files(&[&format!("src/{edge}")], &[".rs"]) {
            let code = code(&text);
            // The command line is a crate of its own, and sees the others from outside.
            for other in EDGES.iter().filter(|other| *other != edge) {
                assert!(!code.contains(&format!("crate::{other}")), "{path} knows of {other}");
                assert!(!code.contains(&format!("samtykke::{other}")), "{path} knows of {other}");
            }
            assert!(*edge != "web" || !code.contains("crate::owner"), "{path}: no visitor downloads that");
        }
    }
}
