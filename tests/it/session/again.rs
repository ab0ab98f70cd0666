//! The next visit: when to ask again, about what, and why.
//!
//! Never: has a second tab.

use super::check;
use expect_test::expect;

#[test]
fn an_answer_is_remembered() {
    check(
        "several-purposes",
        &["arrive", "save media", "wait 364", "reload"],
        expect![[r#"
            arrive: apply, ask about [teller film kart annonse]
            save media: store on[film kart] off[teller annonse] save, erase [teller annonse], announce [teller film kart annonse], apply, show None, say Saved
            reload: apply
        "#]],
    );
    check(
        "one-purpose",
        &["arrive", "reject-all", "wait 364", "reload"],
        expect![[r#"
            arrive: apply, ask about [teller]
            reject-all: store on[] off[teller] reject-all, erase [teller], announce [teller], apply, show None, say Saved
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
            accept-all: store on[teller] off[] accept-all, announce [teller], apply, show None, say Saved
            reload: apply, ask about [teller] because Expired
        "#]],
    );
    check(
        "one-purpose",
        &["arrive", "reject-all", "wait 365", "reload"],
        expect![[r#"
            arrive: apply, ask about [teller]
            reject-all: store on[] off[teller] reject-all, erase [teller], announce [teller], apply, show None, say Saved
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
            accept-all: store on[teller] off[] accept-all, announce [teller], apply, show None, say Saved
            reload: apply, ask about [teller] because Changed
            reject-all: store on[] off[teller] reject-all, erase [teller], announce [teller], apply, show None, say Saved
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
            accept-all: store on[teller] off[] accept-all, announce [teller], apply, show None, say Saved
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
            save media: store on[teller film kart] off[annonse] save, erase [annonse], announce [kart annonse], apply, show None, say Saved
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
            accept-all: store on[teller film kart annonse] off[] accept-all, announce [teller film kart annonse], apply, show None, say Saved
            reload: apply
            withdraw: store on[] off[teller] withdraw, erase [teller], announce [teller], apply, say Withdrawn
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
            always kart: store on[kart] off[] placeholder, announce [kart], apply, ask about [teller film annonse], say Saved
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
            set statistics: store on[teller] off[] api, announce [teller], apply, ask about [film kart annonse], say Saved
            reload: apply, ask about [film kart annonse]
        "#]],
    );
}
