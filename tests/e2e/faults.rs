//! When things go wrong: the page works, gates stay shut, and one line says what the owner can do.
//!
//! | what | what is promised | shown by |
//! |---|---|---|
//! | no wasm: a policy | gates stay shut, the page works, one line | `faults::a_policy_that_forbids_wasm_shuts_nothing_but_the_gates` |
//! | no wasm: 404, another file in its place, cut off | the same | `faults::without_the_wasm_the_page_works_and_nothing_opens` |
//! | no wasm: an old browser | the same | `faults::a_browser_without_what_we_need_shows_the_page_and_opens_nothing` |
//! | no wasm: offline | the same | `faults::without_a_network_the_page_works_and_nothing_more_opens`, `faults::what_is_answered_without_a_network_is_kept` |
//! | no wasm, in a bundle | a no is taken and kept, a yes is not | `bundle_answer::without_the_wasm_a_no_is_taken_and_kept_and_a_yes_is_not`, `bundle_answer::a_no_that_was_pressed_early_is_kept_when_the_wasm_never_comes` |
//! | no wasm, and a stored yes | that, and no more, opens | `faults::without_the_wasm_a_stored_yes_counts_and_nothing_else` |
//! | config 404, gone, not JSON, of no use | nothing opens | `faults::without_a_config_of_use_the_page_works_and_nothing_opens` |
//! | config with errors | parts are left out and reported, the rest works | `faults::faulty_parts_of_a_config_are_left_out_and_reported_with_their_path` |
//! | texts missing | as without wasm; or the statement alone is missing | `faults::without_the_texts_the_page_works_and_nothing_opens`, `faults::without_the_words_of_the_statement_the_prompt_is_asked_and_the_page_keeps_what_it_had` |
//! | storage refused | the answer holds for the page, the visitor is told | `unkept::where_the_browser_stores_nothing_an_answer_holds_for_the_page`, `unkept::where_every_access_to_storage_throws_an_answer_holds_for_the_page` |
//! | storage refused in part | the other is enough | `unkept::where_only_local_storage_throws_the_cookie_is_enough`, `unkept::where_only_cookies_are_refused_the_copy_is_enough` |
//! | storage full | the same | `unkept::where_local_storage_is_full_the_cookie_is_enough`, `unkept::where_all_storage_is_full_an_answer_holds_for_the_page` |
//! | storage refused or full, no endless asking | once for each page | `unkept::who_has_answered_is_not_asked_again_on_the_same_page` |
//! | an answer that could not be kept | an older yes is not left in its place | `unkept::a_no_that_could_not_be_kept_leaves_no_older_yes_behind` |
//! | record tampered with, cut, of another tool | undecided | `record::a_record_that_somebody_tampered_with_opens_nothing`, `record::what_cannot_be_read_hides_nothing_that_can` |
//! | the cookie dropped after seven days, or the copy | the other counts | `record::a_cookie_that_the_browser_dropped_is_made_good_by_its_copy`, `record::a_copy_that_the_browser_dropped_is_not_missed` |
//! | strict policy, nonces, Trusted Types | everything works | `policy::everything_works_under_a_strict_policy_with_nonces`, `policy::everything_works_with_trusted_types_enforced` |
//! | the same, and all that is fetched later | everything works | `policy::what_is_fetched_later_works_with_trusted_types_enforced`, `policy::what_nobody_has_marked_is_held_with_trusted_types_enforced`, `policy::every_layout_works_with_trusted_types_enforced`, `markup::scripts_keep_what_they_have_under_a_strict_policy`, `exit_look::under_a_strict_policy_it_looks_as_ever_and_leaves` |
//! | two tabs | the newest choice, at once | `tabs::a_choice_in_one_tab_reaches_the_other`, `tabs::a_choice_in_one_tab_reaches_another_that_has_no_wasm_yet` |
//! | two tabs, and no copy in `localStorage` | the newest choice, at once | `tabs::a_choice_for_the_session_reaches_the_other_tab` |
//! | back/forward cache | the newest choice | `tabs::a_page_that_comes_back_from_the_cache_follows_the_newest_choice`, `tabs::a_page_without_wasm_that_comes_back_from_the_cache_follows_the_newest_choice` |
//! | prerendering | nothing before it is shown; then the newest choice | `prerendering::a_page_that_nobody_sees_yet_asks_nothing_and_opens_nothing`, `prerendering::a_page_follows_what_was_answered_before_it_was_shown` |
//! | navigation without loading | asked until answered, and never again | `navigation::who_has_not_answered_is_still_asked_on_the_next_page`, `navigation::who_has_answered_is_not_asked_again_and_finds_the_settings` |
//! | a router that replaces our host | the prompt stays | `navigation::a_router_that_replaces_our_place_loses_no_question` |
//! | a choice withdrawn | gates shut, what was declared is erased | `withdrawal::one_press_shuts_the_gates_and_erases_what_was_declared` |
//! | the same, on all paths and parent domains | cookies are erased | `domains::a_cookie_is_erased_on_every_domain_and_path_that_the_page_may_reach` |
//! | the same, told to providers | signals are updated | `addressee::google_is_told_no_first_and_then_each_answer_before_its_scripts_run`, `addressee::each_other_provider_is_told_in_its_own_way` |
//! | the same, where something runs on | a reload is offered | `withdrawal::the_visitor_is_told_and_offered_a_reload_where_something_runs_on` |
//!
//! Never: asks without end, and never opens by mistake.

