//! `samtykke render`: the statement as a page, as a fragment or as Markdown.
//!
//! Never: renders otherwise than the browser does; it is the same tree.

use crate::args::Format;
use crate::failure::Failure;
use crate::linked::to_data;
use crate::markdown::to_markdown;
use crate::{input, packs};
use samtykke::config::{Config, Reading};
use samtykke::owner::{cite, complete};
use samtykke::text::Texts;
use samtykke::{statement, style, view};
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

/// Writes the statement to standard output.
pub fn run(path: &Path, lang: &str, format: Format) -> Result<ExitCode, Failure> {
    let reading = Reading::new(complete(&input::read(path)?).0, lang);
    for problem in &reading.problems {
        eprintln!("{}: {}: {}", problem.code.severity().name(), problem.path, problem.code.name());
    }
    let config = reading.config().ok_or_else(|| Failure::Unusable(path.into()))?;
    let texts = packs::texts(&reading.lang)?;
    let written = match format {
        Format::Page => to_page(config, &texts),
        Format::Fragment => to_fragment(config, &texts),
        Format::Markdown => to_markdown(&draw(config, &texts)),
    };
    writeln!(std::io::stdout().lock(), "{written}")?;
    Ok(ExitCode::SUCCESS)
}

/// The statement as the browser draws it, with links to the laws that it cites.
fn draw(config: Config, texts: &Texts) -> view::El {
    let mut drawn = statement::draw(config, texts, 1);
    cite(&mut drawn, texts.lang());
    drawn
}

/// The statement alone, to stand in a page of the owner's.
pub fn to_fragment(config: Config, texts: &Texts) -> String {
    view::to_html(&draw(config, texts))
}

/// A whole page that needs nothing else.
pub fn to_page(config: Config, texts: &Texts) -> String {
    let statement = draw(config, texts);
    let title =
        format!("{} – {}", texts.get(samtykke::text::Key::Statement), config.controller().name().words());
    let mut title_el = view::El::new("title");
    title_el.text(&title);
    format!(
        include_str!("page.html"),
        lang = texts.lang(),
        title = view::to_html(&title_el),
        data = to_data(config, texts),
        tokens = style::TOKENS,
        style = style::STATEMENT,
        statement = view::to_html(&statement),
    )
}
