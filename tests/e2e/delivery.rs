//! Receipts on their way to the owner's server: each answer arrives, whatever happens to pages, tabs and servers.
//!
//! Never: a request for what the visitor did not answer on this site.

use crate::browser::Setup;
use crate::config;
use crate::consent_page::ConsentPage;
use crate::ledger::{self, Ledger};
use crate::page::Page;
use crate::patience;
use crate::site::{Otherwise, Site};
use crate::stored::record;
use crate::visit::{visit, visit_with};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const FILM: &str =
    r#"<iframe data-samtykke="film" data-src="{third}/frame.html" title="Båten til jobben"></iframe>"#;
/// Pauses that pass at once, and are noted. A driver's own are whole seconds.
const HURRIED: &str = "<script>
  window.pauses = [];
  const later = setTimeout;
  window.setTimeout = (what, wait, ...rest) => later(what, Number.isInteger(wait ?? 0) ? wait : 4 * !!pauses.push(wait), ...rest);
</script>";

fn config() -> Value {
    let mut config = config::several();
    config["record"] = json!({ "endpoint": ledger::PATH });
    config
}

/// A site with a server, a page that asks, and one that needs no more than the loader once there is an answer.
fn site() -> Site {
    Site::new(config()).page("/", Page::new(FILM)).page("/plain", Page::new(""))
}

/// Waits until the server was sent so many, and no more.
async fn sent(page: &ConsentPage, count: usize) {
    let ledger = page.site.ledger();
    let arrived = patience::wait_for(async || (ledger.sent().len() >= count).then_some(())).await;
    patience::be_still().await;
    assert!(arrived.is_some() && ledger.sent().len() == count, "{count} of {:#?}", ledger.sent());
}

