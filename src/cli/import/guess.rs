//! What a statement seems to say of the controller and the data protection officer.
//!
//! Never: a fact; an owner confirms each guess.

mod name;
mod number;

use super::address::is_email;
use super::contact::split_term;
use super::document::{Document, Piece};
use serde_json::{Map, Value};

/// What stands where no name was found.
pub const NO_NAME: &str = "[navnet på virksomheten]";
/// How much of a source is told.
const TOLD: usize = 80;

/// A guess at what stands at a path of the config.
#[derive(Debug)]
pub struct Guess {
    pub party: &'static str,
    pub key: &'static str,
    pub words: String,
    /// Where it stood.
    pub source: String,
}

/// Words by which a text is about the data protection officer.
const OFFICER: &[&str] = &[
    "personvernombud",
    "personvernombod",
    "data protection officer",
    "dpo",
    "dataskyddsombud",
    "datenschutzbeauftragte",
];
const POSTAL: &[&str] = &["postadresse", "adresse", "postal address", "address"];

/// Every guess, each path once.
pub fn guesses(document: &Document) -> Vec<Guess> {
    let mut found: Vec<Guess> = Vec::new();
    let mut add = |party, key, words: &str, source: &str| {
        let is_new = !words.is_empty() && !found.iter().any(|guess| (guess.party, guess.key) == (party, key));
        if is_new {
            found.push(Guess {
                party,
                key,
                words: words.into(),
                source: source.chars().take(TOLD).collect(),
            });
        }
    };
    let rows = rows(document);
    if let Some((name, source)) = name::guess(&rows) {
        add("controller", "name", &name, &source);
    }
    for (heading, row) in &rows {
        let about = [heading, " ", row].concat().to_lowercase();
        let party = if OFFICER.iter().any(|word| about.contains(word)) { "dpo" } else { "controller" };
        let email = row
            .split([' ', ',', ';', '(', ')', '<', '>'])
            .map(|word| word.trim_end_matches('.'))
            .find(|word| is_email(word));
        add(party, "email", email.unwrap_or_default(), row);
        let phone = number::phone(row, email.is_some());
        add(party, "phone", phone.as_deref().unwrap_or_default(), row);
        if party == "controller" {
            add(party, "orgNumber", number::organisation(row).as_deref().unwrap_or_default(), row);
            let postal = split_term(row).filter(|(term, _)| POSTAL.contains(&&*term.to_lowercase()));
            add(party, "address", postal.map_or("", |(_, said)| said), row);
        }
    }
    found
}

/// Each row of the text, with the heading that it stands below.
fn rows(document: &Document) -> Vec<(String, String)> {
    let mut heading = String::new();
    let mut rows = Vec::new();
    for piece in &document.pieces {
        match piece {
            Piece::Heading(inner) => heading = inner.line.words(),
            Piece::Facts(facts) => {
                let said = facts.iter().map(|(term, said)| [&term.words(), ": ", &said.words()].concat());
                rows.extend(said.map(|row| (heading.clone(), row)));
            }
            Piece::Card(card) => {
                let said = [("", &card.email), ("Telefon: ", &card.phone), ("Postadresse: ", &card.address)];
                let said = said.iter().filter(|(_, words)| !words.is_empty());
                rows.extend((!card.name.is_empty()).then(|| (heading.clone(), card.name.clone())));
                let about = [&heading, ". ", &card.name].concat();
                rows.extend(said.map(|(term, words)| (about.clone(), [term, words.as_str()].concat())));
                continue;
            }
            _ => {}
        }
        if !matches!(piece, Piece::Facts(_)) {
            rows.extend(piece.lines().iter().map(|line| (heading.clone(), line.words())));
        }
    }
    rows
}

/// The objects of a config that guesses make, with a note beside each.
pub fn put(config: &mut Map<String, Value>, guesses: &[Guess]) {
    for party in ["controller", "dpo"] {
        let mut object = Map::new();
        if party == "controller" && !guesses.iter().any(|guess| guess.key == "name") {
            object.insert("$comment name".into(), "no name was found; fill it in".into());
            object.insert("name".into(), NO_NAME.into());
        }
        for guess in guesses.iter().filter(|guess| guess.party == party) {
            let note = format!("guessed from «{}»; confirm", guess.source);
            object.insert(["$comment ", guess.key].concat(), note.into());
            object.insert(guess.key.into(), guess.words.as_str().into());
        }
        if !object.is_empty() {
            config.insert(party.into(), object.into());
        }
    }
}
