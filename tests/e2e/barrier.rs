//! Barriers that axe finds: what a program can tell of WCAG 2.2 and of good practice.
//!
//! Never: all there is; a program sees perhaps half of the barriers.

use crate::consent_page::ConsentPage;
use crate::site::folder;
use serde::Deserialize;
use serde_json::{Value, json};
use std::fs;

const RUN: &str = r"
  const [runOnly, done] = arguments;
  axe.run(document, { runOnly, resultTypes: ['violations'], iframes: false })
    .then(({ violations }) => done(violations.flatMap(({ id, nodes }) => nodes.map((node) => ({
      rule: id, place: node.target.flat().join(' '), why: node.failureSummary,
    })))), (cause) => done([{ rule: 'axe', place: '', why: String(cause) }]));
";

/// For the head of a page that is looked at again and again: to hand it the whole of axe each time takes as long as
/// what axe does. Where a policy would not have it, it is handed over.
pub const TAG: &str = r#"<script src="/axe-core/axe.min.js" defer></script>"#;

/// Something that stands in somebody's way.
#[derive(Debug, Deserialize)]
pub struct Barrier {
    pub rule: String,
    pub place: String,
    pub why: String,
}

/// What axe finds on the page as it is now; `surface` says in a failure what that was.
pub async fn find(page: &ConsentPage, surface: &str, found: &mut Vec<String>) {
    // WCAG 2.0 to 2.2 at the levels that the law demands, and what is simply done well.
    let tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    find_by(page, json!({ "type": "tag", "values": tags }), surface, found).await;
}

/// The same, but only what may be different where nothing but the colours is.
pub async fn find_in_colours(page: &ConsentPage, surface: &str, found: &mut Vec<String>) {
    let rules = json!({ "type": "rule", "values": ["color-contrast", "link-in-text-block"] });
    find_by(page, rules, surface, found).await;
}

async fn find_by(page: &ConsentPage, rules: Value, surface: &str, found: &mut Vec<String>) {
    if page.value("!window.axe").await == true {
        let file = folder("SAMTYKKE_NODE_MODULES").join("axe-core/axe.min.js");
        let axe = fs::read_to_string(&file).unwrap_or_else(|cause| panic!("{}: {cause}", file.display()));
        page.client.execute(&axe, Vec::new()).await.expect("axe starts");
    }
    let barriers = page.client.execute_async(RUN, vec![rules]).await.expect("axe answers");
    let barriers: Vec<Barrier> = serde_json::from_value(barriers).expect("axe tells what it found");
    for Barrier { rule, place, why } in barriers {
        found.push(format!("{surface}: {rule} at {place}: {why}"));
    }
}
