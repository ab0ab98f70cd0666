//! Right to left: in Arabic the prompt is mirrored, whichever way the page is written.
//!
//! Never: takes the page's word for the direction.

use crate::consent_page::ConsentPage;
use crate::page::Page;
use crate::site::Site;
use crate::variant::{self, Variant};
use crate::visit::visit;
use serde_json::{Value, json};

/// Where things stand, told from the side where a line begins.
const PLACES: &str = r"(() => {
  const { shadowRoot } = document.querySelector('[data-samtykke-prompt]');
  const surface = shadowRoot.querySelector('section, dialog');
  const place = (selector) => shadowRoot.querySelector(selector).getBoundingClientRect();
  const [heading, box, label, about, actions] =
    ['h2', 'input', 'label', '.samtykke-choice p', '.samtykke-actions'].map(place);
  const buttons = [...shadowRoot.querySelectorAll('.samtykke-actions button')].map((el) => el.getBoundingClientRect());
  const isRtl = getComputedStyle(surface).direction === 'rtl';
  const start = ({ left, right }) => Math.round(isRtl ? -right : left);
  const end = ({ left, right }) => Math.round(isRtl ? -left : right);
  const isInOrder = buttons.every((button, at) => !at || start(button) > end(buttons[at - 1]) || button.top > buttons[at - 1].top);
  return {
    dir: surface.dir,
    isRtl,
    boxBeforeLabel: end(box) <= start(label) && start(label) === start(about),
    headingBegins: start(heading) === start(box),
    buttonsBegin: start(buttons[0]) === start(actions) && start(actions) === start(heading),
    isInOrder,
  };
})()";

async fn places(page: &ConsentPage) -> Value {
    page.value(PLACES).await
}

fn expected(dir: &str) -> Value {
    json!({
        "dir": dir, "isRtl": dir == "rtl", "boxBeforeLabel": true, "headingBegins": true, "buttonsBegin": true,
        "isInOrder": true,
    })
}

/// The site, but with pages that go the wrong way for their language.
fn astray() -> Site {
    let site = variant::site("");
    site.set_page("/ar", Page::new("").lang("ar"));
    site.set_page("/nb", Page::new("").lang("nb").rtl());
    site
}

#[test]
fn in_arabic_every_layout_is_mirrored() {
    visit(variant::site(""), async |page| {
        for variant in Variant::of(&["ar", "nb"]) {
            variant.open(page).await;
            assert_eq!(places(page).await, expected(variant.dir()), "{variant}");
        }
    });
}

#[test]
fn the_prompt_goes_its_own_way_also_where_the_page_goes_the_other() {
    visit(astray(), async |page| {
        for variant in Variant::of(&["ar", "nb"]) {
            variant.open(page).await;
            assert_eq!(places(page).await, expected(variant.dir()), "{variant}");
        }
    });
}
