//! That a visitor knows what a yes means before it is given (ekomloven § 3-15, GDPR art. 4(11), 7(3)).
//!
//! Never: minds where on the surface it stands, as long as it is not behind a click.

use super::{placeholder, surface};
use crate::markup::{Tag, parse};

/// What a view says without a click.
fn first_layer(html: &str) -> String {
    let tag = parse(html);
    let body = tag.elements().find(|tag| tag.attr("class") == Some("samtykke-body")).unwrap_or(&tag);
    body.elements().filter(|tag| tag.name != "details").map(Tag::text).collect::<Vec<_>>().join("\n")
}

#[track_caller]
fn check(html: &str, told: &[&str]) {
    let first = first_layer(html);
    for words in told {
        assert!(first.contains(words), "«{words}» is not told, or behind a click: {first}");
    }
}

#[test]
fn the_prompt_tells_who_asks_what_for_and_how_to_change_ones_mind() {
    check(
        &surface("several-purposes", &["arrive"], "nb"),
        &[
            "lagrer og leser vi opplysninger på enheten din",
            "Eksempelvik museum er behandlingsansvarlig",
            "statistikk",
            "video og kart",
            "markedsføring",
            "Eksempelfilm AS, Eksempelkart AS og Eksempelannonser AS",
            "endre eller trekke tilbake svaret",
            "Vi husker svaret i 12 måneder",
            "Les personvernerklæringen",
        ],
    );
}

#[test]
fn so_does_one_question_and_the_settings() {
    let told =
        ["Telle", "Eksempelstatistikk AS", "Eksempelvik bibliotek er behandlingsansvarlig", "trekke tilbake"];
    check(&surface("one-purpose", &["arrive"], "nb"), &told[1..]);
    check(&surface("one-purpose", &["arrive", "reject-all", "open"], "nb"), &told[1..]);
}

#[test]
fn a_placeholder_for_a_service_tells_who_stores_what_for() {
    check(
        &placeholder("several-purposes", "film", Some("Film om vikingskipet"), "nb"),
        &[
            "Film om vikingskipet",
            "lagrer og leser Eksempelfilm AS opplysninger på enheten din",
            "Vise filmer.",
        ],
    );
}

#[test]
fn a_placeholder_for_a_category_tells_who_stores_what_for() {
    check(
        &placeholder("several-purposes", "media", Some("Kart over museet"), "nb"),
        &["Kart over museet", "lagrer og leser", "Eksempelfilm AS", "Eksempelkart AS", "på enheten din"],
    );
}

#[test]
fn a_placeholder_that_cannot_ask_says_why_nothing_is_shown() {
    for expression in ["film & statistics", "!film"] {
        let html = placeholder("several-purposes", expression, Some("Film om vikingskipet"), "nb");
        let explanations = parse(&html).elements().filter(|tag| tag.name == "p").count();
        assert!(explanations > 1, "{expression}: there is a title and a button, and no word between: {html}");
    }
}

#[test]
fn the_settings_show_what_was_answered() {
    let [yes, no] =
        ["accept-all", "reject-all"].map(|answer| surface("one-purpose", &["arrive", answer, "open"], "nb"));
    assert_ne!(yes, no, "a visitor who opens the settings sees whether the answer was yes or no");
}

#[test]
fn a_site_without_necessary_storage_does_not_claim_that_it_always_uses_it() {
    let claim = "Vi bruker alltid informasjonskapsler som er nødvendige";
    check(&surface("several-purposes", &["arrive"], "nb"), &[claim]);
    assert!(!first_layer(&surface("one-purpose", &["arrive"], "nb")).contains(claim));
}

#[test]
fn the_settings_of_a_site_that_asks_nothing_ask_nothing() {
    let html = surface("necessary-only", &["arrive", "open"], "nb");
    assert!(!html.contains("<input") && !html.contains("accept-all"), "{html}");
    let story = ["arrive"];
    let told = parse(&surface("necessary-only", &story, "nb")).text();
    assert!(parse(&html).text().contains(&told), "{html}");
}
