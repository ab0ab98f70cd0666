//! Words for people, in one language or several.
//!
//! Never: mixes languages silently; words in another language than the one asked for say so.

use super::{Address, Code, Decode, Reader, Value};

/// Words in the language of the page, or in another one that is named then.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Text {
    /// The words.
    pub words: String,
    /// Their language, where it is not the one asked for.
    pub lang: Option<String>,
}

impl Text {
    /// Words in the language asked for.
    pub fn plain(words: &str) -> Self {
        Self { words: words.into(), lang: None }
    }
}

impl Decode for Text {
    fn decode(&mut self, value: &Value, reader: &mut Reader) -> bool {
        let found = match value {
            Value::Text(words) => Some(Self::plain(words)),
            Value::Object(by_lang) => pick(value, by_lang, reader),
            _ => {
                reader.report(Code::WrongType, "text, or an object of texts by language");
                None
            }
        };
        found.map(|found| *self = found).is_some()
    }
}

fn pick(value: &Value, by_lang: &[(String, Value)], reader: &mut Reader) -> Option<Text> {
    for (lang, words) in by_lang {
        if !reader.langs().contains(lang) {
            reader.report_at(lang, Code::UnknownKey, "");
        } else if words.as_text().is_none() {
            reader.report_at(lang, Code::WrongType, "text");
        }
    }
    let (first, others) = reader.langs().split_first()?;
    if let Some(words) = value.get(first).and_then(Value::as_text) {
        return Some(Text::plain(words));
    }
    reader.report_at(first, Code::MissingLanguage, "");
    let found = others.iter().find_map(|lang| Some((lang, value.get(lang)?.as_text()?)));
    found.map(|(lang, words)| Text { words: words.into(), lang: Some(lang.clone()) })
}

/// A piece of inline text.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The words; empty in a cross-reference that should take the section's own heading.
    pub words: String,
    /// Whether they stand out.
    pub strong: bool,
    /// Where they lead.
    pub address: Option<Address>,
}

/// Running text: words, `[words](address)` and `**strong**`, and nothing else.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rich {
    /// The pieces, none of them empty but for cross-references.
    pub runs: Vec<Run>,
    /// The language, where it is not the one asked for.
    pub lang: Option<String>,
}

impl Decode for Rich {
    fn decode(&mut self, value: &Value, reader: &mut Reader) -> bool {
        let mut text = Text::default();
        if !text.decode(value, reader) {
            return false;
        }
        let mut rest = text.words.as_str();
        let mut runs = Vec::new();
        let mut strong = false;
        let mut plain = String::new();
        while let Some(sign) = rest.chars().next() {
            if rest.starts_with("**") && (strong || closes(rest)) {
                push_plain(&mut runs, &mut plain, strong);
                strong = !strong;
                rest = rest.get(2..).unwrap_or_default();
            } else if let Some((words, address, after)) = link(rest) {
                push_plain(&mut runs, &mut plain, strong);
                let target = Address::parse(address);
                if target.is_none() {
                    reader.report(Code::UnsafeAddress, address);
                }
                if target.is_some() || !words.is_empty() {
                    runs.push(Run { words: words.into(), strong, address: target });
                }
                rest = after;
            } else {
                plain.push(sign);
                rest = rest.get(sign.len_utf8()..).unwrap_or_default();
            }
        }
        push_plain(&mut runs, &mut plain, strong);
        *self = Self { runs, lang: text.lang };
        true
    }
}

fn push_plain(runs: &mut Vec<Run>, plain: &mut String, strong: bool) {
    if !plain.is_empty() {
        runs.push(Run { words: std::mem::take(plain), strong, address: None });
    }
}

/// Whether the `**` that `rest` starts with has a partner with something between.
fn closes(rest: &str) -> bool {
    let inner = rest.as_bytes().get(2..).unwrap_or_default();
    inner.windows(2).position(|pair| pair == b"**").is_some_and(|at| at > 0)
}

/// `[words](address)` at the start of `rest`: the words, the address and what follows.
fn link(rest: &str) -> Option<(&str, &str, &str)> {
    let inner = rest.strip_prefix('[')?;
    let (words, after) = inner.split_once(']')?;
    let (address, after) = after.strip_prefix('(')?.split_once(')')?;
    Some((words, address, after))
}

#[cfg(feature = "cli")]
mod schema {
    use super::{Rich, Text};
    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    fn by_language(description: &str) -> Schema {
        json_schema!({
            "description": description,
            "anyOf": [
                { "type": "string" },
                { "type": "object", "additionalProperties": { "type": "string" }, "minProperties": 1 }
            ]
        })
    }

    impl JsonSchema for Text {
        fn schema_name() -> std::borrow::Cow<'static, str> {
            "Text".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            by_language("A text, or an object of texts by language: {\"nb\": \"…\", \"nn\": \"…\"}")
        }
    }

    impl JsonSchema for Rich {
        fn schema_name() -> std::borrow::Cow<'static, str> {
            "Rich".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            by_language("A text (or texts by language) that knows [words](address) and **strong**")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn runs(words: &str) -> Vec<(String, bool, Option<String>)> {
        let langs = ["nb".to_owned()];
        let mut reader = Reader::new(&langs);
        let mut rich = Rich::default();
        assert!(rich.decode(&Value::Text(words.into()), &mut reader), "a text is rich text");
        let address = |run: &Run| run.address.as_ref().map(|address| address.as_str().to_owned());
        rich.runs.iter().map(|run| (run.words.clone(), run.strong, address(run))).collect()
    }

    #[test]
    fn links_and_strong_words_are_understood_and_nothing_else() {
        let found = runs("Les **[mer](/p) om** dette, <b>ikke</b> *dette*");
        let plain = |words: &str| (words.to_owned(), false, None);
        assert_eq!(
            found,
            [
                plain("Les "),
                ("mer".into(), true, Some("/p".into())),
                (" om".into(), true, None),
                plain(" dette, <b>ikke</b> *dette*")
            ]
        );
    }

    #[test]
    fn lone_marks_are_just_signs() {
        for words in ["2 ** 3", "a ] b [ c", "[x] (y)", "****", "[a](b"] {
            assert_eq!(runs(words), [(words.to_owned(), false, None)], "{words}");
        }
    }

    #[test]
    fn words_of_an_unsafe_link_stay_as_words() {
        assert_eq!(runs("[x](javascript:alert(1)"), [("x".to_owned(), false, None)]);
    }
}
