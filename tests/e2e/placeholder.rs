//! What stands where something shut would be, and asks there and then.
//!
//! Never: asks for more than what stands there needs.

use crate::config;
use crate::page::Page;
use crate::site::Site;
use crate::stored::Stored;
use crate::visit::visit;

const FILM: &str =
    r#"<iframe data-samtykke="film" data-src="{third}/frame.html" title="Båten til jobben"></iframe>"#;

/// What is left of a film after a no to it.
pub const REFUSED: &str = "Båten til jobben. Du har sagt nei til Filmvev.";

fn site(main: &str) -> Site {
    Site::new(config::several()).page("/", Page::new(main))
}

#[test]
fn a_placeholder_tells_what_would_stand_there_and_who_sees_the_visitor_then() {
    visit(site(FILM), async |page| {
        page.open("/").await;
        page.find("group", "Båten til jobben").await;
        page.reads("Viser du innholdet, lagrer og leser Filmvev AS opplysninger på enheten din.").await;
        page.reads("Viser film.").await;
        assert!(!page.is_ticked("Vis alltid innhold fra Filmvev").await);
        page.button("Vis innholdet").await;
        assert_eq!(page.shown("iframe").await.len(), 0);
    });
}

#[test]
fn show_it_shows_once_and_stores_nothing() {
    visit(site(FILM), async |page| {
        page.open("/").await;
        page.click("Vis innholdet").await;
        page.gone("group", "Båten til jobben").await;
        page.until("document.querySelector('iframe').src").await;
        assert_eq!(page.shown("iframe").await.len(), 1);
        page.settle().await;
        assert_eq!(page.site.third_party_requests(), ["/frame.html"]);
        assert_eq!(page.stored().await, Stored::default());
        page.asks().await;
        page.reload().await;
        page.find("group", "Båten til jobben").await;
        page.settle().await;
        assert_eq!(page.site.third_party_requests(), ["/frame.html"]);
    });
}

#[test]
fn always_stores_a_yes_to_that_service_and_asks_about_the_others_as_before() {
    let all = [FILM, r#"<template data-samtykke="matomo"><script>ran.push("matomo")</script></template>"#];
    visit(site(&all.concat()), async |page| {
        page.open("/").await;
        page.tick("Vis alltid innhold fra Filmvev").await;
        page.click("Vis innholdet").await;
        page.gone("group", "Båten til jobben").await;
        page.settle().await;
        let record = page.record().await;
        assert!(record.ends_with("&m=placeholder&on=film&off="), "{record}");
        page.reload().await;
        page.until("document.querySelector('iframe').src").await;
        page.asks().await;
        assert_eq!(page.names("checkbox").await, ["Statistikk", "Markedsføring"]);
        assert!(!page.words().await.contains("Vi spør igjen"), "the visitor has not answered that before");
        page.click("Avvis alle").await;
        page.asks_no_more().await;
        // «Avvis alle» means all, also what was let through before.
        assert!(page.record().await.ends_with("&on=&off=matomo.film.pixel"));
        page.ran(&[]).await;
    });
}

#[test]
fn a_placeholder_after_a_no_still_asks_where_it_stands() {
    visit(site(FILM), async |page| {
        page.open("/").await;
        page.click("Avvis alle").await;
        page.asks_no_more().await;
        let record = page.record().await;
        page.gone("group", "Båten til jobben").await;
        page.click_on("summary", REFUSED).await;
        page.click("Vis innholdet").await;
        page.until("document.querySelector('iframe').src").await;
        page.settle().await;
        assert_eq!(page.record().await, record, "shown once, and the no stays");
        page.reload().await;
        page.click_on("summary", REFUSED).await;
        page.tick("Vis alltid innhold fra Filmvev").await;
        page.click("Vis innholdet").await;
        page.until("document.querySelector('iframe').src").await;
        page.settle().await;
        assert!(page.record().await.ends_with("&on=film&off=matomo.pixel"));
    });
}

#[test]
fn a_no_at_a_placeholder_is_kept_and_stays_a_line() {
    visit(site(FILM), async |page| {
        page.open("/").await;
        let (_, _, _, before) = page.find("group", "Båten til jobben").await.rectangle().await.unwrap();
        page.click("Ikke vis innholdet").await;
        page.gone("group", "Båten til jobben").await;
        assert_eq!(page.focused().await.1, REFUSED, "focus is not lost");
        assert!(page.record().await.ends_with("&m=placeholder&on=&off=film"));
        page.asks().await;
        page.reload().await;
        let (_, _, _, after) = page.find("summary", REFUSED).await.rectangle().await.unwrap();
        assert!(after < before / 3.0, "{after} of {before} is not small");
        assert_eq!(
            page.names("checkbox").await,
            ["Statistikk", "Markedsføring"],
            "the film is not asked about"
        );
        page.settle().await;
        assert_eq!(page.site.third_party_requests(), [""; 0]);
    });
}

#[test]
fn what_a_template_holds_gets_a_placeholder_and_a_counting_pixel_none() {
    let held = r#"
      <template data-samtykke="film"><iframe src="{third}/frame.html" title="I en mal"></iframe></template>
      <img data-samtykke="film" data-src="{third}/picture.svg" alt="Et bilde">
      <img data-samtykke="pixel" data-src="{third}/picture.svg?pixel" alt="">
      <template data-samtykke="pixel"><script src="{third}/script.js?name=pixel"></script></template>"#;
    visit(site(held), async |page| {
        page.open("/").await;
        page.find("group", "I en mal").await;
        page.find("group", "Et bilde").await;
        let groups = page.names("group").await;
        assert_eq!(groups, ["Velg hva du sier ja til", "I en mal", "Et bilde"]);
        // One yes opens all that waited for the same service.
        page.click("Vis innholdet").await;
        page.gone("group", "I en mal").await;
        page.gone("group", "Et bilde").await;
        page.until("document.querySelector('main > iframe').src").await;
        page.ran(&[]).await;
    });
}

#[test]
fn a_placeholder_for_a_purpose_asks_for_that_purpose() {
    let held = FILM.replace(r#"samtykke="film""#, r#"samtykke="media""#);
    visit(site(&held), async |page| {
        page.open("/").await;
        page.reads("For å se innholdet må du si ja til film.").await;
        page.tick("Husk at jeg sier ja til film").await;
        page.click("Vis innholdet").await;
        page.until("document.querySelector('iframe').src").await;
        page.settle().await;
        assert!(page.record().await.ends_with("&m=placeholder&on=film&off="));
    });
}

#[test]
fn a_placeholder_for_an_expression_leads_to_the_settings() {
    let held = FILM.replace(r#"samtykke="film""#, r#"samtykke="film & matomo""#);
    visit(site(&held), async |page| {
        page.open("/").await;
        page.click("Avvis alle").await;
        page.asks_no_more().await;
        page.find("group", "Båten til jobben").await;
        page.click("Innstillinger for informasjonskapsler").await;
        page.click("Godta alle").await;
        page.until("document.querySelector('iframe').src").await;
        page.gone("group", "Båten til jobben").await;
    });
}
