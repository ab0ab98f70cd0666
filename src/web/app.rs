//! The widget on a page: takes events in, lets the session decide, runs what follows.
//!
//! Never: holds a borrow while the page's own code may run; a page that asks back finds us whole.

use super::page::Page;
use super::dom;
use crate::config::{Config, RecordRules};
use crate::consent::{Effect, Event, Moment, Record, Session, Situation, Surface, lifetime, newest};
use crate::prompt;
use crate::text::Texts;
use js_sys::Date;
use std::cell::{Cell, RefCell};
use wasm_bindgen::prelude::*;

/// All there is of the widget on a page.
pub struct App {
    pub config: Config<'static>,
    pub texts: Texts,
    pub session: RefCell<Session>,
    pub page: Page,
    text_hash: String,
}

thread_local! {
    static APP: Cell<Option<&'static App>> = const { Cell::new(None) };
}

#[wasm_bindgen]
extern "C" {
    /// Not there in every browser.
    #[wasm_bindgen(thread_local_v2, js_namespace = navigator, js_name = globalPrivacyControl)]
    static GPC: JsValue;
}

impl App {
    /// Begins, to live as long as the page; where one lives already, `false` and nothing else.
    pub fn start(page: Page, config: Config<'static>, texts: Texts) -> bool {
        if APP.get().is_some() {
            return false;
        }
        let gpc = GPC.with(JsValue::is_truthy);
        let situation = Situation { stored: newest(&page.stored()), now: now(), gpc };
        let app: &'static Self = Box::leak(Box::new(Self {
            session: RefCell::new(Session::new(config, situation)),
            text_hash: prompt::text_hash(config, &texts),
            page,
            config,
            texts,
        }));
        APP.set(Some(app));
        app.dispatch(Event::Arrive);
        true
    }

    /// The widget, where there is one.
    pub fn get() -> Option<&'static Self> {
        APP.get()
    }

    /// Takes an event in. One at a time: `page.js` lets what comes meanwhile wait its turn.
    pub fn dispatch(&self, event: Event) {
        let moment = Moment {
            now: now(),
            id: self.page.random(),
            lang: self.texts.lang().into(),
            text_hash: self.text_hash.clone(),
        };
        let effects = self.session.borrow_mut().handle(self.config, event, &moment);
        for effect in effects {
            self.run(effect);
        }
    }

    fn run(&self, effect: Effect) {
        match effect {
            Effect::Show(surface) => self.show(surface),
            Effect::Apply => self.page.apply(),
            Effect::Store(record) => self.store(&record),
            Effect::Erase(services) => {
                for service in services {
                    let Some(service) = self.config.service(service) else { continue };
                    for storage in service.storage().iter() {
                        self.page.erase(storage.kind().word(), storage.name());
                    }
                }
            }
            Effect::Announce(_) => self.page.changed(),
            Effect::Say(notice) => self.page.say(dom::mount(&prompt::draw_notice(&self.texts, notice))),
        }
    }

    fn show(&self, surface: Surface) {
        let view = prompt::draw(self.config, &self.texts, &self.session.borrow());
        let kind = match surface {
            Surface::None => "none",
            Surface::Prompt => "prompt",
            Surface::Settings => "settings",
            Surface::Information => "information",
        };
        self.page.show(kind, view.as_ref().and_then(dom::mount));
    }

    fn store(&self, record: &Record) {
        let seconds = if self.config.is_session_only() { 0 } else { lifetime(self.config.months()) };
        let domain = self.config.record().and_then(RecordRules::domain).unwrap_or_default();
        if !self.page.store(&record.to_text(), seconds as f64, domain) {
            self.dispatch(Event::StoreRefused);
        }
    }
}

/// Seconds since 1970.
fn now() -> u64 {
    (Date::now() / 1000.0) as u64
}
