//! What else can happen to a choice: another tab, and a page that comes back.
//!
//! Never: hears the page's controls; `www/page.js` does, and calls `act`.

use super::app::App;
use crate::consent::{Event, newest};
use gloo::events::EventListener;
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::*;
use web_sys::EventTarget;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = window)]
    static WINDOW: EventTarget;
}

/// Begins to listen, for as long as the page lives.
pub fn start(app: &'static App) {
    WINDOW.with(|window| {
        // Another tab stored a choice.
        EventListener::new(window, "storage", move |_| read_again(app)).forget();
        EventListener::new(window, "pageshow", move |event| {
            let is_back = Reflect::get(event, &JsValue::from_str("persisted"));
            if is_back.is_ok_and(|is_back| is_back.is_truthy()) {
                read_again(app);
            }
        })
        .forget();
    });
}

fn read_again(app: &'static App) {
    app.dispatch(Event::Stored(newest(&app.page.stored())));
}
