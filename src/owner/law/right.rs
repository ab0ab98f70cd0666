//! Rules about the rights of people: what must be told of them, composed or written out.
//!
//! Never: reads what a written section means; a word that belongs to a right tells it.

use super::site::{lacks, rests_on, says, words};
use super::{Find, Level, Rule};
use crate::config::Value;

const OBJECT: &[&str] =
    &["protest", "innvend", "motsette", "motsetje", "motseie", "object to", "right to object"];
/// When an answer comes.
const IN_TIME: &[&str] = &[
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
];

macro_rules! right {
    ($id:literal $law:literal $nb:literal $en:literal $said:expr) => {
        Rule {
            id: $id,
            level: Level::Error,
            law: $law,
            nb: ($nb, "Ta med seksjonen `\"facts\": \"rights\"`, eller skriv om retten."),
            en: ($en, "Bring in the section `\"facts\": \"rights\"`, or write about this right."),
            find: Find::InStatement("statement.sections", |site| !site.tells("rights", $said)),
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
        find: Find::InStatement("statement.sections", |site| {
            site.rests_on("ef") && !site.tells("rights", OBJECT)
        }),
    },
    Rule {
        id: "LP-35",
        level: Level::Warning,
        law: "GDPR art. 21(4)",
        nb: ("retten til å protestere står ikke for seg selv", "Gi den en egen overskrift."),
        en: ("the right to object does not stand by itself", "Give it a heading of its own."),
        find: Find::InStatement("statement.sections", |site| {
            site.rests_on("ef")
                && !site.composes("rights")
                && site.says(OBJECT)
                && !site.sections().iter().any(|(_, section)| is_headed(section, OBJECT))
        }),
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
        find: Find::InStatement("statement.sections", |site| {
            let said = &["portab", "overført", "maskinles", "ta med deg", "machine-read"];
            site.rests_on("ab") && !site.tells("rights", said)
        }),
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
        find: Find::InStatement("statement.sections", |site| !site.tells("rights", IN_TIME)),
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
        find: Find::InStatement("statement.sections", |site| {
            let is_told = site.composes("complaint")
                || site.says(&["klage", "complain"]) && site.says(&["datatilsyn", "data protection auth"]);
            !is_told
        }),
    },
    Rule {
        id: "LP-41",
        level: Level::Warning,
        law: "GDPR art. 12(1)",
        nb: ("tilsynet er nevnt uten lenke eller adresse", "Oppgi `url` eller `postal` i `complaint`."),
        en: ("the authority is named without a link or an address", "Say `url` or `postal` in `complaint`."),
        find: Find::InStatement("complaint", |site| {
            site.value.get("complaint").is_some()
                && !site.has("complaint", "url")
                && !site.has("complaint", "postal")
        }),
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
        find: Find::InActivities("provision", |_, activity| {
            let only_others = activity.get("collectedFrom").and_then(Value::as_text) == Some("others");
            rests_on(activity, "bc") && lacks(activity, "provision") && !only_others
        }),
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
        find: Find::InActivities("automatedDecision", |_, activity| {
            let decision = activity.get("automatedDecision");
            let exists = decision.and_then(|it| it.get("exists")) == Some(&Value::Bool(true));
            exists && decision.is_some_and(|it| lacks(it, "logic") || lacks(it, "effect"))
        }),
    },
    Rule {
        id: "LP-44",
        level: Level::Warning,
        law: "GDPR art. 13(2)(f), 14(2)(g)",
        nb: (
            "det står ikke om avgjørelser tas automatisk",
            "Svar i `automatedDecision`, også når svaret er nei.",
        ),
        en: (
            "it is not said whether decisions are automated",
            "Answer in `automatedDecision`, also when the answer is no.",
        ),
        find: Find::InActivities("automatedDecision", |site, activity| {
            lacks(activity, "automatedDecision") && !site.says(&["automatisk", "automatiser", "automated"])
        }),
    },
];

/// Whether a section or a block in it has a heading with one of these.
fn is_headed(section: &Value, said: &[&str]) -> bool {
    let blocks = section.get("blocks").map(Value::items).unwrap_or_default();
    blocks.iter().chain([section]).any(|it| says(&words(it.get("heading")), said))
}
