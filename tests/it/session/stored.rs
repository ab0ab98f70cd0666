//! What a stored record is worth: it is wholly understood, or it is no answer.
//!
//! Never: guesses what a record may have meant.

use super::check;
use crate::fixture;
use crate::visit::tell;
use expect_test::expect;

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
