//! The WebDriver commands that fantoccini has no words for.
//!
//! Never: interprets an answer.

use axum::http::Method;
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, elements::Element};
use serde_json::Value;
use url::{ParseError, Url};

#[derive(Debug)]
struct Command {
    path: String,
    body: Option<Value>,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        match &self.body {
            Some(body) => (Method::POST, Some(body.to_string())),
            None => (Method::GET, None),
        }
    }
}

/// The role of an element, as assistive technology gets to know it.
pub async fn role(client: &Client, element: &Element) -> Result<String, CmdError> {
    computed(client, element, "computedrole").await
}

/// The name of an element, as assistive technology gets to know it.
pub async fn name(client: &Client, element: &Element) -> Result<String, CmdError> {
    computed(client, element, "computedlabel").await
}

async fn computed(client: &Client, element: &Element, what: &str) -> Result<String, CmdError> {
    let path = format!("element/{}/{what}", element.element_id());
    let answer = client.issue_cmd(Command { path, body: None }).await?;
    Ok(answer.as_str().unwrap_or_default().into())
}
