//! Sites that have nothing to ask about, and what is never asked about.
//!
//! Never: stores an answer that nobody was asked for.

use super::check;
use expect_test::expect;

#[test]
fn what_is_necessary_cannot_be_refused() {
    check(
        "several-purposes",
        &["arrive", "set !necessary !samtykke", "reject-all"],
        expect![[r#"
            arrive: apply, ask about [teller film kart annonse]
            set !necessary !samtykke: nothing
            reject-all: store on[] off[teller film kart annonse] reject-all, erase [teller film kart annonse], announce [teller film kart annonse], apply, show None, say Saved
        "#]],
    );
}

#[test]
fn a_site_that_stores_only_what_is_necessary_informs() {
    check(
        "necessary-only",
        &["arrive"],
        expect![[r#"
        arrive: apply, show Information
    "#]],
    );
}

#[test]
fn a_site_that_asks_nothing_stores_no_answer() {
    check(
        "necessary-only",
        &["arrive", "accept-all", "reject-all", "withdraw"],
        expect![[r#"
        arrive: apply, show Information
        accept-all: nothing
        reject-all: nothing
        withdraw: nothing
    "#]],
    );
}