/// The names of what waits on the device, in `localStorage` or `sessionStorage`.
async fn waiting(page: &ConsentPage, storage: &str) -> Vec<String> {
    let names = format!("Object.keys({storage}).filter((name) => name !== 'samtykke').sort()");
    let names = page.value(&names).await;
    names.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

async fn waits(page: &ConsentPage, count: usize) {
    let fits =
        patience::wait_for(async || (waiting(page, "localStorage").await.len() == count).then_some(()));
    assert!(fits.await.is_some(), "{count} of {:?}", waiting(page, "localStorage").await);
}

fn states(receipt: &Value) -> Vec<String> {
    let purposes = receipt["pii_processing"]["purposes"].as_array().into_iter().flatten();
    let services = purposes.flat_map(|purpose| purpose["services"].as_array().into_iter().flatten());
    services
        .map(|service| format!("{} {}", service["service_id"], service["event_state"]).replace('"', ""))
        .collect()
}

#[test]
fn each_answer_is_sent_once_with_its_receipt_and_then_forgotten() {
    visit(site(), async |page| {
        page.open("/").await;
        page.asks().await;
        page.settle().await;
        sent(page, 0).await;
        page.tick("Film").await;
        page.click("Lagre valg").await;
        sent(page, 1).await;
        let first = &page.site.ledger().sent()[0];
        assert_eq!(first.receipt, page.promised("return await samtykke.receipt()").await);
        assert_eq!(first.key, format!("{}", first.receipt["receipt_id"]), "the quotes are of the header");
        assert_eq!(first.kind, "application/json");
        assert_eq!(first.cookies, format!("samtykke={}", page.record().await));
        assert_eq!(states(&first.receipt), ["film given", "matomo refused", "pixel refused"]);
        // `record` has seen that nothing waits any more. An answer that changes nothing is an answer too.
        for (at, name) in ["Avvis alle", "Avvis alle"].into_iter().enumerate() {
            page.click("Om informasjonskapsler").await;
            page.click(name).await;
            page.asks_no_more().await;
            sent(page, 2 + at).await;
        }
        page.promised("await samtykke.withdraw()").await;
        sent(page, 4).await;
        let last = &page.site.ledger().sent()[3].receipt;
        assert_eq!(states(last), ["matomo withdrawn", "film withdrawn", "pixel withdrawn"]);
        let ids: BTreeSet<_> = page.site.ledger().sent().into_iter().map(|sent| sent.key).collect();
        assert_eq!(ids.len(), 4);
        assert_eq!(page.site.ledger().kept().len(), 4);
        page.record().await;
    });
}

#[test]
fn a_no_of_the_browsers_a_look_and_a_record_that_was_there_are_no_answers() {
    let signal = r#"<script>
      Object.defineProperty(navigator, "globalPrivacyControl", { value: true, configurable: true });
    </script>"#;
    visit(site().page("/", Page::new(FILM).before_tag(signal)), async |page| {
        page.open("/").await;
        page.asks().await;
        page.click("Vis innholdet").await;
        page.gone("group", "Båten til jobben").await;
        page.settle().await;
        page.remember(&record("matomo", "film.pixel", 60)).await;
        page.open("/").await;
        page.never_asks().await;
        page.click("Om informasjonskapsler").await;
        page.click("Lukk").await;
        page.settle().await;
        sent(page, 0).await;
    });
}

#[test]
fn an_answer_in_another_tab_is_sent_by_that_tab_alone() {
    visit(site(), async |page| {
        page.open("/").await;
        page.asks().await;
        let [first, _] = page.another_tab().await;
        page.open("/").await;
        page.click("Godta alle").await;
        page.asks_no_more().await;
        page.client.switch_to_window(first).await.unwrap();
        page.asks_no_more().await;
        page.until("samtykke.has('film')").await;
        page.settle().await;
        sent(page, 1).await;
    });
}

#[test]
fn while_the_server_fails_an_answer_waits_also_on_pages_that_need_only_the_loader() {
    visit(site(), async |page| {
        let ledger = page.site.ledger();
        ledger.refuse(Some(500));
        page.open("/").await;
        page.click("Godta alle").await;
        page.asks_no_more().await;
        sent(page, 1).await;
        let receipt = page.promised("return await samtykke.receipt()").await;
        // What has changed meanwhile changes no receipt of before.
        let mut changed = config();
        changed["controller"]["name"] = "Ny kommune".into();
        page.site.set_config(changed);
        page.open("/plain").await;
        page.never_asks().await;
        sent(page, 2).await;
        assert_eq!(waiting(page, "localStorage").await.len(), 1);
        ledger.refuse(None);
        page.site.forget_requests();
        page.open("/plain").await;
        waits(page, 0).await;
        assert_eq!(ledger.kept(), [receipt]);
        assert!(!page.has_fetched_wasm());
        page.record().await;
        page.open("/plain").await;
        page.settle().await;
        sent(page, 3).await;
    });
}

#[test]
fn after_an_hour_of_failures_nothing_is_lost_and_the_pauses_have_grown() {
    visit(site().page("/", Page::new("").before_tag(HURRIED)), async |page| {
        let ledger = page.site.ledger();
        ledger.refuse(Some(500));
        page.open("/").await;
        page.click("Avvis alle").await;
        page.until("pauses.reduce((sum, pause) => sum + pause, 0) > 3_600_000").await;
        ledger.refuse(None);
        waits(page, 0).await;
        assert_eq!(ledger.kept().len(), 1);
        let pauses = page.value("pauses").await;
        let pauses: Vec<f64> = pauses.as_array().unwrap().iter().filter_map(Value::as_f64).collect();
        assert!((1000.0..=1250.0).contains(&pauses[0]), "{pauses:?}");
        assert!(pauses.windows(2).take(8).all(|pair| pair[0] * 1.5 < pair[1]), "{pauses:?}");
        assert!(pauses.iter().all(|pause| *pause <= 750_000.0), "{pauses:?}");
        assert!(ledger.sent().len() < 25, "{} requests in an hour", ledger.sent().len());
    });
}

#[test]
fn what_the_server_will_never_take_is_given_up_and_told_of() {
    visit(site(), async |page| {
        let ledger = page.site.ledger();
        for status in [400, 401, 404, 410, 413, 422] {
            ledger.refuse(Some(status));
            page.open("/").await;
            page.promised("await samtykke.rejectAll()").await;
            page.until("events.some((event) => event.name === 'problem')").await;
            let told = json!([{
                "code": "not-delivered",
                "severity": "error",
                "path": "record.endpoint",
                "subject": format!("{status} {}", ledger::PATH),
            }]);
            assert_eq!(json!(page.events("problem").await), told);
            waits(page, 0).await;
        }
        assert_eq!(ledger.kept().len(), 0);
    });
}

#[test]
fn what_the_server_may_take_later_is_kept() {
    visit(site(), async |page| {
        let ledger = page.site.ledger();
        // The last is a way to somewhere else: what answers there has seen no receipt.
        let statuses = [408, 425, 429, 502, 503, 302];
        for (at, status) in statuses.into_iter().enumerate() {
            ledger.refuse(Some(status));
            page.open("/").await;
            page.promised("await samtykke.rejectAll()").await;
            let count = ledger.sent().len();
            patience::wait_for(async || (ledger.sent().len() > count).then_some(())).await;
            waits(page, at + 1).await;
        }
        assert_eq!(page.site.requests().iter().filter(|path| *path == "/blank").count(), 0);
        ledger.refuse(None);
        page.open("/plain").await;
        waits(page, 0).await;
        assert_eq!(ledger.kept().len(), statuses.len());
    });
}

#[test]
fn of_more_than_twenty_the_oldest_is_dropped_and_told_of() {
    visit(site(), async |page| {
        page.site.ledger().refuse(Some(500));
        page.open("/blank").await;
        let old = |at: usize| format!("samtykke-queue.{}.AAAA.{at}", 1_795_000_000_000_u64 + at as u64);
        let names: Vec<String> = (0..20).map(old).collect();
        page.value(&format!("void {}.forEach((name) => {{ localStorage[name] = '{{}}' }})", json!(names)))
            .await;
        page.open("/").await;
        page.click("Avvis alle").await;
        page.asks_no_more().await;
        let left = waiting(page, "localStorage").await;
        assert_eq!(left.len(), 20);
        assert_eq!(left[..19], names[1..]);
        let told: Vec<Value> = page.events("problem").await;
        assert_eq!(told.len(), 1);
        assert_eq!((&told[0]["code"], &told[0]["subject"]), (&json!("queue-full"), &json!(names[0])));
    });
}

#[test]
fn for_the_session_it_waits_where_the_session_ends() {
    let mut config = config();
    config["record"]["storage"] = "session".into();
    visit(Site::new(config).page("/", Page::new("")), async |page| {
        let ledger = page.site.ledger();
        ledger.refuse(Some(500));
        page.open("/").await;
        page.click("Godta alle").await;
        page.asks_no_more().await;
        sent(page, 1).await;
        assert_eq!(waiting(page, "sessionStorage").await.len(), 1);
        assert_eq!(waiting(page, "localStorage").await, [""; 0]);
        ledger.refuse(None);
        page.open("/").await;
        patience::wait_for(async || waiting(page, "sessionStorage").await.is_empty().then_some(())).await;
        assert_eq!(ledger.kept().len(), 1);
        assert!(page.stored().await.session.is_empty());
    });
}

#[test]
fn where_nothing_can_be_kept_it_is_sent_once() {
    visit_with(Setup::WithoutCookies, site(), async |page| {
        page.site.ledger().refuse(Some(500));
        page.open("/").await;
        page.click("Godta alle").await;
        page.reads("Valget gjelder bare på denne siden.").await;
        sent(page, 1).await;
        let sent = &page.site.ledger().sent()[0];
        assert_eq!(states(&sent.receipt), ["matomo given", "film given", "pixel given"]);
    });
}

/// How often the server was sent each key.
fn most_of_one(ledger: &Ledger) -> usize {
    let sent = ledger.sent();
    sent.iter().map(|one| sent.iter().filter(|other| other.key == one.key).count()).max().unwrap_or(0)
}

#[test]
fn two_tabs_do_not_send_the_same_at_a_time() {
    visit(site().otherwise(ledger::PATH, Otherwise::Late(1500)), async |page| {
        page.remember(&record("matomo", "film.pixel", 60)).await;
        page.value("localStorage['samtykke-queue.1795000000000.AAAA.1'] = '{}'").await;
        assert_eq!(page.value("'locks' in navigator").await, true);
        page.open("/plain").await;
        page.another_tab().await;
        page.open("/plain").await;
        waits(page, 0).await;
        sent(page, 1).await;
        assert_eq!(most_of_one(&page.site.ledger()), 1);
    });
}

#[test]
fn a_visitor_who_answers_and_leaves_at_once_is_heard() {
    visit(site(), async |page| {
        page.open("/").await;
        page.asks().await;
        page.value("void samtykke.acceptAll().then(() => { location = '/blank' })").await;
        page.until("location.pathname === '/blank'").await;
        page.open("/plain").await;
        waits(page, 0).await;
        // At least once, and never as two.
        let ledger = page.site.ledger();
        assert!(most_of_one(&ledger) <= 2, "{:#?}", ledger.sent());
        assert_eq!(ledger.kept().len(), 1);
    });
}

#[test]
fn an_endpoint_that_is_no_server_is_told_of_and_nothing_is_kept_for_it() {
    for endpoint in ["mailto:post@example.no", "https://["] {
        let mut config = config();
        config["record"]["endpoint"] = endpoint.into();
        visit(Site::new(config).page("/", Page::new("")), async |page| {
            page.open("/").await;
            page.click("Godta alle").await;
            page.asks_no_more().await;
            page.record().await;
            let told = page.events("problem").await;
            let is_told = told
                .iter()
                .any(|problem| problem["code"] == "unsafe-address" && problem["subject"] == endpoint);
            assert!(is_told, "{told:?}");
        });
    }
}
