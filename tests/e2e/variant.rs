//! What a visitor may meet: each layout in each language, on the site of an owner who wrote in three of them.
//!
//! Never: a language that we ship and this leaves out; a test holds it to the packs.

use crate::config;
use crate::consent_page::ConsentPage;
use crate::layout::LAYOUTS;
use crate::page::Page;
use crate::site::Site;
use serde_json::{Value, json};
use std::fmt;

/// Every language that has texts. The first three are the owner's own.
pub const LANGUAGES: [&str; 13] =
    ["nb", "nn", "en", "sv", "da", "fi", "de", "pl", "uk", "lt", "so", "ar", "se"];

/// A film that waits, and so a placeholder.
const MAIN: &str =
    r#"<iframe data-samtykke="film" data-src="{third}/frame.html" title="Båten til jobben"></iframe>"#;

/// One layout in one language.
#[derive(Clone, Copy)]
pub struct Variant {
    pub layout: &'static str,
    pub is_modal: bool,
    pub lang: &'static str,
}

impl fmt::Display for Variant {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        write!(to, "{}{} in {}", if self.is_modal { "modal " } else { "" }, self.layout, self.lang)
    }
}

impl Variant {
    /// Every layout in these languages.
    pub fn of(langs: &[&'static str]) -> Vec<Self> {
        let of_lang = |lang| LAYOUTS.map(|(layout, is_modal, _)| Self { layout, is_modal, lang });
        langs.iter().copied().flat_map(of_lang).collect()
    }

    /// The language in which the owner's own words are there.
    pub fn owners_lang(&self) -> &'static str {
        if LANGUAGES[..3].contains(&self.lang) { self.lang } else { LANGUAGES[0] }
    }

    pub fn dir(&self) -> &'static str {
        if self.lang == "ar" { "rtl" } else { "ltr" }
    }

    /// Opens the page that is in this language and asks in this layout, and waits until it does.
    pub async fn open(&self, page: &ConsentPage) {
        self.open_with(page, |_| ()).await;
    }

    /// The same, with something else in the config.
    pub async fn open_with(&self, page: &ConsentPage, change: impl FnOnce(&mut Value)) {
        let mut config = owners();
        config["prompt"]["layout"] = self.layout.into();
        config["prompt"]["modal"] = self.is_modal.into();
        change(&mut config);
        page.site.set_config(config);
        page.open(&self.path()).await;
        let events = page.promised("await samtykke.ready; return events").await;
        let is_up = events.as_array().is_some_and(|all| all.iter().any(|event| event["name"] == "open"));
        assert!(is_up, "{self} does not ask: {events}");
    }

    pub fn path(&self) -> String {
        ["/", self.lang].concat()
    }
}

/// A site with a page in each language; `head` is what else its pages have.
pub fn site(head: &str) -> Site {
    let site = Site::new(owners()).page("/personvern", Page::new(""));
    LANGUAGES.iter().fold(site, |site, lang| {
        let page = Page::new(MAIN).lang(lang).before_tag(head);
        site.page(&["/", *lang].concat(), if *lang == "ar" { page.rtl() } else { page })
    })
}

/// The config of an owner who has written in bokmål, nynorsk and English, and offers every language.
fn owners() -> Value {
    let mut config = config::several();
    config["languages"] = json!(LANGUAGES);
    config["drafts"] = true.into();
    let in_three = |nb: &str, nn: &str, en: &str| json!({ "nb": nb, "nn": nn, "en": en });
    let categories = [
        ("nødvendige funksjoner", "nødvendige funksjonar", "necessary functions"),
        ("statistikk", "statistikk", "statistics"),
        ("film", "film", "films"),
        ("markedsføring", "marknadsføring", "marketing"),
    ];
    let descriptions = [
        ("Vi teller besøk.", "Vi tel besøk.", "We count visits."),
        ("Filmene ligger hos Filmvev.", "Filmane ligg hos Filmvev.", "Our films are hosted by Filmvev."),
        ("Vi viser annonser andre steder.", "Vi viser annonsar andre stader.", "We advertise elsewhere."),
    ];
    for (at, (nb, nn, en)) in categories.into_iter().enumerate() {
        config["categories"][at]["title"] = in_three(nb, nn, en);
    }
    for (at, (nb, nn, en)) in descriptions.into_iter().enumerate() {
        config["categories"][at + 1]["description"] = in_three(nb, nn, en);
        let purpose = &mut config["services"][at + 1]["purpose"];
        *purpose = in_three(purpose.as_str().unwrap_or_default(), nn, en);
    }
    config
}
