//! The page object: a page in a browser, as a visitor has it in front of them.
//!
//! Things are found by role and accessible name, in the document and in its open shadow roots; so a test
//! fails where a screen reader would have nothing to say.
//!
//! Never: clicks by script, and never finds what is not shown.

use crate::command;
use crate::site::Site;
use crate::stored::Stored;
use fantoccini::Client;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// The heading of the prompt, where several purposes are asked about.
const PROMPT: &str = "Hva kan vi bruke informasjonskapsler til?";
/// How long a thing may take to come or to go.
const PATIENCE: Duration = Duration::from_secs(12);
const BREATH: Duration = Duration::from_millis(25);
/// Long enough that what should not happen would have happened.
const STILLNESS: Duration = Duration::from_millis(250);

/// All that is shown and fits a selector, shadow roots included.
const SHOWN: &str = r"
  const found = [];
  const walk = (root) => root.querySelectorAll('*').forEach((el) => {
    if (el.matches(arguments[0]) && el.checkVisibility({ visibilityProperty: true })) found.push(el);
    if (el.shadowRoot) walk(el.shadowRoot);
  });
  walk(document);
  return found;
";

/// The element that has focus, through shadow roots.
const FOCUSED: &str = r"
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
";

/// A page in a browser.
pub struct ConsentPage {
    pub client: Client,
    pub site: Site,
    address: String,
}

impl ConsentPage {
    /// Nothing is open yet; the site begins to serve.
    pub async fn new(client: Client, site: Site) -> Self {
        let address = site.serve().await;
        Self { client, site, address }
    }

    /// Opens a page of the site.
    pub async fn open(&self, path: &str) {
        self.client.goto(&self.url(path)).await.expect("the page opens");
    }

    pub fn url(&self, path: &str) -> String {
        [&self.address, path].concat()
    }

    /// Opens a page in a window of the smallest screen that counts: 320 by 256, a desktop at 400 %.
    pub async fn open_small(&self, path: &str) {
        // No browser's own window is this small, but one that a page opens may be.
        self.open("/blank").await;
        self.value(&format!("void open('{}', '', 'popup,width=320,height=256')", self.url(path))).await;
        let windows = self.client.windows().await.expect("the browser tells its windows");
        let small = windows.last().cloned().expect("there is a window");
        self.client.switch_to_window(small).await.expect("the window is there");
        self.until(&format!("location.pathname === '{path}'")).await;
        let inner = "[outerWidth - innerWidth + 320, outerHeight - innerHeight + 256]";
        let outer = self.value(inner).await;
        let size = [0, 1].map(|at| outer[at].as_u64().unwrap_or_default() as u32);
        self.client.set_window_size(size[0], size[1]).await.expect("the window takes a size");
        self.until("innerWidth === 320 && innerHeight === 256").await;
    }

    pub async fn reload(&self) {
        self.client.refresh().await.expect("the page loads again");
    }

    /// Puts a record on the device, as an earlier visit would have, on a page without the product.
    pub async fn remember(&self, record: &str) {
        self.open("/blank").await;
        self.value(&format!("document.cookie = 'samtykke={record}; Path=/; Max-Age=86400'")).await;
    }

    /// Waits until the product has done what it does by itself, and a little longer.
    pub async fn settle(&self) {
        self.until("document.readyState === 'complete'").await;
        let ready = "const done = arguments[0]; \
            window.samtykke?.ready ? samtykke.ready.then(() => done(), () => done()) : done();";
        self.client.execute_async(ready, Vec::new()).await.expect("ready is kept");
        tokio::time::sleep(STILLNESS).await;
    }

    // --- what is there ---

    /// Waits until the visitor is asked about several purposes.
    pub async fn asks(&self) -> Element {
        self.find("region", PROMPT).await
    }

    /// Waits until the visitor is asked no more.
    pub async fn asks_no_more(&self) {
        self.gone("region", PROMPT).await;
    }

    /// Makes sure that the visitor is not asked, now and a little later.
    pub async fn never_asks(&self) {
        self.settle().await;
        let regions = self.names("region").await;
        assert!(!regions.iter().any(|name| name == PROMPT), "the visitor is asked");
    }

    pub async fn button(&self, name: &str) -> Element {
        self.find("button", name).await
    }

    pub async fn checkbox(&self, name: &str) -> Element {
        self.find("checkbox", name).await
    }

