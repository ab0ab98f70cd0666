//! Barriers that axe finds: what a program can tell of WCAG 2.2 and of good practice.
//!
//! Never: all there is; a program sees perhaps half of the barriers.

use crate::consent_page::ConsentPage;
use crate::site::folder;
use serde::Deserialize;
use std::fs;

/// WCAG 2.0 to 2.2 at the levels that the law demands, and what is simply done well.
const RUN: &str = r"
  const done = arguments[0];
  const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'], iframes: false })
    .then(({ violations }) => done(violations.flatMap(({ id, nodes }) => nodes.map((node) => ({
      rule: id, place: node.target.flat().join(' '), why: node.failureSummary,
    })))), (cause) => done([{ rule: 'axe', place: '', why: String(cause) }]));
";

/// Something that stands in somebody's way.
#[derive(Debug, Deserialize)]
pub struct Barrier {
    pub rule: String,
    pub place: String,
    pub why: String,
}

/// What axe finds on the page as it is now; `surface` says in a failure what that was.
pub async fn find(page: &ConsentPage, surface: &str, found: &mut Vec<String>) {
    if page.value("!window.axe").await == true {
        let file = folder("SAMTYKKE_NODE_MODULES").join("axe-core/axe.min.js");
        let axe = fs::read_to_string(&file).unwrap_or_else(|cause| panic!("{}: {cause}", file.display()));
        page.client.execute(&axe, Vec::new()).await.expect("axe starts");
    }
    let barriers = page.client.execute_async(RUN, Vec::new()).await.expect("axe answers");
    let barriers: Vec<Barrier> = serde_json::from_value(barriers).expect("axe tells what it found");
    for Barrier { rule, place, why } in barriers {
        found.push(format!("{surface}: {rule} at {place}: {why}"));
    }
}
