//! Nobody is shut out: no barrier that axe finds, in light and dark, and room enough on the smallest screen.
//!
//! Never: a surface that is left out; what a visitor can meet is looked at.

use crate::barrier;
use crate::browser::Setup;
use crate::config;
use crate::page::Page;
use crate::site::Site;
use crate::visit::{visit, visit_with};
use serde_json::json;

/// A site whose pages have all that can be seen of the product.
const ALL: &str = r#"
  <iframe data-samtykke="film" data-src="{third}/frame.html" title="Båten til jobben"></iframe>
  <iframe data-samtykke="film & pixel" data-src="{third}/frame.html" title="Et kart"></iframe>
  <div data-samtykke-statement></div>"#;
/// A page that turns dark with the visitor's browser. Its own button says its colours, since WebKitGTK tells
/// another background of a button without than it paints.
pub const BOTH_LOOKS: &str = "<style>html { color-scheme: light dark } \
    html, footer button { background: Canvas; color: CanvasText }</style>";

fn site(look: &str) -> Site {
    let choice = "<h2>Svaret ditt</h2><div data-samtykke-choice></div><h2>Kapsler</h2><div data-samtykke-cookies></div>";
    Site::new(config::several())
        .page("/", Page::new(ALL).before_tag(look))
        .page("/choice", Page::new(choice).before_tag(look))
        .page("/plain", Page::new("").before_tag(look).without_footer())
}

fn no_surface_has_a_barrier(setup: Setup, look: &str) {
    visit_with(setup, site(look), async |page| {
        let mut found = Vec::new();
        page.open("/").await;
        let is_dark = page.value("matchMedia('(prefers-color-scheme: dark)').matches").await;
        assert_eq!(is_dark, setup == Setup::Dark);
        page.click_on("summary", "Leverandører og hva de lagrer").await;
        page.find("heading", "Personvernerklæring").await;
        barrier::find(page, "prompt, placeholders and statement", &mut found).await;
        page.click("Avvis alle").await;
        page.reads("Valget er lagret.").await;
        barrier::find(page, "notice", &mut found).await;
        page.click("Endre valget ditt").await;
        page.asks().await;
        barrier::find(page, "settings", &mut found).await;
        page.open("/choice").await;
        page.reads("Du har sagt nei til").await;
        barrier::find(page, "choice and table", &mut found).await;
        page.site.set_config(config::necessary_only());
        page.open("/plain").await;
        page.reads("På enheten din lagrer vi bare").await;
        barrier::find(page, "one line", &mut found).await;
        page.client.delete_all_cookies().await.unwrap();
        page.value("localStorage.clear()").await;
        page.site.set_config(config::one());
        page.open("/plain").await;
        page.button("Ja").await;
        page.button("Innstillinger for informasjonskapsler").await;
        barrier::find(page, "one question and way back", &mut found).await;
        assert!(found.is_empty(), "{}", found.join("\n\n"));
    });
}

#[test]
fn no_surface_has_a_barrier_in_light() {
    no_surface_has_a_barrier(Setup::Plain, BOTH_LOOKS);
}

#[test]
fn no_surface_has_a_barrier_in_dark() {
    no_surface_has_a_barrier(Setup::Dark, BOTH_LOOKS);
}

#[test]
fn no_surface_has_a_barrier_in_dark_on_a_page_that_stays_light() {
    no_surface_has_a_barrier(Setup::Dark, "");
}

/// Whether the page goes past its sides, and which buttons a visitor could not press.
pub const UNREACHABLE: &str = r"(() => {
  const wrong = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) wrong.push(`the page is ${scrollWidth} wide`);
  const walk = (root) => root.querySelectorAll('*').forEach((el) => {
    if (el.shadowRoot) walk(el.shadowRoot);
    if (!el.matches('button, summary, input') || !el.checkVisibility()) return;
    el.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, right, top, bottom } = el.getBoundingClientRect();
    const hit = root.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const isInside = left >= 0 && right <= clientWidth && top >= 0 && bottom <= innerHeight;
    if (!isInside || !(hit === el || el.contains(hit))) wrong.push(el.textContent || el.id);
  });
  walk(document);
  return wrong;
})()";

#[test]
fn on_the_smallest_screen_nothing_scrolls_sideways_and_every_button_is_reached() {
    visit(site(""), async |page| {
        page.open_small("/").await;
        page.click_on("summary", "Leverandører og hva de lagrer").await;
        page.find("heading", "Personvernerklæring").await;
        assert_eq!(page.value(UNREACHABLE).await, json!([]), "prompt, placeholders and statement");
        page.click("Avvis alle").await;
        page.reads("Valget er lagret.").await;
        assert_eq!(page.value(UNREACHABLE).await, json!([]), "notice");
        page.click("Endre valget ditt").await;
        page.button("Lukk").await;
        assert_eq!(page.value(UNREACHABLE).await, json!([]), "settings");
        page.open("/choice").await;
        page.reads("Du har sagt nei til").await;
        assert_eq!(page.value(UNREACHABLE).await, json!([]), "choice and table");
    });
}
