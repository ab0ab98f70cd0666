//! Rules about taking a yes back.
//!
//! Never: tries the way that is told; the self-test of a page does.

use super::site::{lacks, rests_on, says, words};
use super::{Find, Level, Rule};

/// How a consent is withdrawn.
const WAYS: &[&str] = &[
    "lenk",
    "knapp",
    "@",
    "](",
    "kontakt",
    "meld",
    "ring",
    "stopp",
    "link",
    "button",
    "contact",
    "innstilling",
    "si fra",
    "sei frå",
    "tell us",
    "spør",
    "ask ",
];

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "LP-38",
        level: Level::Error,
        law: "GDPR art. 7(3), 13(2)(c)",
        nb: (
            "det står ikke at samtykke kan trekkes tilbake",
            "Oppgi det i `withdrawal`, eller ta med rettighetene.",
        ),
        en: (
            "it is not said that consent can be withdrawn",
            "Say so in `withdrawal`, or bring in the rights.",
        ),
        find: Find::InActivities("withdrawal", |site, activity| {
            rests_on(activity, "a")
                && lacks(activity, "withdrawal")
                && !site.composes("rights")
                && !site.says(&["trekk", "withdraw"])
        }),
    },
    Rule {
        id: "LP-39",
        level: Level::Warning,
        law: "GDPR art. 7(3)",
        nb: (
            "det står ikke hvordan samtykket trekkes tilbake",
            "Nevn lenken, knappen eller adressen som gjør det.",
        ),
        en: (
            "it is not said how consent is withdrawn",
            "Name the link, the button or the address that does it.",
        ),
        find: Find::Anywhere(|site, hits| {
            for (place, activity) in site.activities() {
                let said = words(activity.get("withdrawal"));
                if rests_on(activity, "a") && !said.is_empty() && !says(&said, WAYS) {
                    hits.add(place + ".withdrawal", "");
                }
            }
        }),
    },
    Rule {
        id: "LP-73",
        level: Level::Warning,
        law: "markedsføringsloven § 15",
        nb: (
            "det står ikke hvordan man melder seg av nyhetsbrevet",
            "Si det i `withdrawal`: hvert brev trenger en vei ut.",
        ),
        en: (
            "it is not said how to unsubscribe from the newsletter",
            "Say so in `withdrawal`: each letter needs a way out.",
        ),
        find: Find::InActivities("withdrawal", |site, activity| {
            let is_letter = says(&words(activity.get("title")), &["nyhetsbrev", "nyhendebrev", "newsletter"]);
            is_letter
                && rests_on(activity, "a")
                && lacks(activity, "withdrawal")
                && !site.says(&["avmeld", "meld deg av", "unsubscribe"])
        }),
    },
];
