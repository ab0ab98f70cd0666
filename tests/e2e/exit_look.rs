//! The button of the way out: seen and pressed in every layout, language and window.
//!
//! Never: covers the prompt, or what has focus.

use crate::barrier;
use crate::browser::Setup;
use crate::exit::{LABEL, config, is_away, site};
use crate::layout::LAYOUTS;
use crate::page::Page;
use crate::room;
use crate::self_test;
use crate::variant::{self, LANGUAGES, Variant};
use crate::visit::{visit, visit_with};
use crate::window::{DESK, SMALLEST};
use fantoccini::key::Key;
use serde_json::{Value, json};

/// The description that a screen reader reads after the name.
const DESCRIBED: &str = "(() => {
  const { shadowRoot } = document.querySelector('[data-samtykke-exit]');
  const described = shadowRoot.getElementById(shadowRoot.querySelector('button').getAttribute('aria-describedby'));
  return [described.textContent, described.lang, described.dir];
})()";

#[test]
fn no_look_of_it_has_a_barrier_in_any_layout() {
    for setup in [Setup::Plain, Setup::Dark] {
        visit_with(setup, site(config()), async |page| {
            let mut found = Vec::new();
            for (layout, modal, _) in LAYOUTS {
                let mut config = config();
                config["prompt"]["layout"] = layout.into();
                config["prompt"]["modal"] = modal.into();
                page.site.set_config(config);
                page.open("/").await;
                page.settle().await;
                page.button(LABEL).await;
                barrier::find(page, layout, &mut found).await;
                let report = self_test::report(page, "").await;
                assert_eq!(self_test::with(&report, "fail"), [""; 0], "{layout}: {report:#}");
                if modal {
                    page.click(LABEL).await;
                    is_away(page).await;
                }
            }
            page.site.set_config(config());
            page.open("/").await;
            let described = json!(["Du kan også trykke Shift eller Escape tre ganger.", "nb", "ltr"]);
            page.button(LABEL).await;
            assert_eq!(page.value(DESCRIBED).await, described);
            page.press(Key::Shift).await;
            page.press(Key::Shift).await;
            barrier::find(page, "pressed twice", &mut found).await;
            assert!(found.is_empty(), "{}", found.join("\n\n"));
        });
    }
}

/// What of the page and of the prompt the way out lies over when it has focus, and whether itself is large enough.
const COVERED: &str = r"
  const host = document.querySelector('[data-samtykke-exit]')
    ?? document.querySelector('[data-samtykke-prompt]').shadowRoot.querySelector('[data-samtykke-exit]');
  const wrong = [];
  const { width, height, top, left, right } = host.shadowRoot.querySelector('button').getBoundingClientRect();
  if (width < 44 || height < 44) wrong.push(`it is ${width} by ${height}`);
  const out = left < 0 || right > document.documentElement.clientWidth || top < 0;
  if (out) wrong.push('it is beside the window');
  const lies = (box) => {
    const own = host.getBoundingClientRect();
    return box.top < own.bottom - 1 && box.bottom > own.top + 1 && box.left < own.right - 1 && box.right > own.left + 1;
  };
  // Firefox does not scroll for what is seen in part: its middle, then (WCAG 2.4.11 asks for less).
  const middle = (el) => {
    const { left, right, top, bottom } = [...el.getClientRects()].sort((one, other) => other.width - one.width)[0];
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    return { left: x - 2, right: x + 2, top: y - 2, bottom: y + 2 };
  };
  const roots = [document, ...[...document.querySelectorAll('*')].map((el) => el.shadowRoot).filter(Boolean)];
  const modal = roots.some((root) => root !== document && root.querySelector(':modal'));
  for (const root of roots) {
    if (root.host === host || (modal && !root.querySelector(':modal'))) continue;
    const stops = [...root.querySelectorAll('a[href], button, input, summary')].filter((el) => el.checkVisibility());
    // Back again too: what comes from above comes closest.
    for (const el of [...stops, ...stops.toReversed()]) {
      el.focus();
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      if (lies(middle(el))) wrong.push(`it lies over ${el.textContent || el.id}`);
    }
  }
  if (!modal) {
    scrollTo(0, 0);
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    for (const el of document.querySelectorAll('header, [data-samtykke-prompt]')) {
      if (lies(el.getBoundingClientRect())) wrong.push(`it lies over ${el.outerHTML}`);
    }
  }
  return wrong;
