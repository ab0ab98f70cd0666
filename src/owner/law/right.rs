//! Rules about the rights of people: what must be told of them, composed or written out.
//!
//! Never: reads what a written section means; a word that belongs to a right tells it.

use super::site::{Site, is_from_others, lacks, rests_on, says, words};
use super::{Hits, Level, Rule};
use crate::config::Value;

const OBJECT: &[&str] =
    &["protest", "innvend", "motsette", "motsetje", "motseie", "object to", "right to object"];

/// A right that the composed section tells, and so do these words.
fn told(site: &Site, hits: &mut Hits, said: &[&str]) {
    if site.has_statement() && !site.composes("rights") && !site.says(said) {
        hits.add("statement.sections", "");
    }
}

macro_rules! right {
    ($id:literal $law:literal $nb:literal $en:literal $said:expr) => {
        Rule {
            id: $id,
            level: Level::Error,
            law: $law,
            nb: ($nb, "Ta med seksjonen `\"facts\": \"rights\"`, eller skriv om retten."),
            en: ($en, "Bring in the section `\"facts\": \"rights\"`, or write about this right."),
            find: |site, hits| told(site, hits, $said),
        }
    };
}

pub(super) const RULES: &[Rule] = &[
    right!("LP-30" "GDPR art. 13(2)(b), 15" "retten til innsyn er ikke nevnt" "the right of access is not mentioned" &["innsyn", "right of access", "access to"]),
    right!("LP-31" "GDPR art. 13(2)(b), 16" "retten til retting er ikke nevnt" "the right to rectification is not mentioned" &["rettet", "retting", "retta ", "rette ", "korriger", "rectif", "correct"]),
    right!("LP-32" "GDPR art. 13(2)(b), 17" "retten til sletting er ikke nevnt" "the right to erasure is not mentioned" &["slett", "eras", "delet"]),
    right!("LP-33" "GDPR art. 13(2)(b), 18" "retten til begrensning er ikke nevnt" "the right to restriction is not mentioned" &["begrens", "avgrens", "restrict"]),
    Rule {
        id: "LP-34",
        level: Level::Error,
        law: "GDPR art. 13(2)(b), 21",
        nb: (
            "retten til å protestere er ikke nevnt",
            "Ta med seksjonen `\"facts\": \"rights\"`, eller skriv om retten.",
        ),
        en: (
            "the right to object is not mentioned",
            "Bring in the section `\"facts\": \"rights\"`, or write about this right.",
        ),
        find: |site, hits| {
            if site.rests_on("ef") {
                told(site, hits, OBJECT);
            }
        },
    },
    Rule {
        id: "LP-35",
        level: Level::Warning,
        law: "GDPR art. 21(4)",
        nb: ("retten til å protestere står ikke for seg selv", "Gi den en egen overskrift."),
        en: ("the right to object does not stand by itself", "Give it a heading of its own."),
        find: |site, hits| {
            let headed =
                |section: &Value| says(&words(section.get("heading")), OBJECT) || has_heading(section);
            if site.rests_on("ef")
                && !site.composes("rights")
                && site.says(OBJECT)
                && !site.sections().iter().any(|(_, it)| headed(it))
            {
                hits.add("statement.sections", "");
            }
        },
    },
    Rule {
        id: "LP-36",
        level: Level::Error,
        law: "GDPR art. 13(2)(b), 20",
        nb: (
            "retten til dataportabilitet er ikke nevnt",
            "Ta med seksjonen `\"facts\": \"rights\"`, eller skriv om retten.",
        ),
        en: (
            "the right to portability is not mentioned",
            "Bring in the section `\"facts\": \"rights\"`, or write about this right.",
        ),
        find: |site, hits| {
            if site.rests_on("ab") {
                told(site, hits, &["portab", "overført", "maskinles", "ta med deg", "machine-read"]);
            }
        },
    },
    Rule {
        id: "LP-37",
        level: Level::Warning,
        law: "GDPR art. 12(2)–(3)",
        nb: (
            "det står ikke når man får svar på et krav om rettighetene sine",
            "Skriv hvordan man går fram, og at svaret kommer innen en måned.",
        ),
        en: (
            "it is not said when one gets an answer about one's rights",
            "Say how to go about it, and that the answer comes within a month.",
        ),
        find: |site, hits| {
            if site.has_statement() && !site.composes("rights") {
                told(
                    site,
                    hits,
                    &[
                        "en måned",
                        "én måned",
                        "ein månad",
                        "éin månad",
                        "30 dag",
                        "one month",
                        "a month",
                        "30 day",
                        "uker",
                        "veker",
                    ],
                );
            }
        },
    },
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
        find: |site, hits| {
            for (place, activity) in site.activities() {
                if rests_on(activity, "a")
                    && lacks(activity, "withdrawal")
                    && !site.composes("rights")
                    && !site.says(&["trekk", "withdraw"])
                {
                    hits.add(place + ".withdrawal", "");
                }
            }
        },
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
        find: |site, hits| {
            let ways = &[
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
            for (place, activity) in site.activities() {
                let said = words(activity.get("withdrawal"));
                if rests_on(activity, "a") && !said.is_empty() && !says(&said, ways) {
                    hits.add(place + ".withdrawal", "");
                }
            }
        },
    },
    Rule {
        id: "LP-40",
        level: Level::Error,
        law: "GDPR art. 13(2)(d), 77",
        nb: (
            "retten til å klage til Datatilsynet er ikke nevnt",
            "Ta med seksjonen `\"facts\": \"complaint\"`, eller skriv om retten.",
        ),
        en: (
            "the right to complain to Datatilsynet is not mentioned",
            "Bring in the section `\"facts\": \"complaint\"`, or write about this right.",
        ),
        find: |site, hits| {
            let is_told = site.composes("complaint")
                || site.says(&["klage", "complain"]) && site.says(&["datatilsyn", "data protection auth"]);
            if site.has_statement() && !is_told {
                hits.add("statement.sections", "");
            }
        },
    },
    Rule {
        id: "LP-41",
        level: Level::Warning,
        law: "GDPR art. 12(1)",
        nb: ("tilsynet er nevnt uten lenke eller adresse", "Oppgi `url` eller `postal` i `complaint`."),
        en: ("the authority is named without a link or an address", "Say `url` or `postal` in `complaint`."),
        find: |site, hits| {
            if site.value.get("complaint").is_some()
                && !site.has("complaint", "url")
                && !site.has("complaint", "postal")
            {
                hits.add("complaint", "");
            }
        },
    },
    Rule {
        id: "LP-42",
        level: Level::Error,
        law: "GDPR art. 13(2)(e)",
        nb: ("det står ikke om man må gi opplysningene, og hva som skjer ellers", "Oppgi det i `provision`."),
        en: (
            "it is not said whether one must give the data, and what follows if not",
            "Say so in `provision`.",
        ),
        find: |site, hits| {
            for (place, activity) in site.activities() {
                let only_others = activity.get("collectedFrom").and_then(Value::as_text) == Some("others");
                if rests_on(activity, "bc") && lacks(activity, "provision") && !only_others {
                    hits.add(place + ".provision", "");
                }
            }
        },
    },
    Rule {
        id: "LP-43",
        level: Level::Error,
        law: "GDPR art. 13(2)(f), 22",
        nb: (
            "det står ikke hvordan de automatiske avgjørelsene blir til, eller hva de betyr",
            "Oppgi `logic` og `effect`.",
        ),
        en: (
            "it is not said how automated decisions come about, or what they mean",
            "Say `logic` and `effect`.",
        ),
        find: |site, hits| {
            for (place, activity) in site.activities() {
                let decision = activity.get("automatedDecision");
                let exists = decision.and_then(|it| it.get("exists")) == Some(&Value::Bool(true));
                if exists && decision.is_some_and(|it| lacks(it, "logic") || lacks(it, "effect")) {
                    hits.add(place + ".automatedDecision", "");
                }
            }
        },
    },
    Rule {
        id: "LP-44",
        level: Level::Warning,
        law: "GDPR art. 13(2)(f)",
        nb: (
            "det står ikke om avgjørelser tas automatisk",
            "Svar i `automatedDecision`, også når svaret er nei.",
        ),
        en: (
            "it is not said whether decisions are automated",
            "Answer in `automatedDecision`, also when the answer is no.",
        ),
        find: |site, hits| {
            for (place, activity) in site.activities() {
                if lacks(activity, "automatedDecision")
                    && !site.says(&["automatisk", "automatiser", "automated"])
                {
                    hits.add(
                        place + ".automatedDecision",
                        if is_from_others(activity) { "14(2)(g)" } else { "" },
                    );
                }
            }
        },
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
        find: |site, hits| {
            for (place, activity) in site.activities() {
                let is_letter =
                    says(&words(activity.get("title")), &["nyhetsbrev", "nyhendebrev", "newsletter"]);
                if is_letter
                    && rests_on(activity, "a")
                    && lacks(activity, "withdrawal")
                    && !site.says(&["avmeld", "meld deg av", "unsubscribe"])
                {
                    hits.add(place + ".withdrawal", "");
                }
            }
        },
    },
];

/// Whether a block of a section is a heading about the right to object.
fn has_heading(section: &Value) -> bool {
    let blocks = section.get("blocks").map(Value::items).unwrap_or_default();
    blocks.iter().any(|block| says(&words(block.get("heading")), OBJECT))
}
