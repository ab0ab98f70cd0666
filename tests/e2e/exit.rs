//! The way out of a site that somebody must not be seen on: at once, and not one step back.
//!
//! Never: looks at the button; `exit_look` does.

use crate::access::BOTH_LOOKS;
use crate::browser::Setup;
use crate::config;
use crate::consent_page::ConsentPage;
use crate::ledger;
use crate::page::Page;
use crate::patience;
use crate::site::{Otherwise, Site};
use crate::stored::Stored;
use crate::visit::{visit, visit_with};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::{Value, json};

pub const LABEL: &str = "Forlat siden raskt";
const LINK: &str = r#"<p><a href="/elsewhere" rel="noreferrer" data-samtykke-exit>Ut herfra</a></p>"#;

pub fn config() -> Value {
    let mut config = config::several();
    config["exit"] = json!({ "address": "/weather" });
    config
}

/// A site with a way out to its own `/weather`, whose pages are longer than any window.
pub fn site(config: Value) -> Site {
    let paragraph = |at: usize| format!("<p><a href='#{at}'>Lenke {at}</a> og noen ord til.</p>");
    let main = LINK.to_owned() + &(1..40).map(paragraph).collect::<String>();
    let weather = "<title>Været</title><h1>Været</h1><script>window.from = document.referrer</script>";
    Site::new(config)
        .page("/", Page::new(main.clone()).before_tag(BOTH_LOOKS))
        .page("/weather", Page::without_tag().before_main(weather))
        .page("/elsewhere", Page::without_tag())
        .page("/personvern", Page::without_tag())
}

pub async fn is_away(page: &ConsentPage) {
    page.until("location.pathname === '/weather' && document.readyState === 'complete'").await;
}

#[test]
fn it_leaves_and_back_does_not_return() {
    visit(site(config()), async |page| {
        page.open("/blank").await;
        page.open("/").await;
        page.click(LABEL).await;
        is_away(page).await;
        assert_eq!(page.value("window.from").await, "", "nobody is told where the visitor came from");
        page.client.back().await.unwrap();
        page.until("location.pathname === '/blank'").await;
    });
}

#[test]
fn nothing_is_left_in_view_while_the_other_page_is_on_its_way() {
    visit(site(config()).otherwise("/weather", Otherwise::Late(2000)), async |page| {
        page.open("/").await;
        page.button(LABEL).await;
        let press =
            "document.querySelector('[data-samtykke-exit]').shadowRoot.querySelector('button').click();";
        let look = "return [document.title, document.body, document.documentElement.getClientRects().length, innerHeight > 0];";
        let seen = page
            .promised(&[press, "await new Promise((done) => setTimeout(done, 50));", look].concat())
            .await;
        assert_eq!(seen, json!(["127.0.0.1", null, 0, true]));
        is_away(page).await;
    });
}

/// A page that would rather keep its visitors.
const CLINGING: &str = "<script>
  for (const name of ['beforeunload', 'unload', 'pagehide']) addEventListener(name, (event) => {
    localStorage.kept = (localStorage.kept ?? '') + name;
    if (name === 'beforeunload') event.preventDefault();
  });
</script>";

#[test]
fn a_page_that_asks_whether_to_leave_does_not_get_to() {
    let clinging = Page::new("").before_tag(CLINGING);
    visit(site(config()).page("/", clinging), async |page| {
        page.open("/").await;
        page.click(LABEL).await;
        is_away(page).await;
        let kept = page.value("String(localStorage.kept)").await;
        assert!(!kept.as_str().unwrap_or_default().contains("before"), "{kept}");
    });
}

#[test]
fn for_the_session_nothing_of_ours_stays_on_the_device() {
    let mut config = config();
    config["record"] = json!({ "storage": "session", "endpoint": ledger::PATH });
    visit(site(config), async |page| {
        page.site.ledger().refuse(Some(500));
        page.open("/").await;
        page.click("Avvis alle").await;
        page.asks_no_more().await;
        page.until("Object.keys(sessionStorage).length === 1").await;
        page.value("localStorage.other = 1").await;
        page.click(LABEL).await;
        is_away(page).await;
        let other = [("other".to_owned(), "1".to_owned())].into();
        assert_eq!(page.stored().await, Stored { local: other, ..Stored::default() });
    });
}

#[test]
fn a_record_that_is_to_last_stays() {
    visit(site(config()), async |page| {
        page.open("/").await;
        page.click("Avvis alle").await;
        page.asks_no_more().await;
        page.click(LABEL).await;
        is_away(page).await;
        page.record().await;
    });
}

