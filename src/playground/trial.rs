//! A text on trial: read as a config, checked, and drawn in a language.
//!
//! Never: touches a browser. What it finds is data, the same wherever it runs.

use super::views::Views;
use crate::config::{DRAFT_LANGS, Reading, choose_lang};
use crate::notation::lists;
use crate::owner::{NotJson, Told, Tongue, complete, parse, report, texts};

/// What came of a text.
#[derive(Debug)]
pub struct Trial {
    /// Everything that is wrong, in every language of the config.
    pub told: Vec<Told>,
    /// The languages of the config that there are words in.
    pub langs: Vec<String>,
    /// Those that there are none in.
    pub wordless: Vec<String>,
    /// What a visitor would see; `None` when there is nothing to draw, or no language to draw it in.
    pub views: Option<Views>,
}

impl Trial {
    /// Tries a text, drawn in the language asked for where the config has it.
    ///
    /// # Errors
    /// When it is not JSON.
    pub fn of(text: &str, asked: &str) -> Result<Self, NotJson> {
        let value = parse(text)?;
        let told = report(&value, Tongue::Bokmal, None);
        let (value, _) = complete(&value);
        let first = Reading::new(value.clone(), "");
        let (langs, wordless) = languages(&first);
        let lang = choose_lang(asked, &langs, true);
        let reading = Reading::new(value, &lang);
        let texts = texts(&lang).filter(|_| langs.contains(&lang));
        let views = reading.config().zip(texts).map(|(config, texts)| Views::of(config, &texts));
        Ok(Self { told, langs, wordless, views })
    }
}

/// The languages of a config that there are words in, and those that there are not. Drafts are left out where the
/// owner does not allow them.
fn languages(reading: &Reading) -> (Vec<String>, Vec<String>) {
    let Some(config) = reading.config() else { return Default::default() };
    let mut langs: Vec<String> = Vec::new();
    for lang in config.languages().iter().map(|lang| lang.0) {
        let may = config.drafts() || !lists(DRAFT_LANGS, lang);
        if may && !langs.iter().any(|other| other == lang) {
            langs.push(lang.into());
        }
    }
    if langs.is_empty() {
        langs.push(reading.lang.clone());
    }
    langs.into_iter().partition(|lang| texts(lang).is_some())
}

#[cfg(test)]
mod tests {
    use super::Trial;
    use crate::view::to_html;

    const EXAMPLE: &str = include_str!("../../www/config.json");

    #[test]
    fn the_example_has_no_problems_and_is_drawn_in_each_of_its_languages() {
        for (asked, title) in
            [("nb", "Personvernerklæring"), ("nn", "Personvernerklæring"), ("en", "Privacy statement")]
        {
            let trial = Trial::of(EXAMPLE, asked).expect("it is JSON");
            assert_eq!(trial.told, []);
            assert_eq!(trial.langs, ["nb", "nn", "en"]);
            let views = trial.views.expect("there is something to draw");
            assert_eq!(views.lang, asked);
            assert!(views.prompt.is_some_and(|prompt| to_html(&prompt).contains("accept-all")));
            assert!(to_html(&views.statement).contains(title));
        }
    }

    #[test]
    fn a_language_without_words_is_told_and_another_is_drawn() {
        let config = r#"{ "languages": ["xx", "en"], "controller": { "name": "Nes", "contact": {} } }"#;
        for asked in ["xx", "nb", ""] {
            let trial = Trial::of(config, asked).expect("it is JSON");
            assert_eq!((trial.langs, trial.wordless), (vec!["en".to_owned()], vec!["xx".to_owned()]));
            assert_eq!(trial.views.map(|views| views.lang).as_deref(), Some("en"));
        }
        let trial = Trial::of(&config.replace(r#", "en""#, ""), "xx").expect("it is JSON");
        assert!(trial.views.is_none(), "there are no words for it");
    }

    #[test]
    fn drafts_are_offered_only_where_the_owner_allows_them() {
        for (drafts, langs) in [("false", vec!["nb"]), ("true", vec!["nb", "se"])] {
            let config = format!(
                r#"{{ "languages": ["nb", "se"], "drafts": {drafts}, "controller": {{ "name": "Nes" }} }}"#
            );
            let trial = Trial::of(&config, "se").expect("it is JSON");
            assert_eq!(trial.langs, langs);
            assert_eq!(trial.views.map(|views| views.lang).as_deref(), langs.last().copied());
        }
    }

    #[test]
    fn what_cannot_be_used_has_problems_and_no_views() {
        let trial = Trial::of("[]", "nb").expect("it is JSON");
        assert!(trial.views.is_none() && trial.langs.is_empty());
        assert!(trial.told.iter().any(|told| told.is_error()));
        assert_eq!(Trial::of("{", "nb").map_err(|fault| fault.line).err(), Some(1));
    }
}
