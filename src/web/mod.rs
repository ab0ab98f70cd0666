//! The browser edge: what `www/page.js` calls, and what runs the session's effects in a page.
//!
//! Never: decides; that is `consent`'s. A fault never opens a gate and never stops the page.

mod announce;
mod app;
mod dom;
mod listen;
mod page;
mod value;

pub use dom::mount;
pub use page::Page;
pub use value::to_value;

use crate::config::{Code, Problem, Reading, Value};
use crate::consent::{Event, GateFault, evaluate};
use crate::notation::parts;
use crate::prompt::Action;
use crate::statement::Told;
use crate::text::Texts;
use crate::{prompt, statement, style};
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

/// Reads a config and reports what is wrong in it. Gives the language whose texts [`boot`] needs, or
/// nothing where there is nothing to start.
#[wasm_bindgen]
pub fn read(page: Page, config: &JsValue, asked: &str) -> Option<String> {
    let (value, too_deep) = to_value(config);
    let reading = Reading::new(value, asked);
    for problem in too_deep.iter().chain(&reading.problems) {
        announce::problem(&page, problem);
    }
    reading.config()?;
    let lang = reading.lang.clone();
    READ.replace(Some((page, reading)));
    Some(lang)
}

/// Starts the widget with its texts, once a page; `false` where that cannot be.
#[wasm_bindgen]
pub fn boot(pack: &JsValue) -> bool {
    let Some((page, reading)) = READ.take() else { return false };
    let Ok(texts) = Texts::from_list(&reading.lang, &to_value(pack).0) else { return false };
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
        announce::problem(&app.page, &problem);
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

/// What stands in a place of the page: `statement`, `cookies`, `choice`, `told` or `reopen`.
#[wasm_bindgen]
pub fn draw(what: &str, level: u8) -> Option<Element> {
    let app = App::with(|app| app)?;
    let (config, texts) = (app.config, &app.texts);
    match what {
        "statement" => mount(&statement::draw(config, texts, level)),
        "cookies" => mount(&statement::draw_storage(config, texts, level.saturating_add(1))),
        "choice" => mount(&statement::draw_choice(config, texts)),
        "told" => {
            let told = Told::of(config, &app.session.borrow());
            mount(&statement::draw_told(texts, &told))
        }
        _ => mount(&prompt::draw_reopen(texts)),
    }
}

/// The sheet for surfaces in shadow roots, or the one for the statement in the page.
#[wasm_bindgen]
pub fn sheet(statement: bool) -> String {
    [style::TOKENS, if statement { style::STATEMENT } else { style::PROMPT }].concat()
}

/// The language that the widget speaks.
#[wasm_bindgen]
pub fn lang() -> String {
    App::with(|app| app.texts.lang().into()).unwrap_or_default()
}

/// Whether there is anything to ask about on this site.
#[wasm_bindgen]
pub fn asks() -> bool {
    App::with(|app| app.config.asks()).unwrap_or_default()
}

/// The ids that are granted and refused now.
#[wasm_bindgen]
pub fn choice() -> JsValue {
    App::with(|app| announce::to_js(&announce::choice(app))).unwrap_or(JsValue::NULL)
}

/// The visitor's copy of the record, or `null` before a choice.
#[wasm_bindgen]
pub fn receipt() -> JsValue {
    App::with(|app| announce::to_js(&announce::receipt(app))).unwrap_or(JsValue::NULL)
}

/// Does what a control of this word asks for. `id` and `always` are a placeholder's, `ticked` the
/// prompt's ids with blanks between.
#[wasm_bindgen]
pub fn act(word: &str, id: String, always: bool, ticked: &str) {
    let event = match Action::parse(word) {
        Some(Action::Open) => Event::Open,
        Some(Action::AcceptAll) => Event::AcceptAll,
        Some(Action::RejectAll) => Event::RejectAll,
        Some(Action::Withdraw) => Event::Withdraw,
        Some(Action::Close) => Event::Close,
        Some(Action::Save) => {
            Event::Save(parts(ticked, b' ').into_iter().map(|id| (id.into(), true)).collect())
        }
        Some(Action::Show) => Event::Show(id, always),
        Some(Action::Reload) | None => return,
    };
    App::with(|app| app.dispatch(event));
}

/// Sets the answers for some ids: an object of booleans.
#[wasm_bindgen]
pub fn set(answers: &JsValue) {
    let mut set = Vec::new();
    if let Value::Object(fields) = to_value(answers).0 {
        for (id, answer) in fields {
            if let Value::Bool(answer) = answer {
                set.push((id, answer));
            }
        }
    }
    App::with(|app| app.dispatch(Event::Set(set)));
}

/// Something that was opened cannot be shut while the page lives.
#[wasm_bindgen(js_name = stillRunning)]
pub fn still_running() {
    App::with(|app| app.dispatch(Event::StillRunning));
}
