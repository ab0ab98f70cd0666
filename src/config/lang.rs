//! Which language to speak.
//!
//! Never: asks the browser; the page's own `lang` decides (law.md SP-02).

use super::{Kind, Value, View};
use crate::notation::{lists, piece};

/// What a config without `languages` speaks.
pub const DEFAULT: &str = "nb";

/// Languages whose texts hold drafts that nobody has confirmed; `www/texts/drafts/` says which texts.
pub const DRAFTS: &str = "se";

/// Whether a language is written from right to left.
pub fn is_rtl(lang: &str) -> bool {
    lists("ar fa ur", lang)
}

/// The offered language that the page asks for, or else the first one offered. Of a BCP 47 tag only the first part
/// counts, and `no` is `nb`. Drafts are passed over unless they are allowed.
pub fn choose(asked: &str, offered: &[String], drafts: bool) -> String {
    let end = asked.bytes().position(|byte| !byte.is_ascii_alphabetic()).unwrap_or(asked.len());
    let mut primary = piece(asked, 0, end);
    if primary.eq_ignore_ascii_case("no") {
        primary = DEFAULT;
    }
    let mut chosen = "";
    for lang in offered {
        let may = drafts || DRAFTS != lang;
        if may && (chosen.is_empty() || lang.eq_ignore_ascii_case(primary)) {
            chosen = lang;
        }
    }
    if chosen.is_empty() { DEFAULT.into() } else { chosen.into() }
}

/// The languages that a config offers, before it is settled: every other text depends on them.
pub fn offered(config: &Value) -> Vec<String> {
    let declared = config.get("languages").map(Value::items).unwrap_or_default();
    let mut langs: Vec<String> = Vec::new();
    for lang in declared.iter().filter_map(Value::as_text).filter(|lang| is_lang(lang)) {
        langs.push(lang.into());
    }
    if langs.is_empty() {
        langs.push(DEFAULT.into());
    }
    langs
}

/// Whether a text names a language as text packs do: `nb`, `nn`, `en`, `se`.
pub fn is_lang(text: &str) -> bool {
    matches!(text.len(), 2..=3) && text.bytes().all(|byte| byte.is_ascii_lowercase()) && text != "no"
}

/// A language that a config speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lang<'v>(pub &'v str);

impl<'v> View<'v> for Lang<'v> {
    const KIND: Kind = Kind::LANG;

    fn of(value: Option<&'v Value>) -> Self {
        Self(View::of(value))
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
            ("se", "nb"),
            ("se-NO", "nb"),
            ("en-GB", "en"),
            ("de", "nb"),
            ("", "nb"),
            ("sv_SE", "nb"),
            ("-", "nb"),
        ] {
            assert_eq!(choose(asked, &offered, false), spoken, "{asked}");
        }
        assert_eq!(choose("nb", &["en".to_owned()], false), "en");
        assert_eq!(choose("de", &[], false), "nb");
    }

    #[test]
    fn drafts_are_spoken_only_where_the_owner_allows_it() {
        let offered = ["se", "nn"].map(String::from);
        for (asked, spoken, draft) in
            [("se", "nn", "se"), ("se-NO", "nn", "se"), ("nn", "nn", "nn"), ("de", "nn", "se")]
        {
            assert_eq!(choose(asked, &offered, false), spoken, "{asked}");
            assert_eq!(choose(asked, &offered, true), draft, "{asked}");
        }
        assert_eq!(choose("se", &["se".to_owned()], false), "nb");
    }
}
