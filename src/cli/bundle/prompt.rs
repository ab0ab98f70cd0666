//! The prompt of a first visit in one language, as words for `www/words.js` to build.
//!
//! Never: drawn from anything but what the wasm reads on the page.

use samtykke::config::{Config, Layout, PromptRules, RecordRules, TakeOver};
use samtykke::consent::{Event, Moment, Session, Situation};
use samtykke::prompt::{draw, text_hash};
use samtykke::text::{Key, Texts};
use samtykke::view::{El, Node, to_nodes};
use serde::Serialize;

/// A word for `www/words.js`, or the place of a text in the config: then it stands in the script once.
#[derive(Serialize)]
#[serde(untagged)]
enum Word {
    Own(String),
    OfConfig(usize),
}

/// A prompt, and what `www/bundle/early.js` needs to take a no to it.
#[derive(Serialize)]
pub struct Shown {
    lang: String,
    /// Without what is folded away, which the wasm brings: nobody sees it in the first frame.
    nodes: Vec<Word>,
    /// Identifies its text: see `samtykke::prompt::text_hash`.
    hash: String,
    /// What is said of an answer that is stored.
    saved: String,
    /// And of one that could not be.
    unsaved: String,
}

impl Shown {
    /// Draws it; nothing where nothing is asked. `known` are the texts of the config in their order.
    pub fn new(config: Config, texts: &Texts, known: &[&str]) -> Option<Self> {
        let place = |word: &str| known.iter().position(|text| word.strip_prefix('"') == Some(text));
        let word = |word: String| place(&word).map_or(Word::Own(word), Word::OfConfig);
        let mut view = first_visit(config, texts, false)?;
        fold(&mut view);
        Some(Self {
            lang: texts.lang().into(),
            nodes: words(&view).into_iter().map(word).collect(),
            hash: text_hash(config, texts),
            saved: texts.get(Key::Saved).into(),
            unsaved: texts.get(Key::NotSaved).into(),
        })
    }
}

/// Why the prompt is not painted before the wasm is there; nothing where it is.
pub fn reason(config: Config) -> Option<&'static str> {
    if !config.asks() {
        Some("nothing is asked on this site")
    } else if config
        .prompt()
        .is_some_and(|rules| rules.layout() == Layout::Dialog && PromptRules::modal(rules))
    {
        Some("a modal dialog would keep visitors from the page before it can take every answer")
    } else if takes_over(config) {
        Some("what another tool has stored may answer it; `\"takeOver\": \"nothing\"` would not")
    } else {
        None
    }
}

fn takes_over(config: Config) -> bool {
    let take_over = config.record().map(RecordRules::take_over).and_then(|rule| rule.0);
    !config.markup().0.is_empty() && take_over != Some(TakeOver::Nothing)
}

/// Whether a Global Privacy Control signal makes it another prompt.
pub fn is_signalled(config: Config, texts: &Texts) -> bool {
    let drawn = |gpc| first_visit(config, texts, gpc).map(|view| words(&view));
    drawn(true) != drawn(false)
}

fn first_visit(config: Config, texts: &Texts, gpc: bool) -> Option<El> {
    let mut session = Session::new(config, Situation { gpc, ..Situation::default() });
    session.handle(config, Event::Arrive, &Moment::default());
    draw(config, texts, &session)
}

/// Leaves of all details their summary.
fn fold(view: &mut El) {
    if view.tag == "details" {
        view.kids.truncate(1);
    }
    for kid in &mut view.kids {
        if let Node::El(el) = kid {
            fold(el);
        }
    }
}

fn words(view: &El) -> Vec<String> {
    let nodes = to_nodes(view);
    nodes.split_terminator('\0').map(str::to_owned).collect()
}
