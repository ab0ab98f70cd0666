//! Words that a prompt should not say, by language.
//!
//! Never: the words of our own packs; translators and tests look after those. In languages without a list here
//! nothing is found.

use super::place::Saying;

/// What presses for a yes, flatters, or hides what it is for (law.md DP-25, LP-11, LP-65; EDPB 03/2022). Each is written as
/// it begins: `partnar` stands for `partnarane` too.
const PRESSING: &[(&str, &[&str])] = &[
    (
        "nb",
        &[
            "anbefaler",
            "andre formål",
            "bedre brukeropplevelse",
            "bedre opplevelse",
            "best mulig brukeropplevelse",
            "best mulig opplevelse",
            "beste opplevelse",
            "dessverre",
            "forbedre brukeropplevelsen",
            "forbedre opplevelsen",
            "forbedre tjenest",
            "forskjellige formål",
            "glipp av",
            "hjelp oss",
            "m.m.",
            "med mer",
            "og lignende",
            "osv",
            "partner",
            "samarbeidspartner",
            "skreddersy",
            "støtt oss",
            "ulike formål",
            "ved å bruke nettst",
            "ved å bruke siden",
            "ved å fortsette",
            "vennligst godta",
            "verdsetter",
            "vær så snill",
        ],
    ),
    (
        "nn",
        &[
            "andre formål",
            "best mogleg brukaroppleving",
            "best mogleg oppleving",
            "beste oppleving",
            "betre brukaroppleving",
            "betre oppleving",
            "dessverre",
            "forbetre brukaropplevinga",
            "forbetre opplevinga",
            "forbetre tenest",
            "glipp av",
            "hjelp oss",
            "m.m.",
            "med meir",
            "og liknande",
            "osb",
            "partnar",
            "samarbeidspartnar",
            "skreddarsy",
            "støtt oss",
            "tilrår",
            "ulike formål",
            "ved å bruke nettst",
            "ved å bruke sida",
            "ved å fortsetje",
            "ved å halde fram",
            "ver så snill",
            "verdset",
        ],
    ),
    (
        "en",
        &[
            "and similar",
            "and so on",
            "best experience",
            "best possible experience",
            "better experience",
            "by continuing",
            "by using this",
            "enhance your experience",
            "etc.",
            "help us",
            "improve our services",
            "improve your experience",
            "miss out",
            "other purposes",
            "partner",
            "please accept",
            "please agree",
            "support us",
            "tailored",
            "unfortunately",
            "various purposes",
            "we care about",
            "we recommend",
            "we value",
        ],
    ),
];

/// Legitimate interest, which is no ground for storing or reading (ekomloven § 3-15; law.md LP-24).
const LEGITIMATE_INTEREST: &[&str] = &[
    "berettiga interesse",
    "berettigede interesse",
    "berettiget interesse",
    "berettigete interesse",
    "legitim interesse",
    "legitimate interest",
    "legitime interesse",
    "rettkomen interesse",
    "rettkomne interesse",
    "rettmessig interesse",
    "rettvis interesse",
];

/// What marketing is called, in ids and titles; in «nettannonser» it stands last.
const MARKETING: &[&str] =
    &["advert", "annons", "marketing", "markedsfor", "markedsfør", "marknadsfor", "marknadsfør", "reklame"];

/// The first word of those that press, in the language of the text.
pub(super) fn pressing(saying: &Saying) -> Option<&'static str> {
    let is_spoken = |lang: &str| saying.lang.is_none_or(|spoken| spoken == lang);
    let lists = PRESSING.iter().filter(|(lang, _)| is_spoken(lang));
    lists.filter_map(|(_, list)| first_of(list, saying.words)).next()
}

/// The words for legitimate interest, where a text has them.
pub(super) fn legitimate_interest(text: &str) -> Option<&'static str> {
    first_of(LEGITIMATE_INTEREST, text)
}

/// Whether a text speaks of marketing.
pub fn is_marketing(text: &str) -> bool {
    let small: String = text.chars().map(small).collect();
    // Many a word has these three letters in it.
    first_of(&["ads"], text).is_some() || MARKETING.iter().any(|words| small.contains(words))
}

/// The first of these that a word or several words of a text begin with, in large letters or small.
fn first_of(list: &[&'static str], text: &str) -> Option<&'static str> {
    let text: String = text.chars().map(small).collect();
    let mut starts = Vec::new();
    let mut before = ' ';
    for (at, sign) in text.char_indices() {
        if !is_letter(before) && is_letter(sign) {
            starts.push(text.get(at..).unwrap_or_default());
        }
        before = sign;
    }
    list.iter().copied().find(|words| starts.iter().any(|start| start.starts_with(words)))
}

// The library's own tables of letters would be a tenth of the playground.
fn small(sign: char) -> char {
    match sign {
        'Æ' => 'æ',
        'Ø' => 'ø',
        'Å' => 'å',
        sign => sign.to_ascii_lowercase(),
    }
}

fn is_letter(sign: char) -> bool {
    sign.is_ascii_alphanumeric()
        || !sign.is_ascii() && !matches!(sign, '«' | '»' | '–' | '—' | '…' | '\u{a0}')
}

#[cfg(test)]
mod tests {
    use super::{Saying, is_marketing, legitimate_interest, pressing};

    fn presses(lang: Option<&str>, words: &str) -> bool {
        pressing(&Saying { place: String::new(), lang, words }).is_some()
    }

    #[test]
    fn what_presses_is_found_in_its_own_language() {
        assert!(presses(Some("nb"), "Vi VERDSETTER personvernet ditt"));
        assert!(presses(Some("nn"), "Del med partnarane våre"));
        assert!(presses(Some("en"), "(We value your privacy)"));
        assert!(!presses(Some("nb"), "help us"), "these are no words of that language");
        assert!(presses(None, "help us"), "one text for all languages is held against every list");
        assert!(!presses(Some("uk"), "verdsetter"), "a language without a list");
    }

    #[test]
    fn a_word_counts_from_its_beginning() {
        assert!(!presses(Some("nb"), "Tallene hjelper oss"));
        assert!(!presses(Some("en"), "a subpartner"));
        assert!(!is_marketing("downloads"));
        assert!(
            is_marketing("film og reklame") && is_marketing("Nettannonser") && is_marketing("google-ads")
        );
        assert!(legitimate_interest("Vår berettigede interesse").is_some());
        assert!(legitimate_interest("den som er berettiget").is_none());
    }
}
