//! What a visitor does, with mouse and keyboard.
//!
//! Never: by script; the browser gets what a hand would give it.

use crate::consent_page::ConsentPage;
use fantoccini::actions::{InputSource, KeyAction, KeyActions, MouseActions, PointerAction};
use fantoccini::key::Key;
use serde_json::json;

/// Brings what is meant into sight, and sees whether the next click reaches it.
const AIM: &str = r"
  const [aim] = arguments;
  // What lies over a part of its box, such as buttons that stay in sight, is scrolled away from.
  aim.scrollIntoView({ block: 'center', behavior: 'instant' });
  window.isMissed = true;
  const see = (event) => { window.isMissed = !event.composedPath().includes(aim); };
  addEventListener('click', see, { capture: true, once: true });
";
/// A page that is gone was reached.
const IS_MISSED: &str = "return window.isMissed === true;";
const MOST_TRIES: u32 = 3;

impl ConsentPage {
    /// Clicks a button with the mouse.
    pub async fn click(&self, name: &str) {
        self.click_on("button", name).await;
    }

    /// Clicks a checkbox with the mouse.
    pub async fn tick(&self, name: &str) {
        self.click_on("checkbox", name).await;
    }

    /// Clicks anything with the mouse. A notice or a placeholder that comes meanwhile may move it away from
    /// under the pointer; WebKit's driver takes its time between aiming and pressing. Then a hand tries again.
    pub async fn click_on(&self, role: &str, name: &str) {
        for _ in 0..MOST_TRIES {
            let found = self.find(role, name).await;
            self.client.execute(AIM, vec![json!(found)]).await.expect("the page answers");
            found.click().await.unwrap_or_else(|cause| panic!("{role} «{name}»: {cause}"));
            if !self.client.execute(IS_MISSED, Vec::new()).await.is_ok_and(|missed| missed == true) {
                return;
            }
            eprintln!("{role} «{name}» moved away under the pointer");
        }
        panic!("{role} «{name}» was missed {MOST_TRIES} times");
    }

    /// Takes the pointer to the corner: on a button it gives that other colours.
    pub async fn point_away(&self) {
        let there = PointerAction::MoveTo { duration: None, x: 1.0, y: 1.0 };
        let actions = MouseActions::new("mouse".into()).then(there);
        self.client.perform_actions(actions).await.expect("the pointer moves");
        // Some engines know of it only a while later.
        let prompt = "document.querySelector('[data-samtykke-prompt]')?.shadowRoot";
        self.until(&format!("!{prompt}?.querySelector('button:hover')")).await;
    }

    /// Goes on writing in a text field.
    pub async fn write(&self, name: &str, text: &str) {
        let found = self.find("textbox", name).await;
        found.send_keys(text).await.unwrap_or_else(|cause| panic!("«{name}»: {cause}"));
    }

    /// Writes in a text field, in place of what stands there.
    pub async fn rewrite(&self, name: &str, text: &str) {
        let found = self.find("textbox", name).await;
        found.clear().await.unwrap_or_else(|cause| panic!("«{name}»: {cause}"));
        self.write(name, text).await;
    }

    /// Chooses in a list.
    pub async fn choose(&self, name: &str, label: &str) {
        let found = self.find("combobox", name).await;
        found.select_by_label(label).await.unwrap_or_else(|cause| panic!("«{name}» «{label}»: {cause}"));
    }

    /// Presses a key and lets it go.
    pub async fn press(&self, key: Key) {
        let value = char::from(key);
        let keys = KeyActions::new("keyboard".into());
        let keys = keys.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        self.client.perform_actions(keys).await.expect("the key is pressed");
    }
}
