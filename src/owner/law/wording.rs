//! Rules about the statement as a text: its age, its words, and what it promises.
//!
//! Never: judges whether somebody understands it. LP-64 counts words, which is a coarse measure: lists without a full
//! stop count as one sentence each, and LIX fits Norwegian better than English.

use super::site::Site;
use super::{Find, Hits, Level, Rule};
use crate::config::place::each_text;

const PLACEHOLDERS: &[&str] =
    &["[…]", "[...]", "TODO", "FIXME", "lorem ipsum", "Lorem ipsum", "Ola Nordmann", "Kari Nordmann", "XXX"];
const AVOID: &[&str] = &[
    "opt-out",
    "opt-in",
    "våre partnere",
    "partnarane våre",
    "samarbeidspartnere",
    "samarbeidspartnarar",
    "forbedre opplevelsen",
    "forbetre opplevinga",
    "our partners",
    "improve your experience",
];
const CLAIMS: &[&str] = &[
    "godkjent av datatilsynet",
    "godkjend av datatilsynet",
    "approved by datatilsynet",
    "gdpr-godkjent",
    "gdpr-godkjend",
    "gdpr-sertifisert",
    "gdpr compliant",
    "gdpr-compliant",
    "fullt ut lovlig",
    "100 % lovlig",
    "100 % gdpr",
];
/// The most words of a sentence.
const MOST_WORDS: usize = 35;
/// From here on a text counts as very hard.
const MOST_LIX: usize = 60;
/// Fewer words than this say nothing of a text.
const FEWEST_WORDS: usize = 100;

/// Gives every text of the statement and its facts.
fn each_said(site: &Site, give: &mut dyn FnMut(&str, &str)) {
    for key in ["statement", "activities", "processors", "rights", "dpo", "controller"] {
        if let Some(value) = site.value.get(key) {
            each_text(value, key, give);
        }
    }
}

fn each_with(site: &Site, hits: &mut Hits, list: &[&str], is_exact: bool) {
    let mut found = |place: &str, text: &str| {
        let small = if is_exact { text.to_owned() } else { text.to_lowercase() };
        if let Some(word) = list.iter().find(|word| small.contains(**word)) {
            hits.add(place, *word);
        }
    };
    each_said(site, &mut found);
    for key in ["prompt", "categories", "services"] {
        if let Some(value) = site.value.get(key) {
            each_text(value, key, &mut found);
        }
    }
}

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "LP-61",
        level: Level::Warning,
        law: "GDPR art. 5(2), 12",
        nb: ("erklæringen har verken versjon eller dato", "Oppgi `version` eller `effective`."),
        en: ("the statement has neither version nor date", "Say `version` or `effective`."),
        find: Find::InStatement("statement.effective", |site| {
            !site.has("statement", "version") && !site.has("statement", "effective")
        }),
    },
    Rule {
        id: "LP-61",
        level: Level::Info,
        law: "GDPR art. 5(2), 12",
        nb: ("erklæringen sier ikke hva som er endret siden sist", "Før endringer i `changelog`."),
        en: ("the statement does not say what changed since last time", "Keep the changes in `changelog`."),
        find: Find::InStatement("statement.changelog", |site| !site.has("statement", "changelog")),
    },
    Rule {
        id: "LP-64",
        level: Level::Warning,
        law: "GDPR art. 12(1); språklova § 9",
        nb: ("teksten er tung å lese ({})", "Del opp setninger på mer enn 35 ord, og bruk kortere ord."),
        en: (
            "the text is heavy to read ({})",
            "Split sentences of more than 35 words, and use shorter words.",
        ),
        find: Find::Anywhere(|site, hits| {
            if site.has_statement() {
                each_said(site, &mut |place, text| {
                    if let Some(measure) = heavy(text) {
                        hits.add(place, measure);
                    }
                });
            }
        }),
    },
    Rule {
        id: "LP-65",
        level: Level::Info,
        law: "GDPR art. 12(1); EDPB 03/2022",
        nb: ("«{}» sier lite", "Si hvem det er, eller hva som skjer."),
        en: ("«{}» says little", "Say who it is, or what happens."),
        find: Find::Anywhere(|site, hits| {
            each_said(site, &mut |place, text| {
                let small = text.to_lowercase();
                if let Some(word) = AVOID.iter().find(|word| small.contains(**word)) {
                    hits.add(place, *word);
                }
            });
        }),
    },
    Rule {
        id: "LP-68",
        level: Level::Info,
        law: "forskrift om universell utforming av IKT",
        nb: (
            "det er ingen lenke til tilgjengelighetserklæringen",
            "Offentlige organer må ha en; nevn den også her.",
        ),
        en: (
            "there is no link to the accessibility statement",
            "Public bodies must have one; name it here too.",
        ),
        find: Find::InStatement("statement.sections", |site| {
            site.sector() == "public"
                && !site.says(&["tilgjengelighet", "tilgjengeleg", "uustatus", "accessibility"])
        }),
    },
    Rule {
        id: "LP-69",
        level: Level::Warning,
        law: "GDPR art. 12(1)",
        nb: ("her står det igjen en plassholder: «{}»", "Skriv det som skal stå der."),
        en: ("a placeholder is left here: «{}»", "Write what is to stand there."),
        find: Find::Anywhere(|site, hits| each_with(site, hits, PLACEHOLDERS, true)),
    },
    Rule {
        id: "LP-71",
        level: Level::Info,
        law: "GDPR art. 30, 33, 35",
        nb: (
            "det står ikke noe om avvik, protokoll eller vurdering av konsekvenser",
            "Kommuner og andre offentlige organer gjør vel i å fortelle om det.",
        ),
        en: (
            "nothing is said of breaches, the record of processing or impact assessments",
            "Public bodies do well to tell of these.",
        ),
        find: Find::InStatement("statement.sections", |site| {
            let said = &[
                "avvik",
                "brudd på personvern",
                "brot på personvern",
                "protokoll",
                "dpia",
                "konsekvens",
                "breach",
                "impact assessment",
            ];
            site.sector() == "public" && !site.says(said)
        }),
    },
    Rule {
        id: "LP-75",
        level: Level::Error,
        law: "markedsføringsloven § 7",
        nb: (
            "«{}» lover noe som ingen har bekreftet",
            "Ta det bort: Datatilsynet godkjenner ikke nettsteder.",
        ),
        en: ("«{}» promises what nobody has confirmed", "Take it away: Datatilsynet does not certify sites."),
        find: Find::Anywhere(|site, hits| each_with(site, hits, CLAIMS, false)),
    },
];

/// What makes a text heavy to read, where it is.
fn heavy(text: &str) -> Option<String> {
    let sentences =
        text.split(['.', '!', '?', ':', '\n']).map(|it| it.split_whitespace().collect::<Vec<_>>());
    let sentences: Vec<Vec<&str>> = sentences.filter(|it| !it.is_empty()).collect();
    let longest = sentences.iter().map(Vec::len).max()?;
    if longest > MOST_WORDS {
        return Some(format!("{longest} ord/words"));
    }
    let all: usize = sentences.iter().map(Vec::len).sum();
    let long = sentences.iter().flatten().filter(|word| word.chars().count() > 6).count();
    let lix = all / sentences.len() + long * 100 / all;
    (all >= FEWEST_WORDS && lix > MOST_LIX).then(|| format!("LIX {lix}"))
}
