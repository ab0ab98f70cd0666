//! What is in front of the visitor, as HTML: the prompt, the settings, the information and placeholders.
//!
//! Never: draws from anything but a config and a story.

mod equal;
mod informed;
mod language;

use crate::fixture;
use crate::markup::{self, Tag};
use crate::visit::Visit;
use samtykke::prompt::{draw, draw_notice, draw_placeholder, draw_reopen};
use samtykke::view::{El, to_html};

const NEW: &str = "device v=1&r=1&t=1795219200&i=i&l=nb&h=h&m=save&on=teller&off=film.annonse";
const MANY: &str = "device v=1&r=1&t=1795219200&i=i&l=nb&h=h&m=save&on=film&off=teller.kart.annonse";

/// The surfaces: a name, a site and what happened there.
const SURFACES: &[(&str, &str, &[&str])] = &[
    ("one-question", "one-purpose", &["arrive"]),
    ("own-question", "everything", &["arrive"]),
    ("several-questions", "several-purposes", &["arrive"]),
    ("settings-of-one", "one-purpose", &["arrive", "accept-all", "open"]),
    ("settings-of-several", "several-purposes", &[MANY, "reload", "open"]),
    ("information", "necessary-only", &["arrive"]),
    ("settings-of-none", "necessary-only", &["arrive", "open"]),
    ("asked-again-new", "several-purposes", &[NEW, "reload"]),
    ("asked-again-changed", "one-purpose", &["arrive", "accept-all", "revision 2", "reload"]),
    ("asked-again-expired", "one-purpose", &["arrive", "reject-all", "wait 366", "reload"]),
    ("privacy-signal", "several-purposes", &["gpc", "reload"]),
    ("hostile", "hostile", &["arrive"]),
];

/// Placeholders: a name, the site, the expression of the gate and what the held element calls itself.
type Placeholder = (&'static str, &'static str, &'static str, Option<&'static str>);
const PLACEHOLDERS: &[Placeholder] = &[
    ("placeholder-service", "several-purposes", "film", Some("Film om vikingskipet")),
    ("placeholder-untitled", "several-purposes", "film", None),
    ("placeholder-category", "several-purposes", "media", Some("Kart over museet")),
    ("placeholder-expression", "several-purposes", "film & statistics", Some("Film om vikingskipet")),
    ("placeholder-not", "several-purposes", "!film", None),
    ("placeholder-hostile", "hostile", "onload", Some("<script>x()</script>\" onclick=\"x()")),
];

/// A surface as HTML, in a language.
fn surface(site: &str, story: &[&str], lang: &str) -> String {
    let visit = Visit::after(fixture::named(site).value(), lang, story);
    let texts = fixture::texts(lang);
    to_html(&draw(visit.config, &texts, &visit.session).expect("something is in front of the visitor"))
}

fn placeholder(site: &str, expression: &str, title: Option<&str>, lang: &str) -> String {
    placeholder_after(&["arrive"], site, expression, title, lang)
}

fn placeholder_after(story: &[&str], site: &str, gate: &str, title: Option<&str>, lang: &str) -> String {
    let Visit { config, session, .. } = Visit::after(fixture::named(site).value(), lang, story);
    to_html(&draw_placeholder(config, &fixture::texts(lang), &session, gate, title.unwrap_or_default()))
}

/// Every view there is in a language, by name.
fn views(lang: &str) -> Vec<(String, String)> {
    use samtykke::consent::Notice;
    let texts = fixture::texts(lang);
    let mut views = Vec::new();
    for (name, site, story) in SURFACES {
        views.push((name.to_string(), surface(site, story, lang)));
    }
    for (name, site, expression, title) in PLACEHOLDERS {
        views.push((name.to_string(), placeholder(site, expression, *title, lang)));
        let refused = placeholder_after(&["arrive", "reject-all"], site, expression, *title, lang);
        views.push((name.replace("placeholder", "placeholder-refused"), refused));
    }
    for notice in [Notice::Saved, Notice::NotSaved, Notice::Withdrawn, Notice::StillRunning] {
        let mut together = El::new("div");
        together.put(draw_notice(&texts, notice)).put(draw_reopen(&texts));
        views.push((format!("notice-{notice:?}").to_lowercase(), to_html(&together)));
    }
    views
}

fn read(view: &(String, String)) -> Tag {
    markup::parse(&view.1)
}

#[test]
fn the_views_say_this_in_bokmaal() {
    for (name, html) in views("nb") {
        fixture::expected(&format!("prompt/{name}.html")).assert_eq(&markup::in_lines(&html));
    }
}

#[test]
fn what_nobody_is_shown_is_not_drawn() {
    let visit = Visit::after(fixture::named("one-purpose").value(), "nb", &["arrive", "reject-all"]);
    assert_eq!(draw(visit.config, &fixture::texts("nb"), &visit.session), None);
}
