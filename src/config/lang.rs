//! Which language to speak.
//!
//! Never: asks the browser; the page's own `lang` decides (law.md SP-02).

use super::reader::parsed;
use super::{Code, Decode, Reader, Value};

/// What a config without `languages` speaks.
pub const DEFAULT: &str = "nb";

/// The language of a BCP 47 tag as our packs name it: `no` and `nb-NO` are `nb`.
pub fn primary(tag: &str) -> String {
    let end = tag.bytes().position(|byte| !byte.is_ascii_alphabetic()).unwrap_or(tag.len());
    let mut primary = tag.get(..end).unwrap_or_default().to_ascii_lowercase();
    if primary == "no" {
        primary = DEFAULT.into();
    }
    primary
}

/// The offered language that the page asks for, or else the first one offered.
pub fn choose(asked: &str, offered: &[String]) -> String {
    let asked = primary(asked);
    let found = offered.iter().find(|lang| **lang == asked).or(offered.first());
    found.cloned().unwrap_or_else(|| DEFAULT.into())
}

/// Reads `languages` by itself, for every other text depends on it.
pub(super) fn offered(config: &Value, reader: &mut Reader) -> Vec<String> {
    let mut declared: Vec<Lang> = Vec::new();
    reader.field(config, "languages", &mut declared);
    let mut langs: Vec<String> = declared.into_iter().map(|lang| lang.0).collect();
    if langs.is_empty() {
        langs.push(DEFAULT.into());
    }
    langs
}

/// A language a config speaks, by the name of its text pack: `nb`, `nn`, `en`, `se`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Lang(#[cfg_attr(feature = "cli", schemars(regex(pattern = "^[a-z]{2,3}$")))] pub String);

impl Decode for Lang {
    fn decode(&mut self, value: &Value, reader: &mut Reader) -> bool {
        let parse =
            |text: &str| (matches!(text.len(), 2..=3) && text == primary(text)).then(|| Self(text.into()));
        parsed(value, reader, Code::BadValue, parse).map(|lang| *self = lang).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::choose;

    #[test]
    fn the_page_chooses_and_the_config_falls_back() {
        let offered = ["nb", "nn", "se", "en"].map(String::from);
        for (asked, spoken) in [
            ("no", "nb"),
            ("nb", "nb"),
            ("nb-NO", "nb"),
            ("NB-no", "nb"),
            ("no-NO", "nb"),
            ("nn", "nn"),
            ("nn-NO", "nn"),
            ("se", "se"),
            ("se-NO", "se"),
            ("en-GB", "en"),
            ("de", "nb"),
            ("", "nb"),
            ("sv_SE", "nb"),
            ("-", "nb"),
        ] {
            assert_eq!(choose(asked, &offered), spoken, "{asked}");
        }
        assert_eq!(choose("nb", &["en".to_owned()]), "en");
        assert_eq!(choose("de", &[]), "nb");
    }
}
