//! What holds for anything at all, tried on thousands of cases.
//!
//! Never: keeps a seed; a case that failed becomes a test with a name.

mod choice;
mod damage;
mod gate;
mod grant;
mod loss;
mod markup;
mod plain;
pub mod record;
mod shut;
mod tabs;
mod words;

use proptest::prelude::*;

/// How many cases a law is tried on.
const CASES: u32 = 2_000;

fn cases(number: u32) -> ProptestConfig {
    ProptestConfig {
        cases: number,
        failure_persistence: None,
        max_shrink_iters: 4_000,
        ..ProptestConfig::default()
    }
}

/// Texts with many of the signs that mean something somewhere.
fn text() -> impl Strategy<Value = String> {
    let sign = prop_oneof![
        4 => prop::sample::select("<>&\"'/=;:#()!|{}\\`%\u{0}\r\n\t \u{202e}\u{2028}æ🙂-.,_".chars().collect::<Vec<_>>()),
        4 => prop::char::range('a', 'z'),
        1 => any::<char>(),
    ];
    let signs = prop::collection::vec(sign, 0..24).prop_map(String::from_iter);
    let words = prop::sample::select(vec![
        "<script>alert(1)</script>",
        "\"><img src=x onerror=x()>",
        "&lt;b&gt;",
        "]]>",
        "-->",
        "javascript:x()",
        "{name}",
    ]);
    prop_oneof![4 => signs, 1 => words.prop_map(String::from)]
}

/// An id, as configs and records have them.
fn id() -> impl Strategy<Value = String> {
    "[a-z0-9-]{1,12}"
}