";

#[test]
fn it_covers_neither_the_prompt_nor_what_has_focus_on_any_screen() {
    for size in [SMALLEST, DESK] {
        visit(variant::site(""), async |page| {
            let mut found = Vec::new();
            page.open_in("/blank", size).await;
            for variant in Variant::of(&["nb", "fi", "ar"]) {
                variant.open_with(page, |config| config["exit"] = json!({ "address": "/personvern" })).await;
                page.settle().await;
                let covered = page.promised(COVERED).await;
                found.extend(
                    covered.as_array().unwrap().iter().map(|what| format!("{size}, {variant}: {what}")),
                );
                room::look_inside(page, &format!("{size}, {variant}"), &mut found).await;
            }
            assert!(found.is_empty(), "{}", found.join("\n"));
        });
    }
}

#[test]
fn it_speaks_every_language_and_a_draft_only_where_drafts_are_allowed() {
    const SAID: &str = "(() => {
      const { lang, dir, textContent } = document.querySelector('[data-samtykke-exit]').shadowRoot.querySelector('button span');
      return [lang, dir, textContent];
    })()";
    visit(variant::site(""), async |page| {
        let mut labels = Vec::new();
        for variant in LANGUAGES.map(|lang| Variant { layout: "inline", is_modal: false, lang }) {
            variant.open_with(page, |config| config["exit"] = json!({ "address": "/personvern" })).await;
            page.until("document.querySelector('[data-samtykke-exit]')").await;
            let said = page.value(SAID).await;
            assert_eq!((&said[0], &said[1]), (&json!(variant.lang), &json!(variant.dir())), "{said}");
            labels.push(said[2].as_str().unwrap_or_default().to_owned());
        }
        labels.sort();
        labels.dedup();
        assert_eq!(labels.len(), LANGUAGES.len(), "{labels:?}");
        // The owner's words count more, where there are any; and drafts wait for the owner's yes.
        let own = json!({ "address": "/personvern", "label": { "nb": "Lukk og gå til været" } });
        for (lang, drafts, said) in [
            ("nb", true, json!(["nb", "ltr", "Lukk og gå til været"])),
            ("nn", true, json!(["nn", "ltr", "Forlat sida raskt"])),
            ("se", true, json!(["se", "ltr", "Guođe siiddu jođánit"])),
            ("se", false, json!(["nb", "ltr", "Lukk og gå til været"])),
        ] {
            let variant = Variant { layout: "inline", is_modal: false, lang };
            let change = |config: &mut Value| {
                config["exit"] = own.clone();
                config["drafts"] = drafts.into();
            };
            variant.open_with(page, change).await;
            page.until("document.querySelector('[data-samtykke-exit]')").await;
            assert_eq!(page.value(SAID).await, said, "{lang}");
        }
    });
}

#[test]
fn under_a_strict_policy_it_looks_as_ever_and_leaves() {
    let policy = "default-src 'none'; script-src 'nonce-x' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; \
        require-trusted-types-for 'script'; trusted-types samtykke";
    visit(site(config()).page("/", Page::new("").policy(policy)), async |page| {
        page.open("/").await;
        let button = page.button(LABEL).await;
        assert_eq!(button.css_value("min-height").await.unwrap(), "44px");
        page.settle().await;
        assert_eq!(page.value("window.breaches").await, json!([]));
        page.click(LABEL).await;
        is_away(page).await;
    });
}

#[test]
fn a_page_that_puts_another_body_in_place_keeps_it_and_paper_does_not_have_it() {
    visit(site(config()), async |page| {
        page.open("/").await;
        page.button(LABEL).await;
        page.value("void document.body.replaceWith(document.createElement('body'))").await;
        page.button(LABEL).await;
        // What is for paper, on the screen.
        let printed = "(() => {
          const { shadowRoot } = document.querySelector('[data-samtykke-exit]');
          const rules = [...shadowRoot.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules]);
          const forPaper = rules.filter((rule) => rule.media?.mediaText === 'print');
          forPaper.forEach((rule) => { rule.media.mediaText = 'screen'; });
          return forPaper.length;
        })()";
        assert_eq!(page.value(printed).await, 1);
        page.gone("button", LABEL).await;
    });
}
