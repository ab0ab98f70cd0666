//! What the page's own scripts get to know: events on `document`, the choice and the receipt.
//!
//! Never: tells more of a visitor than the record does.

use super::app::App;
use super::{dom, fault};
use crate::config::{Config, Id, Problem, Service};
use crate::consent::Answer;
use crate::disclosure::provider;
use serde::{Serialize, Serializer};
use serde_wasm_bindgen::Serializer as ToJs;
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit};

#[derive(Serialize)]
struct Choice<'a> {
    granted: Vec<&'a str>,
    refused: Vec<&'a str>,
}

#[derive(Serialize)]
struct Change<'a> {
    changed: Answers<'a>,
    choice: Choice<'a>,
}

/// The answers of some services as an object by id; `null` is none yet.
struct Answers<'a>(Vec<(&'a str, Answer)>);

impl Serialize for Answers<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().copied())
    }
}

/// The fields of a receipt follow ISO/IEC TS 27560; times are seconds since 1970.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Receipt<'a> {
    version: &'static str,
    record_id: &'a str,
    time: f64,
    expires: f64,
    revision: u32,
    language: &'a str,
    text_hash: &'a str,
    method: &'static str,
    controller: &'a str,
    granted: Vec<Item<'a>>,
    refused: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    name: &'a str,
    category: &'a str,
    provider: &'a str,
    purpose: &'a str,
}

impl<'a> Item<'a> {
    fn of(config: &'a Config, service: &'a Service) -> Self {
        Self {
            id: service.id.as_str(),
            name: &service.name.words,
            category: service.category.as_str(),
            provider: &provider(config, service).words,
            purpose: &service.purpose.words,
        }
    }
}

#[derive(Serialize)]
struct Fault<'a> {
    code: &'a str,
    severity: &'a str,
    path: &'a str,
    subject: &'a str,
}

/// The ids that are granted and refused now, of those that are asked about.
pub fn choice(app: &App) -> JsValue {
    to_js(&choice_of(app))
}

/// The visitor's copy of the record.
pub fn receipt(app: &App) -> JsValue {
    let session = app.session.borrow();
    let Some(record) = session.record() else { return JsValue::NULL };
    let items = |ids: &[Id]| {
        let services = app.config.services.iter().filter(|service| ids.contains(&service.id));
        services.map(|service| Item::of(&app.config, service)).collect()
    };
    to_js(&Receipt {
        version: "1",
        record_id: &record.id,
        time: record.time as f64,
        expires: record.expires(app.config.months()) as f64,
        revision: record.revision,
        language: &record.lang,
        text_hash: &record.text_hash,
        method: record.how.word(),
        controller: &app.config.controller.name.words,
        granted: items(&record.granted),
        refused: items(&record.refused),
    })
}

/// `samtykke:change`: what changed, and the whole.
pub fn change(app: &App, services: &[usize]) {
    let detail = {
        let session = app.session.borrow();
        let ids = services.iter().filter_map(|at| Some((app.config.services.get(*at)?.id.as_str(), *at)));
        let changed = ids.map(|(id, at)| (id, session.choice().of_service(at))).collect();
        to_js(&Change { changed: Answers(changed), choice: choice_of(app) })
    };
    tell("samtykke:change", &detail);
}

/// `samtykke:problem`, and a line on the console.
pub fn problem(problem: &Problem) {
    let (code, severity) = (problem.code.name(), problem.code.severity().name());
    fault::warn(&["Samtykke: ", code, " ", &problem.path, " ", &problem.subject]);
    tell(
        "samtykke:problem",
        &to_js(&Fault { code, severity, path: &problem.path, subject: &problem.subject }),
    );
}

/// Dispatches an event on the document.
pub fn tell(name: &str, detail: &JsValue) {
    let init = CustomEventInit::new();
    init.set_detail(detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        let _ = dom::document().dispatch_event(&event);
    }
}

fn choice_of(app: &App) -> Choice<'_> {
    let session = app.session.borrow();
    let with = |answer| {
        let asked =
            app.config.services.iter().enumerate().filter(|(_, service)| !app.config.is_necessary(service));
        asked
            .filter(|(at, _)| session.choice().of_service(*at) == Some(answer))
            .map(|(_, service)| service.id.as_str())
            .collect()
    };
    Choice { granted: with(true), refused: with(false) }
}

/// Plain objects, with `null` for nothing.
fn to_js(thing: &impl Serialize) -> JsValue {
    thing.serialize(&ToJs::json_compatible()).unwrap_or(JsValue::NULL)
}
