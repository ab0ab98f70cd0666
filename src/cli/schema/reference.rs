//! `samtykke schema --markdown`: the keys of a config as a page to read.
//!
//! Never: says what the schema does not.

use super::example::Examples;
use super::explanation::Explanation;
use super::fills;
use samtykke::config::{Config, Field, Kind, Shape, View, What};

const HEAD: &str = "\
# Every key of a config

`cargo xtask schema` writes this page and `www/samtykke.schema.json` from the same declarations that the product reads a
config with. Change those, not this page.

**Law** names what is behind a key: the law, or the guidance, that asks for it or that it tells of. It does not say that a
site that fills it in is lawful; that assessment is yours. Where the line is missing, no law asks for the key.

**Example** is a value that the product takes at that place, made as short as it can be: one language, few items, and of
an object only what it needs.

## Kinds of values

| kind | what |
|---|---|
| text | a string, or an object of strings by language: `{\"nb\": \"film\", \"en\": \"films\"}` |
| running text | the same, with `[words](address)` and `**strong**` |
| plain string | a string that is the same in every language |
| id | `a`–`z`, `0`–`9` and `-`, at most 40 signs |
| address | https, http, mailto, tel, or relative to the page |
| language | two or three small letters, such as `nb`; not `no` |
| date | `2026-11-21` |
| duration | `session`, `persistent`, or a number and `minutes`, `hours`, `days`, `weeks`, `months` or `years`: `13 months` |
| flag | `true` or `false` |
| number | a whole number from 0 |

A key that starts with `$comment` may stand in any object: it is your own note.
";

/// The page.
pub fn page(examples: &Examples) -> String {
    let mut shapes = Vec::new();
    reach(Config::KIND, &mut shapes);
    let mut page = format!("{HEAD}\n## Contents\n\n");
    for shape in &shapes {
        page.push_str(&format!("- {}: {}\n", link(*shape), Explanation::of(shape.named().doc).in_one_text()));
    }
    for shape in shapes {
        let named = shape.named();
        page.push_str(&format!("\n## {}\n\n{}\n", named.name, Explanation::of(named.doc).in_one_text()));
        for (field, doc) in shape.fields().zip(named.docs) {
            key(shape, field, &Explanation::of(doc), examples, &mut page);
        }
    }
    page.truncate(page.trim_end().len());
    page
}

fn key(shape: Shape, field: Field, explanation: &Explanation, examples: &Examples, page: &mut String) {
    let Explanation { meaning, default, law, .. } = explanation;
    page.push_str(&format!("\n### {}.{}\n\n{meaning}\n\n", shape.named().name, field.key));
    let mut row = |label: &str, said: &str| page.push_str(&format!("- **{label}**: {said}\n"));
    row("Type", &kind_in_words(field.kind));
    row(
        "Required",
        match field.is_required {
            true if fills(shape, field) => "yes, unless `preset` fills it in",
            true => "yes",
            false => "no",
        },
    );
    if let Some(words) = words_of(field.kind) {
        let words: Vec<_> = words.iter().map(|(word, doc)| format!("`{word}` ({doc})")).collect();
        row("Allowed", &words.join("; "));
    }
    for (label, said) in [("Default", default), ("Law", law)] {
        if !said.is_empty() {
            row(label, said);
        }
    }
    if let Some(example) = examples.of(shape, field, explanation) {
        row("Example", &format!("`{example}`"));
    }
}

fn link(shape: Shape) -> String {
    let name = shape.named().name;
    format!("[{name}](#{})", name.to_lowercase())
}

fn kind_in_words(kind: Kind) -> String {
    match kind.what() {
        What::Text => "text".into(),
        What::Rich => "running text".into(),
        What::Plain => "plain string".into(),
        What::Id => "id".into(),
        What::Address => "address".into(),
        What::Lang => "language".into(),
        What::Date => "date".into(),
        What::Duration => "duration".into(),
        What::Flag => "flag".into(),
        What::Number => "number".into(),
        What::Word(_) => "one of the words below".into(),
        What::One(shape) => link(shape),
        What::OrText(shape) => format!("text, or {}", link(shape)),
        What::Either(shape) => {
            let objects: Vec<_> = objects_of(shape).into_iter().map(link).collect();
            format!("running text, or {}", objects.join(", "))
        }
        What::List(kind) => format!("list; each item: {}", kind_in_words(kind)),
    }
}

fn objects_of(shape: Shape) -> Vec<Shape> {
    let objects = shape.fields().filter_map(|field| match field.kind.what() {
        What::One(shape) => Some(shape),
        _ => None,
    });
    objects.collect()
}

/// The words that a key takes, each with what it stands for.
fn words_of(kind: Kind) -> Option<Vec<(&'static str, String)>> {
    match kind.what() {
        What::List(kind) => words_of(kind),
        What::Word(words) => {
            let docs = kind.named().docs.iter().map(|doc| {
                let doc = Explanation::of(doc).in_one_text();
                doc.trim_end_matches('.').to_owned()
            });
            Some(words.split_whitespace().zip(docs).collect())
        }
        _ => None,
    }
}

/// Every object that can stand in a config, in the order in which one meets them.
fn reach(kind: Kind, found: &mut Vec<Shape>) {
    match kind.what() {
        What::One(shape) | What::OrText(shape) if !found.contains(&shape) => {
            found.push(shape);
            shape.fields().for_each(|field| reach(field.kind, found));
        }
        What::Either(shape) => shape.fields().for_each(|field| reach(field.kind, found)),
        What::List(kind) => reach(kind, found),
        _ => {}
    }
}
