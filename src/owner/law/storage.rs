//! Rules about what is stored or read on the device. They apply to every config, with a statement or without.
//!
//! Never: visits a page.

use super::site::{Site, lacks, says, words};
use super::{Find, Level, Rule};
use crate::config::place::items;
use crate::config::{Duration, Unit, Value, is_marketing};

/// What the common counters and networks store, in small letters; a `*` stands for what follows (law.md LP-52).
const KNOWN: &[&str] = &[
    "_ga*", "_gid*", "_fbp*", "_fbc*", "_gcl_*", "_clck*", "_clsk*", "_hj*", "_pk_id*", "_pk_ses*",
    "ai_user*", "li_*", "_ttp*", "muid*", "ide",
];
const EMBEDDED: &[&str] = &[
    "youtube",
    "vimeo",
    "google-maps",
    "google maps",
    "maps.google",
    "recaptcha",
    "google-fonts",
    "fonts.googleapis",
    "google fonts",
];
const SENSITIVE: &[&str] = &["health", "crisis-centre", "children", "belief"];
const COUNTING: &[&str] = &["statistic", "statistikk", "analytic", "analyse"];

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "LP-52",
        level: Level::Error,
        law: "ekomloven § 3-15; WP194",
        nb: (
            "«{}» brukes til å telle eller spore, men står som nødvendig",
            "Legg tjenesten i en valgfri kategori.",
        ),
        en: (
            "«{}» counts or follows people, but is called necessary",
            "Put the service in an optional category.",
        ),
        find: Find::Anywhere(|site, hits| {
            for (place, service) in necessary(site) {
                for (place, storage) in items(service, &place, "storage") {
                    let name = storage.get("name").and_then(Value::as_text).unwrap_or_default();
                    if is_known(&name.to_lowercase()) {
                        hits.add(place, name);
                    }
                }
            }
        }),
    },
    Rule {
        id: "LP-53",
        level: Level::Error,
        law: "GDPR art. 9(1)",
        nb: (
            "markedsføring på et nettsted der selve besøket kan være en sensitiv opplysning",
            "La være: også et besøk her kan si noe om helse, tro eller livssituasjon.",
        ),
        en: (
            "marketing on a site where the visit itself can be sensitive",
            "Leave it out: a visit here can tell of health, belief or a hard time in life.",
        ),
        find: Find::Anywhere(|site, hits| {
            for (place, service) in site.each("services") {
                let is_marketing = |key| {
                    category(site, service).is_some_and(|category| is_marketing(&words(category.get(key))))
                };
                if SENSITIVE.contains(&site.sector()) && (is_marketing("id") || is_marketing("title")) {
                    hits.add(place, "");
                }
            }
        }),
    },
    Rule {
        id: "LP-54",
        level: Level::Error,
        law: "ekomloven § 3-15",
        nb: ("statistikk står som nødvendig", "I Norge trenger også statistikk et ja. Fjern `necessary`."),
        en: ("statistics are called necessary", "In Norway statistics take a yes too. Remove `necessary`."),
        find: Find::Anywhere(|site, hits| {
            for (place, category) in site.each("categories") {
                let names = words(category.get("id")) + &words(category.get("title"));
                if category.get("necessary") == Some(&Value::Bool(true)) && says(&names, COUNTING) {
                    hits.add(place + ".necessary", "");
                }
            }
        }),
    },
    Rule {
        id: "LP-55",
        level: Level::Warning,
        law: "CNIL guidance; RFC 6265bis",
        nb: (
            "informasjonskapselen varer i mer enn 13 måneder: «{}»",
            "Sett en kortere tid; nettlesere sletter uansett etter 400 dager.",
        ),
        en: (
            "the cookie stays for more than 13 months: «{}»",
            "Set a shorter time; browsers erase it after 400 days anyway.",
        ),
        find: Find::Anywhere(|site, hits| {
            for (place, service) in site.each("services") {
                for (place, storage) in items(service, &place, "storage") {
                    let duration = storage.get("duration").and_then(Value::as_text).unwrap_or_default();
                    let is_cookie =
                        matches!(storage.get("type").and_then(Value::as_text), None | Some("cookie"));
                    if is_cookie && is_long(duration) {
                        hits.add(place + ".duration", duration);
                    }
                }
            }
        }),
    },
    Rule {
        id: "LP-56",
        level: Level::Warning,
        law: "ekomloven § 3-15; GDPR art. 13(1)(f)",
        nb: ("det står ikke i hvilket land den andre parten er", "Oppgi `country`."),
        en: ("it is not said in which country the other party is", "Say `country`."),
        find: Find::Anywhere(|site, hits| {
            let services = site.each("services").into_iter().filter(|(_, it)| !lacks(it, "provider"));
            for (place, other) in services.chain(site.each("processors")) {
                if lacks(other, "country") {
                    hits.add(place + ".country", "");
                }
            }
        }),
    },
    Rule {
        id: "LP-59",
        level: Level::Warning,
        law: "ekomloven § 3-15; EDPB 2/2023",
        nb: (
            "innebygd innhold fra andre står som nødvendig",
            "Legg det i en valgfri kategori, så det lastes når den besøkende ber om det.",
        ),
        en: (
            "embedded content of others is called necessary",
            "Put it in an optional category, so that it loads when the visitor asks for it.",
        ),
        find: Find::Anywhere(|site, hits| {
            for (place, service) in necessary(site) {
                let names: String =
                    ["id", "preset", "name", "patterns"].iter().map(|key| words(service.get(key))).collect();
                if says(&names, EMBEDDED) {
                    hits.add(place, "");
                }
            }
        }),
    },
];

fn category<'v>(site: &Site<'v>, service: &Value) -> Option<&'v Value> {
    let id = service.get("category");
    site.each("categories").into_iter().map(|(_, it)| it).find(|it| it.get("id") == id)
}

/// Whether a name is one of those; a declared one may end in a `*` of its own.
fn is_known(name: &str) -> bool {
    let name = name.trim_end_matches('*');
    KNOWN.iter().any(|known| known.strip_suffix('*').map_or(*known == name, |start| name.starts_with(start)))
}

fn necessary<'v>(site: &Site<'v>) -> Vec<super::site::Placed<'v>> {
    let is_necessary = |service: &Value| {
        category(site, service).is_some_and(|it| it.get("necessary") == Some(&Value::Bool(true)))
    };
    site.each("services").into_iter().filter(|(_, service)| is_necessary(service)).collect()
}

/// Whether a duration is more than 13 months.
fn is_long(duration: &str) -> bool {
    match Duration::parse(duration) {
        Some(Duration::Span(number, Unit::Day)) => number > 396,
        Some(Duration::Span(number, Unit::Week)) => number > 56,
        Some(Duration::Span(number, Unit::Month)) => number > 13,
        Some(Duration::Span(number, Unit::Year)) => number > 1,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_known;

    #[test]
    fn a_name_that_only_begins_like_a_known_one_is_another() {
        for known in ["_ga", "_ga_1a2b", "_gid", "_pk_id*", "muidb", "ide"] {
            assert!(is_known(known), "{known}");
        }
        for other in ["identity", "ga", "likes"] {
            assert!(!is_known(other), "{other}");
        }
    }
}