/// Presses keys, the first held while the others are pressed.
async fn hold(page: &ConsentPage, held: Key, other: char) {
    let (held, other) = (char::from(held), other);
    let keys = KeyActions::new("keyboard".into())
        .then(KeyAction::Down { value: held })
        .then(KeyAction::Down { value: other })
        .then(KeyAction::Up { value: other })
        .then(KeyAction::Up { value: held });
    page.client.perform_actions(keys).await.expect("the keys are pressed");
}

async fn stays(page: &ConsentPage) {
    page.settle().await;
    assert_eq!(page.value("location.pathname").await, "/");
}

/// What a screen reader was told last.
async fn status(page: &ConsentPage) -> Value {
    page.value("document.querySelector('[data-samtykke-exit]').shadowRoot.querySelector('[role=status]').textContent").await
}

#[test]
fn three_presses_of_shift_or_of_escape_leave() {
    visit(site(config()), async |page| {
        for key in [Key::Shift, Key::Escape] {
            page.open("/").await;
            page.button(LABEL).await;
            page.press(key).await;
            assert_eq!(status(page).await, "");
            page.press(key).await;
            stays(page).await;
            assert_eq!(status(page).await, "Trykk én gang til for å forlate siden.");
            page.press(key).await;
            is_away(page).await;
        }
    });
}

#[test]
fn keys_that_are_pressed_for_something_else_do_not_leave() {
    visit(site(config()), async |page| {
        page.open("/").await;
        page.button(LABEL).await;
        for letter in ['a', 'b', 'c', 'd'] {
            hold(page, Key::Shift, letter).await;
        }
        stays(page).await;
        for key in
            [Key::Shift, Key::Shift, Key::Escape, Key::Escape, Key::Tab, Key::Escape, Key::Shift, Key::Shift]
        {
            page.press(key).await;
        }
        stays(page).await;
        page.press(Key::Tab).await;
        assert_eq!(status(page).await, "");
    });
}

#[test]
fn the_keyboard_comes_to_it_before_all_else_also_when_the_prompt_is_up() {
    visit(site(config()), async |page| {
        page.open("/").await;
        page.asks().await;
        page.settle().await;
        page.press(Key::Tab).await;
        assert_eq!(page.focused().await, ("button".to_owned(), LABEL.to_owned()));
        page.press(Key::Tab).await;
        assert_eq!(page.focused().await.1, "Statistikk");
        page.press(Key::Escape).await;
        page.press(Key::Tab).await;
        hold(page, Key::Shift, char::from(Key::Tab)).await;
        hold(page, Key::Shift, char::from(Key::Tab)).await;
        assert_eq!(page.focused().await.1, LABEL);
        page.press(Key::Enter).await;
        is_away(page).await;
    });
}

#[test]
fn a_link_of_the_page_does_the_same_and_without_scripts_it_is_a_link() {
    visit(site(config()), async |page| {
        page.open("/blank").await;
        page.open("/").await;
        page.button(LABEL).await;
        page.asks().await;
        page.value("document.querySelector('a[data-samtykke-exit]').scrollIntoView({ block: 'center' })")
            .await;
        // No script of the page hears of it, so that a hand could not know whether it missed.
        page.find("link", "Ut herfra").await.click().await.unwrap();
        is_away(page).await;
        page.client.back().await.unwrap();
        page.until("location.pathname === '/blank'").await;
        // Where this script does not come, the loader leaves the link alone.
        page.site.let_answer("/config.json", Otherwise::Status(404));
        page.open("/").await;
        page.settle().await;
        page.click_on("link", "Ut herfra").await;
        page.until("location.pathname === '/elsewhere'").await;
    });
    visit_with(Setup::WithoutJavaScript, site(config()), async |page| {
        page.open("/").await;
        let link = page.client.find(fantoccini::Locator::Css("a[data-samtykke-exit]")).await.unwrap();
        link.click().await.unwrap();
        let arrived = patience::wait_for(async || {
            let url = page.client.current_url().await.unwrap();
            url.path().ends_with("/elsewhere").then_some(())
        });
        assert!(arrived.await.is_some());
    });
}

#[test]
fn an_address_that_is_no_page_is_told_of_and_nothing_is_drawn() {
    for address in ["javascript:alert(1)", "mailto:hjelp@example.no", "https://["] {
        let mut config = config();
        config["exit"]["address"] = address.into();
        visit(site(config), async |page| {
            page.open("/").await;
            page.asks().await;
            page.settle().await;
            assert_eq!(page.value("document.querySelector('div[data-samtykke-exit]')").await, json!(null));
            let told = page.events("problem").await;
            let is_told = told
                .iter()
                .any(|problem| problem["code"] == "unsafe-address" && problem["subject"] == address);
            assert!(is_told, "{told:?}");
        });
    }
}
