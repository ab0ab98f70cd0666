//! The playground: what an owner writes is checked, drawn and told while they write.
//!
//! Never: stored or sent.

use crate::access::UNREACHABLE;
use crate::barrier;
use crate::browser::Setup;
use crate::config;
use crate::consent_page::ConsentPage;
use crate::page::Page;
use crate::site::Site;
use crate::stored::Stored;
use crate::visit::{visit, visit_with};
use fantoccini::key::Key;
use serde_json::json;

const PATH: &str = "/playground/index.html";
const EDITOR: &str = "Oppsettet som JSON";
const LANGUAGE: &str = "Språk i spørsmålet og erklæringen";
const CLEAN: &str = "Sjekken fant ingen feil.";

/// Keeps what screen readers get to say, and breaches of policy.
const LISTEN: &str = r"(() => {
  window.said = []; window.breaches = [];
  document.addEventListener('securitypolicyviolation', (event) => breaches.push(event.blockedURI));
  document.querySelectorAll('[role=status]').forEach((live) => new MutationObserver(() => {
    if (live.textContent) said.push(live.textContent);
  }).observe(live, { childList: true }));
})()";

async fn open(page: &ConsentPage) {
    page.open(PATH).await;
    page.asks().await;
    page.reads(CLEAN).await;
    page.value(LISTEN).await;
}

/// What stands in the editor.
async fn written(page: &ConsentPage) -> String {
    let editor = page.find("textbox", EDITOR).await;
    editor.prop("value").await.expect("it has a value").unwrap_or_default()
}

#[test]
fn a_mistake_is_told_and_goes_when_it_is_mended() {
    visit(Site::demo(), async |page| {
        open(page).await;
        let mut config = config::one();
        config["services"][1]["category"] = "statistikk".into();
        config["colour"] = "blue".into();
        page.rewrite(EDITOR, &config.to_string()).await;
        page.reads("2 feil og 1 advarsel.").await;
        let words = page.words().await;
        for told in ["Feil services[1].category", "kategorien «statistikk» finnes ikke", "Advarsel colour"]
        {
            assert!(words.contains(told), "{told} in {words}");
        }
        page.never_asks().await;
        page.rewrite(EDITOR, &config::one().to_string()).await;
        page.reads(CLEAN).await;
        page.find("region", "Kan vi bruke informasjonskapsler til statistikk?").await;
        page.find("heading", "Personvernerklæring").await;
    });
}

#[test]
fn what_is_not_json_is_told_with_its_place_and_found_again() {
    visit(Site::demo(), async |page| {
        open(page).await;
        page.write(EDITOR, "x").await;
        let lines = written(page).await.lines().count();
        page.reads(&format!("Teksten er ikke gyldig JSON: linje {lines}, kolonne 1.")).await;
        page.asks().await;
        page.click("Gå til stedet").await;
        assert_eq!(page.focused().await, ("textbox".to_owned(), EDITOR.to_owned()));
        page.press(Key::Delete).await;
        page.reads(CLEAN).await;
    });
}

#[test]
fn prompt_and_statement_speak_the_language_that_is_chosen() {
    visit(Site::demo(), async |page| {
        open(page).await;
        for (label, question, statement) in [
            ("engelsk", "What can we use cookies for?", "Privacy statement"),
            ("nynorsk", "Kva kan vi bruke informasjonskapslar til?", "Personvernerklæring"),
        ] {
            page.choose(LANGUAGE, label).await;
            page.find("region", question).await;
            page.find("heading", statement).await;
        }
        let mut config = config::several();
        config["languages"] = json!(["xx", "en"]);
        page.rewrite(EDITOR, &config.to_string()).await;
        page.reads("Samtykke har ikke tekster på «xx» ennå.").await;
        page.find("region", "What can we use cookies for?").await;
    });
}

#[test]
fn a_prompt_that_lies_over_a_website_covers_nothing_here() {
    visit(Site::demo(), async |page| {
        open(page).await;
        for (layout, modal, place) in [
            ("bar", false, "På nettstedet ligger spørsmålet fast nederst i vinduet."),
            ("dialog", true, "På nettstedet ligger spørsmålet over siden og må besvares først."),
        ] {
            let mut config = config::several();
            config["prompt"]["layout"] = layout.into();
            config["prompt"]["modal"] = modal.into();
            page.rewrite(EDITOR, &config.to_string()).await;
            page.reads(place).await;
            page.button("Avvis alle").await;
            assert_eq!(page.value(UNREACHABLE).await, json!([]), "{layout}");
        }
    });
}

#[test]
fn the_example_comes_back_and_what_was_written_is_not_lost_unasked() {
    visit(Site::demo(), async |page| {
        open(page).await;
        let example = written(page).await;
        page.write(EDITOR, "x").await;
        // Pressed at once: a page that asks answers nothing, so nobody can see whether it was hit.
        page.button("Hent tilbake eksempelet").await.click().await.expect("it is pressed");
        page.client.dismiss_alert().await.expect("the owner is asked");
        assert_eq!(written(page).await, [&example, "x"].concat());
        page.button("Hent tilbake eksempelet").await.click().await.expect("it is pressed");
        page.client.accept_alert().await.expect("the owner is asked");
        page.reads("Eksempelet er tilbake.").await;
        assert_eq!(written(page).await, example);
        page.reads(CLEAN).await;
    });
}

