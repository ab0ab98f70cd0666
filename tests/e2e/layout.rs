//! How the prompt stands in the page: inline, as a bar, as a dialog. In each the page is there to be used, nothing is
//! out of reach, and focus goes where it is expected.
//!
//! Never: what is asked; the words are the same in every layout.

use crate::access::{BOTH_LOOKS, UNREACHABLE};
use crate::barrier;
use crate::browser::Setup;
use crate::config;
use crate::consent_page::ConsentPage;
use crate::page::Page;
use crate::patience;
use crate::site::Site;
use crate::visit::{visit, visit_with};
use crate::window::{DESK, PHONE};
use fantoccini::key::Key;
use serde_json::json;

const QUESTION: &str = "Hva kan vi bruke informasjonskapsler til?";

/// The layouts, with the role that a screen reader tells of.
pub const LAYOUTS: [(&str, bool, &str); 4] = [
    ("inline", false, "region"),
    ("bar", false, "region"),
    ("dialog", false, "dialog"),
    ("dialog", true, "dialog"),
];

/// A page that is much longer than any window, with links to tab through.
fn site(layout: &str, modal: bool) -> Site {
    let paragraph = |at: usize| format!("<p><a href='#{at}'>Lenke {at}</a> og noen ord til.</p>");
    let main = (1..40).map(paragraph).collect::<String>();
    let mut config = config::several();
    config["prompt"]["layout"] = json!(layout);
    config["prompt"]["modal"] = json!(modal);
    Site::new(config).page("/", Page::new(main).before_tag(BOTH_LOOKS))
}

/// What of the focused element the surface lies over: nothing, a part or the whole of it.
const COVERED: &str = r"(() => {
  const el = document.activeElement;
  const { left, right, top, bottom } = el.getBoundingClientRect();
  const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return hit === el || el.contains(hit) ? '' : `${el.textContent} is below ${hit?.outerHTML}`;
})()";

async fn asks_as(page: &ConsentPage, role: &str) {
    page.find(role, QUESTION).await;
}

#[test]
fn no_layout_has_a_barrier() {
    for setup in [Setup::Plain, Setup::Dark] {
        for (layout, modal, role) in LAYOUTS {
            visit_with(setup, site(layout, modal), async |page| {
                let mut found = Vec::new();
                page.open("/").await;
                asks_as(page, role).await;
                page.click_on("summary", "Leverandører og hva de lagrer").await;
                barrier::find(page, layout, &mut found).await;
                assert!(found.is_empty(), "{}", found.join("\n\n"));
            });
        }
    }
}

#[test]
fn every_layout_is_answered_and_goes_away() {
    for (layout, modal, role) in LAYOUTS {
        visit(site(layout, modal), async |page| {
            page.open("/").await;
            asks_as(page, role).await;
            page.click("Avvis alle").await;
            page.gone(role, QUESTION).await;
            page.reads("Valget er lagret.").await;
            assert!(page.record().await.contains("m=reject-all"), "{layout}");
            page.click("Endre valget ditt").await;
            asks_as(page, role).await;
            page.press(Key::Escape).await;
            page.gone(role, QUESTION).await;
            // It leaves no room behind.
            page.until("parseInt(getComputedStyle(document.documentElement).paddingBottom) === 0").await;
        });
    }
}

#[test]
fn on_the_smallest_screen_every_button_of_every_layout_is_reached() {
    for (layout, modal, role) in LAYOUTS {
        visit(site(layout, modal), async |page| {
            page.open_small("/").await;
            asks_as(page, role).await;
            page.click_on("summary", "Leverandører og hva de lagrer").await;
            // What the page has behind a modal dialog is out of reach, and is meant to be.
            let behind = if modal { json!(["Om informasjonskapsler"]) } else { json!([]) };
            // The room for what has grown comes a moment later.
            patience::wait_for(async || (page.value(UNREACHABLE).await == behind).then_some(())).await;
            assert_eq!(page.value(UNREACHABLE).await, behind, "{layout}");
        });
    }
}

