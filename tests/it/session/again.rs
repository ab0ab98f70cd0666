//! The next visit: what a record is worth, and when to ask again.
//!
//! Never: has a second tab.

use super::check;
use crate::fixture;
use crate::visit::tell;
use expect_test::expect;

#[test]
fn an_answer_is_remembered() {
    check(
        "several-purposes",
        &["arrive", "save media", "wait 364", "reload"],
        expect![[r#"
        arrive: apply, ask about [teller film kart annonse]
        save media: store on[film kart] off[teller annonse] save, erase [teller annonse], apply, announce [teller film kart annonse], show None, say Saved
        reload: apply
    "#]],
    );
    check(
        "one-purpose",
        &["arrive", "reject-all", "wait 364", "reload"],
        expect![[r#"
        arrive: apply, ask about [teller]
        reject-all: store on[] off[teller] reject-all, erase [teller], apply, announce [teller], show None, say Saved
        reload: apply
    "#]],
    );
}

#[test]
fn an_answer_runs_out_after_a_year_whatever_it_was() {
    check(
        "one-purpose",
        &["arrive", "accept-all", "wait 365", "reload"],
        expect![[r#"
        arrive: apply, ask about [teller]
        accept-all: store on[teller] off[] accept-all, apply, announce [teller], show None, say Saved
        reload: apply, ask about [teller] because Expired
    "#]],
    );
    check(
        "one-purpose",
        &["arrive", "reject-all", "wait 365", "reload"],
        expect![[r#"
        arrive: apply, ask about [teller]
        reject-all: store on[] off[teller] reject-all, erase [teller], apply, announce [teller], show None, say Saved
        reload: apply, ask about [teller] because Expired
    "#]],
    );
}

#[test]
fn a_raised_revision_asks_everybody_again() {
    check(
        "one-purpose",
        &["arrive", "accept-all", "revision 2", "reload", "reject-all", "reload"],
        expect![[r#"
        arrive: apply, ask about [teller]
        accept-all: store on[teller] off[] accept-all, apply, announce [teller], show None, say Saved
        reload: apply, ask about [teller] because Changed
        reject-all: store on[] off[teller] reject-all, erase [teller], apply, announce [teller], show None, say Saved
        reload: apply
    "#]],
    );
}

#[test]
fn a_record_of_a_later_revision_does_not_count_either() {
    check(
        "one-purpose",
        &["revision 2", "reload", "accept-all", "revision 1", "reload"],
        expect![[r#"
        reload: apply, ask about [teller]
        accept-all: store on[teller] off[] accept-all, apply, announce [teller], show None, say Saved
        reload: apply, ask about [teller] because Changed
    "#]],
    );
}

#[test]
fn only_what_is_new_is_asked_about() {
    let before = "device v=1&r=1&t=1795219200&i=i&l=nb&h=h&m=accept-all&on=teller.film&off=";
    check(
        "several-purposes",
        &[before, "reload", "save media", "reload"],
        expect![[r#"
        reload: apply, ask about [kart annonse] because New
        save media: store on[teller film kart] off[annonse] save, erase [annonse], apply, announce [kart annonse], show None, say Saved
        reload: apply
    "#]],
    );
}

#[test]
fn a_service_that_is_gone_leaves_its_answer_behind() {
    check(
        "several-purposes",
        &["arrive", "accept-all", "services samtykke teller", "reload", "withdraw"],
        expect![[r#"
        arrive: apply, ask about [teller film kart annonse]
        accept-all: store on[teller film kart annonse] off[] accept-all, apply, announce [teller film kart annonse], show None, say Saved
        reload: apply
        withdraw: store on[] off[teller] withdraw, erase [teller], apply, announce [teller], say Withdrawn
    "#]],
    );
}

#[test]
fn what_a_placeholder_left_open_is_no_news() {
    check(
        "several-purposes",
        &["arrive", "always kart", "reload"],
        expect![[r#"
        arrive: apply, ask about [teller film kart annonse]
        always kart: store on[kart] off[] placeholder, apply, announce [kart], ask about [teller film annonse], say Saved
        reload: apply, ask about [teller film annonse]
    "#]],
    );
}

#[test]
fn what_the_pages_own_script_left_open_is_no_news() {
    check(
        "several-purposes",
        &["arrive", "set statistics", "reload"],
        expect![[r#"
        arrive: apply, ask about [teller film kart annonse]
        set statistics: store on[teller] off[] api, apply, announce [teller], ask about [film kart annonse], say Saved
        reload: apply, ask about [film kart annonse]
    "#]],
    );
}

#[test]
fn a_record_that_is_not_understood_is_no_answer() {
    let config = fixture::named("one-purpose").value();
    for record in [
        "device v=2&r=1&t=1795219200&i=i&l=nb&h=h&m=save&on=teller&off=",
        "device v=1&r=1&t=1795219200&i=i&l=nb&h=h&m=save&on=teller&off=teller",
        "device v=1&r=1&t=1795219200&i=i&l=nb&h=h&m=save&on=tel",
        "device {\"teller\":true}",
        "device ",
    ] {
        assert_eq!(tell(&config, &[record, "reload"]), "reload: apply, ask about [teller]\n", "{record}");
    }
}

#[test]
fn a_record_from_the_future_is_no_answer_and_no_reason() {
    let record = "device v=1&r=1&t=1800000000&i=i&l=nb&h=h&m=accept-all&on=teller&off=";
    check(
        "one-purpose",
        &[record, "reload"],
        expect![[r#"
        reload: apply, ask about [teller]
    "#]],
    );
}

#[test]
fn a_record_grants_nothing_that_it_does_not_name() {
    let record = "device v=1&r=1&t=1795219200&i=i&l=nb&h=h&m=accept-all&on=ukjent.samtykke&off=";
    check(
        "one-purpose",
        &[record, "reload"],
        expect![[r#"
        reload: apply, ask about [teller] because New
    "#]],
    );
}

#[test]
fn a_privacy_signal_leaves_marketing_unasked_and_shut() {
    check(
        "several-purposes",
        &["gpc", "reload", "accept-all", "reload"],
        expect![[r#"
        reload: apply, ask about [teller film kart]
        accept-all: store on[teller film kart] off[] accept-all, apply, announce [teller film kart], show None, say Saved
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
        save marketing: store on[annonse] off[teller film kart] save, erase [teller film kart], apply, announce [teller film kart annonse], show None, say Saved
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
        accept-all: store on[teller] off[] accept-all, apply, announce [teller], say Saved
    "#]],
    );
}