use crate::browser::Setup;
use crate::config;
use crate::consent_page::ConsentPage;
use crate::page::Page;
use crate::site::{Otherwise, Site};
use crate::stored::record;
use crate::visit::{visit, visit_with};
use serde_json::json;

pub const GATED: &str = r#"
  <template data-samtykke="matomo"><script>ran.push("matomo")</script></template>
  <script type="text/plain" data-samtykke="film">ran.push("film")</script>
  <iframe data-samtykke="pixel" data-src="{third}/frame.html" title="Et kart"></iframe>"#;
/// What a server says that has one page for all addresses.
const ANOTHER_PAGE: &str = "<!doctype html><title>En side</title>";
const EVERYTHING: &str = "matomo.film.pixel";

fn site() -> Site {
    Site::new(config::several()).page("/", Page::new(GATED))
}

/// The page is as its owner made it, only this ran, and the owner is told once, in a line that has these words.
async fn stands_still_and_says_so_once(page: &ConsentPage, ran: &[&str], words: &str) {
    page.settle().await;
    page.until("window.lines.some((line) => line.startsWith('Samtykke: gates stay shut.'))").await;
    page.find("heading", "En side").await;
    assert_eq!(page.value("window.ran").await, json!(ran));
    assert_eq!(page.site.third_party_requests(), [""; 0]);
    let lines = page.value("window.lines").await;
    assert_eq!(lines.as_array().map(Vec::len), Some(1), "{lines}");
    assert!(lines[0].as_str().is_some_and(|line| line.contains(words)), "{words} in {lines}");
    assert_eq!(page.events("problem").await.len(), 1);
    assert_eq!(page.value("samtykke.has('pixel')").await, false);
}

