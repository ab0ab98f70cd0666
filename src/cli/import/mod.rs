//! `samtykke import`: a statement that is there already, as a config with written sections.
//!
//! Never: decides what is true; what it guesses it calls a guess.

mod address;
mod anchors;
mod contact;
mod document;
mod draft;
mod guess;
mod language;
mod line;
mod markdown;
mod markup;
mod outline;
mod plain;

use crate::failure::Failure;
use crate::packs;
use anchors::Anchors;
use document::{Document, Piece};
use draft::Draft;
use guess::Guess;
use line::Line;
use outline::Outline;
use samtykke::text::{Key, Texts};
use serde_json::{Map, Value};
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

/// The largest file; a statement is words, and these are more than a book's.
const MOST_BYTES: u64 = 4 * 1024 * 1024;

/// Writes the config to standard output, and what an owner should look at to standard error.
pub fn run(path: &Path, lang: &str) -> Result<ExitCode, Failure> {
    let mut document = read(path)?;
    let text: String =
        document.pieces.iter().flat_map(Piece::lines).map(|line| line.words() + "\n").collect();
    if text.trim().is_empty() {
        return Err(Failure::Unreadable(path.into(), "there are no words in it".into()));
    }
    let named = document.lang.as_deref().and_then(language::of_tag);
    let lang = if lang.is_empty() { named.unwrap_or_else(|| language::guess(&text)) } else { lang };
    let texts = packs::texts(language::of_tag(lang).unwrap_or(lang))?;
    contact::gather(&mut document, &texts);
    let guesses = guess::guesses(&document);
    let config = config(document.pieces, &texts, &guesses, &mut document.notices);
    writeln!(std::io::stdout().lock(), "{}", serde_json::to_string_pretty(&config).unwrap_or_default())?;
    tell(&guesses, &document.notices);
    Ok(ExitCode::SUCCESS)
}

fn read(path: &Path) -> Result<Document, Failure> {
    let unreadable = |why: &str| Failure::Unreadable(path.into(), why.into());
    let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    let reader: fn(&str) -> Document = match &*ending {
        "md" | "markdown" => markdown::read,
        "html" | "htm" => |text| markup::read(text, false),
        "txt" => plain::read,
        _ => {
            return Err(unreadable(
                "only .md, .html, .htm and .txt are read; save the statement as one of them",
            ));
        }
    };
    let size = std::fs::metadata(path).map_err(|cause| Failure::Read(path.into(), cause))?.len();
    if size > MOST_BYTES {
        return Err(unreadable(
            "it is larger than 4 MiB; save the statement alone, without what is around it",
        ));
    }
    let bytes = std::fs::read(path).map_err(|cause| Failure::Read(path.into(), cause))?;
    let text = String::from_utf8(bytes).map_err(|cause| {
        unreadable(&format!(
            "it is not UTF-8 (byte {}); save it anew in that encoding",
            cause.utf8_error().valid_up_to()
        ))
    })?;
    Ok(reader(text.trim_start_matches('\u{feff}')))
}

fn config(pieces: Vec<Piece>, texts: &Texts, guesses: &[Guess], notices: &mut Vec<String>) -> Value {
    let links = pieces.iter().flat_map(Piece::lines).flat_map(Line::links);
    let targets: Vec<String> =
        links.filter_map(|(_, address)| Some(address.strip_prefix('#')?.to_owned())).collect();
    let mut outline = Outline::of(pieces);
    if let [only] = outline.sections.as_mut_slice()
        && only.heading.is_blank()
    {
        only.heading = Line::plain(texts.get(Key::Statement));
        notices.push(
            "no heading was found: everything stands in one section; give it the heading it needs".into(),
        );
    }
    let anchors = Anchors::of(&outline, &targets);
    let plan = Draft { anchors, notices }.plan(&outline);
    let mut config = Map::new();
    config.insert("languages".into(), vec![Value::from(texts.lang())].into());
    guess::put(&mut config, guesses);
    config.insert("statement".into(), plan);
    config.into()
}

fn tell(guesses: &[Guess], notices: &[String]) {
    if !guesses.iter().any(|guess| guess.key == "name") {
        eprintln!("fill in: controller.name: no name was found; «{}» stands there", guess::NO_NAME);
    }
    for Guess { party, key, words, source } in guesses {
        eprintln!("guess: {party}.{key}: «{words}», from «{source}»; confirm it");
    }
    for notice in notices {
        eprintln!("note: {notice}");
    }
}
