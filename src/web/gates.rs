//! The page's gates: which may open now, what stands in for the others, and shutting them again.
//! The opening itself is the loader's, with or without us, so that scripts keep one order.
//!
//! Never: opens on a doubt. What was not answered, not understood or not declared stays shut.

use super::app::App;
use super::{announce, dom};
use crate::config::{Code, Problem};
use crate::consent::{Choice, Event, GateFault, evaluate};
use crate::text::number;
use crate::{prompt, style};
use std::cell::Cell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlTemplateElement, Node};

/// Where a gate keeps its state: `open`, `shut`, or `ran` for a script that cannot be called back.
const STATE: &str = "data-samtykke-state";
/// Marks the host of a placeholder.
const PLACEHOLDER: &str = "data-samtykke-placeholder";
/// What the loader writes after what a template held.
const END: &str = "/samtykke";
/// What `data-…` attributes bring to a gate that loads something.
const LOADS: [&str; 5] = ["src", "srcset", "poster", "data", "href"];

/// Lets every gate follow the choice.
pub fn follow(app: &'static App) {
    follow_each(app, "[data-samtykke]");
}

/// Lets the gates follow that came since.
pub fn follow_new(app: &'static App) {
    follow_each(app, "[data-samtykke]:not([data-samtykke-state])");
}

fn follow_each(app: &'static App, selector: &str) {
    let gates = dom::all(&dom::document(), selector);
    if gates.is_empty() {
        return;
    }
    let choice = app.session.borrow().choice().clone();
    for gate in gates {
        let expression = gate.get_attribute("data-samtykke").unwrap_or_default();
        let state = gate.get_attribute(STATE);
        match (may_open(app, &choice, &expression, state.is_none()), state.as_deref()) {
            (true, Some("open" | "ran")) | (false, Some("shut" | "ran")) => {}
            (true, _) => {
                take_away_placeholder(&gate);
                let _ = app.admit.call1(&JsValue::NULL, &gate);
            }
            (false, Some("open")) => shut(app, gate, &expression),
            (false, _) => {
                dom::set(&gate, STATE, "shut");
                put_placeholder(app, &gate, &expression);
            }
        }
    }
}

/// Whether a gate may open; a fault in it is reported the first time.
fn may_open(app: &App, choice: &Choice, expression: &str, report: bool) -> bool {
    let fault = match evaluate(expression, &mut |id| choice.of_id(app.config, id)) {
        Ok(answer) => return answer == Some(true),
        Err(fault) => fault,
    };
    if report {
        announce::problem(&match fault {
            GateFault::Syntax => Problem::new(Code::BadExpression, "data-samtykke", expression),
            GateFault::Unknown(id) => Problem::new(Code::UnknownGate, "data-samtykke", id),
        });
    }
    false
}

/// Shuts what can be shut, and says so where something runs on.
fn shut(app: &'static App, gate: Element, expression: &str) {
    match gate.local_name().as_str() {
        "script" => {
            dom::set(&gate, STATE, "ran");
            app.dispatch(Event::StillRunning);
        }
        "template" => {
            dom::set(&gate, STATE, "shut");
            let content = gate.unchecked_ref::<HtmlTemplateElement>().content();
            while let Some(held) = gate.next_sibling().filter(|node| !is_end(node)) {
                dom::append(&content, &held);
            }
            if let Some(end) = gate.next_sibling() {
                let _ = end.parent_node().and_then(|parent| parent.remove_child(&end).ok());
            }
            if dom::first(&content, "script").is_some() {
                app.dispatch(Event::StillRunning);
            }
            put_placeholder(app, &gate, expression);
        }
        _ => {
            // A frame goes on showing what it shows when its address is taken; a fresh one does not.
            let Ok(fresh) = gate.clone_node_with_deep(true) else { return };
            let fresh: Element = fresh.unchecked_into();
            for name in LOADS.iter().filter(|name| gate.has_attribute(&["data-", name].concat())) {
                let _ = fresh.remove_attribute(name);
            }
            dom::set(&fresh, STATE, "shut");
            let _ = gate.replace_with_with_node_1(&fresh);
            put_placeholder(app, &fresh, expression);
        }
    }
}

fn is_end(node: &Node) -> bool {
    node.node_type() == Node::COMMENT_NODE && node.node_value().as_deref() == Some(END)
}

/// What a gate would show: itself, or the first such thing in a template.
fn shown(app: &App, gate: &Element) -> Option<Element> {
    let found = match gate.dyn_ref::<HtmlTemplateElement>() {
        Some(template) => dom::first(&template.content(), &app.shows),
        None => gate.matches(&app.shows).is_ok_and(|shows| shows).then(|| gate.clone()),
    };
    // A picture without words for it, such as a pixel that counts, shows nothing.
    found.filter(|found| {
        found.local_name() != "img" || found.get_attribute("alt").is_some_and(|alt| !alt.is_empty())
    })
}

fn put_placeholder(app: &App, gate: &Element, expression: &str) {
    let Some(shown) = shown(app, gate) else { return };
    let title = shown.get_attribute("title").or_else(|| shown.get_attribute("alt"));
    let view = prompt::draw_placeholder(app.config, &app.texts, expression, title.as_deref(), &next_number());
    let (Some(host), Some(view)) = (dom::element("div"), dom::mount(&view)) else { return };
    dom::set(&host, PLACEHOLDER, "");
    if let Some(root) = dom::shadow(&host, &[style::TOKENS, style::PROMPT]) {
        dom::append(&root, &view);
    }
    dom::set(gate, "hidden", "");
    dom::insert_before(gate, &host);
}

fn take_away_placeholder(gate: &Element) {
    if let Some(host) = gate.previous_element_sibling().filter(|host| host.has_attribute(PLACEHOLDER)) {
        host.remove();
        let _ = gate.remove_attribute("hidden");
    }
}

/// Tells placeholders apart: their labels need ids.
fn next_number() -> String {
    thread_local! {
        static LAST: Cell<u32> = const { Cell::new(0) };
    }
    LAST.set(LAST.get().wrapping_add(1));
    number(u64::from(LAST.get()))
}
