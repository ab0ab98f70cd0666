//! Signals of the browser, and whether the config heeds them.
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
    for (place, category) in items(value, "categories") {
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
