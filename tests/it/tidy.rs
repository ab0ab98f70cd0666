//! The house rules that a program can check.
//!
//! Never: checks what the compiler, rustfmt or clippy does.

mod arrows;
mod files;
mod words;

use crate::fixture::root;
use std::fs;
use std::path::Path;

/// The files below some folders whose names end so, as paths from the root with their text.
fn files(folders: &[&str], endings: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for folder in folders {
        gather(&root().join(folder), endings, &mut found);
    }
    assert!(!found.is_empty(), "there is something below {folders:?}");
    found.sort();
    found
}

fn gather(folder: &Path, endings: &[&str], found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).expect("a folder of ours is there") {
        let path = entry.expect("it is readable").path();
        let name = path.strip_prefix(root()).expect("it is ours").to_string_lossy().replace('\\', "/");
        // What building leaves behind is not ours to keep tidy.
        if path.is_dir() && !name.ends_with("/pkg") && !name.ends_with("/target") {
            gather(&path, endings, found);
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            found.push((name, fs::read_to_string(&path).expect("it is text")));
        }
    }
}

/// The code of a file of ours: without comments, without what is in quotes, and without its own tests.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    let mut code = String::new();
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        let length = match sign {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '"' => 1 + quoted(&rest[1..]),
            // A sign in quotes; a lifetime has no second quote.
            '\'' => match rest[1..].char_indices().nth(1) {
                Some((second, '\'')) => second + 2,
                _ if rest.starts_with("'\\") => 2 + rest[2..].find('\'').map_or(0, |end| end + 1),
                _ => 1,
            },
            sign => {
                code.push(sign);
                sign.len_utf8()
            }
        };
        rest = &rest[length..];
    }
    code
}

/// Where a text in quotes ends, its last quote included.
fn quoted(text: &str) -> usize {
    let mut is_escaped = false;
    for (at, sign) in text.char_indices() {
        match sign {
            '"' if !is_escaped => return at + 1,
            sign => is_escaped = sign == '\\' && !is_escaped,
        }
    }
    text.len()
}

#[test]
fn code_is_what_is_left_without_comments_quotes_and_tests() {
    let text = "/// a\nlet x = \"b\\\" c\"; // d\nf::<'a>('\"', '\\'', 'e');\n#[cfg(test)]\nmod tests {}";
    assert_eq!(code(text), "\nlet x = ; \nf::<a>(, , );\n");
}
