//! The page at work: what is written is tried when the owner pauses, and what comes of it is put beside it.
//!
//! Never: decides what is wrong or what is drawn; that is `trial`'s.

use super::page::Page;
use super::preview::{HEADINGS, IN_PLACE, Preview};
use super::trial::Trial;
use super::{listing, mount, words};
use crate::owner::NotJson;
use crate::style;
use crate::view::El;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsValue;
use web_sys::{Event, EventTarget};

/// What the page begins with.
pub const EXAMPLE: &str = include_str!("../../www/config.json");
/// Milliseconds without a key that are a pause.
const PAUSE: u32 = 400;
/// What the browser lets happen.
pub type Outcome = Result<(), JsValue>;

/// All there is of the playground on a page.
pub struct Desk {
    pub page: Page,
    prompt: Preview,
    statement: Preview,
    /// The last text that is safe when the page goes: the example, or what was taken out.
    pub kept: RefCell<String>,
    /// Where the text stops being JSON.
    pub fault: RefCell<Option<NotJson>>,
    offered: RefCell<Option<El>>,
    /// What was last to be heard.
    pub heard: RefCell<String>,
    pause: Cell<Option<Timeout>>,
    /// What happens when the owner rests.
    pub rest: Cell<Option<Timeout>>,
}

impl Desk {
    /// Opens it for as long as the page lives.
    ///
    /// # Errors
    /// When the browser is too old for it.
    pub fn open(page: Page) -> Outcome {
        let desk: &'static Self = Box::leak(Box::new(Self {
            prompt: Preview::new(&page.document, &page.prompt, &[style::TOKENS, style::PROMPT, IN_PLACE])?,
            statement: Preview::new(
                &page.document,
                &page.statement,
                &[style::TOKENS, style::STATEMENT, HEADINGS],
            )?,
            page,
            kept: RefCell::new(EXAMPLE.into()),
            fault: RefCell::default(),
            offered: RefCell::default(),
            heard: RefCell::new(words::count(&[])),
            pause: Cell::default(),
            rest: Cell::default(),
        }));
        desk.listen();
        desk.page.editor.set_value(EXAMPLE);
        desk.try_out()
    }

    fn listen(&'static self) {
        let page = &self.page;
        on(&page.editor, "input", |_| {
            // What was set before is dropped, and with it cancelled.
            self.rest.set(None);
            self.pause.set(Some(Timeout::new(PAUSE, || report(self.try_out()))));
            Ok(())
        });
        on(&page.language, "change", |_| self.try_out());
        on(&page.download, "click", |_| self.take_down());
        on(&page.copy, "click", |_| self.copy());
        on(&page.restore, "click", |_| self.restore());
        on(&page.problems, "click", |event| self.lead(event));
        let options = EventListenerOptions::enable_prevent_default();
        let leave = |event: &Event| {
            if self.may_be_lost() {
                event.prevent_default();
            }
        };
        EventListener::new_with_options(&page.window, "beforeunload", options, leave).forget();
    }

    /// Tries what is written, and shows what came of it.
    pub fn try_out(&'static self) -> Outcome {
        let editor = &self.page.editor;
        let trial = Trial::of(&editor.value(), &self.page.language.value());
        let fault = trial.as_ref().err().cloned();
        self.fault.replace(fault);
        match trial {
            Ok(trial) => self.show(trial),
            Err(fault) => {
                self.page.remark.set_text_content(Some(words::DRAWN_BEFORE));
                self.tell(&words::not_json(&fault), &listing::draw_not_json(&fault))
            }
        }
    }

    fn show(&'static self, trial: Trial) -> Outcome {
        self.page.remark.set_text_content(Some(&words::remark(&trial)));
        self.tell(&words::count(&trial.told), &listing::draw(&trial.told))?;
        let Some(views) = trial.views else {
            self.prompt.show(None)?;
            return self.statement.show(None);
        };
        self.offer(&trial.langs, &views.lang)?;
        self.prompt.show(views.prompt)?;
        self.statement.show(Some(views.statement))
    }

    /// Offers the languages, and shows which one is chosen.
    fn offer(&self, langs: &[String], chosen: &str) -> Outcome {
        let mut list = El::new("div");
        for lang in langs {
            list.add("option").set("value", lang).text(words::language(lang));
        }
        let select = &self.page.language;
        if self.offered.borrow().as_ref() != Some(&list) {
            let options = mount(&self.page.document, &list)?.children();
            select.replace_children_with_node(&js_sys::Array::from(&options));
            self.offered.replace(Some(list));
        }
        select.set_value(chosen);
        Ok(())
    }
}

/// Listens for as long as the page lives.
fn on(target: &EventTarget, name: &'static str, act: impl Fn(&Event) -> Outcome + 'static) {
    EventListener::new(target, name, move |event| report(act(event))).forget();
}

/// What the browser refused is said on the console; nothing else hangs on it.
pub fn report(outcome: Outcome) {
    if let Err(cause) = outcome {
        web_sys::console::error_2(&"Samtykke:".into(), &cause);
    }
}
