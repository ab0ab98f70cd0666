//! Which gates are open, and who said so. The fuzz targets ask it too.
//!
//! Never: asks the product what is necessary; that is read off what the owner wrote.

use samtykke::config::{Config, Value};
use samtykke::consent::{Choice, evaluate};

/// The id of a gate that is open although the owner did not write that it is necessary, and it is not granted.
pub fn opened(written: &Value, config: Config, choice: &Choice, granted: &[&str]) -> Option<String> {
    let is_open = |id: &str| evaluate(id, &mut |id| choice.of_id(config, id)) == Ok(Some(true));
    let mut ids = named(written, "categories").chain(named(written, "services")).map(|(id, _)| id);
    let may_be = |id| is_necessary(written, id) || granted.contains(&id) || is_whole(config, id, granted);
    ids.find(|id| is_open(id) && !may_be(id)).map(String::from)
}

/// The items of a list with their ids.
fn named<'v>(written: &'v Value, list: &str) -> impl Iterator<Item = (&'v str, &'v Value)> {
    let items = written.get(list).map(Value::items).unwrap_or_default();
    items.iter().filter_map(|item| Some((item.get("id")?.as_text()?, item)))
}

/// Whether the owner wrote so of a category, or of that of a service.
fn is_necessary(written: &Value, id: &str) -> bool {
    let says = |id: &str| {
        let mut categories = named(written, "categories").filter(|(known, _)| *known == id);
        categories.any(|(_, item)| item.get("necessary") == Some(&Value::Bool(true)))
    };
    let mut services = named(written, "services").filter(|(known, _)| *known == id);
    says(id) || services.any(|(_, item)| item.get("category").and_then(Value::as_text).is_some_and(says))
}

/// Whether all that is known of a category was granted.
fn is_whole(config: Config, id: &str, granted: &[&str]) -> bool {
    let services = config.services().iter().filter(|service| service.category().text() == id);
    let ids: Vec<_> = services.map(|service| service.id().text()).collect();
    !ids.is_empty() && ids.iter().all(|id| granted.contains(id))
}
