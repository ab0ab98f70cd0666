//! The browser edge: what `www/samtykke.js` calls, and what runs the session's effects in a page.
//!
//! Never: decides; that is `consent`'s. A fault never opens a gate and never stops the page.

mod announce;
mod app;
mod dom;
mod fault;
mod gates;
mod listen;
mod places;
mod store;
mod surface;
mod trace;
mod value;

pub use dom::mount;
pub use value::to_value;

use crate::config::{Reading, Value};
use crate::consent::{Event, evaluate};
use crate::prompt::Action;
use crate::text::Texts;
use app::App;
use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;

/// The smallest of the allocators that need no promise of ours; the default one costs 2 KiB more.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Starts the widget on this page, once. The promise is kept when it is up.
///
/// `asked` is the page's language, `texts` gives a promise of the text pack for a language, `admit`
/// opens a gate, and `shows` is a selector for what a placeholder can stand for.
#[wasm_bindgen]
pub fn boot(config: &JsValue, asked: &str, texts: &Function, admit: Function, shows: String) -> Promise {
    let (value, too_deep) = to_value(config);
    let reading = Reading::new(value, asked);
    too_deep.iter().chain(&reading.problems).for_each(announce::problem);
    let lang = reading.lang.clone();
    let Some(config) = reading.into_config() else {
        return Promise::reject(&"the config has no controller that can be named".into());
    };
    let pack = texts.call1(&JsValue::NULL, &JsValue::from_str(&lang));
    let pack = pack.map_or_else(|cause| Promise::reject(&cause), |pack| Promise::resolve(&pack));
    let start = Closure::once_into_js(move |pack: JsValue| -> JsValue {
        match Texts::from_list(&lang, &to_value(&pack).0) {
            Ok(texts) => {
                App::start(App::new(config, texts, admit, shows));
                JsValue::UNDEFINED
            }
            Err(_) => Promise::reject(&"the text pack is of another version".into()).into(),
        }
    });
    then(&pack, &start)
}

#[wasm_bindgen]
extern "C" {
    type Thenable;
    #[wasm_bindgen(method, js_name = then)]
    fn then_value(this: &Thenable, next: &JsValue) -> Promise;
}

/// `promise.then(next)`.
fn then(promise: &Promise, next: &JsValue) -> Promise {
    promise.unchecked_ref::<Thenable>().then_value(next)
}

/// Whether an id or an expression is granted now.
#[wasm_bindgen]
pub fn has(expression: &str) -> bool {
    App::with(|app| {
        let session = app.session.borrow();
        evaluate(expression, &mut |id| session.choice().of_id(app.config, id)) == Ok(Some(true))
    })
    .unwrap_or(false)
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

/// Does what a control of this word would do.
#[wasm_bindgen]
pub fn act(word: &str) {
    App::with(|app| {
        if let Some(event) = Action::parse(word).and_then(|action| listen::to_event(app, action, None)) {
            app.dispatch(event);
        }
    });
}

/// Sets the answers for some ids: an object of booleans.
#[wasm_bindgen]
pub fn set(answers: &JsValue) {
    App::with(|app| {
        if let Value::Object(fields) = to_value(answers).0 {
            let answers = fields.into_iter().filter_map(|(id, answer)| match answer {
                Value::Bool(answer) => Some((id, answer)),
                _ => None,
            });
            app.dispatch(Event::Set(answers.collect()));
        }
    });
}
