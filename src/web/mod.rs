//! The browser edge: one call, with words in and words out, that `www/page.js` makes.
//!
//! Never: decides; that is `consent`'s. A fault never opens a gate and never stops the page.

mod app;
#[cfg(target_family = "wasm")]
mod heap;
mod steps;
mod tape;

pub use tape::read_tape;

use crate::config::Reading;
use crate::notation::{cut, place_of_word};
use crate::text::Texts;
use app::App;
use std::cell::RefCell;
use steps::Steps;
use wasm_bindgen::prelude::*;

/// See there why it is our own.
#[cfg(target_family = "wasm")]
#[global_allocator]
static HEAP: heap::Heap = heap::Heap::new();

/// The sign after each word, in both directions. No text of a config has it: see `plain` in `www/page.js`.
const AFTER_WORD: u8 = 0;

thread_local! {
    /// A config that was read and waits for its texts.
    static READ: RefCell<Option<Reading>> = const { RefCell::new(None) };
}

/// Answers what the page says. After the first word comes what it is about:
///
/// - `read`: the language that the page asks for, and the config as a tape. Gives the steps that report what is wrong
///   in it and, where there is something to start, `lang` with the language whose texts are needed.
/// - `boot`, once a page: the time, whether the browser sends a Global Privacy Control signal, the records that are
///   stored, and the texts as a tape. Gives the first steps.
/// - `act`: the time, a fresh random id, the word of a control, the ids that it grants and those that it refuses; for
///   `stored`, the records that are stored. Gives the steps that follow.
/// - `gate`: an expression. Gives a word for what the gate is, and the step that reports a fault in it.
/// - `words`, before anything of the statement is drawn: the statement's part of the texts as a tape. Gives `ok`.
/// - `draw`: what stands somewhere in the page; see [`App::draw`].
/// - `known`: nothing more; see [`App::known`].
///
/// One call for all of them: each other one would cost a visitor a quarter of a kilobyte. Nothing is given where
/// there is nothing to say, as before the start.
#[wasm_bindgen]
pub fn call(said: &str) -> String {
    answer(said).unwrap_or_default()
}

fn answer(said: &str) -> Option<String> {
    let (what, said) = cut(said, AFTER_WORD)?;
    // By their places: a comparison for each word costs more.
    match place_of_word("read boot act gate words draw", what) {
        Some(0) => read(said),
        Some(1) => boot(said),
        Some(2) => App::get()?.act(said),
        Some(3) => Some(App::get()?.gate(said)),
        Some(4) => App::get()?.add_statement(read_tape(said)?),
        Some(_) => App::get()?.draw(said),
        None => Some(App::get()?.known()),
    }
}

fn read(said: &str) -> Option<String> {
    let (asked, config) = cut(said, AFTER_WORD)?;
    let reading = Reading::new(read_tape(config)?, asked);
    let mut steps = Steps::default();
    for problem in &reading.problems {
        steps.add_problem(problem);
    }
    if reading.config().is_some() {
        steps.add(&["lang", &reading.lang]);
        READ.replace(Some(reading));
    }
    Some(steps.0)
}

fn boot(said: &str) -> Option<String> {
    let (now, rest) = cut(said, AFTER_WORD)?;
    let (gpc, rest) = cut(rest, AFTER_WORD)?;
    let (stored, pack) = cut(rest, AFTER_WORD)?;
    let reading = READ.take()?;
    let texts = Texts::from_list(&reading.lang, read_tape(pack)?).ok()?;
    App::start(reading.into_config()?, texts, now, stored, gpc == "true")
}
