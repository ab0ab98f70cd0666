//! The text packs that come with the product, as their translators wrote them.
//!
//! Never: a pack that is not whole.

use super::parse;
use crate::text::Texts;

macro_rules! packs {
    ($($lang:literal)*) => {
        /// Each language that there are words in, with its pack.
        pub const PACKS: &[(&str, &str)] = &[$(($lang, include_str!(concat!("../../www/texts/", $lang, ".json"))),)*];
    };
}

packs! { "nb" "nn" "en" "se" "sv" "da" "fi" "de" "pl" "uk" "lt" "so" "ar" }

/// The texts in a language; `None` where there is no pack.
pub fn texts(lang: &str) -> Option<Texts> {
    let (_, pack) = PACKS.iter().find(|(known, _)| *known == lang)?;
    Texts::from_named(lang, &parse(pack).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::{PACKS, texts};

    #[test]
    fn every_pack_is_whole_and_others_are_not_there() {
        for (lang, _) in PACKS {
            assert_eq!(texts(lang).expect("it is whole").lang(), *lang);
        }
        assert!(texts("no").is_none());
    }
}