/// Nobody has to scroll in a docked box to find the no.
#[test]
fn the_buttons_are_in_sight_wherever_there_is_room() {
    const IN_SIGHT: &str = r"[...document.querySelector('[data-samtykke-prompt]').shadowRoot
      .querySelectorAll('.samtykke-actions button')].every((button) => {
        const { top, bottom } = button.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight
          && button.getRootNode().elementFromPoint(button.getBoundingClientRect().left + 5, (top + bottom) / 2) === button;
      })";
    for (layout, modal, role) in LAYOUTS.into_iter().filter(|(layout, ..)| *layout != "inline") {
        visit(site(layout, modal), async |page| {
            page.open_in("/", DESK).await;
            for size in [DESK, PHONE] {
                page.resize(size).await;
                page.reload().await;
                asks_as(page, role).await;
                assert_eq!(page.value(IN_SIGHT).await, true, "{layout} at {size}");
                page.click_on("summary", "Leverandører og hva de lagrer").await;
                assert_eq!(page.value(IN_SIGHT).await, true, "{layout} with details at {size}");
            }
        });
    }
}

#[test]
fn only_a_modal_dialog_takes_focus_and_then_to_its_heading() {
    for (layout, modal, role) in LAYOUTS {
        visit(site(layout, modal), async |page| {
            page.open("/").await;
            asks_as(page, role).await;
            let expected = if modal { QUESTION } else { "" };
            assert_eq!(page.focused().await.1, expected, "{layout}");
        });
    }
}

#[test]
fn the_page_behind_can_be_scrolled_and_used() {
    for (layout, modal, role) in LAYOUTS.into_iter().filter(|(_, modal, _)| !modal) {
        visit(site(layout, modal), async |page| {
            page.open("/").await;
            asks_as(page, role).await;
            page.value("scrollTo({ top: 400, behavior: 'instant' })").await;
            assert!(
                page.value("scrollY").await.as_f64().is_some_and(|y| y > 300.0),
                "{layout} locks scrolling"
            );
            page.value("document.querySelector('a[href=\"#20\"]').click()").await;
            page.until("location.hash === '#20'").await;
        });
    }
}

/// WCAG 2.4.11, also at the end of the page.
#[test]
fn what_is_docked_never_covers_what_has_focus() {
    for (layout, role) in [("bar", "region"), ("dialog", "dialog")] {
        visit(site(layout, false), async |page| {
            page.open("/").await;
            asks_as(page, role).await;
            // Room is made before it is painted; a script may be there between.
            page.until("parseInt(document.documentElement.style.scrollPaddingBottom)").await;
            for at in [1, 5, 10, 20, 39] {
                page.value(&format!("document.querySelector('a[href=\"#{at}\"]').focus()")).await;
                assert_eq!(page.value(COVERED).await, "", "link {at}");
            }
            page.value("scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })").await;
            page.value("document.querySelector('a[href=\"#39\"]').focus()").await;
            assert_eq!(page.value(COVERED).await, "", "the end of the page");
        });
    }
}

#[test]
fn escape_answers_nothing_and_closes_no_question() {
    for (layout, modal, role) in LAYOUTS {
        visit(site(layout, modal), async |page| {
            page.open("/").await;
            asks_as(page, role).await;
            for _ in 0..3 {
                page.press(Key::Escape).await;
            }
            page.settle().await;
            asks_as(page, role).await;
            assert!(page.stored().await.cookies.is_empty(), "{layout}");
        });
    }
}

#[test]
fn in_a_modal_dialog_tab_stays_inside() {
    visit(site("dialog", true), async |page| {
        page.open("/").await;
        asks_as(page, "dialog").await;
        for _ in 0..12 {
            page.press(Key::Tab).await;
            let (_, name) = page.focused().await;
            assert!(!name.starts_with("Lenke"), "focus is on «{name}»");
        }
    });
}

/// The prompt comes when the page is there: what is over the page must not push it about.
#[test]
fn a_bar_and_a_dialog_shift_nothing() {
    for (layout, modal, role) in LAYOUTS.into_iter().filter(|(layout, ..)| *layout != "inline") {
        visit(site(layout, modal), async |page| {
            page.open("/").await;
            let before = page.value("document.querySelector('main').getBoundingClientRect().top").await;
            asks_as(page, role).await;
            let after = page.value("document.querySelector('main').getBoundingClientRect().top").await;
            assert_eq!(before, after, "{layout}");
            assert_eq!(page.moved().await, json!([]), "{layout}");
        });
    }
}
