//! Which language a text is in.
//!
//! Never: names a language that the product has no words in.

/// Words that are common in a language and rare in the ones beside it.
const COMMON: &[(&str, &[&str])] = &[
    (
        "nb",
        &[
            "ikke",
            "og",
            "hva",
            "hvor",
            "hvordan",
            "hvis",
            "jeg",
            "vi",
            "av",
            "fra",
            "opplysninger",
            "personopplysninger",
            "du",
        ],
    ),
    (
        "nn",
        &[
            "ikkje",
            "og",
            "kva",
            "kvar",
            "korleis",
            "dersom",
            "eg",
            "vi",
            "av",
            "frå",
            "opplysningar",
            "personopplysningar",
            "vert",
            "dei",
            "du",
        ],
    ),
    ("en", &["the", "and", "of", "to", "is", "your", "we", "you", "data", "for", "with", "that"]),
    (
        "sv",
        &[
            "och",
            "inte",
            "är",
            "att",
            "för",
            "vi",
            "av",
            "från",
            "uppgifter",
            "personuppgifter",
            "du",
            "hur",
            "vad",
        ],
    ),
    (
        "da",
        &[
            "ikke",
            "og",
            "hvad",
            "hvordan",
            "hvis",
            "jeg",
            "vi",
            "af",
            "fra",
            "oplysninger",
            "personoplysninger",
            "du",
        ],
    ),
    ("fi", &["ja", "ei", "on", "että", "tai", "sekä", "tietoja", "henkilötietoja", "voit", "kun"]),
    ("de", &["und", "nicht", "die", "der", "das", "ist", "wir", "sie", "daten", "von", "mit", "für"]),
    ("pl", &["i", "nie", "jest", "oraz", "danych", "przez", "się", "lub", "do", "na"]),
    ("lt", &["ir", "yra", "duomenų", "jūsų", "mes", "arba", "kad", "su"]),
    ("uk", &["і", "та", "не", "що", "або", "ми", "ви", "даних", "про"]),
    ("so", &["iyo", "waa", "oo", "ka", "ku", "aan", "xogta", "ama"]),
    ("ar", &["و", "من", "في", "على", "أن", "البيانات", "الشخصية"]),
    ("se", &["ja", "lea", "ii", "mii", "dieđut", "dahje", "ahte"]),
];
/// What a text is in when it says too little to tell.
const USUAL: &str = "nb";

/// The language that most of its common words belong to.
pub fn guess(text: &str) -> &'static str {
    let small = text.to_lowercase();
    let words: Vec<&str> = small.split(|sign: char| !sign.is_alphanumeric()).collect();
    let score = |common: &[&str]| words.iter().filter(|word| common.contains(word)).count();
    let mut best = (USUAL, 0);
    for (lang, common) in COMMON {
        let found = score(common);
        if found > best.1 {
            best = (lang, found);
        }
    }
    best.0
}

/// The pack that a language tag such as `nb-NO` names.
pub fn of_tag(tag: &str) -> Option<&'static str> {
    let primary = tag.split(['-', '_']).next().unwrap_or_default().to_lowercase();
    let primary = if primary == "no" { USUAL } else { &primary };
    COMMON.iter().map(|(lang, _)| *lang).find(|lang| *lang == primary)
}

#[cfg(test)]
mod tests {
    use super::{guess, of_tag};

    #[test]
    fn languages_that_are_alike_are_told_apart() {
        assert_eq!(guess("Vi lagrer ikke opplysninger om deg, og du kan spørre hva vi vet."), "nb");
        assert_eq!(guess("Vi lagrar ikkje opplysningar om deg, og du kan spørje kva vi veit."), "nn");
        assert_eq!(guess("We do not keep data about you, and you can ask what we know."), "en");
        assert_eq!(guess("Vi gemmer ikke oplysninger om dig, og du kan spørge hvad vi ved."), "da");
        assert_eq!((guess("12345"), of_tag("no-NO"), of_tag("ja")), ("nb", Some("nb"), None));
    }
}
