//! Where the surfaces stand: a host in the page, a shadow root, a live region, and where focus goes.
//!
//! Never: takes focus that the visitor did not move, locks scrolling, or hides by itself.

use super::app::App;
use super::{announce, dom};
use crate::config::Value;
use crate::consent::{Notice, Surface};
use crate::{prompt, style};
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use web_sys::{Element, ShadowRoot};

/// Milliseconds that a live region stands empty before it speaks; screen readers miss what comes with it.
const BEFORE_SPEAKING: u32 = 100;

/// The host of prompt, settings and notices, once there is one.
#[derive(Default)]
pub struct Host {
    root: RefCell<Option<ShadowRoot>>,
    opener: RefCell<Option<Element>>,
    is_owed_focus: Cell<bool>,
}

/// Puts a surface in front of the visitor, in place of what is there.
pub fn show(app: &'static App, surface: Surface) {
    let old = app.surface.root.borrow().as_ref().and_then(|root| dom::first(root, "section"));
    let session = app.session.borrow();
    let new = prompt::draw(app.config, &app.texts, &session).as_ref().and_then(dom::mount);
    drop(session);
    match new {
        Some(new) => put(app, surface, &new),
        None => {
            let host = &app.surface;
            let had_focus = host.root.borrow().as_ref().and_then(|root| root.active_element()).is_some();
            if let Some(old) = old {
                old.remove();
            }
            let opener = host.opener.take().filter(|opener| opener.is_connected());
            match opener {
                Some(opener) if had_focus => dom::focus(&opener),
                _ => host.is_owed_focus.set(had_focus),
            }
            announce::tell("samtykke:close", &Value::Null);
        }
    }
}

fn put(app: &'static App, surface: Surface, new: &Element) {
    let Some(root) = root(app, surface) else { return };
    let opener = dom::document().active_element();
    // What stands there already, painted before us and the same, is not drawn again.
    match dom::first(&root, "section") {
        Some(old) if old.is_equal_node(Some(new)) => {}
        Some(old) => {
            let _ = old.replace_with_with_node_1(new);
        }
        None => {
            let _ = root.insert_before(new, root.first_child().as_ref());
        }
    }
    if let Some(live) = dom::first(&root, "[role=status]") {
        live.set_text_content(None);
    }
    if surface == Surface::Settings {
        if let Some(title) = dom::first(&root, "h2") {
            dom::focus(&title);
        }
        *app.surface.opener.borrow_mut() =
            opener.filter(|opener| opener.shadow_root().as_ref() != Some(&root));
    }
    if surface != Surface::Information {
        announce::tell("samtykke:open", &Value::Null);
    }
}

/// Tells the visitor, in a region that stood there before the words.
pub fn say(app: &'static App, notice: Notice) {
    let Some(root) = root(app, Surface::None) else { return };
    let Some(line) = dom::mount(&prompt::draw_notice(&app.texts, notice)) else { return };
    Timeout::new(BEFORE_SPEAKING, move || {
        let Some(live) = dom::first(&root, "[role=status]") else { return };
        live.replace_children_with_node_1(&line);
        if app.surface.is_owed_focus.take() {
            dom::focus(&live);
        }
    })
    .forget();
}

/// The way back to the choice, where the page has none of its own.
pub fn offer_reopen(app: &App) {
    if !app.config.asks() || dom::first(&dom::document(), "[data-samtykke-action=open]").is_some() {
        return;
    }
    let Some(body) = dom::document().body() else { return };
    let Some(host) = dom::element("div") else { return };
    dom::append(&body, &host);
    let root = dom::shadow(&host, &[style::TOKENS, style::PROMPT]);
    if let (Some(root), Some(line)) = (root, dom::mount(&prompt::draw_reopen(&app.texts))) {
        dom::append(&root, &line);
    }
}

/// The shadow root, made on first need: where the page says, or else first in the body, before any
/// skip link; the line of a necessary-only site asks nothing and stands last.
fn root(app: &App, surface: Surface) -> Option<ShadowRoot> {
    if let Some(root) = &*app.surface.root.borrow() {
        return Some(root.clone());
    }
    let document = dom::document();
    let host = match dom::first(&document, "[data-samtykke-prompt]") {
        Some(host) => host,
        None => {
            let body = document.body()?;
            let host = dom::element("div")?;
            dom::set(&host, "data-samtykke-prompt", "");
            let before = if surface == Surface::Information { None } else { body.first_child() };
            body.insert_before(&host, before.as_ref()).ok()?;
            host
        }
    };
    let root = dom::shadow(&host, &[style::TOKENS, style::PROMPT])?;
    if dom::first(&root, "[role=status]").is_none() {
        let live = dom::element("div")?;
        dom::set(&live, "role", "status");
        dom::set(&live, "class", "samtykke-status");
        dom::set(&live, "tabindex", "-1");
        dom::set(&live, "lang", app.texts.lang());
        dom::append(&root, &live);
    }
    *app.surface.root.borrow_mut() = Some(root.clone());
    Some(root)
}

/// The answers that are ticked in the prompt.
pub fn ticked(app: &App) -> Vec<(String, bool)> {
    let root = app.surface.root.borrow();
    let Some(root) = root.as_ref() else { return Vec::new() };
    let ticks = dom::all(root, "[data-samtykke-choice]").into_iter();
    ticks.filter_map(|tick| Some((tick.get_attribute("data-samtykke-choice")?, is_ticked(&tick)))).collect()
}

/// Whether a checkbox is ticked now.
pub fn is_ticked(tick: &Element) -> bool {
    wasm_bindgen::JsCast::unchecked_ref::<web_sys::HtmlInputElement>(tick).checked()
}
