//! Yes at the place where it is needed: for once, or for good.
//!
//! Never: asks for more than the gate needs.

use super::check;
use expect_test::expect;

#[test]
fn a_placeholder_that_always_shows_leaves_the_rest_to_be_asked() {
    check(
        "several-purposes",
        &["arrive", "always film", "reload", "reject-all"],
        expect![[r#"
            arrive: apply, ask about [teller film kart annonse]
            always film: store on[film] off[] placeholder, announce [film], apply, ask about [teller kart annonse], say Saved
            reload: apply, ask about [teller kart annonse]
            reject-all: store on[] off[teller film kart annonse] reject-all, erase [teller film kart annonse], announce [teller film kart annonse], apply, show None, say Saved
        "#]],
    );
}

#[test]
fn a_placeholder_may_ask_for_a_whole_category() {
    check(
        "several-purposes",
        &["arrive", "always media"],
        expect![[r#"
            arrive: apply, ask about [teller film kart annonse]
            always media: store on[film kart] off[] placeholder, announce [film kart], apply, ask about [teller annonse], say Saved
        "#]],
    );
}

#[test]
fn a_no_at_a_placeholder_is_kept_and_asks_for_no_more() {
    check(
        "several-purposes",
        &["arrive", "hide film", "reload", "show film", "always film"],
        expect![[r#"
            arrive: apply, ask about [teller film kart annonse]
            hide film: store on[] off[film] placeholder, erase [film], announce [film], apply, ask about [teller kart annonse], say Saved
            reload: apply, ask about [teller kart annonse]
            show film: announce [film], apply
            always film: store on[film] off[] placeholder, apply, ask about [teller kart annonse], say Saved
        "#]],
    );
}

#[test]
fn what_is_shown_once_is_stored_nowhere() {
    check(
        "several-purposes",
        &["arrive", "reject-all", "show film", "reload"],
        expect![[r#"
            arrive: apply, ask about [teller film kart annonse]
            reject-all: store on[] off[teller film kart annonse] reject-all, erase [teller film kart annonse], announce [teller film kart annonse], apply, show None, say Saved
            show film: announce [film], apply
            reload: apply
        "#]],
    );
}

#[test]
fn what_is_shown_once_is_not_stored_with_the_next_answer_either() {
    check(
        "several-purposes",
        &["arrive", "reject-all", "show film", "set statistics"],
        expect![[r#"
            arrive: apply, ask about [teller film kart annonse]
            reject-all: store on[] off[teller film kart annonse] reject-all, erase [teller film kart annonse], announce [teller film kart annonse], apply, show None, say Saved
            show film: announce [film], apply
            set statistics: store on[teller] off[film kart annonse] api, erase [film kart annonse], announce [teller], apply, say Saved
        "#]],
    );
    check(
        "several-purposes",
        &["arrive", "show film", "always kart"],
        expect![[r#"
            arrive: apply, ask about [teller film kart annonse]
            show film: announce [film], apply
            always kart: store on[kart] off[] placeholder, announce [kart], apply, ask about [teller film annonse], say Saved
        "#]],
    );
}

#[test]
fn showing_what_the_site_does_not_have_changes_nothing() {
    check(
        "several-purposes",
        &["arrive", "show ukjent"],
        expect![[r#"
        arrive: apply, ask about [teller film kart annonse]
        show ukjent: apply
    "#]],
    );
}
