//! Removes what refused services have left on the device.
//!
//! Never: touches what no refused service declared.

use super::{dom, store, then};
use crate::config::{Config, StorageKind};
use crate::consent::{domains, fits, paths};
use js_sys::{Array, Promise, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::Storage;

#[wasm_bindgen]
extern "C" {
    type Databases;
    #[wasm_bindgen(method, catch)]
    fn databases(this: &Databases) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = deleteDatabase)]
    fn delete_database(this: &Databases, name: &str) -> Result<JsValue, JsValue>;

    type Caches;
    #[wasm_bindgen(method, catch)]
    fn keys(this: &Caches) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn delete(this: &Caches, name: &str) -> Result<JsValue, JsValue>;
}

/// Removes what these services declared.
pub fn erase(config: Config, services: &[usize]) {
    let declared = services.iter().filter_map(|service| config.service(*service));
    for storage in declared.flat_map(|service| service.storage().iter()) {
        let pattern = storage.name();
        match storage.kind() {
            StorageKind::Cookie => erase_cookies(pattern),
            StorageKind::Local => erase_keys(store::local_storage(), pattern),
            StorageKind::Session => erase_keys(dom::window().session_storage().ok().flatten(), pattern),
            StorageKind::IndexedDb => erase_databases(pattern.into()),
            StorageKind::Cache => erase_caches(pattern.into()),
        }
    }
}

fn erase_cookies(pattern: &str) {
    let location = dom::window().location();
    let host = location.hostname().unwrap_or_default();
    let path = location.pathname().unwrap_or_default();
    for (name, _) in store::cookies().iter().filter(|(name, _)| fits(pattern, name)) {
        for path in paths(&path) {
            let gone = [name, "=; Max-Age=0; Path=", path].concat();
            store::set_cookie(&gone);
            for domain in domains(&host) {
                store::set_cookie(&[&gone, "; Domain=", domain].concat());
            }
        }
    }
}

fn erase_keys(storage: Option<Storage>, pattern: &str) {
    let Some(storage) = storage else { return };
    let keys: Vec<String> =
        (0..storage.length().unwrap_or(0)).filter_map(|at| storage.key(at).ok().flatten()).collect();
    for key in keys.iter().filter(|key| fits(pattern, key)) {
        let _ = storage.remove_item(key);
    }
}

fn erase_databases(pattern: String) {
    let Some(databases) = of_window("indexedDB") else { return };
    let databases: Databases = databases.unchecked_into();
    let Ok(listed) = databases.databases() else { return };
    for_each(&listed, move |database| {
        let name = Reflect::get(&database, &"name".into()).ok().and_then(|name| name.as_string());
        if let Some(name) = name.filter(|name| fits(&pattern, name)) {
            let _ = databases.delete_database(&name);
        }
    });
}

fn erase_caches(pattern: String) {
    let Some(caches) = of_window("caches") else { return };
    let caches: Caches = caches.unchecked_into();
    let Ok(listed) = caches.keys() else { return };
    for_each(&listed, move |name| {
        if let Some(name) = name.as_string().filter(|name| fits(&pattern, name)) {
            let _ = caches.delete(&name);
        }
    });
}

/// A thing that the window has, where this browser and this page's address give it.
fn of_window(name: &str) -> Option<JsValue> {
    Reflect::get(&dom::window(), &name.into()).ok().filter(JsValue::is_object)
}

fn for_each(listed: &Promise, each: impl Fn(JsValue) + 'static) {
    let next = Closure::once_into_js(move |list: JsValue| {
        let list: Array = list.unchecked_into();
        (0..list.length()).for_each(|at| each(list.get(at)));
    });
    let _ = then(listed, &next);
}
