//! Asking, answering and changing one's mind, in one visit.
//!
//! Never: reloads the page, but to show that nothing was stored.

use super::check;
use expect_test::expect;

#[test]
fn one_purpose_is_asked_about_and_a_yes_is_stored() {
    check(
        "one-purpose",
        &["arrive", "accept-all"],
        expect![[r#"
            arrive: apply, ask about [teller]
            accept-all: store on[teller] off[] accept-all, announce [teller], apply, show None, say Saved
        "#]],
    );
}

#[test]
fn a_no_is_stored_just_as_a_yes_and_erases_what_may_be_there() {
    check(
        "one-purpose",
        &["arrive", "reject-all"],
        expect![[r#"
            arrive: apply, ask about [teller]
            reject-all: store on[] off[teller] reject-all, erase [teller], announce [teller], apply, show None, say Saved
        "#]],
    );
}

#[test]
fn several_purposes_are_asked_about_and_some_are_saved() {
    check(
        "several-purposes",
        &["arrive", "save statistics media"],
        expect![[r#"
            arrive: apply, ask about [teller film kart annonse]
            save statistics media: store on[teller film kart] off[annonse] save, erase [annonse], announce [teller film kart annonse], apply, show None, say Saved
        "#]],
    );
}

#[test]
fn saving_what_nobody_ticked_refuses_all() {
    check(
        "several-purposes",
        &["arrive", "save"],
        expect![[r#"
            arrive: apply, ask about [teller film kart annonse]
            save: store on[] off[teller film kart annonse] save, erase [teller film kart annonse], announce [teller film kart annonse], apply, show None, say Saved
        "#]],
    );
}

#[test]
fn a_service_can_be_answered_apart_from_its_category() {
    check(
        "several-purposes",
        &["arrive", "save media !kart"],
        expect![[r#"
            arrive: apply, ask about [teller film kart annonse]
            save media !kart: store on[film] off[teller kart annonse] save, erase [teller kart annonse], announce [teller film kart annonse], apply, show None, say Saved
        "#]],
    );
}

#[test]
fn looking_at_the_settings_changes_nothing() {
    check(
        "several-purposes",
        &["arrive", "save statistics", "open", "close"],
        expect![[r#"
            arrive: apply, ask about [teller film kart annonse]
            save statistics: store on[teller] off[film kart annonse] save, erase [film kart annonse], announce [teller film kart annonse], apply, show None, say Saved
            open: show Settings
            close: show None
        "#]],
    );
}

#[test]
fn settings_change_a_choice() {
    check(
        "several-purposes",
        &["arrive", "accept-all", "open", "save media"],
        expect![[r#"
            arrive: apply, ask about [teller film kart annonse]
            accept-all: store on[teller film kart annonse] off[] accept-all, announce [teller film kart annonse], apply, show None, say Saved
            open: show Settings
            save media: store on[film kart] off[teller annonse] save, erase [teller annonse], announce [teller annonse], apply, show None, say Saved
        "#]],
    );
}

#[test]
fn closing_the_prompt_is_no_answer() {
    check(
        "several-purposes",
        &["arrive", "close", "reload"],
        expect![[r#"
        arrive: apply, ask about [teller film kart annonse]
        close: nothing
        reload: apply, ask about [teller film kart annonse]
    "#]],
    );
}

#[test]
fn withdrawing_takes_everything_back() {
    check(
        "several-purposes",
        &["arrive", "accept-all", "withdraw"],
        expect![[r#"
            arrive: apply, ask about [teller film kart annonse]
            accept-all: store on[teller film kart annonse] off[] accept-all, announce [teller film kart annonse], apply, show None, say Saved
            withdraw: store on[] off[teller film kart annonse] withdraw, erase [teller film kart annonse], announce [teller film kart annonse], apply, say Withdrawn
        "#]],
    );
}

#[test]
fn the_pages_own_script_sets_what_it_names_and_no_more() {
    check(
        "several-purposes",
        &["arrive", "set statistics !marketing", "set media"],
        expect![[r#"
            arrive: apply, ask about [teller film kart annonse]
            set statistics !marketing: store on[teller] off[annonse] api, erase [annonse], announce [teller annonse], apply, ask about [film kart], say Saved
            set media: store on[teller film kart] off[annonse] api, erase [annonse], announce [film kart], apply, show None, say Saved
        "#]],
    );
}

#[test]
fn a_refused_store_is_told_and_the_choice_holds_for_the_page() {
    check(
        "one-purpose",
        &["arrive", "accept-all", "refused", "open"],
        expect![[r#"
            arrive: apply, ask about [teller]
            accept-all: store on[teller] off[] accept-all, announce [teller], apply, show None, say Saved
            refused: say NotSaved
            open: show Settings
        "#]],
    );
}

#[test]
fn what_cannot_be_stopped_is_told() {
    check(
        "one-purpose",
        &["arrive", "accept-all", "withdraw", "running"],
        expect![[r#"
            arrive: apply, ask about [teller]
            accept-all: store on[teller] off[] accept-all, announce [teller], apply, show None, say Saved
            withdraw: store on[] off[teller] withdraw, erase [teller], announce [teller], apply, say Withdrawn
            running: say StillRunning
        "#]],
    );
}
