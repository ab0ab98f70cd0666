//! One listener for every control of ours, in the page and in shadow roots; and what else can happen.
//!
//! Never: decides what an action leads to.

use super::app::App;
use super::{dom, gates, places, store, surface};
use crate::consent::{Event, Surface};
use crate::prompt::Action;
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::prelude::*;
use web_sys::{Element, MutationObserver, MutationObserverInit};

#[wasm_bindgen]
extern "C" {
    /// What keyboard, page and storage events say, each its own.
    #[wasm_bindgen(extends = web_sys::Event)]
    type Said;
    #[wasm_bindgen(method, getter)]
    fn key(this: &Said) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn persisted(this: &Said) -> Option<bool>;
}

/// Begins to listen, for as long as the page lives.
pub fn start(app: &'static App) {
    let document = dom::document();
    let window = dom::window();
    let active = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document, "click", active, move |event| {
        let Some((action, control)) = control(event) else { return };
        event.prevent_default();
        if let Some(event) = to_event(app, action, Some(&control)) {
            app.dispatch(event);
        }
    })
    .forget();
    EventListener::new(&document, "keydown", move |event| {
        let in_settings = app.session.borrow().surface() == Surface::Settings;
        if in_settings && event.unchecked_ref::<Said>().key().as_deref() == Some("Escape") {
            app.dispatch(Event::Close);
        }
    })
    .forget();
    // Another tab stored a choice, or this page comes back from the back/forward cache.
    EventListener::new(&window, "storage", move |_| read_again(app)).forget();
    EventListener::new(&window, "pageshow", move |event| {
        if event.unchecked_ref::<Said>().persisted() == Some(true) {
            read_again(app);
        }
    })
    .forget();
    watch(app);
}

fn read_again(app: &'static App) {
    app.dispatch(Event::Stored(store::read(app.config)));
}

/// Gates and places that come later are treated as those that were there.
fn watch(app: &'static App) {
    let on_change = Closure::<dyn Fn()>::new(move || {
        gates::follow_new(app);
        places::fill_new(app);
    });
    if let Ok(observer) = MutationObserver::new(on_change.into_js_value().unchecked_ref()) {
        let init = MutationObserverInit::new();
        init.set_child_list(true);
        init.set_subtree(true);
        let _ = observer.observe_with_options(&dom::document(), &init);
    }
}

/// The control that an event came from, through shadow roots.
fn control(event: &web_sys::Event) -> Option<(Action, Element)> {
    let path = event.composed_path();
    (0..path.length()).find_map(|at| {
        let el = path.get(at).dyn_into::<Element>().ok()?;
        let action = Action::parse(&el.get_attribute("data-samtykke-action")?)?;
        Some((action, el))
    })
}

/// What an action at a control means.
pub fn to_event(app: &App, action: Action, control: Option<&Element>) -> Option<Event> {
    Some(match action {
        Action::Open => Event::Open,
        Action::AcceptAll => Event::AcceptAll,
        Action::RejectAll => Event::RejectAll,
        Action::Withdraw => Event::Withdraw,
        Action::Close => Event::Close,
        Action::Save => Event::Save(surface::ticked(app)),
        Action::Show => {
            let control = control?;
            let root = control.get_root_node();
            let always =
                dom::first(&root, "[data-samtykke-always]").is_some_and(|tick| surface::is_ticked(&tick));
            Event::Show(control.get_attribute("data-samtykke-for")?, always)
        }
        Action::Reload => {
            let _ = dom::window().location().reload();
            return None;
        }
    })
}
