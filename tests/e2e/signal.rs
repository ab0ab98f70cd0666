//! What the browser says for the visitor: Global Privacy Control.
//!
//! Never: asks about what was refused already.

use crate::config;
use crate::page::Page;
use crate::site::Site;
use crate::visit::visit;

const SIGNAL: &str = r#"<script>
  Object.defineProperty(navigator, "globalPrivacyControl", { value: true, configurable: true });
</script>"#;
const GATED: &str = r#"
  <template data-samtykke="film"><script>ran.push("film")</script></template>
  <template data-samtykke="pixel"><script>ran.push("pixel")</script></template>"#;

#[test]
fn marketing_is_not_asked_about_and_never_opens() {
    visit(Site::new(config::several()).page("/", Page::new(GATED).before_tag(SIGNAL)), async |page| {
        page.open("/").await;
        page.asks().await;
        page.reads("Derfor spør vi ikke om markedsføring.").await;
        assert_eq!(page.names("checkbox").await, ["Statistikk", "Film"]);
        page.click("Godta alle").await;
        page.ran(&["film"]).await;
        page.site.forget_requests();
        page.reload().await;
        page.ran(&["film"]).await;
        page.never_asks().await;
    });
}
