//! The browser edge: what `www/page.js` calls, and what runs the session's effects in a page.
//!
//! Never: decides; that is `consent`'s. A fault never opens a gate and never stops the page.

mod app;
mod steps;
mod tape;

pub use tape::read_tape;

use crate::config::{Code, Problem, Reading};
use crate::consent::{Event, GateFault, Notice, evaluate, newest};
use crate::notation::{cut, number, parse_number, parts, push_number};
use crate::prompt::Action;
use crate::text::Texts;
use crate::view::to_nodes;
use crate::{prompt, statement};
use app::App;
use std::cell::{Cell, RefCell};
use steps::{AFTER_WORD, Steps};
use wasm_bindgen::prelude::*;

/// The smallest of the allocators that need no promise of ours; the default one costs 2 KiB more.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

thread_local! {
    /// A config that was read and waits for its texts.
    static READ: RefCell<Option<Reading>> = const { RefCell::new(None) };
}

/// Reads a config: the language that the page asks for, and the config as a tape. Gives the steps that report what
/// is wrong in it and, where there is something to start, `lang` with the language whose texts [`boot`] needs.
#[wasm_bindgen]
pub fn read(said: &str) -> String {
    let mut steps = Steps::default();
    if let Some((asked, config)) = cut(said, AFTER_WORD)
        && let Some(config) = read_tape(config)
    {
        let reading = Reading::new(config, asked);
        for problem in &reading.problems {
            steps.add_problem(problem);
        }
        if reading.config().is_some() {
            steps.add(&["lang", &reading.lang]);
            READ.replace(Some(reading));
        }
    }
    steps.0
}

/// Starts the widget, once a page: whether the browser sends a Global Privacy Control signal, the records that are
/// stored, and the texts as a tape. Gives the first steps; none where it cannot start.
#[wasm_bindgen]
pub fn boot(said: &str) -> String {
    let start = || {
        let (gpc, rest) = cut(said, AFTER_WORD)?;
        let (stored, pack) = cut(rest, AFTER_WORD)?;
        let reading = READ.take()?;
        let texts = Texts::from_list(&reading.lang, read_tape(pack)?).ok()?;
        App::start(reading.into_config()?, texts, stored, gpc == "true")
    };
    start().unwrap_or_default().0
}

/// Says `open` of a gate that may open; or gives the step that reports a fault in its expression; or nothing.
#[wasm_bindgen]
pub fn gate(expression: &str) -> String {
    let mut steps = Steps::default();
    if let Some(app) = App::get() {
        let session = app.session.borrow();
        match evaluate(expression, &mut |id| session.choice().of_id(app.config, id)) {
            Ok(Some(true)) => steps.0.push_str("open"),
            Ok(_) => {}
            Err(GateFault::Syntax) => {
                steps.add_problem(&Problem::new(Code::BadExpression, "data-samtykke", expression));
            }
            Err(GateFault::Unknown(id)) => {
                steps.add_problem(&Problem::new(Code::UnknownGate, "data-samtykke", id));
            }
        }
    }
    steps.0
}

/// What stands somewhere in the page: `surface`, `notice`, `statement`, `cookies`, `choice`, `told`, `reopen` or
/// `placeholder`. After the word comes the notice, the level of the title, or the placeholder's gate and what the
/// held element calls itself. Nothing where there is nothing to show, such as a way back to no choice.
#[wasm_bindgen]
pub fn draw(said: &str) -> String {
    thread_local! {
        static LAST: Cell<u64> = const { Cell::new(0) };
    }
    let drawn = || {
        let app = App::get()?;
        let (config, texts) = (app.config, &app.texts);
        let words = parts(said, AFTER_WORD);
        let word = |at| words.get(at).map_or("", |word: &&str| *word);
        let level = parse_number(word(1)).unwrap_or(1) as u8;
        Some(match word(0) {
            "surface" => prompt::draw(config, texts, &app.session.borrow())?,
            "notice" => prompt::draw_notice(texts, Notice::of_word(word(1))?),
            "statement" => statement::draw(config, texts, level),
            "cookies" => statement::draw_storage(config, texts, level.saturating_add(1)),
            "choice" => statement::draw_choice(config, texts),
            "told" => statement::draw_told(config, texts, &app.session.borrow()),
            "reopen" => config.asks().then(|| prompt::draw_reopen(texts))?,
            _ => {
                LAST.set(LAST.get() + 1);
                prompt::draw_placeholder(config, texts, word(1), word(2), &number(LAST.get()))
            }
        })
    };
    drawn().map_or(String::new(), |el| to_nodes(&el))
}

/// What is known now, in three lines: the ids that are granted, those that are refused, and the record with, as
/// `x`, when it runs out. The last is empty before a choice, and all is before the start.
#[wasm_bindgen]
pub fn known() -> String {
    let mut text = String::new();
    if let Some(app) = App::get() {
        let session = app.session.borrow();
        for answer in [true, false] {
            for id in session.choice().ids(app.config, answer) {
                text.push_str(&id);
                text.push_str(".");
            }
            text.push_str("\n");
        }
        if let Some(record) = session.record() {
            text.push_str(&record.to_text());
            text.push_str("&x=");
            push_number(&mut text, record.expires(app.config.months()));
        }
    }
    text
}

/// Does what is said in lines: a fresh random id, the word of a control, the ids that it grants, and the ids that
/// it refuses; for `stored`, the records that are stored. Gives the steps that follow.
#[wasm_bindgen]
pub fn act(said: &str) -> String {
    let steps = || {
        let app = App::get()?;
        let (id, said) = cut(said, b'\n')?;
        let (word, said) = cut(said, b'\n')?;
        let mut answers = Vec::new();
        for (ids, answer) in parts(said, b'\n').into_iter().zip([true, false]) {
            for id in parts(ids, b' ') {
                answers.push((id.into(), answer));
            }
        }
        let shown = || cut(said, b'\n').map_or("", |(id, _)| id).into();
        let event = match Action::parse(word)? {
            Action::Open => Event::Open,
            Action::AcceptAll => Event::AcceptAll,
            Action::RejectAll => Event::RejectAll,
            Action::Withdraw => Event::Withdraw,
            Action::Close => Event::Close,
            Action::Save => Event::Save(answers),
            Action::Set => Event::Set(answers),
            Action::Show => Event::Show(shown(), false),
            Action::ShowAlways => Event::Show(shown(), true),
            Action::Stored => Event::Stored(newest(said)),
            Action::StoreRefused => Event::StoreRefused,
            Action::StillRunning => Event::StillRunning,
            Action::Reload => return None,
        };
        Some(app.take(event, id))
    };
    steps().unwrap_or_default().0
}
