//! Signals of the browser and to providers: whether the config heeds the one, and knows what it says in the other.
//!
//! Never: heeds one in the owner's place.

use super::place::{items, sayings};
use super::{Findings, wording};
use crate::config::{Code, Config, Signals, Value};

/// Reports categories that do not exist, and marketing that a signal would not refuse (law.md DP-34).
pub(super) fn check(config: Config, value: &Value, findings: &mut Findings) {
    for id in config.signals().and_then(Signals::gpc).into_iter().flat_map(|ids| ids.iter()) {
        if config.category(id.text()).is_none() {
            findings.add(Code::UnknownReference, "signals.gpc", id.text());
        }
    }
    let signals = config.signals();
    let stand_ins = [
        ("signals.statistics", signals.and_then(|signals| signals.statistics().0)),
        ("signals.marketing", signals.and_then(|signals| signals.marketing().0)),
        ("signals.functional", signals.and_then(|signals| signals.functional().0)),
    ];
    for (path, id) in stand_ins.into_iter().filter_map(|(path, id)| Some((path, id?))) {
        if config.category(id.text()).is_none() && config.service_of_id(id.text()).is_none() {
            findings.add(Code::UnknownReference, path, id.text());
        }
    }
    let holds = signals.is_some_and(|signals| signals.auto_block().0);
    if holds && config.services().iter().all(|service| service.patterns().0.is_empty()) {
        findings.add(Code::NoPatterns, "signals.autoBlock", "");
    }
    for (place, category) in items(value, "", "categories") {
        let Some(id) = category.get("id").and_then(Value::as_text) else { continue };
        let titles = sayings(category, &place, "title");
        let is_marketing =
            wording::is_marketing(id) || titles.iter().any(|title| wording::is_marketing(title.words));
        let is_heeded = |known| config.is_refused_by_signal(known);
        if is_marketing && config.category(id).is_some_and(|known| !known.necessary() && !is_heeded(known)) {
            findings.add(Code::SignalNotHeeded, "signals.gpc", id);
        }
    }
}
