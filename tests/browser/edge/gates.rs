//! The page's gates: opened in order, shut again, and what stands in for them.
//!
//! Never: opens one itself; the loader's own code does.

use super::stage::{is, js, json, until};
use super::{Site, record};
use samtykke::prompt;
use samtykke::view::to_html;
use samtykke::web::{choice, has, receipt};

pub async fn a_placeholder_stands_for_what_would_show_something(site: &Site) {
    for (id, has_one) in [("film", true), ("map", true), ("picture", true), ("unknown", true)]
        .into_iter()
        .chain(["held", "inline", "outside", "pixel", "broken", "needed"].map(|id| (id, false)))
    {
        let expression = ["stage.placeholder('", id, "')"].concat();
        assert_eq!(is(&expression), has_one, "{id}");
    }
    assert!(!is("['film', 'picture', 'pixel', 'unknown'].some(stage.isSeen)"), "a shut gate takes room");
    assert!(is("stage.isDressed(stage.placeholder('film'))"));
    assert!(is(
        "new Set(['film', 'map', 'picture', 'unknown'].map((id) => stage.placeholder(id).firstElementChild.getAttribute('aria-labelledby'))).size === 4"
    ));
    let number =
        js("stage.placeholder('film').firstElementChild.getAttribute('aria-labelledby').split('-').pop()");
    let number = number.as_string().expect("it is numbered");
    let title = Some("Filmen om naustet");
    let drawn = prompt::draw_placeholder(site.config, &site.texts, "film", title, &number);
    assert_eq!(js("stage.placeholder('film').innerHTML"), to_html(&drawn).as_str());
    assert!(is("stage.placeholder('picture').textContent.includes('Et naust')"));
    assert!(is("stage.placeholder('unknown').querySelector('[data-samtykke-action=open]')"));
}

pub async fn gates_open_in_the_order_of_the_page(_: &Site) {
    assert_eq!(json("stage.taken('admitted')"), r#"["held","inline","outside","after"]"#);
    until("stage.ran.length === 4").await;
    assert_eq!(json("stage.taken('ran')"), r#"["held","inline","outside","after"]"#);
    assert!(is("stage.byId('held').nextSibling === stage.byId('inside')"));
    assert!(is("!stage.byId('held').content.hasChildNodes()"));
    assert!(is("!stage.isSeen('film') && !stage.byId('film').src && stage.placeholder('film')"));
    assert!(has("counter") && has("counter & !film") && has("!media") && !has("film | map"));
}

pub async fn what_is_shown_once_is_not_remembered(_: &Site) {
    let before = record();
    js("stage.press(stage.placeholder('film').querySelector('[data-samtykke-action=show]'))");
    assert_eq!(json("stage.taken('admitted')"), r#"["film"]"#);
    assert!(is("stage.byId('film').src === 'about:blank?film' && stage.isSeen('film')"));
    assert!(!is("stage.placeholder('film')") && is("stage.placeholder('map')"));
    assert_eq!(record(), before);
    assert_eq!(
        json("stage.heard('change')"),
        r#"[{"changed":{"film":true},"choice":{"granted":["counter","film"],"refused":["map"]}}]"#
    );
    assert!(has("film") && !has("media"));
}

pub async fn what_is_to_be_shown_always_is_remembered(_: &Site) {
    js("stage.placeholder('map').querySelector('[data-samtykke-always]').click()");
    js("stage.press(stage.placeholder('map').querySelector('[data-samtykke-action=show]'))");
    // With the film, that is all of the category: what needs it opens too.
    assert_eq!(json("stage.taken('admitted')"), r#"["map","picture","pixel"]"#);
    assert!(is("stage.byId('map').nextSibling.data === 'før ' && stage.byId('map-frame').isConnected"));
    assert!(!is("stage.placeholder('map')"));
    assert!(record().granted.contains(&"map".to_owned()));
    assert_eq!(record().how.word(), "placeholder");
    assert!(!receipt().is_null() && !choice().is_null());
}

/// The film was shown once. The visitor has not said that it is to be remembered.
pub async fn what_was_shown_once_is_not_remembered_by_a_later_answer(_: &Site) {
    assert_eq!(record().granted, ["counter", "map"]);
    assert_eq!(record().refused, ["film"]);
}

pub async fn a_category_opens_what_needs_all_of_it(_: &Site) {
    assert!(is("stage.placeholder('film') && stage.placeholder('picture')"));
    js("stage.taken('admitted'), stage.widget.act('accept-all')");
    assert_eq!(json("stage.taken('admitted')"), r#"["film","picture","pixel"]"#);
    assert!(is(
        "stage.byId('picture').src.startsWith('data:') && stage.byId('pixel').src.startsWith('data:')"
    ));
    assert!(!is("stage.placeholder('picture')") && is("stage.placeholder('unknown')"));
}
