//! Text as somebody needs it to read: twice as large, or with more room between letters, words, lines and paragraphs.
//!
//! Never: by the browser's zoom; that is a smaller screen, and has its own tests.

use crate::consent_page::ConsentPage;
use crate::room;
use crate::variant::{self, Variant};
use crate::visit::visit;
use crate::window::{DESK, PHONE, Size};

/// WCAG 1.4.4.
const LARGE: &str = "<style>html { font-size: 200% }</style>";
/// WCAG 1.4.12, as a page sets it, and what is inside a shadow root inherits it.
const SPACED: &str = "<style>html { line-height: 1.5; letter-spacing: .12em; word-spacing: .16em } \
    p { margin-block-end: 2em }</style>";
/// The same inside our shadow roots, as an extension of somebody's browser would have it.
const SPACE_INSIDE: &str = r"document.querySelectorAll('*').forEach(({ shadowRoot }) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-block-end: 2em !important }`);
  shadowRoot?.adoptedStyleSheets.push(sheet);
})";
/// Room is scarce on a phone; on a desk the longest words are enough.
const SCREENS: [(Size, &[&str]); 2] = [(DESK, &["de"]), (PHONE, &["nb", "de", "ar"])];

/// How a paragraph of the prompt is set.
fn letter(property: &str) -> String {
    let paragraph = "document.querySelector('[data-samtykke-prompt]').shadowRoot.querySelector('p')";
    format!("getComputedStyle({paragraph}).{property}")
}

/// Looks at every layout on every screen, after `change` did what a page cannot.
fn all_is_read(head: &str, change: impl AsyncFn(&ConsentPage)) {
    visit(variant::site(head), async |page| {
        let mut found = Vec::new();
        page.open_in("/blank", DESK).await;
        for (size, langs) in SCREENS {
            page.resize(size).await;
            for variant in Variant::of(langs) {
                variant.open(page).await;
                change(page).await;
                room::look_inside(page, &format!("{variant} at {size}"), &mut found).await;
            }
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
    });
}

#[test]
fn text_that_is_twice_as_large_is_not_cut_and_all_is_reached() {
    all_is_read(LARGE, async |page| {
        assert_eq!(page.value(&letter("fontSize")).await, "32px");
    });
}

#[test]
fn text_with_more_room_between_is_not_cut_and_all_is_reached() {
    all_is_read(SPACED, async |page| {
        assert_eq!(page.value(&letter("letterSpacing")).await, "1.92px", "what a page sets is inherited");
        page.value(SPACE_INSIDE).await;
    });
}
