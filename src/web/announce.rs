//! What the page's own scripts get to know: events on `document`, the choice and the receipt.
//!
//! Never: tells more of a visitor than the record does.

use super::app::App;
use super::page::Page;
use crate::config::{Problem, Value};
use crate::consent::Answer;
use crate::disclosure::provider;
use serde::{Serialize, Serializer};
use serde_wasm_bindgen::Serializer as ToJs;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console)]
    fn warn(text: &str);
}

/// The ids that are granted and refused now, of those that are asked about.
pub fn choice(app: &App) -> Value {
    let session = app.session.borrow();
    let ids = |answer| {
        let mut ids = Vec::new();
        let is_so = |service: &usize| session.choice().of_service(*service) == Some(answer);
        for service in app.config.optional_services().into_iter().filter(is_so) {
            ids.extend(app.config.service(service).map(|service| text(service.id().0)));
        }
        Value::List(ids)
    };
    object([("granted", ids(true)), ("refused", ids(false))])
}

/// The visitor's copy of the record, `null` where there is none.
///
/// The fields follow ISO/IEC TS 27560; times are seconds since 1970.
pub fn receipt(app: &App) -> Value {
    let session = app.session.borrow();
    let Some(record) = session.record() else { return Value::Null };
    let items = |ids: &[String]| {
        let mut items = Vec::new();
        for (_, service) in ids.iter().filter_map(|id| app.config.service_of_id(id)) {
            items.push(object([
                ("id", text(service.id().0)),
                ("name", text(service.name().words)),
                ("category", text(service.category().0)),
                ("provider", text(provider(app.config, service).words)),
                ("purpose", text(service.purpose().words)),
            ]));
        }
        Value::List(items)
    };
    object([
        ("version", text("1")),
        ("recordId", text(&record.id)),
        ("time", Value::Number(record.time as f64)),
        ("expires", Value::Number(record.expires(app.config.months()) as f64)),
        ("revision", Value::Number(f64::from(record.revision))),
        ("language", text(&record.lang)),
        ("textHash", text(&record.text_hash)),
        ("method", text(record.how.word())),
        ("controller", text(app.config.controller().name().words)),
        ("granted", items(&record.granted)),
        ("refused", items(&record.refused)),
    ])
}

/// `samtykke:change`: what changed, and the whole.
pub fn change(app: &App, services: &[usize]) {
    let mut changed = Vec::new();
    for service in services {
        let answer = answer(app.session.borrow().choice().of_service(*service));
        changed.extend(app.config.service(*service).map(|service| (service.id().0.into(), answer)));
    }
    tell(&app.page, "change", &object([("changed", Value::Object(changed)), ("choice", choice(app))]));
}

/// `samtykke:problem`, and a line on the console.
pub fn problem(page: &Page, problem: &Problem) {
    let (code, severity) = (problem.code.name(), problem.code.severity().name());
    warn(&["Samtykke: ", code, " ", &problem.path, " ", &problem.subject].concat());
    let detail = [
        ("code", text(code)),
        ("severity", text(severity)),
        ("path", text(&problem.path)),
        ("subject", text(&problem.subject)),
    ];
    tell(page, "problem", &object(detail));
}

/// Dispatches an event on the document.
pub fn tell(page: &Page, name: &str, detail: &Value) {
    page.tell(name, &to_js(detail));
}

/// A value as JavaScript has it: plain objects, with `null` for nothing.
pub fn to_js(value: &Value) -> JsValue {
    Out(value).serialize(&ToJs::json_compatible()).unwrap_or(JsValue::NULL)
}

struct Out<'v>(&'v Value);

impl Serialize for Out<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Null => to.serialize_unit(),
            Value::Bool(truth) => to.serialize_bool(*truth),
            Value::Number(number) => to.serialize_f64(*number),
            Value::Text(text) => to.serialize_str(text),
            Value::List(items) => to.collect_seq(items.iter().map(Out)),
            Value::Object(fields) => to.collect_map(fields.iter().map(|(key, value)| (key, Out(value)))),
        }
    }
}

fn answer(answer: Answer) -> Value {
    answer.map_or(Value::Null, Value::Bool)
}

#[inline(never)]
fn text(text: &str) -> Value {
    Value::Text(text.into())
}

fn object<const N: usize>(fields: [(&str, Value); N]) -> Value {
    Value::Object(fields.into_iter().map(|(key, value)| (key.into(), value)).collect())
}
