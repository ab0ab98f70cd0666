//! The owner's server at `record.endpoint`, as docs/record.md asks: it keeps each receipt once, and sets the cookie of
//! the record anew so that it lasts where those of scripts do not.
//!
//! Never: keeps who sent a receipt, or from where.

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, header};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::SystemTime;

/// Where it is on a site.
pub const PATH: &str = "/receipts";
const MOST_BYTES: usize = 1 << 20;
/// Seconds that a choice lasts: twelve months.
const LIFE: u64 = 365 * 86_400;

/// What was sent once.
#[derive(Clone, Debug)]
pub struct Sent {
    pub key: String,
    pub kind: String,
    pub cookies: String,
    pub receipt: Value,
}

#[derive(Default)]
struct Books {
    sent: Vec<Sent>,
    kept: BTreeMap<String, Value>,
    refusal: Option<u16>,
}

/// The server, and what it has got.
#[derive(Clone, Default)]
pub struct Ledger(Arc<Mutex<Books>>);

impl Ledger {
    /// Every request, in order, those that were refused included.
    pub fn sent(&self) -> Vec<Sent> {
        self.books().sent.clone()
    }

    /// The receipts that were taken, each once.
    pub fn kept(&self) -> Vec<Value> {
        self.books().kept.values().cloned().collect()
    }

    /// From now on answers with this status, or takes what comes.
    pub fn refuse(&self, status: Option<u16>) {
        self.books().refusal = status;
    }

    fn books(&self) -> MutexGuard<'_, Books> {
        self.0.lock().expect("nobody panics with the books in hand")
    }

    /// Answers a request.
    pub async fn take(&self, request: Request) -> Response<Body> {
        let text = |name: &str| of_header(request.headers(), name);
        let [key, kind, cookies] = ["idempotency-key", "content-type", "cookie"].map(text);
        let method = request.method().clone();
        let body = to_bytes(request.into_body(), MOST_BYTES).await.unwrap_or_default();
        let receipt: Value = serde_json::from_slice(&body).unwrap_or_default();
        let mut books = self.books();
        books.sent.push(Sent { key: key.clone(), kind, cookies: cookies.clone(), receipt: receipt.clone() });
        let status = match books.refusal {
            Some(status) => status,
            None if method != "POST" => 405,
            None => 204,
        };
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::from_u16(status).expect("a status has three digits");
        match status {
            204 => {
                // A key that is known is an answer that was lost on its way.
                books.kept.entry(key).or_insert(receipt);
                renew(&cookies, response.headers_mut());
            }
            302 => {
                response.headers_mut().insert(header::LOCATION, HeaderValue::from_static("/blank"));
            }
            _ => {}
        }
        response
    }
}

fn of_header(headers: &HeaderMap, name: &str) -> String {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
}

/// Sets the record's cookie that came with a request anew, for as long as the choice still lasts.
pub fn renew(cookies: &str, headers: &mut HeaderMap) {
    let now = SystemTime::UNIX_EPOCH.elapsed().map_or(0, |since| since.as_secs());
    let record = cookies.split("; ").find_map(|pair| pair.strip_prefix("samtykke="));
    let time = record.and_then(|record| {
        record.strip_prefix("v=1&")?.split('&').find_map(|field| field.strip_prefix("t="))
    });
    let left = time.and_then(|time| (time.parse::<u64>().ok()? + LIFE).checked_sub(now));
    if let (Some(record), Some(left @ 1..)) = (record, left) {
        // Over https it is `Secure` too; tests are served over http.
        let cookie = format!("samtykke={record}; Path=/; Max-Age={}; SameSite=Lax", left.min(LIFE));
        headers.extend(cookie.parse().map(|cookie| (header::SET_COOKIE, cookie)));
    }
}
