//! The configs of the tests' sites, as their owners would write them.
//!
//! Never: more than a test needs to be understood; what is particular to one test stands there.

use serde_json::{Value, json};

/// A site that asks about three purposes, with a service in each: `matomo`, `film`, `pixel`.
pub fn several() -> Value {
    let categories = json!([
        necessary(),
        { "id": "statistics", "title": "statistikk", "description": "Vi teller besøk." },
        { "id": "media", "title": "film", "description": "Filmene ligger hos Filmvev." },
        { "id": "marketing", "title": "markedsføring", "description": "Vi viser annonser andre steder." },
    ]);
    config(categories, json!([own(), matomo(), film(), pixel()]))
}

/// A site that asks about one purpose, `statistics`, with the service `matomo`.
pub fn one() -> Value {
    let statistics = json!({ "id": "statistics", "title": "statistikk", "description": "Vi teller besøk." });
    config(json!([necessary(), statistics]), json!([own(), matomo()]))
}

/// A site that stores only what is necessary.
pub fn necessary_only() -> Value {
    config(json!([necessary()]), json!([own()]))
}

fn config(categories: Value, services: Value) -> Value {
    json!({
        "revision": 1,
        "languages": ["nb", "nn", "en"],
        "controller": { "name": "Nes kommune", "email": "post@example.no" },
        "categories": categories,
        "services": services,
        "prompt": { "statement": "/personvern" },
    })
}

fn necessary() -> Value {
    json!({ "id": "necessary", "title": "nødvendige funksjoner", "necessary": true })
}

fn own() -> Value {
    json!({
        "id": "samtykke",
        "category": "necessary",
        "name": "Svaret ditt",
        "purpose": "Husker hva du svarte.",
        "storage": [{
            "name": "samtykke",
            "duration": "12 months",
            "necessityReason": "Du har svart på et spørsmål fra oss.",
        }],
    })
}

/// It declares something in each of the places where a page can store.
fn matomo() -> Value {
    json!({
        "id": "matomo",
        "category": "statistics",
        "name": "Matomo",
        "provider": "Tellverk AS",
        "country": "Norge",
        "purpose": "Teller besøk.",
        "storage": [
            { "name": "_pk_id*", "duration": "13 months" },
            { "name": "mtm_*", "type": "local-storage", "duration": "persistent" },
            { "name": "mtm_*", "type": "session-storage", "duration": "session" },
            { "name": "mtm-*", "type": "indexed-db", "duration": "persistent" },
            { "name": "mtm-*", "type": "cache", "duration": "persistent" },
        ],
    })
}

fn film() -> Value {
    json!({
        "id": "film",
        "category": "media",
        "name": "Filmvev",
        "provider": "Filmvev AS",
        "country": "Norge",
        "purpose": "Viser film.",
        "storage": [{ "name": "filmvev", "duration": "1 year", "thirdParty": true }],
    })
}

fn pixel() -> Value {
    json!({
        "id": "pixel",
        "category": "marketing",
        "name": "Annonsepiksel",
        "provider": "Reklame Inc.",
        "country": "USA",
        "purpose": "Kjenner deg igjen på andre nettsteder.",
        "storage": [{ "name": "_px", "duration": "90 days", "thirdParty": true }],
    })
}
