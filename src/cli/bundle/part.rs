//! The part of a config that a visitor's browser reads.
//!
//! Never: changes what is asked or told in the languages of the bundle.

use samtykke::config::Value;
use samtykke::owner::PACKS;

/// What only the statement reads.
pub const OF_STATEMENT: &[&str] =
    &["dpo", "activities", "processors", "rights", "children", "complaint", "statement"];

/// That part of a config whose presets are filled in.
pub fn of(config: &Value, langs: &[String], without_statement: bool) -> Value {
    let mut part = config.clone();
    let names_markup = config.get("markup").is_some();
    let holds =
        matches!(config.get("signals").and_then(|signals| signals.get("autoBlock")), Some(Value::Bool(true)));
    drop_keys(&mut part, &|key| key == "languages" || without_statement && OF_STATEMENT.contains(&key));
    for (list, keys) in [("services", &["preset", "patterns", "aliases"][..]), ("categories", &["aliases"])] {
        let Some(Value::List(items)) = part.get_mut(list) else { continue };
        for item in items {
            // Read by samtykke_early.js and samtykke_markup.js alone.
            let is_read = |key: &str| key == "patterns" && holds || key == "aliases" && names_markup;
            drop_keys(item, &|key| keys.contains(&key) && !is_read(key));
        }
    }
    if let Some(controller) = part.get_mut("controller") {
        drop_keys(controller, &|key| key == "sector");
    }
    trim(&mut part, langs);
    if let Value::Object(fields) = &mut part {
        fields.push(("languages".into(), Value::List(langs.iter().cloned().map(Value::Text).collect())));
    }
    part
}

fn drop_keys(value: &mut Value, is_dropped: &dyn Fn(&str) -> bool) {
    if let Value::Object(fields) = value {
        fields.retain(|(key, _)| !is_dropped(key));
    }
}

/// Drops the owner's own notes, and of each text the languages that the bundle does not speak.
fn trim(value: &mut Value, langs: &[String]) {
    match value {
        Value::List(items) => items.iter_mut().for_each(|item| trim(item, langs)),
        Value::Object(fields) => {
            // And what nothing reads, but a browser has an order of its own for.
            fields.retain(|(key, _)| key.starts_with(|sign: char| sign.is_ascii_alphabetic()));
            let is_text = fields.iter().all(|(key, _)| PACKS.iter().any(|(lang, _)| lang == key));
            // One that has none of them is told in another.
            if is_text && fields.iter().any(|(key, _)| langs.contains(key)) {
                fields.retain(|(key, _)| langs.contains(key));
            }
            fields.iter_mut().for_each(|(_, value)| trim(value, langs));
        }
        _ => {}
    }
}

/// The texts of a config in their order, as `www/bundle/place.js` finds them.
pub fn texts(part: &serde_json::Value) -> Vec<&str> {
    match part {
        serde_json::Value::String(text) => vec![text],
        serde_json::Value::Array(items) => items.iter().flat_map(texts).collect(),
        serde_json::Value::Object(fields) => fields.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

/// As JSON.
pub fn to_json(value: &Value) -> serde_json::Value {
    match value {
        Value::Null => serde_json::Value::Null,
        Value::Bool(truth) => (*truth).into(),
        Value::Number(number) if number.fract() == 0.0 => (*number as i64).into(),
        Value::Number(number) => (*number).into(),
        Value::Text(text) => text.as_str().into(),
        Value::List(items) => items.iter().map(to_json).collect(),
        Value::Object(fields) => fields.iter().map(|(key, value)| (key.clone(), to_json(value))).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::{of, to_json};
    use samtykke::owner::parse;

    fn part(config: &str, without_statement: bool) -> String {
        let config = parse(config).expect("it is JSON");
        to_json(&of(&config, &["nb".into(), "en".into()], without_statement)).to_string()
    }

    #[test]
    fn what_only_owners_read_stays_with_them() {
        let config = r#"{"$schema":"/s.json","languages":["nb","nn","en"],"controller":{"$comment":"x","name":"Nes","sector":"public"},
            "services":[{"id":"film","preset":"vimeo","patterns":["a"],"aliases":["b"],"name":{"nb":"a","nn":"b"},"purpose":{"nn":"c"}}],
            "complaint":{"url":"https://example.no/"}}"#;
        assert_eq!(
            part(config, false),
            r#"{"controller":{"name":"Nes"},"services":[{"id":"film","name":{"nb":"a"},"purpose":{"nn":"c"}}],"complaint":{"url":"https://example.no/"},"languages":["nb","en"]}"#
        );
        assert!(!part(config, true).contains("complaint"));
    }

    #[test]
    fn what_is_fetched_later_finds_what_it_reads() {
        let config = r#"{"markup":["klaro"],"signals":{"autoBlock":true},"services":[{"patterns":["a"],"aliases":["b"]}]}"#;
        assert!(part(config, false).contains(r#"{"patterns":["a"],"aliases":["b"]}"#));
    }
}