#[test]
fn without_a_config_of_use_the_page_works_and_nothing_opens() {
    visit(site(), async |page| {
        page.remember(&record(EVERYTHING, "", 60)).await;
        let broken = [
            Otherwise::Status(404),
            Otherwise::Status(500),
            Otherwise::Text(r#"{ "controller": { "name": "Nes kommune" }, "#.into()),
            Otherwise::Text(ANOTHER_PAGE.into()),
            Otherwise::Text(String::new()),
            Otherwise::Text("null".into()),
            Otherwise::Text("[]".into()),
            Otherwise::Text(r#""controller""#.into()),
            Otherwise::Text(r#"{ "revision": 1, "services": [{ "id": "matomo" }] }"#.into()),
        ];
        for answer in broken {
            page.site.let_answer("/config.json", answer);
            page.open("/").await;
            stands_still_and_says_so_once(page, &[], "").await;
        }
        page.site.mend();
        page.open("/").await;
        page.ran(&["matomo", "film"]).await;
    });
}

#[test]
fn faulty_parts_of_a_config_are_left_out_and_reported_with_their_path() {
    let mut config = config::several();
    config["services"][2]["category"] = "nowhere".into();
    config["services"][3]["storage"][0]["duration"] = "for a while".into();
    config["prompt"]["statement"] = "javascript:alert(1)".into();
    visit(Site::new(config).page("/", Page::new(GATED)), async |page| {
        page.open("/").await;
        page.asks().await;
        let problems = page.events("problem").await;
        let told: Vec<String> = problems
            .iter()
            .map(|problem| format!("{} {}", problem["code"], problem["path"]).replace('"', ""))
            .collect();
        for expected in [
            "unknown-category services[2].category",
            "bad-value services[3].storage[0].duration",
            "unsafe-address prompt.statement",
        ] {
            assert!(told.iter().any(|told| told == expected), "{expected} in {told:?}");
        }
        page.click("Godta alle").await;
        page.ran(&["matomo"]).await;
        page.until("document.querySelector('iframe').src").await;
        // With a record the loader reads the same config alone.
        page.reload().await;
        page.ran(&["matomo"]).await;
        assert_eq!(page.value("samtykke.has('film')").await, false);
    });
}

/// Everything that can stand where the wasm and its glue should, and what the line says of it.
fn instead_of_the_wasm() -> [(&'static str, Otherwise, &'static str); 5] {
    let wasm = "/samtykke/samtykke_bg.wasm";
    let hint = "Is samtykke_bg.wasm there, and 'wasm-unsafe-eval' in script-src?";
    [
        (wasm, Otherwise::Status(404), hint),
        (wasm, Otherwise::Text(ANOTHER_PAGE.into()), hint),
        (wasm, Otherwise::Text("\0asm\u{1}\0\0\0\u{1}".into()), hint),
        ("/samtykke/samtykke_bg.js", Otherwise::Status(404), ""),
        ("/samtykke/samtykke_bg.js", Otherwise::Text(ANOTHER_PAGE.into()), ""),
    ]
}

#[test]
fn without_the_wasm_the_page_works_and_nothing_opens() {
    visit(site(), async |page| {
        for (path, answer, words) in instead_of_the_wasm() {
            page.site.mend();
            page.site.let_answer(path, answer);
            page.open("/").await;
            stands_still_and_says_so_once(page, &[], words).await;
        }
    });
}

#[test]
fn without_the_wasm_a_stored_yes_counts_and_nothing_else() {
    visit(site(), async |page| {
        page.remember(&record("matomo", "film", 60)).await;
        for (path, answer, words) in instead_of_the_wasm() {
            page.site.mend();
            page.site.let_answer(path, answer);
            page.open("/").await;
            stands_still_and_says_so_once(page, &["matomo"], words).await;
            assert_eq!(page.value("samtykke.has('matomo & !film')").await, true);
        }
    });
}

#[test]
fn without_the_texts_the_page_works_and_nothing_opens() {
    visit(site(), async |page| {
        for answer in [Otherwise::Status(404), Otherwise::Text("[1, \"Ja\"]".into())] {
            page.site.let_answer("/samtykke/texts/nb.json", answer);
            page.open("/").await;
            stands_still_and_says_so_once(page, &[], "").await;
        }
    });
}

#[test]
fn without_the_words_of_the_statement_the_prompt_is_asked_and_the_page_keeps_what_it_had() {
    let main = "<div data-samtykke-statement><p>Les erklæringen på papir.</p></div>";
    let site = Site::new(config::several()).page("/", Page::new(main));
    visit(site.otherwise("/samtykke/texts/statement/nb.json", Otherwise::Status(404)), async |page| {
        page.open("/").await;
        page.asks().await;
        page.reads("Les erklæringen på papir.").await;
        page.until("events.some(({ name }) => name === 'ready')").await;
        let problems = page.events("problem").await;
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert_eq!(problems[0]["path"], "texts/statement/nb.json");
        page.click("Avvis alle").await;
        page.asks_no_more().await;
    });
}

#[test]
fn without_its_looks_the_statement_is_told_all_the_same() {
    let site = Site::new(config::several()).page("/", Page::new("<div data-samtykke-statement></div>"));
    visit(site.otherwise("/samtykke/samtykke_statement.js", Otherwise::Status(404)), async |page| {
        page.open("/").await;
        page.reads("Personvernerklæring").await;
        page.asks().await;
        assert!(page.events("problem").await.is_empty());
    });
}

#[test]
fn a_policy_that_forbids_wasm_shuts_nothing_but_the_gates() {
    let policy = "default-src 'self'; script-src 'self' 'nonce-x'; style-src 'self'";
    let site = Site::new(config::several()).page("/", Page::new(GATED).policy(policy));
    visit(site, async |page| {
        page.open("/").await;
        stands_still_and_says_so_once(page, &[], "'wasm-unsafe-eval' in script-src?").await;
    });
}

#[test]
fn a_browser_without_what_we_need_shows_the_page_and_opens_nothing() {
    let lacks = [
        "delete window.WebAssembly",
        "delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets",
        "delete Element.prototype.attachShadow",
    ];
    let page_without = |what: &str| Page::new(GATED).before_tag(&format!("<script>{what}</script>"));
    visit(Site::new(config::several()), async |page| {
        for lack in lacks {
            page.site.set_page("/", page_without(lack));
            page.open("/").await;
            stands_still_and_says_so_once(page, &[], "").await;
        }
    });
}

#[test]
fn without_a_network_the_page_works_and_nothing_more_opens() {
    let plain = r#"<template data-samtykke="matomo"><script>ran.push("matomo")</script></template>
      <template data-samtykke="film"><script>ran.push("film")</script></template>"#;
    visit(Site::new(config::several()).page("/", Page::new(plain)), async |page| {
        page.remember(&record("matomo", "film.pixel", 60)).await;
        page.open("/").await;
        page.ran(&["matomo"]).await;
        assert!(!page.has_fetched_wasm());
        page.site.go_down();
        for _ in 0..2 {
            page.click("Om informasjonskapsler").await;
            stands_still_and_says_so_once(page, &["matomo"], "").await;
        }
        let told =
            page.promised("return samtykke.set({ film: true }).then(() => 'kept', () => 'told')").await;
        assert_eq!(told, "told");
        assert_eq!(page.value("samtykke.has('matomo & !film')").await, true);
    });
}

#[test]
fn what_is_answered_without_a_network_is_kept() {
    visit(site(), async |page| {
        page.open("/").await;
        page.asks().await;
        page.site.go_down();
        page.tick("Statistikk").await;
        page.click("Lagre valg").await;
        page.ran(&["matomo"]).await;
        page.reads("Valget er lagret.").await;
        assert!(page.record().await.ends_with("&m=save&on=matomo&off=film.pixel"));
        assert_eq!(page.value("window.lines").await, json!([]));
    });
}

#[test]
fn with_javascript_off_nothing_that_waits_is_fetched() {
    visit_with(Setup::WithoutJavaScript, site(), async |page| {
        page.open("/").await;
        tokio::time::sleep(std::time::Duration::from_millis(800)).await;
        assert_eq!(page.site.requests(), ["/"]);
        assert_eq!(page.site.third_party_requests(), [""; 0]);
    });
}
