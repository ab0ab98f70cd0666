//! The configs and text packs that are tried, as the repository has them.
//!
//! Never: makes one up; what is hostile on purpose is `hostile`'s.

use samtykke::config::{Config, DEFAULT_LANG, Reading, Value};
use samtykke::text::Texts;
use samtykke::web::to_value;

macro_rules! configs {
    ($($path:literal)*) => {
        /// Each config's path and text.
        const CONFIGS: &[(&str, &str)] = &[$(($path, include_str!(concat!("../../", $path))),)*];
    };
}

configs! {
    "tests/fixtures/config/municipality/config.json"
    "tests/fixtures/config/rehabilitation/config.json"
    "tests/fixtures/config/work-inclusion/config.json"
    "www/config.json"
    "www/demo/necessary-only.json"
}

/// JSON as the page hands it in: parsed by the browser.
pub fn read(json: &str) -> Value {
    to_value(&js_sys::JSON::parse(json).expect("this is JSON")).0
}

/// Gives every config in each of its languages, and the texts of that language.
///
/// `change` may change a config before it is read.
pub fn each_config(change: &mut dyn FnMut(&mut Value), give: &mut dyn FnMut(&str, Config, &Texts)) {
    for (path, json) in CONFIGS {
        let mut value = read(json);
        change(&mut value);
        for lang in langs(&value) {
            let reading = Reading::new(value.clone(), &lang);
            assert_eq!(reading.lang, lang, "{path}");
            let config = reading.config().expect("a config that is tried can be used");
            give(&[path, " in ", &lang].concat(), config, &texts(&lang, &mut |_| {}));
        }
    }
}

fn langs(config: &Value) -> Vec<String> {
    let declared = config.get("languages").map(Value::items).unwrap_or_default();
    let langs: Vec<String> = declared.iter().filter_map(Value::as_text).map(String::from).collect();
    if langs.is_empty() { vec![DEFAULT_LANG.into()] } else { langs }
}

/// The texts in a language; `change` may change them before they are read.
pub fn texts(lang: &str, change: &mut dyn FnMut(&mut String)) -> Texts {
    let mut pack = read(match lang {
        "en" => include_str!("../../www/texts/en.json"),
        "nn" => include_str!("../../www/texts/nn.json"),
        // A language that we have no words in yet is tried with these.
        _ => include_str!("../../www/texts/nb.json"),
    });
    if let Value::Object(fields) = &mut pack {
        for (_, words) in fields {
            if let Value::Text(words) = words {
                change(words);
            }
        }
    }
    Texts::from_named(lang, &pack).expect("the pack is whole")
}
