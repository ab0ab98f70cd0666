//! The browser edge: what `www/page.js` calls, and what runs the session's effects in a page.
//!
//! Never: decides; that is `consent`'s. A fault never opens a gate and never stops the page.

mod app;
mod dom;
mod hand;
mod page;

pub use dom::mount;
pub use hand::{hand, handed};
pub use page::Page;

use crate::config::{Code, Problem, Reading};
use crate::consent::{Event, GateFault, newest};
use crate::consent::evaluate;
use crate::notation::{parts, push_number};
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

/// Reads the config that was handed in, and reports what is wrong in it. Gives the language whose texts
/// [`boot`] needs, or nothing where there is nothing to start.
#[wasm_bindgen]
pub fn read(page: Page, asked: &str, was_cut: bool) -> Option<String> {
    let reading = Reading::new(handed(), asked);
    let too_deep = was_cut.then(|| Problem::new(Code::TooDeep, "", ""));
    for problem in too_deep.iter().chain(&reading.problems) {
        page.report(problem);
    }
    reading.config()?;
    let lang = reading.lang.clone();
    READ.replace(Some((page, reading)));
    Some(lang)
}

/// Starts the widget with the texts that were handed in, once a page; `false` where that cannot be.
#[wasm_bindgen]
pub fn boot() -> bool {
    let Some((page, reading)) = READ.take() else { return false };
    let Ok(texts) = Texts::from_list(&reading.lang, handed()) else { return false };
    let Some(config) = reading.into_config() else { return false };
    App::new(page, config, texts).start()
}

/// Whether an id or an expression is granted now.
#[wasm_bindgen]
pub fn has(expression: &str) -> bool {
    gate(expression, false)
}

/// Whether a gate may open; where it is `new`, a fault in its expression is reported.
#[wasm_bindgen]
pub fn gate(expression: &str, new: bool) -> bool {
    let Some(app) = App::with(|app| app) else { return false };
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

/// The placeholder for a gate; `title` is what the held element calls itself, or empty.
#[wasm_bindgen]
pub fn placeholder(expression: &str, title: &str) -> Option<Element> {
    thread_local! {
        static LAST: Cell<u32> = const { Cell::new(0) };
    }
    LAST.set(LAST.get().wrapping_add(1));
    let number = crate::notation::number(u64::from(LAST.get()));
    let app = App::with(|app| app)?;
    mount(&prompt::draw_placeholder(app.config, &app.texts, expression, Some(title), &number))
}

/// What stands in a place of the page: `statement`, `cookies`, `choice`, `told` or `reopen`;
/// nothing where this site has nothing to ask, and so no way back to it.
#[wasm_bindgen]
pub fn draw(what: &str, level: u8) -> Option<Element> {
    let app = App::with(|app| app)?;
    let (config, texts) = (app.config, &app.texts);
    match what {
        "statement" => mount(&statement::draw(config, texts, level)),
        "cookies" => mount(&statement::draw_storage(config, texts, level.saturating_add(1))),
        "choice" => mount(&statement::draw_choice(config, texts)),
        "told" => {
            mount(&statement::draw_told(config, texts, &app.session.borrow()))
        }
        _ => config.asks().then(|| mount(&prompt::draw_reopen(texts)))?,
    }
}

/// The ids that are granted now, and on the next line those that are refused; empty before the start.
#[wasm_bindgen]
pub fn choice() -> String {
    let ids = |app: &App| {
        let session = app.session.borrow();
        let ids = |answer| session.choice().ids(app.config, answer).join(".");
        [&*ids(true), "\n", &ids(false)].concat()
    };
    App::with(ids).unwrap_or_default()
}

/// The record, and as `x` when it runs out; empty before a choice.
#[wasm_bindgen]
pub fn record() -> String {
    let told = |app: &App| {
        let session = app.session.borrow();
        let record = session.record()?;
        let mut text = record.to_text();
        text.push_str("&x=");
        push_number(&mut text, record.expires(app.config.months()));
        Some(text)
    };
    App::with(told).flatten().unwrap_or_default()
}

/// Does what a control of this word asks for: a yes to some ids and a no to others, with blanks between them.
#[wasm_bindgen]
pub fn act(word: &str, granted: &str, refused: &str) {
    let mut answers = Vec::new();
    for (ids, answer) in [(granted, true), (refused, false)] {
        for id in parts(ids, b' ') {
            answers.push((id.into(), answer));
        }
    }
    let event = match Action::parse(word) {
        Some(Action::Open) => Event::Open,
        Some(Action::AcceptAll) => Event::AcceptAll,
        Some(Action::RejectAll) => Event::RejectAll,
        Some(Action::Withdraw) => Event::Withdraw,
        Some(Action::Close) => Event::Close,
        Some(Action::Save) => Event::Save(answers),
        Some(Action::Set) => Event::Set(answers),
        Some(Action::Show) => Event::Show(granted.into(), false),
        Some(Action::ShowAlways) => Event::Show(granted.into(), true),
        Some(Action::Reload) | None => return,
    };
    App::with(|app| app.dispatch(event));
}

/// Something that was opened cannot be shut while the page lives.
#[wasm_bindgen(js_name = stillRunning)]
pub fn still_running() {
    App::with(|app| app.dispatch(Event::StillRunning));
}

/// Another tab may have stored a choice.
#[wasm_bindgen(js_name = readAgain)]
pub fn read_again() {
    App::with(|app| app.dispatch(Event::Stored(newest(&app.page.stored()))));
}
