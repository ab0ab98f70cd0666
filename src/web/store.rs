//! The record in a first-party cookie, with a copy in localStorage for browsers that cut the cookie's life.
//!
//! Never: throws, and never writes before a choice; a browser that refuses is an answer.

use super::dom;
use crate::config::{Config, RecordRules};
use crate::consent::{Record, lifetime, newer};
use crate::text::push_number;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDocument, Storage};

/// The name of the cookie and of its copy.
const NAME: &str = "samtykke";

/// The record that counts, where one can be read.
pub fn read(config: Config) -> Option<Record> {
    let cookie =
        cookies().iter().filter_map(|(name, value)| (name == NAME).then(|| Record::parse(value))?).next();
    let mirror = if config.is_session_only() { None } else { mirror() };
    newer(cookie, mirror)
}

/// Stores a record, and tells whether the browser kept it.
pub fn write(config: Config, record: &Record) -> bool {
    let text = record.to_text();
    let mut cookie = [NAME, "=", &text, "; Path=/; SameSite=Lax"].concat();
    if !config.is_session_only() {
        cookie.push_str("; Max-Age=");
        push_number(&mut cookie, lifetime(config.months()));
        if let Some(storage) = local_storage() {
            let _ = storage.set_item(NAME, &text);
        }
    }
    if let Some(domain) = config.record().and_then(RecordRules::domain) {
        cookie.push_str("; Domain=");
        cookie.push_str(domain);
    }
    if dom::window().is_secure_context() {
        cookie.push_str("; Secure");
    }
    set_cookie(&cookie);
    read(config).as_ref() == Some(record)
}

/// The cookies that the page may read.
pub fn cookies() -> Vec<(String, String)> {
    let all = dom::document().unchecked_into::<HtmlDocument>().cookie().unwrap_or_default();
    let pairs = all.split(';').filter_map(|pair| pair.trim_ascii_start().split_once('='));
    pairs.map(|(name, value)| (name.into(), value.into())).collect()
}

/// Hands a cookie to the browser, which may refuse it.
pub fn set_cookie(cookie: &str) {
    let _ = dom::document().unchecked_into::<HtmlDocument>().set_cookie(cookie);
}

/// `localStorage`, where the browser gives it.
pub fn local_storage() -> Option<Storage> {
    dom::window().local_storage().ok().flatten()
}

fn mirror() -> Option<Record> {
    Record::parse(&local_storage()?.get_item(NAME).ok()??)
}
