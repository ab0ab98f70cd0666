//! What is known of common services, which a config takes over by naming one: `presets/`.
//!
//! Never: overrules the owner; what a service says itself stays, and its category is the owner's alone.

use super::parse;
use crate::config::{Code, Problem, Value, offered};

macro_rules! presets {
    ($($id:literal)*) => {
        /// Each preset: its id and its file.
        pub const PRESETS: &[(&str, &str)] = &[$(($id, include_str!(concat!("../../presets/", $id, ".json"))),)*];
    };
}

presets! {
    "23video" "arcgis" "boost-ai" "clarity" "cloudflare" "cludo" "facebook-embed" "google-ads"
    "google-analytics" "google-fonts" "google-maps" "google-tag-manager" "hotjar" "hubspot" "instagram-embed"
    "intercom" "issuu" "kartverket" "linkedin-insight" "mailchimp" "matomo" "meta-pixel" "microsoft-uet"
    "piwik-pro" "plausible" "qbrick" "recaptcha" "siteimprove" "snap-pixel" "soundcloud" "spotify" "stripe"
    "tiktok-pixel" "umami" "vimeo" "vipps" "youtube" "zendesk"
}

/// What a preset fills in. `www/preset.js` has the same list.
const FILLED: &[&str] =
    &["name", "provider", "country", "purpose", "data", "recipients", "statement", "storage", "patterns"];
/// What stands in a preset about an item of storage for those who keep the file, and not in a config.
const KEPT: &str = "unconfirmed";

/// A config with its presets filled in, and the presets that nobody has.
pub fn complete(config: &Value) -> (Value, Vec<Problem>) {
    let (mut whole, mut problems) = (config.clone(), Vec::new());
    let langs = offered(config);
    let Some(Value::List(services)) = whole.get_mut("services") else { return (whole, problems) };
    for (at, service) in services.iter_mut().enumerate() {
        let Some(id) = service.get("preset").and_then(Value::as_text).map(String::from) else { continue };
        match preset(&id) {
            Some(preset) => fill(service, &preset, &langs),
            None => problems.push(Problem::new(Code::UnknownPreset, &format!("services[{at}].preset"), &id)),
        }
    }
    (whole, problems)
}

/// The preset of this id.
fn preset(id: &str) -> Option<Value> {
    let (_, file) = PRESETS.iter().find(|(known, _)| *known == id)?;
    parse(file).ok()
}

fn fill(service: &mut Value, preset: &Value, langs: &[String]) {
    for key in FILLED {
        let known = preset.get(key).filter(|_| service.get(key).is_none()).cloned();
        if let (Some(mut known), Value::Object(fields)) = (known, &mut *service) {
            speak(&mut known, langs);
            fields.push(((*key).into(), known));
        }
    }
}

/// Leaves what a config may say, in the languages of the site.
fn speak(value: &mut Value, langs: &[String]) {
    let is_text = value.get("nb").is_some();
    match value {
        Value::List(items) => items.iter_mut().for_each(|item| speak(item, langs)),
        Value::Object(fields) if is_text => fields.retain(|(lang, _)| langs.contains(lang)),
        Value::Object(fields) => {
            fields.retain(|(name, _)| name != KEPT);
            fields.iter_mut().for_each(|(_, value)| speak(value, langs));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::{FILLED, KEPT, PRESETS, complete};
    use crate::config::Reading;
    use crate::owner::parse;

    /// A config in which this is the one service.
    fn with(service: &str) -> crate::config::Value {
        let config = format!(
            r#"{{ "controller": {{ "name": "Nes" }}, "categories": [{{ "id": "all", "title": "alt" }}],
                  "services": [{service}] }}"#
        );
        parse(&config).expect("it is JSON")
    }

    #[test]
    fn every_preset_makes_a_whole_service() {
        for (id, _) in PRESETS {
            let (whole, problems) =
                complete(&with(&format!(r#"{{ "id": "x", "category": "all", "preset": "{id}" }}"#)));
            assert_eq!(problems, [], "{id}");
            let reading = Reading::new(whole, "nb");
            assert_eq!(reading.problems, [], "{id}");
            assert_eq!(reading.config().map(|config| config.services().len()), Some(1), "{id}");
        }
    }

    #[test]
    fn the_browser_fills_in_the_same() {
        let script = include_str!("../../www/preset.js");
        let filled = format!("const FILLED = ['{}'];", FILLED.join("', '"));
        for same in [filled, format!("const KEPT = '{KEPT}';")] {
            assert!(script.contains(&same), "{same}");
        }
    }

    #[test]
    fn the_owners_own_words_win() {
        let own = r#"{ "id": "x", "category": "all", "preset": "matomo", "provider": "Tallstua AS", "storage": [] }"#;
        let (whole, _) = complete(&with(own));
        let config = Reading::new(whole, "nb").into_config().expect("it is sound");
        let service = config.service(0).expect("there is one");
        assert_eq!(service.provider().map(|provider| provider.words()), Some("Tallstua AS"));
        assert_eq!((service.name().words(), service.storage().len()), ("Matomo", 0));
    }

    #[test]
    fn a_preset_that_nobody_has_is_told() {
        let (_, problems) = complete(&with(r#"{ "id": "x", "category": "all", "preset": "matomoo" }"#));
        assert_eq!(problems.len(), 1);
        assert_eq!((&*problems[0].path, &*problems[0].subject), ("services[0].preset", "matomoo"));
    }
}
