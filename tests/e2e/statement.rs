//! The privacy statement in a page: drawn there, or come alive where it stands already.
//!
//! Never: draws again what is there.

use crate::config;
use crate::page::Page;
use crate::site::{Otherwise, Site};
use crate::visit::visit;
use serde_json::{Value, json};
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

/// A config whose statement has so many sections.
fn long(sections: usize) -> Value {
    let mut config = config::several();
    let section =
        |at| json!({ "id": format!("del-{at}"), "heading": format!("Del {at}"), "blocks": ["Om fjæra."] });
    config["statement"]["sections"] = (1..=sections).map(section).collect();
    config
}

#[test]
fn a_long_one_is_whole_and_goes_to_the_part_that_the_address_names() {
    const SECTIONS: usize = 90;
    let site =
        Site::new(long(SECTIONS)).page("/", Page::without_heading("<div data-samtykke-statement></div>"));
    visit(site, async |page| {
        page.open("/#del-80").await;
        page.until("document.querySelector('[data-samtykke-filled]')").await;
        let headings = "[...document.querySelectorAll('article > section > h2')].map((el) => el.textContent)";
        let expected: Vec<String> = (1..=SECTIONS).map(|at| format!("Del {at}")).collect();
        assert_eq!(page.value(headings).await, json!(expected));
        let is_in_sight = "(() => {
          const { top } = document.getElementById('del-80').getBoundingClientRect();
          return top > -5 && top < innerHeight / 2;
        })()";
        page.until(is_in_sight).await;
        // Somebody who begins at the top stays there.
        page.open("/").await;
        page.until("document.querySelector('[data-samtykke-filled]')").await;
        assert_eq!(page.value("scrollY").await, 0);
    });
}

/// A config whose statement cites laws: in a block, in running text, in facts, and where there is no room for a link.
fn citing() -> Value {
    let mut config = config::several();
    config["activities"] = json!([{
        "id": "regnskap", "title": "Regnskap etter bokføringsloven § 13", "purpose": "Føre regnskap.",
        "legalBasis": [{ "article": "6(1)(c)", "nationalLaw": "bokføringsloven §§ 4 og 13, bokføringsloven § 13 a" }],
    }]);
    config["statement"]["sections"] = json!([
        { "facts": "activities" },
        { "id": "brudd", "heading": "Brudd", "blocks": [
            { "law": "GDPR art. 33" },
            "Se Personopplysningsloven § 12, [ekomloven § 3-15](/ekom) og personvernforordningen artikkel 34 nr. 1.",
        ] },
    ]);
    config
}

const CITED: &str = "[...document.querySelectorAll('article a')].map((link) => link.outerHTML).join()";

#[test]
fn laws_that_are_cited_lead_to_their_text_in_both_forms_alike() {
    let config = citing();
    let keep = "<script>window.before = document.querySelector('article')</script>";
    let stands = format!("<div data-samtykke-statement>{}</div>{keep}", rendered(&config));
    let site = Site::new(config)
        .page("/", Page::without_heading(stands))
        .page("/drawn", Page::without_heading("<div data-samtykke-statement></div>"));
    visit(site, async |page| {
        page.open("/").await;
        page.find("heading", "Brudd").await;
        page.settle().await;
        assert_eq!(page.value("before === document.querySelector('article')").await, true);
        let links = page.value(CITED).await;
        for known in ["2004-11-19-73/%C2%A713a", "gdpr/a33", "2018-06-15-38/%C2%A712", "/ekom", "gdpr/a34"] {
            assert!(links.as_str().is_some_and(|links| links.contains(known)), "{known} in {links}");
        }
        page.open("/drawn").await;
        page.find("heading", "Brudd").await;
        assert_eq!(page.value(CITED).await, links);
    });
}

#[test]
fn without_the_file_of_laws_the_words_are_there() {
    let page = Page::new("<div data-samtykke-statement></div>");
    let site = Site::new(citing()).page("/", page).otherwise("/samtykke/laws.json", Otherwise::Status(404));
    visit(site, async |page| {
        page.open("/").await;
        page.reads("GDPR art. 33").await;
    });
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
