//! Rules about what data are for, which they are and where they come from.
//!
//! Never: weighs whether a purpose is a good one.

use super::site::{is_from_others, lacks, says, words};
use super::{Find, Level, Rule};

/// What says nothing of what it is for, in small letters (law.md LP-11; WP260 § 12).
const VAGUE: &[&str] = &[
    "forbedre tjenest",
    "forbetre tenest",
    "improve our service",
    "improve the service",
    "og lignende",
    "og liknande",
    "and similar",
    "ulike formål",
    "forskjellige formål",
    "various purposes",
    "andre formål",
    "other purposes",
    "forbedre opplevelsen",
    "forbetre opplevinga",
    "m.m.",
    "osv.",
    "etc.",
];
const CHILD: &[&str] = &["barn", "born", "child", "elev", "pupil", "ungdom", "young"];

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "LP-11",
        level: Level::Warning,
        law: "GDPR art. 5(1)(b); WP260 § 12",
        nb: ("formålet er vagt: «{}»", "Si hva opplysningene brukes til, så en leser kan se det for seg."),
        en: (
            "the purpose is vague: «{}»",
            "Say what the data are used for, so that a reader can picture it.",
        ),
        find: Find::Anywhere(|site, hits| {
            for (place, activity) in site.activities() {
                let text = words(activity.get("purpose"));
                if let Some(word) = VAGUE.iter().find(|word| text.contains(**word)) {
                    hits.add(place + ".purpose", *word);
                }
            }
        }),
    },
    Rule {
        id: "LP-22",
        level: Level::Error,
        law: "GDPR art. 14(1)(d)",
        nb: ("det står ikke hvilke opplysninger som hentes fra andre", "List dem i `dataCategories`."),
        en: ("it is not said which data are got from others", "List them in `dataCategories`."),
        find: Find::InActivities("dataCategories", |_, activity| {
            is_from_others(activity)
                && lacks(activity, "dataCategories")
                && lacks(activity, "specialCategories")
        }),
    },
    Rule {
        id: "LP-23",
        level: Level::Warning,
        law: "GDPR art. 5(1)(a)",
        nb: ("det står ikke hvilke opplysninger det gjelder", "List dem i `dataCategories`."),
        en: ("it is not said which data this is about", "List them in `dataCategories`."),
        find: Find::InActivities("dataCategories", |_, activity| {
            !is_from_others(activity)
                && lacks(activity, "dataCategories")
                && lacks(activity, "specialCategories")
        }),
    },
    Rule {
        id: "LP-45",
        level: Level::Error,
        law: "GDPR art. 14(2)(f)",
        nb: (
            "det står ikke hvor opplysningene kommer fra",
            "Oppgi kilden i `source`, og om den er offentlig.",
        ),
        en: (
            "it is not said where the data come from",
            "Name the source in `source`, and whether it is public.",
        ),
        find: Find::InActivities("source", |_, activity| {
            is_from_others(activity) && lacks(activity, "source")
        }),
    },
    Rule {
        id: "LP-47",
        level: Level::Error,
        law: "personopplysningsloven § 12",
        nb: (
            "fødselsnummer brukes uten at behovet er forklart",
            "Si hvorfor sikker identifisering trengs, eller la være å bruke det.",
        ),
        en: (
            "national identity numbers are used without saying why",
            "Say why certain identification is needed, or do without.",
        ),
        find: Find::InActivities("dataCategories", |_, activity| {
            let data = words(activity.get("dataCategories"));
            let why: String = ["purpose", "legalBasis", "provision", "retention"]
                .iter()
                .map(|key| words(activity.get(key)))
                .collect();
            says(&data, &["fødselsnummer", "personnummer", "national identity number"])
                && !says(&data, &["§ 12", "fordi", "because"])
                && !says(&why, &["fødselsnummer", "§ 12", "identif", "national identity number"])
        }),
    },
    Rule {
        id: "LP-48",
        level: Level::Warning,
        law: "GDPR art. 12(1), 8; personopplysningsloven § 5",
        nb: (
            "nettstedet gjelder barn, men erklæringen sier ikke noe til dem",
            "Skriv en kort del som barn kan forstå, og om alder og foresatte.",
        ),
        en: (
            "this concerns children, but the statement says nothing to them",
            "Write a short section that children can understand, also about age and parents.",
        ),
        find: Find::InStatement("statement.sections", |site| {
            let concerns = site.sector() == "children"
                || site
                    .activities()
                    .iter()
                    .any(|(_, it)| says(&words(it.get("dataSubjects")), &["barn", "children"]));
            let is_told = site.has("children", "text") && site.composes("children");
            concerns && !is_told && !site.says(CHILD)
        }),
    },
];
