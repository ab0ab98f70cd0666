//! The third party: another origin, with what websites embed.
//!
//! Never: refuses; that nothing was asked of it is what the log of the site proves.

use axum::body::Body;
use axum::http::{Response, Uri, header};
use std::time::Duration;

const PICTURE: &str =
    r#"<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8v8H0z"/></svg>"#;

/// Answers a request. `name` in the query is what a script reports in `window.ran`, with the `data-mark` of
/// its own tag where it has one; `wait` is how many milliseconds the answer takes.
pub async fn answer(uri: &Uri) -> Response<Body> {
    let query = |key: &str| {
        let mut pairs = uri.query().unwrap_or_default().split('&').filter_map(|pair| pair.split_once('='));
        pairs.find(|(name, _)| *name == key).map(|(_, value)| value)
    };
    if let Some(wait) = query("wait").and_then(|wait| wait.parse().ok()) {
        tokio::time::sleep(Duration::from_millis(wait)).await;
    }
    let name = query("name").unwrap_or_default();
    let (kind, text) = match uri.path() {
        "/script.js" | "/other.js" => (
            "text/javascript",
            format!("window.ran.push('{name}' + (document.currentScript?.dataset.mark ?? ''));"),
        ),
        "/module.js" => ("text/javascript", format!("window.ran.push('{name}'); export {{}};")),
        "/frame.html" => {
            ("text/html", "<!doctype html><html lang=nb><title>Film</title><p>Film</p></html>".into())
        }
        "/picture.svg" => ("image/svg+xml", PICTURE.into()),
        "/sheet.css" => ("text/css", ":root { --sheet: there }".into()),
        _ => ("text/plain", String::new()),
    };
    Response::builder()
        .header(header::CONTENT_TYPE, kind)
        .header(header::CACHE_CONTROL, "no-store")
        .header(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .body(Body::from(text))
        .expect("the answer has sound headers")
}
