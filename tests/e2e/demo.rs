//! The demo as it is published: each page does what it says.
//!
//! Never: a page that is not looked at.

use crate::access::UNREACHABLE;
use crate::barrier;
use crate::browser::Setup;
use crate::consent_page::ConsentPage;
use crate::site::Site;
use crate::stored::Stored;
use crate::visit::{visit, visit_with};
use serde_json::json;

const PAGES: [&str; 9] = [
    "/index.html",
    "/demo/basic.html",
    BUNDLE,
    "/demo/gates.html",
    "/demo/statement.html",
    "/demo/strict-csp.html",
    "/demo/storage-refused.html",
    "/demo/self-test.html",
    GALLERY,
];
const BUNDLE: &str = "/demo/bundle.html";
const GALLERY: &str = "/demo/gallery.html";
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
fn the_page_of_one_script_has_it_and_needs_no_other_after_an_answer() {
    visit(Site::demo(), async |page| {
        page.open(BUNDLE).await;
        page.click("Avvis alle").await;
        page.asks_no_more().await;
        page.settle().await;
        let before = page.site.requests().len();
        page.reload().await;
        page.settle().await;
        page.never_asks().await;
        let script = page.value("new URL(document.querySelector('script').src).pathname").await;
        let fetched: Vec<String> = page.site.requests().drain(before..).collect();
        assert_eq!(fetched.iter().filter(|path| path.contains("/samtykke/")).collect::<Vec<_>>(), [&script]);
        assert_eq!(page.value("document.querySelector('script').integrity.slice(0, 7)").await, "sha384-");
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
        assert_eq!(page.value(broken).await, json!([]), "every cross-reference leads somewhere");
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

/// The roles of the question in the frames of the gallery, in their order.
const FRAMES: [&str; 4] = ["region", "region", "dialog", "dialog"];
/// The colour of the words of a button.
const COLOUR: &str = "getComputedStyle(document.querySelector('[data-samtykke-prompt]').shadowRoot \
    .querySelector('button')).color";

/// Chooses in the gallery, and waits until each frame asks as chosen.
async fn choose(page: &ConsentPage, list: &str, label: &str, asked: &str) {
    page.choose(list, label).await;
    let is_up = format!(
        "({{ contentWindow: {{ location, document, samtykke }} }}) => location.search.includes('{asked}') \
            && document.querySelector('[data-samtykke-prompt]')?.shadowRoot.querySelector('section, dialog')"
    );
    page.until(&format!("[...document.querySelectorAll('.gallery iframe')].every({is_up})")).await;
}

#[test]
fn the_gallery_shows_each_layout_as_is_chosen_and_keeps_no_answer() {
    let (finnish, norwegian) =
        ("Mihin saamme käyttää evästeitä?", "Hva kan vi bruke informasjonskapsler til?");
    visit(Site::demo(), async |page| {
        page.open(GALLERY).await;
        page.asks().await;
        for (lang, question, window, width, look, colour) in [
            (("finsk", "fi"), finnish, "skjerm, 1280 × 800", 1280, ("mørke", "dark"), "rgb(156, 203, 245)"),
            (("bokmål", "nb"), norwegian, "telefon, 390 × 844", 390, ("lyse", "light"), "rgb(11, 79, 138)"),
        ] {
            choose(page, "Språk", lang.0, &["lang=", lang.1].concat()).await;
            choose(page, "Farger", look.0, &["look=", look.1].concat()).await;
            choose(page, "Vindu", window, "").await;
            for (at, role) in (0..).zip(FRAMES) {
                page.client.enter_frame(at).await.expect("there is a frame");
                page.find(role, question).await;
                page.until(&format!("innerWidth === {width} && {COLOUR} === '{colour}'")).await;
                page.promised("await samtykke.acceptAll()").await;
                page.gone(role, question).await;
                page.client.enter_parent_frame().await.expect("it stands in a page");
            }
        }
        assert_eq!(page.stored().await, Stored::default());
        page.reload().await;
        page.asks().await;
    });
}

#[test]
fn a_dialog_in_the_gallery_takes_no_focus_from_the_page() {
    visit(Site::demo(), async |page| {
        page.open(GALLERY).await;
        page.asks().await;
        choose(page, "Språk", "engelsk", "lang=en").await;
        page.settle().await;
        assert_eq!(page.value("document.activeElement.matches('iframe')").await, false);
    });
}

#[test]
fn the_windows_of_the_gallery_fit_into_the_smallest_screen() {
    visit(Site::demo(), async |page| {
        page.open_small(GALLERY).await;
        page.asks().await;
        for window in ["skjerm, 1280 × 800", "telefon, 390 × 844"] {
            choose(page, "Vindu", window, "").await;
            assert_eq!(page.value(UNREACHABLE).await, json!([]), "{window}");
        }
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

#[test]
fn each_template_is_told_on_its_page_without_a_barrier() {
    visit(Site::demo(), async |page| {
        for name in ["work-inclusion", "municipality", "company", "crisis-centre", "rehabilitation"] {
            page.open(&["/demo/templates.html?template=", name].concat()).await;
            page.until("document.querySelector('[data-samtykke-statement] h2')").await;
            let mut found = Vec::new();
            barrier::find(page, name, &mut found).await;
            assert!(found.is_empty(), "{}", found.join("\n\n"));
        }
    });
}