    /// What opens a part of the page that is folded up. ARIA has no role for it, so browsers differ.
    pub async fn summary(&self, name: &str) -> Element {
        self.find("summary", name).await
    }

    /// The first thing of this role and name, as soon as it is shown.
    pub async fn find(&self, role: &str, name: &str) -> Element {
        let start = Instant::now();
        loop {
            if let Some(found) = self.look_for(role, name).await {
                return found;
            }
            if start.elapsed() > PATIENCE {
                panic!("no {role} «{name}», only {:?}", self.names(role).await);
            }
            tokio::time::sleep(BREATH).await;
        }
    }

    /// Whether a thing of this role and name is shown now.
    pub async fn shows(&self, role: &str, name: &str) -> bool {
        self.look_for(role, name).await.is_some()
    }

    /// Waits until no thing of this role and name is shown.
    pub async fn gone(&self, role: &str, name: &str) {
        let start = Instant::now();
        while self.shows(role, name).await {
            assert!(start.elapsed() < PATIENCE, "{role} «{name}» is still there");
            tokio::time::sleep(BREATH).await;
        }
    }

    /// The names of all that is shown in this role, in the order of the page.
    pub async fn names(&self, role: &str) -> Vec<String> {
        let mut names = Vec::new();
        for element in self.shown(selector(role)).await {
            if self.has_role(&element, role).await {
                names.extend(command::name(&self.client, &element).await);
            }
        }
        names
    }

    async fn has_role(&self, element: &Element, role: &str) -> bool {
        role == "summary" || command::role(&self.client, element).await.is_ok_and(|found| found == role)
    }

    async fn look_for(&self, role: &str, name: &str) -> Option<Element> {
        for element in self.shown(selector(role)).await {
            // An element may go while we ask; then it is not the one.
            if command::name(&self.client, &element).await.is_ok_and(|found| found == name)
                && self.has_role(&element, role).await
            {
                return Some(element);
            }
        }
        None
    }

    /// All that is shown and fits a selector, shadow roots included.
    pub async fn shown(&self, selector: &str) -> Vec<Element> {
        let found = self.client.execute(SHOWN, vec![selector.into()]).await.expect("the page answers");
        let found = found.as_array().into_iter().flatten();
        found.filter_map(|reference| self.element(reference)).collect()
    }

