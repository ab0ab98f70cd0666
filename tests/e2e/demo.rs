//! The demo as it is published: each page does what it says.
//!
//! Never: a page that is not looked at.

use crate::barrier;
use crate::browser::Setup;
use crate::consent_page::ConsentPage;
use crate::site::Site;
use crate::stored::Stored;
use crate::visit::{visit, visit_with};

const PAGES: [&str; 7] = [
    "/index.html",
    "/demo/basic.html",
    "/demo/gates.html",
    "/demo/statement.html",
    "/demo/strict-csp.html",
    "/demo/storage-refused.html",
    "/demo/self-test.html",
];
const NECESSARY_ONLY: &str = "/demo/necessary-only.html";

async fn gates_follow(page: &ConsentPage) {
    page.reads("Besøket er talt").await;
    page.reads("Skriptet har kjørt").await;
    page.until("document.querySelector('.film iframe').src.endsWith('/demo/third-party/film.html')").await;
}

#[test]
fn every_page_asks_and_stores_nothing_before_an_answer() {
    visit(Site::demo(), async |page| {
        for path in PAGES {
            page.open(path).await;
            page.asks().await;
            page.settle().await;
        }
        page.open("/index.html").await;
        page.asks().await;
        assert_eq!(page.stored().await, Stored::default());
        assert!(!page.site.requests().iter().any(|path| path.contains("third-party")));
    });
}

#[test]
fn the_page_of_gates_opens_them_and_shuts_them_again() {
    visit(Site::demo(), async |page| {
        page.open("/demo/gates.html").await;
        page.find("group", "Film: Båten til jobben").await;
        page.click("Godta alle").await;
        gates_follow(page).await;
        page.reads("Du har sagt ja til både statistikk og film.").await;
        page.click("Legg til en film").await;
        page.until("document.querySelector('#late iframe').src").await;
        page.until("document.cookie.includes('_pk_id')").await;
        page.click("Innstillinger for informasjonskapsler").await;
        page.click("Avvis alle").await;
        page.reads("Du har sagt nei til film.").await;
        page.find("summary", "Film: Båten til jobben, en gang til. Du har sagt nei til Filmvev.").await;
        assert!(!page.stored().await.cookies.keys().any(|name| name.starts_with("_pk")));
    });
}

#[test]
fn the_film_can_be_shown_where_it_stands() {
    visit(Site::demo(), async |page| {
        page.open("/demo/gates.html").await;
        page.find("group", "Film: Båten til jobben").await;
        page.click("Vis innholdet").await;
        page.until("document.querySelector('.film iframe').src").await;
        assert!(!page.words().await.contains("Besøket er talt"));
    });
}

#[test]
fn the_page_with_a_strict_policy_works_like_the_others() {
    visit(Site::demo(), async |page| {
        page.open("/demo/strict-csp.html").await;
        page.click("Godta alle").await;
        gates_follow(page).await;
        page.reload().await;
        gates_follow(page).await;
        page.never_asks().await;
    });
}

#[test]
fn the_statement_tells_the_choice() {
    visit(Site::demo(), async |page| {
        page.open("/demo/statement.html").await;
        page.find("heading", "Personvernerklæring").await;
        page.reads("Du har ikke svart ennå.").await;
        page.click("Avvis alle").await;
        page.reads("Du har sagt nei til").await;
        let broken = "[...document.querySelectorAll('article a[href^=\"#\"]')] \
            .map((link) => link.hash.slice(1)).filter((id) => !document.getElementById(id))";
        assert_eq!(page.value(broken).await, serde_json::json!([]), "every cross-reference leads somewhere");
    });
}

#[test]
fn where_storage_is_refused_the_answer_holds_for_the_page() {
    visit(Site::demo(), async |page| {
        page.open("/demo/storage-refused.html").await;
        page.click("Godta alle").await;
        page.reads("Besøket er talt").await;
        page.reads("Valget gjelder bare på denne siden.").await;
        page.reload().await;
        page.asks().await;
    });
}

#[test]
fn where_only_what_is_necessary_is_stored_nobody_is_asked() {
    visit(Site::demo(), async |page| {
        page.open(NECESSARY_ONLY).await;
        page.reads("På enheten din lagrer vi bare det som er nødvendig").await;
        page.never_asks().await;
        page.find("heading", "Personvernerklæring").await;
    });
}

#[test]
fn the_self_test_shows_what_it_found_and_what_somebody_made_worse() {
    visit(Site::demo(), async |page| {
        page.open("/demo/self-test.html").await;
        page.asks().await;
        page.click("Kjør selvtesten").await;
        page.reads("0 ikke bestått, 0 advarsel").await;
        page.reads("there is a no where there is a yes").await;
        page.click("Gjør nei-knappen liten og blek").await;
        page.click("Kjør selvtesten").await;
        page.reads("one is higher than the other").await;
        let mut found = Vec::new();
        barrier::find(page, "the report", &mut found).await;
        found.retain(|barrier| !barrier.contains("data-samtykke-prompt"));
        assert!(found.is_empty(), "{}", found.join("\n\n"));
        // Who has answered gets the settings to look at.
        page.click("Godta alle").await;
        page.click("Kjør selvtesten").await;
        page.reads("0 ikke bestått, 0 advarsel").await;
    });
}

fn no_page_has_a_barrier(setup: Setup) {
    visit_with(setup, Site::demo(), async |page| {
        let mut found = Vec::new();
        for path in PAGES {
            page.open(path).await;
            page.asks().await;
            page.settle().await;
            barrier::find(page, path, &mut found).await;
        }
        page.open(NECESSARY_ONLY).await;
        page.find("heading", "Personvernerklæring").await;
        barrier::find(page, NECESSARY_ONLY, &mut found).await;
        assert!(found.is_empty(), "{}", found.join("\n\n"));
    });
}

#[test]
fn no_page_has_a_barrier_in_light() {
    no_page_has_a_barrier(Setup::Plain);
}

#[test]
fn no_page_has_a_barrier_in_dark() {
    no_page_has_a_barrier(Setup::Dark);
}
