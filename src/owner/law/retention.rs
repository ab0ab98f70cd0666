//! Rules about how long data are kept.
//!
//! Never: says how long is right.

use super::site::{lacks, says, words};
use super::{Find, Level, Rule};

const AS_NEEDED: &[&str] = &[
    "så lenge det er nødvendig",
    "så lenge som nødvendig",
    "så lenge vi trenger",
    "så lenge det er behov",
    "so lenge det er nødvendig",
    "so lenge det er naudsynt",
    "så lenge det er naudsynt",
    "as long as necessary",
    "as long as it is necessary",
    "as long as needed",
];
const TIMES: &[&str] = &[
    "dag", "døgn", "uke", "veke", "måned", "månad", "år", "slett", "day", "week", "month", "year", "delete",
    "erase",
];
const APPLICANTS: &[&str] = &["jobbsøk", "stillingssøk", "rekruttering", "job applicant", "recruitment"];

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "LP-28",
        level: Level::Error,
        law: "GDPR art. 13(2)(a)",
        nb: (
            "det står ikke hvor lenge opplysningene lagres",
            "Oppgi en tid eller hva som avgjør den i `retention`.",
        ),
        en: ("it is not said how long the data are kept", "Give a time, or what decides it, in `retention`."),
        find: Find::InActivities("retention", |_, activity| {
            // A law alone says no time.
            let is_said = activity
                .get("retention")
                .is_some_and(|it| lacks(it, "law") || !lacks(it, "period") || !lacks(it, "criteria"));
            !is_said
        }),
    },
    Rule {
        id: "LP-29",
        level: Level::Warning,
        law: "GDPR art. 5(1)(e); WP260 annex",
        nb: (
            "«så lenge det er nødvendig» sier ingenting om hvor lenge",
            "Oppgi en tid, eller hva som avgjør når det slettes.",
        ),
        en: (
            "«as long as necessary» says nothing of how long",
            "Give a time, or what decides when it is erased.",
        ),
        find: Find::InActivities("retention", |_, activity| {
            let text = words(activity.get("retention"));
            text.len() < 300 && says(&text, AS_NEEDED) && !says(&text, TIMES) && !says(&text, &["lov", "§"])
        }),
    },
    Rule {
        id: "LP-66",
        level: Level::Warning,
        law: "FOR-2018-07-02-1107",
        nb: (
            "opptak fra kameraovervåking skal vanligvis slettes innen sju dager",
            "Oppgi høyst sju dager, eller loven som åpner for mer i `retention.law`.",
        ),
        en: (
            "camera recordings are to be erased within seven days as a rule",
            "Say seven days at most, or the law that allows more in `retention.law`.",
        ),
        find: Find::InActivities("retention", |_, activity| {
            let about: String =
                ["title", "purpose", "dataCategories"].iter().map(|key| words(activity.get(key))).collect();
            let kept = words(activity.get("retention"));
            let is_short = says(
                &kept,
                &[
                    "sju d", "syv d", "7 d", "seven d", "én uke", "ei veke", "one week", "72 timer", "§",
                    "lov",
                ],
            ) || ["1 d", "2 d", "3 d", "4 d", "5 d", "6 d"]
                .iter()
                .any(|few| kept.split('\n').any(|line| line.trim().starts_with(few)));
            let is_lawed = activity.get("retention").is_some_and(|it| !lacks(it, "law"));
            says(&about, &["kameraoverv", "videooverv", "cctv", "video surveillance", "camera surveillance"])
                && !lacks(activity, "retention")
                && !is_short
                && !is_lawed
        }),
    },
    Rule {
        id: "LP-67",
        level: Level::Warning,
        law: "GDPR art. 13(2)(a)",
        nb: ("delen om jobbsøkere sier ikke når søknadene slettes", "Oppgi tiden."),
        en: ("the section about applicants does not say when applications are erased", "Give the time."),
        find: Find::Anywhere(|site, hits| {
            for (place, section) in site.sections() {
                let is_about = says(&words(section.get("heading")), APPLICANTS);
                if is_about && lacks(section, "facts") && !says(&words(Some(section)), TIMES) {
                    hits.add(place, "");
                }
            }
        }),
    },
];
