//! Rules about who gets data, and where they are.
//!
//! Never: knows whether a transfer mechanism still holds; it asks when somebody looked.

use super::site::{lacks, words};
use super::world::is_outside;
use super::{Find, Level, Rule};
use crate::config::place::items;
use crate::config::{Date, Value};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "LP-25",
        level: Level::Error,
        law: "GDPR art. 13(1)(e)",
        nb: (
            "det står ikke hvem som får opplysningene",
            "Oppgi `recipients` eller `processors`; skriv «ingen» når ingen får dem.",
        ),
        en: (
            "it is not said who gets the data",
            "Fill in `recipients` or `processors`; write «ingen» when nobody does.",
        ),
        find: Find::InActivities("recipients", |_, activity| {
            lacks(activity, "recipients") && lacks(activity, "processors")
        }),
    },
    Rule {
        id: "LP-26",
        level: Level::Error,
        law: "GDPR art. 13(1)(f), 44–49",
        nb: (
            "databehandleren er utenfor EØS («{}»), og overføringsgrunnlaget mangler",
            "Oppgi det i `transfer`, for eksempel EUs standardkontrakt.",
        ),
        en: (
            "the processor is outside the EEA («{}»), and it is not said what the transfer rests on",
            "Say so in `transfer`, such as the EU's standard clauses.",
        ),
        find: Find::Anywhere(|site, hits| {
            for (place, processor) in site.each("processors") {
                let country = words(processor.get("country"));
                if is_outside(&country) && lacks(processor, "transfer") {
                    hits.add(place + ".transfer", country.lines().next().unwrap_or_default());
                }
            }
        }),
    },
    Rule {
        id: "LP-27",
        level: Level::Warning,
        law: "GDPR art. 13(1)(f), 45, 46",
        nb: (
            "overføringen ut av EØS er ikke godt nok forklart",
            "Oppgi `mechanism`; for standardkontrakt også `copy`, og for vedtak fra EU `checkedAt` fra de siste tolv månedene.",
        ),
        en: (
            "the transfer out of the EEA is not well enough explained",
            "Say `mechanism`; for standard clauses also `copy`, and for decisions of the EU a `checkedAt` of the last twelve months.",
        ),
        find: Find::Anywhere(|site, hits| {
            for (place, activity) in site.activities() {
                for (place, transfer) in items(activity, &place, "transfers") {
                    if matches!(transfer, Value::Object(_))
                        && !lacks(transfer, "country")
                        && !holds(transfer, site.today)
                    {
                        hits.add(place, "");
                    }
                }
            }
        }),
    },
    Rule {
        id: "LP-70",
        level: Level::Warning,
        law: "GDPR art. 28(3)",
        nb: (
            "det står ikke når databehandleravtalen ble inngått",
            "Oppgi dagen i `agreedAt`; den vises ikke for besøkende.",
        ),
        en: (
            "the day of the data processing agreement is not known",
            "Say it in `agreedAt`; visitors do not see it.",
        ),
        find: Find::Anywhere(|site, hits| {
            for (place, processor) in site.each("processors") {
                if lacks(processor, "agreedAt") {
                    hits.add(place + ".agreedAt", "");
                }
            }
        }),
    },
];

/// Whether what a transfer rests on is told well enough, on the day of the check.
fn holds(transfer: &Value, today: Option<Date>) -> bool {
    match transfer.get("mechanism").and_then(Value::as_text) {
        None => false,
        Some("dpf" | "adequacy") => {
            let checked = transfer.get("checkedAt").and_then(Value::as_text).and_then(Date::parse);
            checked.is_some_and(|day| today.is_none_or(|today| day >= Date { year: today.year - 1, ..today }))
        }
        Some("scc" | "bcr") => !lacks(transfer, "copy"),
        Some(_) => true,
    }
}
