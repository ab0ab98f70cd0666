//! A surface as assistive technology has it: each thing with a meaning, its role and name, in a line.
//!
//! Never: what the markup says of itself where the browser can be asked.

use crate::command;
use crate::consent_page::ConsentPage;

use serde_json::{Value, json};

/// What has a meaning. Paragraphs are read as they stand.
const MEANT: &str = "section, dialog, h1, h2, h3, h4, fieldset, button, input, a[href], summary, details, table, th, \
    [role]";

/// Where one thing goes by several roles: the element, what a browser calls it, and what we write.
const ALIASES: [(&str, &str, &str); 2] = [
    // ARIA has no role for what unfolds. Chromium has a word of its own, Firefox and WebKit have none.
    ("summary", "DisclosureTriangle", "summary"),
    ("summary", "", "summary"),
];

/// All of it that is shown in one of our roots, each with how deep it stands and what no driver tells.
const LIST: &str = r"
  const [host, meant] = arguments;
  const { shadowRoot } = host;
  const list = [];
  const walk = (els, depth) => [...els].forEach((el) => {
    const isMeant = el.matches(meant) && el.checkVisibility();
    if (isMeant) {
      const more = [];
      if (/^h\d$/.test(el.localName)) more.push(`level ${el.localName[1]}`);
      if (el.matches('[type=checkbox]')) more.push(el.checked ? 'ticked' : 'not ticked');
      if (el.matches('summary')) more.push(el.parentElement.open ? 'unfolded' : 'folded');
      const about = el.getAttribute('aria-describedby');
      if (about) more.push(`about it «${shadowRoot.getElementById(about).textContent}»`);
      // WebKit names no head of a row or a column; its words are its name.
      list.push({ el, tag: el.localName, depth, more, words: el.matches('th') ? el.textContent : '' });
    }
    walk(el.children, depth + isMeant);
  });
  // Beside a modal dialog nothing is there.
  const modal = shadowRoot.querySelector(':modal');
  walk(modal ? [modal] : shadowRoot.children, 0);
  return list;
";

impl ConsentPage {
    /// The outline of what stands in the first of these places that is shown.
    pub async fn outline(&self, place: &str) -> String {
        let places = self.shown(place).await;
        let host = places.first().unwrap_or_else(|| panic!("nothing is {place}"));
        let list =
            self.client.execute(LIST, vec![json!(host), MEANT.into()]).await.expect("the page answers");
        let mut lines = String::new();
        for item in list.as_array().into_iter().flatten() {
            let element = self.element(&item["el"]).expect("it is an element");
            let role = command::role(&self.client, &element).await.expect("it has a role");
            let name = command::name(&self.client, &element).await.expect("it has a name");
            let alias = ALIASES.iter().find(|(tag, theirs, _)| item["tag"] == *tag && role == *theirs);
            let word = |key: &str| item[key].as_str().unwrap_or_default();
            let depth = item["depth"].as_u64().unwrap_or_default() as usize;
            lines.push_str(&"  ".repeat(depth));
            lines.push_str(alias.map_or(&role, |(.., ours)| ours));
            let name = if name.is_empty() { word("words") } else { &name };
            if !name.is_empty() {
                lines.push_str(&format!(" «{name}»"));
            }
            for more in item["more"].as_array().into_iter().flatten().filter_map(Value::as_str) {
                lines.push_str(&format!(", {more}"));
            }
            lines.push('\n');
        }
        lines
    }
}
