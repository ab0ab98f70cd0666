//! Nothing of what waits is fetched before a yes and after a no: one of each kind, marked by the owner and not, on every page
//! that a visitor comes to.
//!
//! Never: a single request is too few to count.

use crate::config;
use crate::page::{EARLY, Page};
use crate::site::Site;
use crate::visit::visit;
use serde_json::json;

/// Marked, in the HTML.
const MARKED: &str = r#"
  <template data-samtykke="film"><iframe src="{third}/frame.html" title="Film"></iframe>
    <img data-src="{third}/picture.svg" alt=""><link rel="stylesheet" data-href="{third}/sheet.css">
    <script data-src="{third}/script.js?name=template"></script>
    <picture data-samtykke="pixel"><source data-srcset="{third}/picture.svg"><img data-src="{third}/picture.svg" alt=""></picture>
  </template>
  <script type="text/plain" data-samtykke="matomo" data-src="{third}/script.js?name=script"></script>
  <script type="text/plain" data-samtykke="matomo" data-type="module" data-src="{third}/module.js?name=module"></script>
  <iframe data-samtykke="film" data-src="{third}/frame.html" title="Kart"></iframe>
  <img data-samtykke="pixel" data-src="{third}/picture.svg" data-srcset="{third}/picture.svg 2x" alt="Et bilde">
  <picture data-samtykke="pixel"><source data-srcset="{third}/picture.svg"><img data-src="{third}/picture.svg" alt=""></picture>
  <video data-samtykke="film" data-poster="{third}/picture.svg" preload="auto"><source data-src="{third}/film.mp4"></video>
  <audio data-samtykke="film" data-src="{third}/sound.mp3" preload="auto"></audio>
  <embed data-samtykke="film" data-src="{third}/picture.svg" type="image/svg+xml">
  <object data-samtykke="film" data-data="{third}/picture.svg" type="image/svg+xml"></object>
  <link data-samtykke="pixel" rel="stylesheet" data-href="{third}/sheet.css">
  <link data-samtykke="pixel" rel="preload" as="script" data-href="{third}/script.js">
  <noscript><img src="{third}/picture.svg" alt=""></noscript>
  <a href="/next">Videre</a>"#;

/// Marked by nobody, brought in by a script of the page.
const UNMARKED: &str = r#"<script>
  const make = (name, own) => document.body.append(Object.assign(document.createElement(name), own));
  make("script", { src: "{third}/script.js?name=tag" });
  make("iframe", { src: "{third}/frame.html", title: "Film" });
  make("img", { src: "{third}/picture.svg", alt: "" });
  make("img", { srcset: "{third}/picture.svg 1x", alt: "" });
  make("video", { src: "{third}/film.mp4", poster: "{third}/picture.svg", preload: "auto" });
  make("link", { rel: "stylesheet", href: "{third}/sheet.css" });
  make("div", { innerHTML: '<iframe src="{third}/frame.html" title="Kart"></iframe><img src="{third}/picture.svg" alt="">' });
</script>"#;

fn site() -> Site {
    let mut config = config::several();
    config["signals"] = json!({ "autoBlock": true });
    config["services"][3]["patterns"] = json!(["localhost"]);
    let page = Page::new([MARKED, UNMARKED].concat()).tag(EARLY);
    Site::new(config).page("/", page.clone()).page("/next", page)
}

#[test]
fn nothing_is_asked_of_a_third_party_before_a_yes_and_after_a_no() {
    visit(site(), async |page| {
        page.open("/").await;
        page.asks().await;
        page.open("/next").await;
        page.asks().await;
        page.settle().await;
        assert_eq!(page.site.third_party_requests(), [""; 0], "before an answer");
        page.click("Avvis alle").await;
        page.asks_no_more().await;
        page.settle().await;
        page.reload().await;
        page.settle().await;
        page.open("/").await;
        page.settle().await;
        assert_eq!(page.site.third_party_requests(), [""; 0], "after a no");
        // And it was not for want of anything to ask for.
        page.promised("await samtykke.acceptAll()").await;
        page.until("ran.length === 4").await;
        page.promised("await samtykke.withdraw()").await;
        page.site.forget_requests();
        page.open("/next").await;
        page.settle().await;
        assert_eq!(page.site.third_party_requests(), [""; 0], "after a yes was taken back");
        assert!(page.events("problem").await.is_empty());
    });
}
