//! The privacy statement in a page: drawn there, or come alive where it stands already.
//!
//! Never: draws again what is there.

use crate::config;
use crate::page::Page;
use crate::site::Site;
use crate::visit::visit;
use serde_json::Value;
use std::io::Write;
use std::process::{Command, Stdio};

/// What `samtykke render --fragment` makes of a config.
fn rendered(config: &Value) -> String {
    let mut render = Command::new(env!("CARGO_BIN_EXE_samtykke"))
        .args(["render", "-", "--fragment"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the command line starts");
    render.stdin.take().unwrap().write_all(config.to_string().as_bytes()).unwrap();
    let output = render.wait_with_output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

#[test]
fn it_is_drawn_where_the_page_has_a_place_for_it() {
    let page = Page::new("<div data-samtykke-statement></div>");
    visit(Site::new(config::several()).page("/", page), async |page| {
        page.open("/").await;
        page.find("heading", "Personvernerklæring").await;
        for words in ["Nes kommune er behandlingsansvarlig.", "Tellverk AS", "_pk_id*", "Datatilsynet"] {
            page.reads(words).await;
        }
        page.reads("Du har ikke svart ennå.").await;
        page.click("Avvis alle").await;
        page.reads("Du har sagt nei til").await;
        // With a record it is drawn as well.
        page.reload().await;
        page.find("heading", "Personvernerklæring").await;
        page.never_asks().await;
    });
}

#[test]
fn one_that_stands_in_the_page_stays_and_its_choice_comes_alive() {
    for lonely in [true, false] {
        let config = config::several();
        let place = format!("<div data-samtykke-statement>{}</div>", rendered(&config));
        let keep = "<script>window.before = document.querySelector('article')</script>";
        let main = if lonely { Page::without_heading(place + keep) } else { Page::new(place + keep) };
        visit(Site::new(config).page("/", main), async |page| {
            page.open("/").await;
            page.reads("Du har ikke svart ennå.").await;
            page.settle().await;
            let same = "before === document.querySelector('article')";
            assert_eq!(page.value(same).await, true, "the only h1: {lonely}");
            page.click("Avvis alle").await;
            page.reads("Du har sagt nei til").await;
            assert_eq!(page.value(same).await, true, "the only h1: {lonely}");
        });
    }
}

#[test]
fn the_choice_alone_tells_what_was_answered_and_lets_it_be_changed() {
    visit(
        Site::new(config::several()).page("/", Page::new("<div data-samtykke-choice></div>")),
        async |page| {
            page.open("/").await;
            page.reads("Du har ikke svart ennå.").await;
            page.tick("Film").await;
            page.click("Lagre valg").await;
            page.reads("Du svarte").await;
            let words = page.words().await;
            let told: Vec<&str> = words.lines().filter(|line| !line.is_empty()).collect();
            let at = |words: &str| told.iter().position(|line| *line == words).map(|at| told[at + 1]);
            assert_eq!(at("Du har sagt ja til"), Some("Filmvev"));
            assert_eq!(at("Du har sagt nei til"), Some("Matomo og Annonsepiksel"));
            let receipt = page.promised("return (await samtykke.receipt()).record_id").await;
            assert_eq!(at("Kvitteringsnummer"), receipt.as_str());
            page.until("document.querySelector('[data-samtykke-choice] button')").await;
            page.value("document.querySelector('[data-samtykke-choice] button').focus()").await;
            page.click("Endre valget ditt").await;
            page.asks().await;
        },
    );
}

#[test]
fn the_table_of_what_is_stored_can_stand_alone() {
    visit(
        Site::new(config::several()).page("/", Page::new("<div data-samtykke-cookies></div>")),
        async |page| {
            page.open("/").await;
            for words in ["_pk_id*", "13 måneder", "mtm_*", "lokal lagring", "nettleserdatabase", "filmvev"]
            {
                page.reads(words).await;
            }
            assert_eq!(page.names("article").await, [""; 0]);
        },
    );
}

#[test]
fn a_place_that_comes_late_is_filled_too() {
    visit(Site::new(config::several()).page("/", Page::new("")), async |page| {
        page.open("/").await;
        page.click("Avvis alle").await;
        page.asks_no_more().await;
        page.reload().await;
        page.never_asks().await;
        let add = "document.querySelector('main').append(Object.assign(document.createElement('div'), \
            { id: 'late' })), late.dataset.samtykkeStatement = ''";
        page.value(add).await;
        page.value("document.querySelector('main').append(late)").await;
        page.find("heading", "Personvernerklæring").await;
    });
}
