//! How somebody is reached, where it stands in paragraphs: contact cards, and terms with what is said of them.
//!
//! Never: leaves a word out; what a card would not say again stays a paragraph.

use super::address::is_email;
use super::document::{Card, Document, Paragraph, Piece};
use super::line::Line;
use samtykke::text::{Key, Texts};

/// Terms that stand before how somebody is reached, in small letters.
const TERMS: &[&str] = &[
    "e-post",
    "epost",
    "e-postadresse",
    "mail",
    "e-mail",
    "email",
    "telefon",
    "tlf",
    "tlf.",
    "mobil",
    "phone",
    "tel",
    "tel.",
    "adresse",
    "postadresse",
    "besøksadresse",
    "address",
    "postal address",
    "org.nr",
    "org.nr.",
    "org. nr.",
    "orgnr",
    "organisasjonsnummer",
    "nettsted",
    "nettside",
    "nettstad",
    "website",
    "web",
    "kontaktperson",
    "kontakt",
];
/// The most signs of a term.
const MOST_TERM: usize = 45;

/// A row that only says how somebody is reached.
#[derive(Debug, PartialEq)]
pub enum Way<'t> {
    Email(&'t str),
    Phone(&'t str),
    Address(&'t str),
}

/// What a row says before and after its colon.
pub fn split_term(text: &str) -> Option<(&str, &str)> {
    let (term, said) = text.split_once(": ").or_else(|| text.split_once(":\u{a0}"))?;
    let fits = term.chars().count() <= MOST_TERM
        && term.starts_with(char::is_alphabetic)
        && term.split_whitespace().count() <= 5;
    (fits && !term.contains(['.', '?', '!']) || is_known(term)).then_some((term.trim(), said.trim()))
}

fn is_known(term: &str) -> bool {
    TERMS.contains(&&*term.to_lowercase())
}

/// Whether a text is a phone number and nothing else.
pub fn is_phone(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    (8..=12).contains(&digits)
        && text.chars().all(|sign| sign.is_ascii_digit() || " +()-\u{a0}".contains(sign))
}

/// Whether a row is only a way to reach somebody.
pub fn is_way(text: &str) -> bool {
    let said = split_term(text).map_or(text, |(_, said)| said);
    is_email(said) || is_phone(said) || said.starts_with("http")
}

/// Makes cards and facts of the paragraphs that are such.
pub fn gather(document: &mut Document, texts: &Texts) {
    let pieces = std::mem::take(&mut document.pieces);
    let mut rest = pieces.as_slice();
    while let Some((piece, after)) = rest.split_first() {
        if let Some((card, taken)) = card(rest, texts) {
            document.pieces.push(Piece::Card(card));
            rest = rest.get(taken..).unwrap_or_default();
        } else if let Some((facts, taken)) = facts(rest) {
            document.pieces.push(Piece::Facts(facts));
            rest = rest.get(taken..).unwrap_or_default();
        } else {
            document.pieces.push(piece.clone());
            rest = after;
        }
    }
}

/// The terms that begin here, and how many paragraphs they take.
fn facts(pieces: &[Piece]) -> Option<(Vec<(Line, Line)>, usize)> {
    let mut facts = Vec::new();
    let mut are_known = true;
    for piece in pieces {
        let Piece::Paragraph(Paragraph { line, is_tight }) = piece else { break };
        let words = line.words();
        let Some((term, said)) = split_term(&words).filter(|(_, said)| !said.is_empty()) else { break };
        if !facts.is_empty() && !is_tight && !is_known(term) {
            break;
        }
        let (before, after) = line.split_at(words.len() - said.len());
        if before.has_link() {
            break;
        }
        are_known &= is_known(term);
        facts.push((Line::plain(before.words().trim_end().trim_end_matches(':')), after));
    }
    let taken = facts.len();
    ((taken > 0 && are_known) || taken > 1).then_some((facts, taken))
}

/// The card that begins here, and how many paragraphs it takes.
fn card(pieces: &[Piece], texts: &Texts) -> Option<(Card, usize)> {
    let mut card = Card::default();
    let mut taken = 0;
    let is_close = |piece: &Piece| matches!(piece, Piece::Paragraph(Paragraph { is_tight: true, .. }));
    for piece in pieces {
        let Piece::Paragraph(Paragraph { line, is_tight }) = piece else { break };
        let words = line.words();
        let leads_elsewhere = line.links().iter().any(|(words, address)| !address.ends_with(words));
        if leads_elsewhere {
            break;
        }
        match way(&words, texts) {
            // In the order in which a card says it.
            Some(Way::Email(email))
                if card.email.is_empty() && card.phone.is_empty() && card.address.is_empty() =>
            {
                card.email = email.into()
            }
            Some(Way::Phone(phone)) if card.phone.is_empty() && card.address.is_empty() => {
                card.phone = phone.into()
            }
            Some(Way::Address(address))
                if card.address.is_empty() && taken > 0 && (*is_tight || card.name.is_empty()) =>
            {
                card.address = address.into()
            }
            None if taken == 0
                && is_name(&words)
                && (words.ends_with(':') || pieces.get(1).is_some_and(is_close)) =>
            {
                card.name = words.trim_end_matches(':').into()
            }
            _ => break,
        }
        taken += 1;
    }
    let ways = [&card.email, &card.phone].iter().filter(|way| !way.is_empty()).count();
    (ways > 0 && taken > 1).then_some((card, taken))
}

fn is_name(words: &str) -> bool {
    let is_short = words.chars().count() <= 60 && words.split_whitespace().count() <= 7;
    is_short
        && !words.contains(": ")
        && !words.ends_with(['.', '?', '!', ','])
        && words.starts_with(char::is_uppercase)
}

/// How a row says that somebody is reached, where a card would use the same words for it.
fn way<'t>(words: &'t str, texts: &Texts) -> Option<Way<'t>> {
    let (term, said) = split_term(words).unwrap_or(("", words));
    let is_term = |key: Key| term.is_empty() || term.to_lowercase() == texts.get(key).to_lowercase();
    if is_email(said) && is_term(Key::Email) {
        Some(Way::Email(said))
    } else if is_phone(said) && is_term(Key::Phone) {
        Some(Way::Phone(said))
    } else if !term.is_empty() && is_term(Key::Address) && !said.is_empty() {
        Some(Way::Address(said))
    } else {
        None
    }
}