#[test]
fn the_config_is_taken_out_as_a_file_and_by_the_clipboard() {
    visit(Site::demo(), async |page| {
        open(page).await;
        // The browser itself would leave a file on the machine of whoever runs this.
        let catch = "(() => { HTMLAnchorElement.prototype.click = function () { window.file = this.download; }; \
            const made = URL.createObjectURL; \
            URL.createObjectURL = (blob) => { window.blob = blob; return made(blob); }; })()";
        page.value(catch).await;
        page.write(EDITOR, "x").await;
        page.click("Last ned").await;
        page.reads("Oppsettet er lastet ned som samtykke.json.").await;
        assert_eq!(page.value("window.file").await, "samtykke.json");
        assert_eq!(page.promised("return blob.text();").await, written(page).await.as_str());
        page.write(EDITOR, "y").await;
        page.click("Kopier").await;
        page.reads("Oppsettet er kopiert.").await;
        // It stands elsewhere now, so nobody is asked.
        page.click("Hent tilbake eksempelet").await;
        page.reads("Eksempelet er tilbake.").await;
    });
}

#[test]
fn nothing_is_stored_or_sent_and_the_policy_is_kept() {
    visit(Site::demo(), async |page| {
        open(page).await;
        page.site.forget_requests();
        page.rewrite(EDITOR, &config::several().to_string()).await;
        page.reads(CLEAN).await;
        page.choose(LANGUAGE, "engelsk").await;
        page.click("Reject all").await;
        page.click_on("link", "Read the privacy statement").await;
        page.settle().await;
        assert_eq!(page.stored().await, Stored::default());
        assert_eq!(page.value("window.breaches").await, json!([]));
        assert!(page.site.requests().iter().all(|path| path == "/personvern"), "{:?}", page.site.requests());
        assert!(page.value("location.pathname").await == PATH, "a link of the prompt does not lead away");
    });
}

#[test]
fn a_screen_reader_hears_how_it_stands_once_and_when_the_owner_rests() {
    visit(Site::demo(), async |page| {
        open(page).await;
        for sign in ["x", "y", "z"] {
            page.write(EDITOR, sign).await;
            page.reads("Teksten er ikke gyldig JSON").await;
        }
        page.until("window.said.length").await;
        page.settle().await;
        let said = page.value("window.said").await;
        assert_eq!(said.as_array().map(Vec::len), Some(1), "{said}");
        for _ in 0..3 {
            page.press(Key::Backspace).await;
        }
        page.until(&format!("window.said[1] === '{CLEAN}'")).await;
    });
}

#[test]
fn the_keyboard_leaves_the_editor_and_reaches_all_that_follows() {
    visit(Site::demo(), async |page| {
        open(page).await;
        page.write(EDITOR, "\n").await;
        let mut met = Vec::new();
        for _ in 0..6 {
            page.press(Key::Tab).await;
            met.push(page.focused().await.1);
        }
        let expected = ["Last ned", "Kopier", "Hent tilbake eksempelet", LANGUAGE, "Statistikk", "Film"];
        assert_eq!(met, expected);
        page.click_on("link", "10 Ord vi bruker").await;
        assert_eq!(page.focused().await, ("heading".to_owned(), "10 Ord vi bruker".to_owned()));
    });
}

fn has_no_barrier(setup: Setup) {
    visit_with(setup, Site::demo(), async |page| {
        let mut found = Vec::new();
        open(page).await;
        barrier::find(page, "example", &mut found).await;
        page.write(EDITOR, "x").await;
        page.button("Gå til stedet").await;
        page.until("document.querySelector('[aria-invalid=true]')").await;
        barrier::find(page, "not JSON", &mut found).await;
        let mut config = config::several();
        config["services"][1]["category"] = "statistikk".into();
        config["categories"][1]["colour"] = "blue".into();
        page.rewrite(EDITOR, &config.to_string()).await;
        page.reads("2 feil og 1 advarsel.").await;
        barrier::find(page, "problems", &mut found).await;
        assert!(found.is_empty(), "{}", found.join("\n\n"));
    });
}

#[test]
fn it_has_no_barrier_in_light() {
    has_no_barrier(Setup::Plain);
}

#[test]
fn it_has_no_barrier_in_dark() {
    has_no_barrier(Setup::Dark);
}

#[test]
fn on_the_smallest_screen_nothing_scrolls_sideways_and_every_button_is_reached() {
    visit(Site::demo().page("/blank", Page::without_tag()), async |page| {
        page.open_small(PATH).await;
        page.asks().await;
        assert_eq!(page.value(UNREACHABLE).await, json!([]));
    });
}
