//! A changelog entry to begin with: what readers should know of, in their language.
//!
//! Never: finished words; the owner says why.

use super::change::{Change, Kind, name, words};
use super::due::is_told;
use samtykke::config::{Date, Value, offered};
use serde_json::json;
use std::time::{SystemTime, UNIX_EPOCH};

/// How changes are said: new, gone, changed.
const SAID: &[(&str, [&str; 3])] = &[
    ("nb", ["Nytt", "Borte", "Endret"]),
    ("nn", ["Nytt", "Borte", "Endra"]),
    ("en", ["New", "Gone", "Changed"]),
];
/// What keys are called to readers, in the same languages.
const CALLED: &[(&str, [&str; 3])] = &[
    ("controller", ["behandlingsansvarlig", "behandlingsansvarleg", "controller"]),
    ("dpo", ["personvernombud", "personvernombod", "data protection officer"]),
    ("rights", ["rettigheter", "rettar", "rights"]),
    ("children", ["barn og unge", "barn og unge", "children"]),
    ("complaint", ["klage", "klage", "complaints"]),
    ("purpose", ["formål", "formål", "purpose"]),
    ("recipients", ["mottakere", "mottakarar", "recipients"]),
    ("retention", ["lagringstid", "lagringstid", "retention"]),
    ("legalBasis", ["behandlingsgrunnlag", "behandlingsgrunnlag", "legal basis"]),
    ("storage", ["hva som lagres", "kva som blir lagra", "what is stored"]),
    ("provider", ["leverandør", "leverandør", "provider"]),
    ("country", ["land", "land", "country"]),
    ("transfers", ["overføring ut av EØS", "overføring ut av EØS", "transfers out of the EEA"]),
    ("dataCategories", ["opplysninger", "opplysningar", "data"]),
    ("data", ["opplysninger", "opplysningar", "data"]),
    ("dataSubjects", ["hvem det gjelder", "kven det gjeld", "whom it concerns"]),
];

/// The entry, of today; none where there is nothing to tell.
pub fn suggested(new: &Value, changes: &[Change]) -> Option<serde_json::Value> {
    let lang = offered(new).into_iter().next().unwrap_or_default();
    let at = SAID.iter().position(|(known, _)| *known == lang).unwrap_or(SAID.len() - 1);
    let (_, [new_word, gone, changed]) = SAID.get(at)?;
    let mut parts: [Vec<String>; 3] = Default::default();
    for change in changes.iter().filter(|change| is_told(change)) {
        // A whole item is new or gone; anything below it is a change of it.
        let is_whole = change.path.ends_with(']') && change.path.matches('[').count() == 1;
        let (place, said) = match change.kind {
            Kind::Added if is_whole => (0, change.what.clone()),
            Kind::Removed if is_whole => (1, change.what.clone()),
            _ => (2, told(new, change, at)),
        };
        if let Some(part) = parts.get_mut(place).filter(|part| !part.contains(&said)) {
            part.push(said);
        }
    }
    let sentences = [new_word, gone, changed].into_iter().zip(&parts).filter(|(_, part)| !part.is_empty());
    let text: Vec<String> = sentences.map(|(word, part)| format!("{word}: {}.", part.join(", "))).collect();
    (!text.is_empty()).then(|| json!({ "date": today(), "text": text.join(" ") }))
}

/// What changed of what, as `formål (Matomo)`.
fn told(new: &Value, change: &Change, at: usize) -> String {
    let mut segments = change.path.split('.');
    let first = segments.next().unwrap_or_default();
    let (part, place) = first.split_once('[').unwrap_or((first, ""));
    let key = segments.next().and_then(|key| key.split('[').next()).unwrap_or(part);
    let called = |key: &str| {
        CALLED.iter().find(|(known, _)| *known == key).and_then(|(_, words)| words.get(at)).copied()
    };
    let index = place.trim_end_matches(']').parse::<usize>().ok();
    let item = index.and_then(|index| new.get(part).map(Value::items).unwrap_or_default().get(index));
    match (item.and_then(name), called(key).or_else(|| called(part))) {
        (Some(name), Some(called)) => [called, " (", name.trim_matches(['«', '»']), ")"].concat(),
        (Some(name), None) => name.trim_matches(['«', '»']).to_owned(),
        (None, called) => called.map_or_else(|| words(&Value::Text(part.into())), str::to_owned),
    }
}

fn today() -> String {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let Date { year, month, day } = Date::of_moment(seconds);
    format!("{year}-{month:02}-{day:02}")
}
