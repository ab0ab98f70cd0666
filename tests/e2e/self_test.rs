//! `samtykke.selfTest()`: what it says of our own prompt, and of pages that somebody made worse.
//!
//! Never: takes its word for it; each rule has a test of its own elsewhere.

use crate::browser::Setup;
use crate::config;
use crate::consent_page::ConsentPage;
use crate::page::Page;
use crate::site::Site;
use crate::visit::{visit, visit_with};
use serde_json::{Value, json};

/// What takes more than a look at one page, whatever the page is; DP-34 takes a signal too.
const ELSEWHERE: [&str; 6] = ["DP-16", "DP-18", "DP-20", "DP-30", "DP-34", "DP-38"];
/// Every language that there is a pack for.
const LANGS: [&str; 13] = ["nb", "nn", "en", "se", "sv", "da", "fi", "de", "pl", "uk", "lt", "so", "ar"];

/// A site with its statement.
pub fn site(config: Value) -> Site {
    Site::new(config).page("/", Page::new("")).page("/personvern", Page::without_tag())
}

/// What the self-test says after these steps.
pub async fn report(page: &ConsentPage, steps: &str) -> Value {
    page.until("window.samtykke.selfTest").await;
    page.settle().await;
    page.promised(&format!("{steps}; return samtykke.selfTest()")).await
}

/// The rules with this outcome.
pub fn with<'v>(report: &'v Value, outcome: &str) -> Vec<&'v str> {
    let rules = report.as_array().expect("a report is a list").iter();
    rules.filter(|rule| rule["outcome"] == outcome).filter_map(|rule| rule["id"].as_str()).collect()
}

/// Makes sure that a surface of ours is as it should be, and that no more is left open than this.
#[track_caller]
fn is_sound(report: &Value, open: &[&str], on: &str) {
    assert_eq!(with(report, "fail"), [""; 0], "{on}: {report:#}");
    assert_eq!(with(report, "warn"), [""; 0], "{on}: {report:#}");
    let mut expected = [&ELSEWHERE[..], open].concat();
    expected.sort_unstable();
    assert_eq!(with(report, "cannot tell"), expected, "{on}: {report:#}");
    assert_eq!(report.as_array().map(Vec::len), Some(38), "{on}: {report:#}");
}

#[test]
fn our_own_prompt_is_sound_in_every_layout() {
    for layout in ["inline", "bar", "dialog"] {
        for mut config in [config::several(), config::one()] {
            config["prompt"]["layout"] = json!(layout);
            visit(site(config), async |page| {
                page.open("/").await;
                is_sound(&report(page, "").await, &["DP-22", "DP-23"], layout);
            });
        }
    }
}

#[test]
fn our_own_prompt_is_sound_in_dark_and_on_the_smallest_screen() {
    visit_with(Setup::Dark, site(config::several()), async |page| {
        page.open_small("/").await;
        is_sound(&report(page, "").await, &["DP-22", "DP-23"], "dark and small");
    });
}

#[test]
fn our_own_prompt_is_sound_in_every_language() {
    let mut config = config::several();
    config["languages"] = json!(LANGS);
    config["drafts"] = json!(true);
    let site = LANGS
        .iter()
        .fold(site(config), |site, lang| site.page(&["/", lang].concat(), Page::new("").lang(lang)));
    visit(site, async |page| {
        for lang in LANGS {
            page.open(&["/", lang].concat()).await;
            page.point_away().await;
            is_sound(&report(page, "").await, &["DP-22", "DP-23"], lang);
        }
    });
}

#[test]
fn the_settings_are_sound_whatever_was_answered() {
    for (answer, open) in [("acceptAll", "DP-22"), ("rejectAll", "DP-23")] {
        visit(site(config::several()), async |page| {
            page.open("/").await;
            let steps = format!("await samtykke.{answer}(); await samtykke.open()");
            is_sound(&report(page, &steps).await, &["DP-21", open], answer);
        });
    }
}

#[test]
fn where_nothing_is_asked_what_there_is_to_see_is_sound() {
    visit(site(config::necessary_only()), async |page| {
        page.open("/").await;
        let report = report(page, "").await;
        assert_eq!((with(&report, "fail"), with(&report, "warn")), (vec![], vec![]), "{report:#}");
        assert!(with(&report, "pass").contains(&"DP-21"), "{report:#}");
    });
}

#[test]
fn a_modal_dialog_is_warned_of() {
    let mut config = config::several();
    config["prompt"]["layout"] = json!("dialog");
    config["prompt"]["modal"] = json!(true);
    visit(site(config), async |page| {
        page.open("/").await;
        let report = report(page, "").await;
        assert_eq!((with(&report, "fail"), with(&report, "warn")), (vec![], vec!["DP-17"]), "{report:#}");
    });
}

#[test]
fn people_read_how_many_passed_what_was_found_and_what_no_machine_can_tell() {
    visit(site(config::several()), async |page| {
        page.open("/").await;
        let text =
            report(page, "samtykke.selfTest = ((ask) => async () => String(await ask()))(samtykke.selfTest)")
                .await;
        let text = text.as_str().expect("a report is a text too");
        let (head, rest) = text.split_once("\n\n").expect("the counts stand first");
        assert_eq!(head, "30 pass, 0 warn, 0 fail, 8 cannot tell");
        assert!(rest.starts_with("pass        DP-01  there is a no where there is a yes\n"), "{text}");
        assert!(rest.contains("\ncannot tell DP-18  who has said no is not asked again: say no"), "{text}");
        let (_, limits) = rest.split_once("\n\n").expect("the limits stand last");
        assert!(limits.starts_with("No machine can tell whether something is strictly necessary"), "{text}");
        assert!(limits.ends_with("This report never says that a site is lawful."), "{text}");
    });
}
