//! An owner's colours: ours as presets, and a guard where a theme would make something illegible.
//!
//! Never: how it looks to the eye; contrast is measured.

use crate::access::BOTH_LOOKS;
use crate::barrier;
use crate::browser::Setup;
use crate::config;
use crate::page::Page;
use crate::site::Site;
use crate::visit::{visit, visit_with};
use serde_json::json;

fn site(head: &str) -> Site {
    Site::new(config::several()).page("/", Page::new("").before_tag(&[BOTH_LOOKS, head].concat()))
}

/// The colour of the words of a button, once nothing more is fetched.
const COLOUR: &str = r"(() => {
  const { shadowRoot } = document.querySelector('[data-samtykke-prompt]');
  return getComputedStyle(shadowRoot.querySelector('[data-samtykke-action=reject-all]')).color;
})()";

#[test]
fn every_preset_has_no_barrier() {
    for setup in [Setup::Plain, Setup::Dark] {
        for name in ["designsystemet", "dark", "contrast"] {
            let link = format!("<link rel=stylesheet href=/samtykke/themes/{name}.css>");
            visit_with(setup, site(&link), async |page| {
                page.open("/").await;
                page.asks().await;
                page.settle().await;
                let mut found = Vec::new();
                barrier::find(page, name, &mut found).await;
                assert!(found.is_empty(), "{}", found.join("\n\n"));
                let problems = "events.filter(({ name }) => name === 'problem')";
                assert_eq!(page.value(problems).await, json!([]), "{name}");
            });
        }
    }
}

#[test]
fn a_theme_that_fails_gives_way_to_our_colours_and_is_told_of() {
    for colour in ["#fdfdfd", "oklch(99% 0 0)", "rgb(0 0 0 / .1)"] {
        let theme = format!("<style>:root {{ --samtykke-accent: {colour} }}</style>");
        visit(site(&theme), async |page| {
            page.open("/").await;
            page.asks().await;
            page.until(&format!("{COLOUR} === 'rgb(11, 79, 138)'")).await;
            let problem = page.value("events.find(({ name }) => name === 'problem').detail").await;
            assert_eq!(
                (&problem["code"], &problem["path"]),
                (&json!("weak-theme"), &json!("--samtykke-accent"))
            );
        });
    }
}

#[test]
fn a_theme_that_is_legible_is_worn() {
    visit(site("<style>:root { --samtykke-accent: rgb(120, 20, 40) }</style>"), async |page| {
        page.open("/").await;
        page.asks().await;
        page.settle().await;
        assert_eq!(page.value(COLOUR).await, "rgb(120, 20, 40)");
    });
}
