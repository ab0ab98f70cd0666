//! The accessibility tree of every surface, as it is written down in `trees/`; `UPDATE_EXPECT=1` writes it.
//!
//! Never: a tree of one browser's own; who listens hears the same in each.

use crate::config;
use crate::page::Page;
use crate::site::Site;
use crate::visit::visit;
use expect_test::expect_file;
use serde_json::Value;

const QUESTION: &str = "Hva kan vi bruke informasjonskapsler til?";
const DETAILS: &str = "Leverandører og hva de lagrer";
const PROMPT: &str = "[data-samtykke-prompt]";
const PLACEHOLDER: &str = "[data-samtykke-placeholder]";
const FILM: &str =
    r#"<iframe data-samtykke="film" data-src="{third}/frame.html" title="Båten til jobben"></iframe>"#;

fn site(config: Value) -> Site {
    Site::new(config).page("/", Page::new(FILM))
}

#[test]
fn a_prompt_for_several_purposes_with_its_details() {
    visit(site(config::several()), async |page| {
        page.open("/").await;
        page.asks().await;
        page.click_on("summary", DETAILS).await;
        page.find("heading", "Matomo").await;
        expect_file!["trees/several.txt"].assert_eq(&page.outline(PROMPT).await);
    });
}

#[test]
fn a_bar_is_told_of_as_the_inline_prompt_is_and_a_dialog_as_a_dialog() {
    visit(site(config::several()), async |page| {
        for (layout, is_modal, role, expected) in [
            ("bar", false, "region", expect_file!["trees/bar.txt"]),
            ("dialog", false, "dialog", expect_file!["trees/dialog.txt"]),
            ("dialog", true, "dialog", expect_file!["trees/modal-dialog.txt"]),
        ] {
            let mut config = config::several();
            config["prompt"]["layout"] = layout.into();
            config["prompt"]["modal"] = is_modal.into();
            page.site.set_config(config);
            page.open("/").await;
            page.find(role, QUESTION).await;
            expected.assert_eq(&page.outline(PROMPT).await);
        }
    });
}

#[test]
fn one_question() {
    visit(site(config::one()), async |page| {
        page.open("/").await;
        page.button("Ja").await;
        expect_file!["trees/one.txt"].assert_eq(&page.outline(PROMPT).await);
    });
}

#[test]
fn the_placeholder_the_notice_and_the_settings() {
    visit(site(config::several()), async |page| {
        page.open("/").await;
        page.asks().await;
        page.find("group", "Båten til jobben").await;
        expect_file!["trees/placeholder.txt"].assert_eq(&page.outline(PLACEHOLDER).await);
        page.tick("Statistikk").await;
        page.click("Lagre valg").await;
        page.reads("Valget er lagret.").await;
        expect_file!["trees/notice.txt"].assert_eq(&page.outline(PROMPT).await);
        page.click("Endre valget ditt").await;
        page.asks().await;
        expect_file!["trees/settings.txt"].assert_eq(&page.outline(PROMPT).await);
    });
}

#[test]
fn the_line_of_information() {
    visit(site(config::necessary_only()), async |page| {
        page.open("/").await;
        page.reads("På enheten din lagrer vi bare").await;
        expect_file!["trees/information.txt"].assert_eq(&page.outline(PROMPT).await);
    });
}
