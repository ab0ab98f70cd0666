//! Whatever an owner writes in a text, it stays text: statement and prompt keep the same elements.
//!
//! Never: uses the two marks that running text does know, `[words](address)` and `**strong**`.

use super::{cases, text};
use crate::fixture;
use crate::markup::parse;
use crate::visit::Visit;
use proptest::prelude::*;
use samtykke::config::{Config, Kind, Value, View, What};
use samtykke::prompt::{draw, draw_placeholder};
use samtykke::statement;
use samtykke::view::{El, to_html};
use std::sync::LazyLock;

/// A config that has everything, and one whose prompt has several purposes.
static SITES: LazyLock<[Value; 2]> =
    LazyLock::new(|| ["everything", "several-purposes"].map(|name| fixture::named(name).value()));

/// The same config with each of its texts exchanged for the next one of these.
fn with_words(site: &Value, words: &[String]) -> Value {
    let mut config = site.clone();
    let mut at = 0;
    let mut next = || {
        at += 1;
        words[at % words.len()].clone()
    };
    exchange(&mut config, Config::KIND, &mut next);
    config
}

fn exchange(value: &mut Value, kind: Kind, next: &mut dyn FnMut() -> String) {
    if matches!(kind.what(), What::OrText(_)) && !kind.is_object(value) {
        return exchange(value, Kind::TEXT, next);
    }
    match (kind.what(), &mut *value) {
        (What::One(shape) | What::OrText(shape), _) => {
            for field in shape.fields() {
                if let Some(value) = value.get_mut(field.key) {
                    exchange(value, field.kind, next);
                }
            }
        }
        (What::List(kind), Value::List(items)) => {
            items.iter_mut().for_each(|item| exchange(item, kind, next))
        }
        (What::Either(shape), _) => {
            exchange(value, shape.key_of(value).map_or(Kind::RICH, |field| field.kind), next);
        }
        (What::Text | What::Rich | What::Plain, Value::Text(text)) => *text = next(),
        (What::Text | What::Rich, Value::Object(fields)) => {
            fields.iter_mut().for_each(|(_, words)| *words = Value::Text(next()));
        }
        _ => {}
    }
}

/// The elements and attributes of all that is drawn of a config, without their words.
fn shapes(config: Value) -> Vec<String> {
    let texts = fixture::texts("nb");
    let settings = Visit::after(config.clone(), "nb", &["arrive", "accept-all", "open"]);
    let prompt = Visit::after(config, "nb", &["arrive"]);
    let shape = |el: &El| parse(&to_html(el)).shape();
    let mut shapes = vec![shape(&statement::draw(prompt.config, &texts, 1))];
    for visit in [&prompt, &settings] {
        shapes.push(shape(&draw(visit.config, &texts, &visit.session).expect("something is shown")));
    }
    for id in ["teller", "statistics"] {
        shapes.push(shape(&draw_placeholder(prompt.config, &texts, &prompt.session, id, "")));
    }
    shapes
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn no_text_is_ever_markup(words in prop::collection::vec(text(), 1..8), site in 0..2_usize) {
        // A text of blanks alone may be treated as none at all.
        let words: Vec<_> = words.iter().map(|words| ["x", words].concat().replace("[", "").replace("**", "")).collect();
        let site = &SITES[site];
        prop_assert_eq!(shapes(with_words(site, &words)), shapes(with_words(site, &["ord".into()])));
    }
}
