//! What a visitor is shown. Things are found by role and accessible name, in the document and in its open
//! shadow roots; so a test fails where a screen reader would have nothing to say.
//!
//! Never: finds what is not shown.

use crate::browser::Browser;
use crate::command;
use crate::consent_page::ConsentPage;
use crate::patience;
use fantoccini::elements::{Element, ElementRef};
use serde_json::{Value, json};

/// The heading of the prompt, where several purposes are asked about.
const PROMPT: &str = "Hva kan vi bruke informasjonskapsler til?";
/// What every such heading has, also where it asks about one purpose.
const QUESTION: &str = "kan vi bruke informasjonskapsler";

/// The next frame, or the second after which the product does without one, as in a tab that nobody looks at.
const A_FRAME: &str = r"await new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 1000);
})";
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

const WORDS: &str = r"
  const { shadowRoot, innerText } = arguments[0];
  return shadowRoot ? [...shadowRoot.children].map((kid) => kid.innerText).join('\n') : innerText;
";

impl ConsentPage {
    /// Waits until the visitor is asked about several purposes.
    pub async fn asks(&self) -> Element {
        self.find("region", PROMPT).await
    }

    /// Waits until the visitor is asked no more, and the answer is taken: that comes after the frame without the prompt.
    pub async fn asks_no_more(&self) {
        self.gone("region", PROMPT).await;
        self.promised(A_FRAME).await;
    }

    /// Makes sure that the visitor is not asked, now and a little later.
    pub async fn never_asks(&self) {
        self.settle().await;
        let regions = self.names("region").await;
        let asked = regions.iter().find(|name| name.to_lowercase().contains(QUESTION));
        assert_eq!(asked, None, "the visitor is asked");
    }

    pub async fn button(&self, name: &str) -> Element {
        self.find("button", name).await
    }

    pub async fn checkbox(&self, name: &str) -> Element {
        self.find("checkbox", name).await
    }

    /// Whether the checkbox of this name is ticked.
    pub async fn is_ticked(&self, name: &str) -> bool {
        self.checkbox(name).await.is_selected().await.expect("a checkbox is ticked or not")
    }

    /// The first thing of this role and name, as soon as it is shown.
    pub async fn find(&self, role: &str, name: &str) -> Element {
        match patience::wait_for(async || self.look_for(role, name).await).await {
            Some(found) => found,
            None => panic!("no {role} «{name}», only {:?}", self.names(role).await),
        }
    }

    /// Whether a thing of this role and name is shown now.
    pub async fn shows(&self, role: &str, name: &str) -> bool {
        self.look_for(role, name).await.is_some()
    }

    /// Waits until no thing of this role and name is shown.
    pub async fn gone(&self, role: &str, name: &str) {
        let gone = patience::wait_for(async || (!self.shows(role, name).await).then_some(())).await;
        assert!(gone.is_some(), "{role} «{name}» is still there");
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

    /// The role and name of what has focus.
    pub async fn focused(&self) -> (String, String) {
        let found = self.client.execute(FOCUSED, Vec::new()).await.expect("the page answers");
        let Some(element) = self.element(&found) else { return Default::default() };
        let role = command::role(&self.client, &element).await.expect("it has a role");
        (role, command::name(&self.client, &element).await.expect("it has a name"))
    }

    async fn look_for(&self, role: &str, name: &str) -> Option<Element> {
        for element in self.shown(selector(role)).await {
            // An element may go while we ask; then it is not the one.
            let is_named = command::name(&self.client, &element).await.is_ok_and(|found| found == name);
            if is_named && self.has_role(&element, role).await {
                return Some(element);
            }
        }
        None
    }

    async fn has_role(&self, element: &Element, role: &str) -> bool {
        // What unfolds a part of the page: ARIA has no role for it, so browsers differ.
        if role == "summary" {
            return true;
        }
        let found = command::role(&self.client, element).await.unwrap_or_default();
        // WebKit tells of a list to choose from as the button that opens it.
        let pops_up = role == "combobox" && found == "button" && Browser::tested() == Browser::WebKit;
        found == role || pops_up
    }

    /// All that is shown and fits a selector, shadow roots included.
    pub async fn shown(&self, selector: &str) -> Vec<Element> {
        let look = async || self.client.execute(SHOWN, vec![selector.into()]).await;
        let found = match look().await {
            // One of them went before WebKit had told of it.
            Err(fault) if fault.is_stale_element_reference() => look().await,
            found => found,
        };
        let found = found.expect("the page answers");
        found.as_array().into_iter().flatten().filter_map(|reference| self.element(reference)).collect()
    }

    /// The element that a script answered with.
    pub fn element(&self, reference: &Value) -> Option<Element> {
        let id = reference.as_object()?.values().next()?.as_str()?;
        Some(Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned())))
    }

    /// All words that are shown, those in shadow roots included.
    pub async fn words(&self) -> String {
        let mut words = String::new();
        for element in self.shown("body, [data-samtykke-prompt], [data-samtykke-placeholder]").await {
            let text = self.client.execute(WORDS, vec![json!(element)]).await.unwrap_or_default();
            words.push_str(text.as_str().unwrap_or_default());
            words.push('\n');
        }
        words
    }

    /// Waits until these words are shown.
    pub async fn reads(&self, words: &str) {
        let read = patience::wait_for(async || self.words().await.contains(words).then_some(())).await;
        assert!(read.is_some(), "«{words}» is not in: {}", self.words().await);
    }
}

/// What can have a role, before the browser is asked.
fn selector(role: &str) -> &'static str {
    match role {
        "article" => "article",
        "button" => "button, [role=button]",
        "checkbox" => "input[type=checkbox], [role=checkbox]",
        "combobox" => "select",
        "group" => "fieldset, [role=group]",
        "heading" => "h1, h2, h3, h4, h5, h6, [role=heading]",
        "link" => "a[href]",
        "dialog" => "dialog",
        "region" => "section, [role=region]",
        "summary" => "summary",
        "textbox" => "textarea",
        other => panic!("add a selector for the role {other}"),
    }
}
