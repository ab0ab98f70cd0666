//! `samtykke.selfTest()`: what it says of our own prompt, in each layout, and of one that somebody made worse.
//!
//! Never: takes its word for it; each rule has a test of its own elsewhere.

use crate::config;
use crate::page::Page;
use crate::site::Site;
use crate::visit::visit;
use serde_json::{Value, json};

fn site(config: Value) -> Site {
    Site::new(config).page("/", Page::new(""))
}

/// The rules with this outcome.
fn with<'v>(report: &'v Value, outcome: &str) -> Vec<&'v str> {
    let rules = report.as_array().expect("a report is a list").iter();
    rules.filter(|rule| rule["outcome"] == outcome).filter_map(|rule| rule["id"].as_str()).collect()
}

#[test]
fn our_own_prompt_fails_no_rule_in_any_layout() {
    for (layout, modal) in [("inline", false), ("bar", false), ("dialog", false), ("dialog", true)] {
        for mut config in [config::several(), config::one()] {
            config["prompt"]["layout"] = json!(layout);
            config["prompt"]["modal"] = json!(modal);
            visit(site(config), async |page| {
                page.open("/").await;
                page.until("window.samtykke.selfTest").await;
                page.settle().await;
                let report = page.promised("return samtykke.selfTest()").await;
                assert_eq!(with(&report, "fail"), [""; 0], "{layout}: {report:#}");
                assert!(with(&report, "pass").len() >= 18, "{layout}: {report:#}");
                assert_eq!(with(&report, "warn").contains(&"DP-17"), modal, "{layout}: {report:#}");
            });
        }
    }
}

#[test]
fn a_prompt_that_was_made_worse_fails() {
    visit(site(config::several()), async |page| {
        page.open("/").await;
        page.asks().await;
        page.until("window.samtykke.selfTest").await;
        let worse = r"
          const { shadowRoot } = document.querySelector('[data-samtykke-prompt]');
          const find = (word) => shadowRoot.querySelector(`[data-samtykke-action=${word}]`);
          find('accept-all').textContent = 'OK';
          find('reject-all').style.cssText = 'color: silver; font-size: 12px; min-height: 20px; padding: 0; align-self: start';
          shadowRoot.querySelector('input').checked = true;
          document.body.style.overflow = 'hidden';
          return samtykke.selfTest();";
        let report = page.promised(worse).await;
        let failed = with(&report, "fail");
        for rule in ["DP-03", "DP-04", "DP-05", "DP-06", "DP-11", "DP-14", "DP-17", "DP-25", "DP-26"] {
            assert!(failed.contains(&rule), "{rule}: {report:#}");
        }
        assert!(
            page.promised("return '' + await samtykke.selfTest()")
                .await
                .as_str()
                .is_some_and(|text| text.contains("fail        DP-25"))
        );
    });
}
