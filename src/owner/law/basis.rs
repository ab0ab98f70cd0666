//! Rules about what processing rests on.
//!
//! Never: judges whether a basis holds.

use super::site::{lacks, letter, rests_on, says, words};
use super::{Find, Level, Rule};
use crate::config::place::items;

const NEWSLETTER: &[&str] = &["nyhetsbrev", "nyhendebrev", "newsletter"];

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "LP-12",
        level: Level::Error,
        law: "GDPR art. 6, 13(1)(c)",
        nb: (
            "det rettslige grunnlaget mangler",
            "Oppgi bokstaven i personvernforordningen art. 6 nr. 1 i `legalBasis`.",
        ),
        en: ("it is not said what this rests on", "Give the letter of GDPR art. 6(1) in `legalBasis`."),
        find: Find::InActivities("legalBasis", |_, activity| lacks(activity, "legalBasis")),
    },
    Rule {
        id: "LP-13",
        level: Level::Warning,
        law: "GDPR art. 13(1)(c); WP260",
        nb: (
            "flere grunnlag for ett formål, uten at det står hva hvert av dem gjelder",
            "Forklar hvert av dem i `explanation`, eller del opp aktiviteten.",
        ),
        en: (
            "several bases for one purpose, without saying which serves what",
            "Explain each in `explanation`, or split the activity.",
        ),
        find: Find::InActivities("legalBasis", |_, activity| {
            let bases = items(activity, "", "legalBasis");
            let is_said = |basis: &crate::config::Value| {
                !lacks(basis, "explanation")
                    || !lacks(basis, "nationalLaw")
                    || letter(basis) == Some('f') && !lacks(activity, "legitimateInterest")
            };
            bases.len() > 1 && !bases.iter().all(|(_, basis)| is_said(basis))
        }),
    },
    Rule {
        id: "LP-14",
        level: Level::Error,
        law: "GDPR art. 6(3)",
        nb: ("grunnlaget trenger en norsk lov ved siden av", "Oppgi lov og paragraf i `nationalLaw`."),
        en: ("this needs a Norwegian law beside it", "Name the act and the section in `nationalLaw`."),
        find: Find::Anywhere(|site, hits| {
            for (place, activity) in site.activities() {
                for (place, basis) in items(activity, &place, "legalBasis") {
                    let told = says(&words(basis.get("explanation")), &["lov", "§", " act", "forskrift"]);
                    if matches!(letter(basis), Some('c' | 'e')) && lacks(basis, "nationalLaw") && !told {
                        hits.add(place, "");
                    }
                }
            }
        }),
    },
    Rule {
        id: "LP-15",
        level: Level::Error,
        law: "GDPR art. 6(1) second subparagraph",
        nb: (
            "offentlige organer kan ikke bygge oppgavene sine på berettiget interesse",
            "Bruk bokstav e eller c med lovhjemmel.",
        ),
        en: (
            "public bodies cannot rest their tasks on legitimate interest",
            "Use letter e or c, with the law.",
        ),
        find: Find::InActivities("legalBasis", |site, activity| {
            site.sector() == "public" && rests_on(activity, "f")
        }),
    },
    Rule {
        id: "LP-16",
        level: Level::Warning,
        law: "GDPR art. 7, recital 43",
        nb: (
            "samtykke er sjelden frivillig overfor det offentlige eller en arbeidsgiver",
            "Se om et annet grunnlag passer bedre; forklar ellers hvorfor et nei ikke får følger.",
        ),
        en: (
            "consent is seldom free towards a public body or an employer",
            "See whether another basis fits; if not, explain why a no has no consequences.",
        ),
        find: Find::InActivities("legalBasis", |site, activity| {
            let people = words(activity.get("dataSubjects"));
            let is_unequal = site.sector() == "public" || says(&people, &["ansatt", "tilsett", "employee"]);
            let explained = items(activity, "", "legalBasis")
                .iter()
                .any(|(_, it)| letter(it) == Some('a') && !lacks(it, "explanation"));
            is_unequal && rests_on(activity, "a") && !explained && !says(&words(Some(activity)), NEWSLETTER)
        }),
    },
    Rule {
        id: "LP-17",
        level: Level::Error,
        law: "GDPR art. 9, 13(1)(c)",
        nb: ("særlige kategorier uten grunnlag i art. 9 nr. 2", "Oppgi unntaket i `art9Basis`."),
        en: ("special categories without an exception of art. 9(2)", "Name the exception in `art9Basis`."),
        find: Find::InActivities("art9Basis", |_, activity| {
            !lacks(activity, "specialCategories") && lacks(activity, "art9Basis")
        }),
    },
    Rule {
        id: "LP-18",
        level: Level::Error,
        law: "GDPR art. 9(2)(b), (g), (h), (i), (j)",
        nb: (
            "unntaket for særlige kategorier trenger en norsk lov ved siden av",
            "Oppgi lov og paragraf i `nationalLaw`.",
        ),
        en: (
            "the exception for special categories needs a Norwegian law beside it",
            "Name the act and the section in `nationalLaw`.",
        ),
        find: Find::Anywhere(|site, hits| {
            for (place, activity) in site.activities() {
                for (place, basis) in items(activity, &place, "art9Basis") {
                    if matches!(letter(basis), Some('b' | 'g' | 'h' | 'i' | 'j'))
                        && lacks(basis, "nationalLaw")
                    {
                        hits.add(place, "");
                    }
                }
            }
        }),
    },
    Rule {
        id: "LP-19",
        level: Level::Warning,
        law: "GDPR art. 9(2)(a)",
        nb: (
            "særlige kategorier på samtykke, men samtykket er ikke oppgitt som uttrykkelig",
            "Oppgi 9(2)(a) i `art9Basis`, og be om et uttrykkelig samtykke.",
        ),
        en: (
            "special categories on consent that is not said to be explicit",
            "Name 9(2)(a) in `art9Basis`, and ask for explicit consent.",
        ),
        find: Find::InActivities("art9Basis", |_, activity| {
            let bases = items(activity, "", "art9Basis");
            let is_explicit = bases.iter().any(|(_, it)| letter(it) == Some('a'))
                || says(&words(activity.get("art9Basis")), &["uttrykkel", "explicit", "bokstav a"]);
            let only_consent = rests_on(activity, "a") && !rests_on(activity, "bcdef");
            only_consent && !lacks(activity, "specialCategories") && !bases.is_empty() && !is_explicit
        }),
    },
    Rule {
        id: "LP-20",
        level: Level::Error,
        law: "GDPR art. 13(1)(d), 14(2)(b)",
        nb: ("den berettigede interessen er ikke nevnt", "Si hva den er i `legitimateInterest`."),
        en: ("the legitimate interest is not named", "Say what it is in `legitimateInterest`."),
        find: Find::InActivities("legitimateInterest", |_, activity| {
            rests_on(activity, "f") && lacks(activity, "legitimateInterest")
        }),
    },
    Rule {
        id: "LP-21",
        level: Level::Warning,
        law: "GDPR art. 5(2); WP260",
        nb: (
            "det står ikke hvordan interessen er veid mot personvernet",
            "Si det i `legitimateInterest.balancing`, eller hvordan man får vite det.",
        ),
        en: (
            "it is not said how the interest was weighed",
            "Say so in `legitimateInterest.balancing`, or how to get to know.",
        ),
        find: Find::InActivities("legitimateInterest.balancing", |_, activity| {
            let interest = activity.get("legitimateInterest");
            rests_on(activity, "f")
                && interest.is_some_and(|it| !lacks(it, "interest") && lacks(it, "balancing"))
        }),
    },
    Rule {
        id: "LP-74",
        level: Level::Warning,
        law: "GDPR art. 6(1)(d), recital 46",
        nb: (
            "vitale interesser er et grunnlag for nødstilfeller",
            "Bruk et annet grunnlag, eller forklar nødstilfellet.",
        ),
        en: ("vital interests are a basis for emergencies", "Use another basis, or explain the emergency."),
        find: Find::InActivities("legalBasis", |_, activity| {
            let is_emergency = says(
                &words(Some(activity)),
                &["nød", "naud", "akutt", "livsfare", "emergenc", "fare for liv"],
            );
            rests_on(activity, "d") && !is_emergency
        }),
    },
];
