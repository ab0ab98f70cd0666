//! A website for one test: its pages, its config, the product, and a third party on another origin.
//!
//! Never: lets a browser keep an answer, but for a page that says so; a file that is not in the log was not used.

use crate::ledger::{self, Ledger};
use crate::page::Page;
use crate::third_party;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Response, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use serde_json::Value;
use std::collections::BTreeMap;
use std::env;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::Notify;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

/// How a path answers otherwise than by its file.
#[derive(Clone)]
pub enum Otherwise {
    /// With this status and nothing else.
    Status(u16),
    /// With this text.
    Text(String),
    /// With this script.
    Script(String),
    /// As ever, but after so many milliseconds.
    Late(u64),
}

#[derive(Default)]
struct Content {
    pages: BTreeMap<String, Page>,
    config: String,
    otherwise: BTreeMap<String, Otherwise>,
    own: Vec<String>,
    third: Vec<String>,
    third_address: String,
    ledger: Ledger,
    renews: bool,
}

/// A site that is being put together, or runs.
#[derive(Clone, Default)]
pub struct Site {
    content: Arc<Mutex<Content>>,
    down: Arc<Notify>,
    is_demo: bool,
}

impl Site {
    /// A site with this config, and no page yet but `/blank`, which the product is not on.
    pub fn new(config: Value) -> Self {
        let site = Self::default();
        site.set_config(config);
        site.page("/blank", Page::without_tag())
    }

    /// The demo as it is published, and beside it the same `/blank`.
    pub fn demo() -> Self {
        Self { is_demo: true, ..Self::default() }.page("/blank", Page::without_tag())
    }

    pub fn page(self, path: &str, page: Page) -> Self {
        self.set_page(path, page);
        self
    }

    pub fn otherwise(self, path: &str, how: Otherwise) -> Self {
        self.let_answer(path, how);
        self
    }

    /// A site whose pages set the record's cookie anew.
    pub fn renewing(self) -> Self {
        self.content().renews = true;
        self
    }

    /// The server at `record.endpoint`.
    pub fn ledger(&self) -> Ledger {
        self.content().ledger.clone()
    }

    /// From now on this path answers otherwise.
    pub fn let_answer(&self, path: &str, how: Otherwise) {
        self.content().otherwise.insert(path.into(), how);
    }

    /// Everything answers as ever again.
    pub fn mend(&self) {
        self.content().otherwise.clear();
    }

    pub fn set_page(&self, path: &str, page: Page) {
        self.content().pages.insert(path.into(), page);
    }

    pub fn set_config(&self, config: Value) {
        self.content().config = config.to_string();
    }

    /// What was asked of the site itself: paths with their queries, in order.
    pub fn requests(&self) -> Vec<String> {
        self.content().own.clone()
    }

    /// What was asked of the third party.
    pub fn third_party_requests(&self) -> Vec<String> {
        self.content().third.clone()
    }

    pub fn forget_requests(&self) {
        let mut content = self.content();
        content.own.clear();
        content.third.clear();
    }

    fn content(&self) -> MutexGuard<'_, Content> {
        self.content.lock().expect("nobody panics with the content in hand")
    }

    /// What the site answers by itself; the rest are files.
    fn own(&self, path: &str) -> Option<Response<Body>> {
        let content = self.content();
        let Some(page) = content.pages.get(path) else {
            let is_config = path == "/config.json" && !self.is_demo;
            return is_config.then(|| of_text("application/json", &content.config));
        };
        let complete = |text: &str| text.replace("{third}", &content.third_address);
        let mut response = of_text("text/html; charset=utf-8", &complete(&page.to_html()));
        for (name, value) in &page.headers {
            let value = complete(value).parse().expect("a header has plain signs");
            response.headers_mut().insert(*name, value);
        }
        Some(response)
    }

    /// Starts to serve, and says where. It ends with the test's runtime.
    pub async fn serve(&self) -> SocketAddr {
        let third = listen().await;
        self.content().third_address = format!("http://localhost:{}", address(&third).port());
        let third_party = Router::new().fallback(answer_as_third_party).with_state(self.clone());
        tokio::spawn(async { axum::serve(third, third_party).await });

        let files = match self.is_demo {
            true => Router::new().fallback_service(ServeDir::new(folder("SAMTYKKE_DEMO"))),
            false => Router::new()
                .nest_service("/samtykke", ServeDir::new(folder("SAMTYKKE_DIST")))
                .nest_service("/axe-core", ServeDir::new(folder("SAMTYKKE_NODE_MODULES").join("axe-core"))),
        };
        let unkept = HeaderValue::from_static("no-store");
        let own = files
            .layer(from_fn_with_state(self.clone(), answer))
            .layer(SetResponseHeaderLayer::if_not_present(header::CACHE_CONTROL, unkept));
        let listener = listen().await;
        let address = address(&listener);
        let down = Arc::clone(&self.down);
        let serving = axum::serve(listener, own).with_graceful_shutdown(async move { down.notified().await });
        tokio::spawn(async { serving.await });
        address
    }

    /// The network is gone: nothing of the site can be reached any more.
    pub fn go_down(&self) {
        self.down.notify_one();
    }
}

/// A folder that `cargo xtask test` tells us of.
pub fn folder(variable: &str) -> PathBuf {
    let told = env::var_os(variable);
    told.unwrap_or_else(|| panic!("{variable} says where to look; `cargo xtask test` sets it")).into()
}

async fn listen() -> TcpListener {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("there is a free port")
}

fn address(listener: &TcpListener) -> SocketAddr {
    listener.local_addr().expect("a listener has an address")
}

async fn answer_as_third_party(State(site): State<Site>, request: Request) -> Response<Body> {
    if request.uri().path() != "/favicon.ico" {
        site.content().third.push(request.uri().to_string());
    }
    third_party::answer(request.uri()).await
}

async fn answer(State(site): State<Site>, request: Request, next: Next) -> Response<Body> {
    let path = request.uri().path().to_owned();
    // Browsers ask for it by themselves, whatever the page says.
    if path == "/favicon.ico" {
        return of_status(204);
    }
    site.content().own.push(request.uri().to_string());
    let otherwise = site.content().otherwise.get(&path).cloned();
    match otherwise {
        Some(Otherwise::Status(status)) => return of_status(status),
        Some(Otherwise::Text(text)) => return of_text("application/json", &text),
        Some(Otherwise::Script(text)) => return of_text("text/javascript", &text),
        Some(Otherwise::Late(wait)) => tokio::time::sleep(Duration::from_millis(wait)).await,
        None => {}
    }
    let cookies = request.headers().get(header::COOKIE).and_then(|cookies| cookies.to_str().ok());
    let cookies = cookies.unwrap_or_default().to_owned();
    let ledger = site.ledger();
    let mut response = match site.own(&path) {
        Some(response) => response,
        None if path == ledger::PATH => ledger.take(request).await,
        None => next.run(request).await,
    };
    if site.content().renews {
        ledger::renew(&cookies, response.headers_mut());
    }
    response
}

fn of_status(status: u16) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::from_u16(status).expect("a status has three digits");
    response
}

fn of_text(kind: &'static str, text: &str) -> Response<Body> {
    let mut response = Response::new(Body::from(text.to_owned()));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}