    fn element(&self, reference: &Value) -> Option<Element> {
        let id = reference.as_object()?.values().next()?.as_str()?;
        Some(Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned())))
    }

    /// All words that are shown, those in shadow roots included.
    pub async fn words(&self) -> String {
        let mut words = String::new();
        for element in self.shown("body, [data-samtykke-prompt], [data-samtykke-placeholder]").await {
            words.push_str(&self.text_of(&element).await);
            words.push('\n');
        }
        words
    }

    async fn text_of(&self, element: &Element) -> String {
        let read = "const el = arguments[0]; const root = el.shadowRoot; \
            return root ? [...root.children].map((kid) => kid.innerText).join('\\n') : el.innerText;";
        let text = self.client.execute(read, vec![json!(element)]).await.unwrap_or_default();
        text.as_str().unwrap_or_default().into()
    }

    /// Waits until these words are shown.
    pub async fn reads(&self, words: &str) {
        let start = Instant::now();
        while !self.words().await.contains(words) {
            assert!(start.elapsed() < PATIENCE, "«{words}» is not in: {}", self.words().await);
            tokio::time::sleep(BREATH).await;
        }
    }

    // --- what the visitor does ---

    /// Clicks a button with the mouse.
    pub async fn click(&self, name: &str) {
        self.button(name).await.click().await.unwrap_or_else(|cause| panic!("«{name}»: {cause}"));
    }

    /// Clicks a checkbox with the mouse.
    pub async fn tick(&self, name: &str) {
        self.checkbox(name).await.click().await.unwrap_or_else(|cause| panic!("«{name}»: {cause}"));
    }

    /// Presses a key and lets it go.
    pub async fn press(&self, key: Key) {
        let value = char::from(key);
        let keys = KeyActions::new("keyboard".into());
        let keys = keys.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        self.client.perform_actions(keys).await.expect("the key is pressed");
    }

    /// The role and name of what has focus.
    pub async fn focused(&self) -> (String, String) {
        let found = self.client.execute(FOCUSED, Vec::new()).await.expect("the page answers");
        let Some(element) = self.element(&found) else { return Default::default() };
        let role = command::role(&self.client, &element).await.expect("it has a role");
        (role, command::name(&self.client, &element).await.expect("it has a name"))
    }

    /// Whether the checkbox of this name is ticked.
    pub async fn is_ticked(&self, name: &str) -> bool {
        self.checkbox(name).await.is_selected().await.expect("a checkbox is ticked or not")
    }

    // --- what the page's scripts know ---

    /// The value of an expression in the page.
    pub async fn value(&self, expression: &str) -> Value {
        let script = format!("return {expression};");
        self.client.execute(&script, Vec::new()).await.unwrap_or_else(|cause| panic!("{expression}: {cause}"))
    }

    /// What a promise in the page comes to.
    pub async fn promised(&self, expression: &str) -> Value {
        let script = format!(
            "const done = arguments[0]; \
             (async () => {{ {expression} }})().then(done, (cause) => done('failed: ' + cause));"
        );
        let value = self.client.execute_async(&script, Vec::new()).await;
        value.unwrap_or_else(|cause| panic!("{expression}: {cause}"))
    }

    /// Waits until an expression in the page is true.
    pub async fn until(&self, expression: &str) {
        let start = Instant::now();
        let script = format!("return !!({expression});");
        loop {
            let found = self.client.execute(&script, Vec::new()).await;
            if found.as_ref().is_ok_and(|truth| *truth == true) {
                return;
            }
            assert!(start.elapsed() < PATIENCE, "{expression}: {found:?}");
            tokio::time::sleep(BREATH).await;
        }
    }

    /// The scripts that reported, in order, when there are as many as expected or none comes any more.
    pub async fn ran(&self, expected: &[&str]) {
        let start = Instant::now();
        while self.value("window.ran").await != json!(expected) && start.elapsed() < PATIENCE {
            tokio::time::sleep(BREATH).await;
        }
        self.settle().await;
        assert_eq!(self.value("window.ran").await, json!(expected));
    }

    /// What our events said, in order: those of this name.
    pub async fn events(&self, name: &str) -> Vec<Value> {
        let events = self.value(&format!("events.filter((event) => event.name === '{name}')")).await;
        let events = events.as_array().cloned().unwrap_or_default();
        events.into_iter().map(|mut event| event["detail"].take()).collect()
    }

    // --- what is left on the device and on the wire ---

    pub async fn stored(&self) -> Stored {
        Stored::read(&self.client).await
    }

    /// The stored record; it fails where there is none, or more than the cookie and its copy.
    pub async fn record(&self) -> String {
        let stored = self.stored().await;
        let record = stored.cookies.get("samtykke").unwrap_or_else(|| panic!("no record: {stored:?}"));
        let copy = |text: &String| [("samtykke".to_owned(), text.clone())].into();
        let only = Stored { cookies: copy(record), local: copy(record), ..Stored::default() };
        assert_eq!(stored, only);
        record.clone()
    }

    /// Whether the product's wasm was fetched.
    pub fn has_fetched_wasm(&self) -> bool {
        self.site.requests().iter().any(|path| path.contains("samtykke_bg"))
    }

    /// For a test that failed: what a person would look at first.
    pub async fn describe(&self) {
        let state = "({ url: location.href, ran: window.ran, lines: window.lines, events: window.events })";
        let state: Result<Value, CmdError> =
            self.client.execute(&format!("return {state}"), Vec::new()).await;
        eprintln!("page: {}", state.unwrap_or_else(|cause| cause.to_string().into()));
        let all = "return document.documentElement.outerHTML.slice(-3000)";
        let html = self.client.execute(all, Vec::new()).await.unwrap_or_default();
        eprintln!("html: {}", html.as_str().unwrap_or_default());
        eprintln!("asked of the site: {:?}", self.site.requests());
        eprintln!("asked of the third party: {:?}", self.site.third_party_requests());
    }
}

/// What can have a role, before the browser is asked.
fn selector(role: &str) -> &'static str {
    match role {
        "button" => "button, [role=button]",
        "checkbox" => "input[type=checkbox], [role=checkbox]",
        "heading" => "h1, h2, h3, h4, h5, h6, [role=heading]",
        "link" => "a[href]",
        "region" => "section, [role=region]",
        "group" => "fieldset, [role=group]",
        "summary" => "summary",
        "status" => "[role=status]",
        "article" => "article",
        other => panic!("add a selector for the role {other}"),
    }
}
