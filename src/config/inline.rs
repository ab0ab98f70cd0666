//! Running text: words, `[words](address)` and `**strong**`, and nothing else.
//!
//! Never: knows HTML; a sign that is not one of those marks is just a sign.

use crate::notation::{cut, piece};

/// A piece of running text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Run<'t> {
    /// The words; empty in a cross-reference that should take the section's own heading.
    pub words: &'t str,
    /// Whether they stand out.
    pub strong: bool,
    /// Where they lead, as written; it may be one that no link may have.
    pub address: Option<&'t str>,
}

/// Gives the pieces of a text, in order; plain ones are never empty.
pub fn each_run<'t>(text: &'t str, give: &mut dyn FnMut(Run<'t>)) {
    let mut rest = text;
    let mut plain = 0;
    let mut strong = false;
    loop {
        // Marks are ASCII signs, so a text can be cut before any of them.
        let mark = rest.as_bytes().get(plain).copied();
        let here = if matches!(mark, Some(b'[' | b'*')) { piece(rest, plain, rest.len()) } else { "" };
        let link = link(here);
        let is_mark = here.starts_with("**") && (strong || closes(here));
        if mark.is_some() && link.is_none() && !is_mark {
            plain += 1;
            continue;
        }
        let words = piece(rest, 0, plain);
        if !words.is_empty() {
            give(Run { words, strong, address: None });
        }
        plain = 0;
        if let Some((words, address, after)) = link {
            give(Run { words, strong, address: Some(address) });
            rest = after;
        } else if is_mark {
            strong = !strong;
            rest = piece(here, 2, here.len());
        } else {
            return;
        }
    }
}

/// Whether the `**` that `here` starts with has a partner with something between.
fn closes(here: &str) -> bool {
    let inner = here.as_bytes().get(2..).unwrap_or_default();
    inner.windows(2).position(|pair| pair == b"**").is_some_and(|at| at > 0)
}

/// `[words](address)` at the start of `here`: the words, the address and what follows.
fn link(here: &str) -> Option<(&str, &str, &str)> {
    let (words, after) = cut(here.strip_prefix("[")?, b']')?;
    let (address, after) = cut(after.strip_prefix("(")?, b')')?;
    Some((words, address, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn runs(text: &str) -> Vec<Run<'_>> {
        let mut runs = Vec::new();
        each_run(text, &mut |run| runs.push(run));
        runs
    }

    fn plain(words: &str) -> Run<'_> {
        Run { words, strong: false, address: None }
    }

    #[test]
    fn links_and_strong_words_are_understood_and_nothing_else() {
        assert_eq!(
            runs("Les **[mer](/p) om** dette, <b>ikke</b> *dette*"),
            [
                plain("Les "),
                Run { words: "mer", strong: true, address: Some("/p") },
                Run { words: " om", strong: true, address: None },
                plain(" dette, <b>ikke</b> *dette*"),
            ]
        );
    }

    #[test]
    fn lone_marks_are_just_signs() {
        for words in ["2 ** 3", "a ] b [ c", "[x] (y)", "****", "[a](b", "æ[ø"] {
            assert_eq!(runs(words), [plain(words)], "{words}");
        }
        assert_eq!(runs(""), []);
    }
}
