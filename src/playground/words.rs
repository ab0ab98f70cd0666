//! What the page itself says, in bokmål: how much is wrong, where a text stops being JSON, what an act led to.
//!
//! Never: says what is wrong in a config; those sentences are `owner`'s.

use super::{Trial, Views};
use crate::config::Layout;
use crate::owner::{NotJson, Told};

/// What an act of the owner's led to.
pub const RESTORED: &str = "Eksempelet er tilbake.";
/// See [`RESTORED`].
pub const COPIED: &str = "Oppsettet er kopiert.";
/// See [`RESTORED`].
pub const NOT_COPIED: &str = "Nettleseren lot oss ikke kopiere. Merk teksten i feltet, og kopier den selv.";
/// See [`RESTORED`].
pub const TAKEN_DOWN: &str = "Oppsettet er lastet ned som samtykke.json.";
/// See [`RESTORED`].
pub const NOT_TAKEN_DOWN: &str = "Nettleseren lot oss ikke laste ned. Merk teksten i feltet, og kopier den.";
/// Before what was written is replaced.
pub const MAY_RESTORE: &str = "Vil du hente tilbake eksempelet? Det du har skrevet, forsvinner.";
/// In place of what cannot be drawn.
const NOTHING_TO_DRAW: &str = "Det er ikke noe å vise før feilene er rettet.";
/// Above what was drawn before the text stopped being JSON.
pub const DRAWN_BEFORE: &str =
    "Teksten kan ikke leses akkurat nå. Under ser du hvordan det var sist den kunne leses.";

/// How much is wrong.
pub fn count(told: &[Told]) -> String {
    let errors = told.iter().filter(|told| told.is_error()).count();
    let notes = told.iter().filter(|told| told.is_info()).count();
    let warnings = told.len() - errors - notes;
    let warned = format!("{warnings} {}", if warnings == 1 { "advarsel" } else { "advarsler" });
    let mut said = match (errors, warnings) {
        (0, 0) => "Sjekken fant ingen feil.".into(),
        (0, _) => format!("{warned}, ingen feil."),
        (_, 0) => format!("{errors} feil."),
        (_, _) => format!("{errors} feil og {warned}."),
    };
    if notes > 0 {
        said += &format!(" {notes} {}.", if notes == 1 { "merknad" } else { "merknader" });
    }
    said
}

/// On the button that leads to a place in the text.
pub const LEAD: &str = "Gå til stedet";

/// Where a text stops being JSON.
pub fn place(fault: &NotJson) -> String {
    format!("linje {}, kolonne {}", fault.line, fault.column)
}

/// The same as a sentence.
pub fn not_json(fault: &NotJson) -> String {
    format!("Teksten er ikke gyldig JSON: {}.", place(fault))
}

/// The same for a script of the owner's, as the command line says it.
pub fn not_json_in_english(fault: &NotJson) -> String {
    format!("{}:{}: not JSON: {}", fault.line, fault.column, fault.what)
}

/// What drops a part, or the whole.
pub const ERROR: &str = "Feil";

/// How bad a problem is.
pub fn severity(told: &Told) -> &'static str {
    match (told.is_error(), told.is_info()) {
        (true, _) => ERROR,
        (_, true) => "Merknad",
        _ => "Advarsel",
    }
}

/// On what unfolds the rest of a long list.
pub fn more(left: usize) -> String {
    format!("Vis {left} til")
}

/// Where a problem of the whole config is.
pub const WHOLE: &str = "hele oppsettet";

/// What a language is called.
pub fn language(lang: &str) -> &str {
    match lang {
        "nb" => "bokmål",
        "nn" => "nynorsk",
        "en" => "engelsk",
        "se" => "nordsamisk",
        "sv" => "svensk",
        "da" => "dansk",
        "fi" => "finsk",
        "de" => "tysk",
        "pl" => "polsk",
        "uk" => "ukrainsk",
        "lt" => "litauisk",
        "so" => "somali",
        "ar" => "arabisk",
        other => other,
    }
}

/// Where the prompt stands on a website, when that is elsewhere than here.
fn place_of(views: &Views) -> &'static str {
    match (views.layout, views.is_modal) {
        (Layout::Inline, _) => "",
        (Layout::Bar, _) => "På nettstedet ligger spørsmålet fast nederst i vinduet.",
        (Layout::Dialog, false) => "På nettstedet ligger spørsmålet over siden, nederst i vinduet.",
        (Layout::Dialog, true) => "På nettstedet ligger spørsmålet over siden og må besvares først.",
    }
}

/// What is to be known of what is drawn.
pub fn remark(trial: &Trial) -> String {
    let mut remarks = Vec::new();
    if !trial.wordless.is_empty() {
        let langs: Vec<String> = trial.wordless.iter().map(|lang| format!("«{lang}»")).collect();
        remarks.push(format!("Samtykke har ikke tekster på {} ennå.", langs.join(", ")));
    }
    match &trial.views {
        Some(views) => remarks.push(place_of(views).into()),
        None => remarks.push(NOTHING_TO_DRAW.into()),
    }
    remarks.retain(|remark: &String| !remark.is_empty());
    remarks.join(" ")
}

#[cfg(test)]
mod tests {
    use super::{Told, count};
    use crate::config::{Code, Problem};
    use crate::owner::Tongue;

    #[test]
    fn what_is_wrong_is_counted_as_one_says_it() {
        let told = |code| Told::of(&Problem::new(code, "", ""), Tongue::Bokmal);
        let (error, warning) = (told(Code::Missing), told(Code::UnknownKey));
        for (list, said) in [
            (vec![], "Sjekken fant ingen feil."),
            (vec![&error], "1 feil."),
            (vec![&warning], "1 advarsel, ingen feil."),
            (vec![&error, &warning, &error, &warning], "2 feil og 2 advarsler."),
        ] {
            assert_eq!(count(&list.into_iter().cloned().collect::<Vec<_>>()), said);
        }
    }
}
