//! What the page's own scripts know, and what they reported.
//!
//! Never: what they could not know.

use crate::consent_page::ConsentPage;
use crate::patience;
use serde_json::{Value, json};

const MOVED: &str = r"return new Promise((done) => {
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return done([]);
  const place = ({ x, y, width, height }) => [x, y, width, height].join(' ');
  const told = ({ node, previousRect, currentRect }) => `${node?.nodeName} from ${place(previousRect)} to ${place(currentRect)}`;
  const moved = [];
  new PerformanceObserver((list) => list.getEntries().forEach(({ value, sources }) => moved.push(`${value}: ${sources.map(told)}`)))
    .observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => done(moved), 300);
})";

impl ConsentPage {
    /// The value of an expression in the page.
    pub async fn value(&self, expression: &str) -> Value {
        let script = format!("return {expression};");
        self.client.execute(&script, Vec::new()).await.unwrap_or_else(|cause| panic!("{expression}: {cause}"))
    }

    /// What asynchronous steps in the page `return`.
    pub async fn promised(&self, steps: &str) -> Value {
        let script = format!(
            "const done = arguments[0]; \
             (async () => {{ {steps} }})().then(done, (cause) => done('failed: ' + cause));"
        );
        let value = self.client.execute_async(&script, Vec::new()).await;
        value.unwrap_or_else(|cause| panic!("{steps}: {cause}"))
    }

    /// Waits until an expression in the page is true.
    pub async fn until(&self, expression: &str) {
        let script = format!("return !!({expression});");
        let is_true = async || {
            let found = self.client.execute(&script, Vec::new()).await;
            found.is_ok_and(|truth| truth == true).then_some(())
        };
        assert!(patience::wait_for(is_true).await.is_some(), "never true: {expression}");
    }

    /// What of the page has moved by itself, by how much and where; nothing where the browser does not look.
    pub async fn moved(&self) -> Value {
        self.promised(MOVED).await
    }

    /// Makes sure that these scripts reported, in this order, and no other does.
    pub async fn ran(&self, expected: &[&str]) {
        let expected = json!(expected);
        patience::wait_for(async || (self.value("window.ran").await == expected).then_some(())).await;
        self.settle().await;
        assert_eq!(self.value("window.ran").await, expected);
    }

    /// What our events of this name told, in order.
    pub async fn events(&self, name: &str) -> Vec<Value> {
        let events = self.value(&format!("events.filter((event) => event.name === '{name}')")).await;
        let events = events.as_array().cloned().unwrap_or_default();
        events.into_iter().map(|mut event| event["detail"].take()).collect()
    }
}
