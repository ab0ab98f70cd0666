//! Two tabs: the newest choice rules in both.
//!
//! Never: lets an older choice win.

use super::check;
use expect_test::expect;

#[test]
fn an_answer_in_another_tab_closes_the_question_here() {
    check(
        "one-purpose",
        &["arrive", "wait 1", "other accept-all"],
        expect![[r#"
            arrive: apply, ask about [teller]
            other accept-all: announce [teller], apply, show None
        "#]],
    );
}

#[test]
fn a_withdrawal_in_another_tab_shuts_gates_here() {
    check(
        "several-purposes",
        &["arrive", "accept-all", "wait 1", "other withdraw"],
        expect![[r#"
            arrive: apply, ask about [teller film kart annonse]
            accept-all: store on[teller film kart annonse] off[] accept-all, announce [teller film kart annonse], apply, show None, say Saved
            other withdraw: erase [teller film kart annonse], announce [teller film kart annonse], apply
        "#]],
    );
}

#[test]
fn an_answer_to_some_in_another_tab_leaves_the_rest_asked_here() {
    check(
        "several-purposes",
        &["arrive", "wait 1", "other always film"],
        expect![[r#"
            arrive: apply, ask about [teller film kart annonse]
            other always film: announce [film], apply, ask about [teller kart annonse]
        "#]],
    );
}

#[test]
fn the_same_record_again_changes_nothing() {
    let same =
        "stored v=1&r=1&t=1795219200&i=iiiiiiiiiiiiiiiiiiiii1&l=nb&h=hhhhhhhhhhh&m=accept-all&on=teller&off=";
    check(
        "one-purpose",
        &["arrive", "accept-all", same],
        expect![[r#"
            arrive: apply, ask about [teller]
            accept-all: store on[teller] off[] accept-all, announce [teller], apply, show None, say Saved
            stored v=1&r=1&t=1795219200&i=iiiiiiiiiiiiiiiiiiiii1&l=nb&h=hhhhhhhhhhh&m=accept-all&on=teller&off=: nothing
        "#]],
    );
}

#[test]
fn an_older_record_changes_nothing() {
    let older = "stored v=1&r=1&t=1795219199&i=i&l=nb&h=h&m=accept-all&on=teller&off=";
    check(
        "one-purpose",
        &["arrive", "reject-all", older],
        expect![[r#"
            arrive: apply, ask about [teller]
            reject-all: store on[] off[teller] reject-all, erase [teller], announce [teller], apply, show None, say Saved
            stored v=1&r=1&t=1795219199&i=i&l=nb&h=h&m=accept-all&on=teller&off=: nothing
        "#]],
    );
}

#[test]
fn of_the_same_second_the_one_that_is_stored_counts() {
    let other = "stored v=1&r=1&t=1795219200&i=i&l=nb&h=h&m=accept-all&on=teller&off=";
    check(
        "one-purpose",
        &["arrive", "reject-all", other],
        expect![[r#"
            arrive: apply, ask about [teller]
            reject-all: store on[] off[teller] reject-all, erase [teller], announce [teller], apply, show None, say Saved
            stored v=1&r=1&t=1795219200&i=i&l=nb&h=h&m=accept-all&on=teller&off=: announce [teller], apply
        "#]],
    );
}

#[test]
fn a_record_that_is_gone_or_broken_changes_nothing() {
    check(
        "one-purpose",
        &["arrive", "accept-all", "stored ", "stored on=&off=teller"],
        expect![[r#"
            arrive: apply, ask about [teller]
            accept-all: store on[teller] off[] accept-all, announce [teller], apply, show None, say Saved
            stored : nothing
            stored on=&off=teller: nothing
        "#]],
    );
}

#[test]
fn a_newer_revision_in_another_tab_shuts_what_was_open() {
    let newer = "stored v=1&r=2&t=1795219300&i=i&l=nb&h=h&m=accept-all&on=teller&off=";
    check(
        "one-purpose",
        &["arrive", "accept-all", newer],
        expect![[r#"
            arrive: apply, ask about [teller]
            accept-all: store on[teller] off[] accept-all, announce [teller], apply, show None, say Saved
            stored v=1&r=2&t=1795219300&i=i&l=nb&h=h&m=accept-all&on=teller&off=: announce [teller], apply
        "#]],
    );
}

#[test]
fn a_record_from_the_future_opens_nothing() {
    let future = "stored v=1&r=1&t=1900000000&i=i&l=nb&h=h&m=accept-all&on=teller&off=";
    check(
        "one-purpose",
        &["arrive", future],
        expect![[r#"
        arrive: apply, ask about [teller]
        stored v=1&r=1&t=1900000000&i=i&l=nb&h=h&m=accept-all&on=teller&off=: apply, ask about [teller]
    "#]],
    );
}

#[test]
fn settings_that_are_open_follow_another_tab() {
    check(
        "several-purposes",
        &["arrive", "reject-all", "open", "wait 1", "other accept-all"],
        expect![[r#"
            arrive: apply, ask about [teller film kart annonse]
            reject-all: store on[] off[teller film kart annonse] reject-all, erase [teller film kart annonse], announce [teller film kart annonse], apply, show None, say Saved
            open: show Settings
            other accept-all: announce [teller film kart annonse], apply, show None
        "#]],
    );
}
