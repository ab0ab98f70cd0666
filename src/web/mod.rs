//! The browser edge: what `www/page.js` calls, and what runs the session's effects in a page.
//!
//! Never: decides; that is `consent`'s. A fault never opens a gate and never stops the page.

mod app;
mod dom;
mod page;
mod tape;

pub use dom::mount;
pub use page::Page;
pub use tape::read_tape;

use crate::config::{Code, Problem, Reading};
use crate::consent::{Event, GateFault, evaluate, newest};
use crate::notation::{cut, number, parse_number, parts, push_number};
use crate::prompt::Action;
use crate::text::Texts;
use crate::{prompt, statement};
use app::App;
use std::cell::{Cell, RefCell};
use wasm_bindgen::prelude::*;
use web_sys::Element;

/// The smallest of the allocators that need no promise of ours; the default one costs 2 KiB more.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

thread_local! {
    /// A config that was read and waits for its texts.
    static READ: RefCell<Option<(Page, Reading)>> = const { RefCell::new(None) };
}

/// Reads a config, as a tape, and reports what is wrong in it. Gives the language whose texts [`boot`] needs,
/// or nothing where there is nothing to start.
#[wasm_bindgen]
pub fn read(page: Page, config: &str, asked: &str) -> Option<String> {
    let reading = Reading::new(read_tape(config)?, asked);
    for problem in &reading.problems {
        page.report(problem);
    }
    reading.config()?;
    let lang = reading.lang.clone();
    READ.replace(Some((page, reading)));
    Some(lang)
}

/// Starts the widget with its texts, as a tape, once a page; `false` where that cannot be.
#[wasm_bindgen]
pub fn boot(pack: &str) -> bool {
    let start = || {
        let (page, reading) = READ.take()?;
        let texts = Texts::from_list(&reading.lang, read_tape(pack)?).ok()?;
        Some(App::start(page, reading.into_config()?, texts))
    };
    start() == Some(true)
}

/// Whether a gate may open; where it is `new`, a fault in its expression is reported.
#[wasm_bindgen]
pub fn gate(expression: &str, new: bool) -> bool {
    let Some(app) = App::get() else { return false };
    let choice = app.session.borrow().choice().clone();
    let problem = match evaluate(expression, &mut |id| choice.of_id(app.config, id)) {
        Ok(answer) => return answer == Some(true),
        Err(GateFault::Syntax) => Problem::new(Code::BadExpression, "data-samtykke", expression),
        Err(GateFault::Unknown(id)) => Problem::new(Code::UnknownGate, "data-samtykke", id),
    };
    if new {
        app.page.report(&problem);
    }
    false
}

/// What stands in a place of the page: `statement`, `cookies`, `choice`, `told`, `reopen`, or a `placeholder`.
/// After the word comes the level of the title, or the placeholder's gate and what the held element calls itself.
/// Nothing where this site has nothing to ask, and so no way back to it.
#[wasm_bindgen]
pub fn draw(what: &str) -> Option<Element> {
    thread_local! {
        static LAST: Cell<u64> = const { Cell::new(0) };
    }
    let app = App::get()?;
    let (config, texts) = (app.config, &app.texts);
    let (what, of) = cut(what, 0)?;
    let level = parse_number(of).unwrap_or(1) as u8;
    mount(&match what {
        "statement" => statement::draw(config, texts, level),
        "cookies" => statement::draw_storage(config, texts, level.saturating_add(1)),
        "choice" => statement::draw_choice(config, texts),
        "told" => statement::draw_told(config, texts, &app.session.borrow()),
        "reopen" => config.asks().then(|| prompt::draw_reopen(texts))?,
        _ => {
            let (expression, title) = cut(of, 0)?;
            LAST.set(LAST.get() + 1);
            prompt::draw_placeholder(config, texts, expression, title, &number(LAST.get()))
        }
    })
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

/// Does what is said in three lines: the word of a control, the ids that it grants, and the ids that it refuses.
#[wasm_bindgen]
pub fn act(said: &str) {
    let Some(app) = App::get() else { return };
    let mut lines = parts(said, b'\n').into_iter();
    let action = lines.next().and_then(Action::parse);
    let mut answers = Vec::new();
    for (ids, answer) in lines.zip([true, false]) {
        for id in parts(ids, b' ') {
            answers.push((id.into(), answer));
        }
    }
    let mut first = || answers.swap_remove(0).0;
    app.dispatch(match action {
        Some(Action::Open) => Event::Open,
        Some(Action::AcceptAll) => Event::AcceptAll,
        Some(Action::RejectAll) => Event::RejectAll,
        Some(Action::Withdraw) => Event::Withdraw,
        Some(Action::Close) => Event::Close,
        Some(Action::Save) => Event::Save(answers),
        Some(Action::Set) => Event::Set(answers),
        Some(Action::Show) => Event::Show(first(), false),
        Some(Action::ShowAlways) => Event::Show(first(), true),
        Some(Action::Stored) => Event::Stored(newest(&app.page.stored())),
        Some(Action::StillRunning) => Event::StillRunning,
        Some(Action::Reload) | None => return,
    });
}
