//! The name of the controller among words.
//!
//! Never: takes a role, such as a director's, for a name.

/// What the name of an organisation ends with.
const FORMS: &[&str] =
    &["AS", "ASA", "SA", "BA", "ANS", "DA", "KF", "HF", "RHF", "IKS", "Stiftelse", "Stiftelsen"];
const PUBLIC: &[&str] = &["kommune", "fylkeskommune"];
/// Words between the capitals of a name.
const BETWEEN: &[&str] = &["og", "&", "for", "i", "av", "på", "and", "of", "the"];
/// The most small words between the last capital and a legal form.
const MOST_SMALL: usize = 2;
/// What stands between the name and what is said of it.
const IS_CONTROLLER: &[&str] =
    &["behandlingsansvarlig", "behandlingsansvarleg", "data controller", "the controller"];

/// The name, and where it stood.
pub fn guess(rows: &[(String, String)]) -> Option<(String, String)> {
    let said: Vec<&str> = rows.iter().map(|(_, row)| &**row).collect();
    let titled = said.iter().take(8).filter(|row| row.chars().count() < 120).find_map(|row| {
        let small = row.to_lowercase();
        let is_title = small.starts_with("personvernerklæring")
            || small.starts_with("privacy")
            || small.starts_with("personvern");
        let (_, name) = is_title
            .then(|| {
                row.split_once(" for ").or_else(|| row.split_once(" hos ")).or_else(|| row.split_once(" i "))
            })
            .flatten()?;
        let name = name.split('(').next().unwrap_or_default().trim();
        name.starts_with(char::is_uppercase).then(|| (name.to_owned(), (*row).to_owned()))
    });
    titled.or_else(|| of_controller(&said)).or_else(|| most_named(&said))
}

/// The organisation in a sentence that says who the controller is.
fn of_controller(rows: &[&str]) -> Option<(String, String)> {
    rows.iter().find_map(|row| {
        let small = row.to_lowercase();
        IS_CONTROLLER
            .iter()
            .any(|word| small.contains(word))
            .then(|| names(row).into_iter().next())
            .flatten()
            .map(|name| (name, (*row).to_owned()))
    })
}

fn most_named(rows: &[&str]) -> Option<(String, String)> {
    let all: Vec<(String, &str)> =
        rows.iter().flat_map(|row| names(row).into_iter().map(move |name| (name, *row))).collect();
    let count = |name: &str| all.iter().filter(|(other, _)| other == name).count();
    let mut best: Option<&(String, &str)> = None;
    for one in &all {
        if best.is_none_or(|best| count(&one.0) > count(&best.0)) {
            best = Some(one);
        }
    }
    best.map(|(name, row)| (name.clone(), (*row).to_owned()))
}

/// The names of organisations in a text: words with capitals up to a legal form, or a kind of public body. Before a
/// form a name may have small words, as `Nabolagets sykkelklubb BA`.
fn names(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut before: Vec<&str> = Vec::new();
    for word in text.split_whitespace() {
        let bare = word.trim_matches(|sign: char| !sign.is_alphanumeric() && sign != '&');
        let is_form = FORMS.contains(&bare);
        if is_form || PUBLIC.contains(&&*bare.to_lowercase()) {
            let small = if is_form { MOST_SMALL } else { 0 };
            if let Some(start) = start(&before, small) {
                let name = before.iter().skip(start).chain([&bare]);
                found.push(name.copied().collect::<Vec<_>>().join(" "));
            }
            before.clear();
        } else {
            before.push(bare);
        }
        if word.ends_with([',', '.', ';', ':', '!', '?', ')']) {
            before.clear();
        }
    }
    found
}

/// Where the name begins that these words end with, when it may end with so many small ones.
fn start(words: &[&str], small: usize) -> Option<usize> {
    let is_large = |word: &&str| word.starts_with(|sign: char| sign.is_uppercase() || sign == '&');
    let last = words.iter().rposition(is_large).filter(|last| last + 1 + small >= words.len())?;
    let part = words.get(..last)?;
    let is_name = |word: &&str| is_large(word) || BETWEEN.contains(word);
    let begin = part.iter().rposition(|word| !is_name(word)).map_or(0, |at| at + 1);
    // Never with a word that only stands between others.
    words.iter().enumerate().skip(begin).find(|(_, word)| is_large(word)).map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::{guess, names};

    #[test]
    fn names_end_with_a_form_or_a_public_body() {
        assert_eq!(
            names("Hos Brygga Fisk & Farse AS, og i Eksempelvik kommune."),
            ["Hos Brygga Fisk & Farse AS", "Eksempelvik kommune"]
        );
        assert_eq!(names("Nabolagets sykkelklubb BA er med"), ["Nabolagets sykkelklubb BA"]);
        assert!(names("Vi er behandlingsansvarlig").is_empty());
    }

    #[test]
    fn the_title_says_it_best() {
        let row = |row: &str| (String::new(), row.to_owned());
        let rows = [row("Personvernerklæring for Nabolaget SA (NSA)"), row("Andre AS er med.")];
        assert_eq!(guess(&rows).expect("there is one").0, "Nabolaget SA");
    }
}
