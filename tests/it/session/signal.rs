//! Browsers that send a Global Privacy Control signal (law.md WEB-26).
//!
//! Never: takes a signal for an answer.

use super::check;
use expect_test::expect;

#[test]
fn a_privacy_signal_leaves_marketing_unasked_and_shut() {
    check(
        "several-purposes",
        &["gpc", "reload", "accept-all", "reload"],
        expect![[r#"
            reload: apply, ask about [teller film kart]
            accept-all: store on[teller film kart] off[] accept-all, announce [teller film kart], apply, show None, say Saved
            reload: apply
        "#]],
    );
}

#[test]
fn a_visitor_may_still_say_yes_to_what_a_signal_refuses() {
    check(
        "several-purposes",
        &["gpc", "reload", "open", "save marketing", "reload"],
        expect![[r#"
            reload: apply, ask about [teller film kart]
            open: show Settings
            save marketing: store on[annonse] off[teller film kart] save, erase [teller film kart], announce [teller film kart annonse], apply, show None, say Saved
            reload: apply
        "#]],
    );
}

#[test]
fn a_signal_may_leave_nothing_to_ask_about() {
    check(
        "everything",
        &["gpc", "reload", "accept-all"],
        expect![[r#"
            reload: apply
            accept-all: store on[teller] off[] accept-all, announce [teller], apply, say Saved
        "#]],
    );
}
