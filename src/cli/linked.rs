//! What a page with the statement tells machines of itself: schema.org's words, as JSON-LD.
//!
//! Never: says more than the page shows to people.

use samtykke::config::Config;
use samtykke::text::{Key, Texts};
use serde_json::{Map, Value, json};

/// The block of data. `<` is written so that no text of a config can end it.
pub fn to_data(config: Config, texts: &Texts) -> String {
    let (plan, controller) = (config.statement(), config.controller());
    let publisher = only_said(json!({
        "@type": "Organization",
        "name": controller.name().words(),
        "identifier": controller.org_number(),
        "email": controller.email(),
        "telephone": controller.phone(),
        "address": controller.address().map(|address| address.words()),
    }));
    let title = plan.and_then(|plan| plan.title()).map_or(texts.get(Key::Statement), |title| title.words());
    let effective = plan.and_then(|plan| plan.effective());
    let page = only_said(json!({
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": title,
        "inLanguage": texts.lang(),
        "version": plan.and_then(|plan| plan.version()),
        "dateModified": effective.map(|day| format!("{:04}-{:02}-{:02}", day.year, day.month, day.day)),
        "publisher": publisher,
    }));
    page.to_string().replace('<', "\\u003c")
}

/// Leaves out what the config does not say.
fn only_said(value: Value) -> Value {
    let fields = value.as_object().cloned().unwrap_or_default();
    Value::Object(fields.into_iter().filter(|(_, said)| !said.is_null()).collect::<Map<_, _>>())
}
