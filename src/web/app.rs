//! The widget on a page: takes events in, lets the session decide, runs what follows.
//!
//! Never: holds a borrow while the page's own code may run; a page that calls back finds us whole.

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
    waiting: Cell<Vec<Event>>,
    is_running: Cell<bool>,
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
    /// The widget for a config, with whatever choice is stored.
    pub fn new(page: Page, config: Config<'static>, texts: Texts) -> Self {
        let gpc = GPC.with(JsValue::is_truthy);
        let situation = Situation { stored: newest(&page.stored()), now: now(), gpc };
        Self {
            session: RefCell::new(Session::new(config, situation)),
            text_hash: prompt::text_hash(config, &texts),
            waiting: Cell::default(),
            is_running: Cell::default(),
            page,
            config,
            texts,
        }
    }

    /// Lets it live as long as the page, and begins; `false` where one lives already.
    pub fn start(self) -> bool {
        if APP.get().is_some() {
            return false;
        }
        let app: &'static Self = Box::leak(Box::new(self));
        APP.set(Some(app));
        app.dispatch(Event::Arrive);
        true
    }

    /// What `f` makes of the widget, where there is one.
    pub fn with<T>(f: impl FnOnce(&'static Self) -> T) -> Option<T> {
        APP.get().map(f)
    }

    /// Takes an event in. One that comes while another is dealt with waits its turn.
    pub fn dispatch(&'static self, event: Event) {
        let mut waiting = self.waiting.take();
        waiting.push(event);
        self.waiting.set(waiting);
        if self.is_running.replace(true) {
            return;
        }
        loop {
            let waiting = self.waiting.take();
            if waiting.is_empty() {
                break;
            }
            for event in waiting {
                let effects = self.session.borrow_mut().handle(self.config, event, &self.moment());
                for effect in effects {
                    self.run(effect);
                }
            }
        }
        self.is_running.set(false);
    }

    fn run(&'static self, effect: Effect) {
        match effect {
            Effect::Show(surface) => self.show(surface),
            Effect::Apply => self.page.apply(),
            Effect::Store(record) => self.store(&record),
            Effect::Erase(services) => {
                for storage in services.into_iter().filter_map(|service| self.config.service(service)) {
                    for storage in storage.storage().iter() {
                        self.page.erase(storage.kind().word(), storage.name());
                    }
                }
            }
            Effect::Announce(services) => {
                let mut ids = Vec::new();
                for service in services.into_iter().filter_map(|service| self.config.service(service)) {
                    ids.push(service.id().0);
                }
                self.page.changed(&ids.join("."));
            }
            Effect::Say(notice) => {
                if let Some(line) = dom::mount(&prompt::draw_notice(&self.texts, notice)) {
                    self.page.say(line);
                }
            }
        }
    }

    fn show(&'static self, surface: Surface) {
        let view = {
            let session = self.session.borrow();
            prompt::draw(self.config, &self.texts, &session).as_ref().and_then(dom::mount)
        };
        let (kind, told) = match surface {
            Surface::None => ("none", "close"),
            Surface::Prompt => ("prompt", "open"),
            Surface::Settings => ("settings", "open"),
            Surface::Information => ("information", ""),
        };
        self.page.show(kind, view);
        if !told.is_empty() {
            self.page.tell(told);
        }
    }

    fn store(&'static self, record: &Record) {
        let seconds = if self.config.is_session_only() { 0 } else { lifetime(self.config.months()) };
        let domain = self.config.record().and_then(RecordRules::domain).unwrap_or_default();
        if !self.page.store(&record.to_text(), seconds as f64, domain) {
            self.dispatch(Event::StoreRefused);
        }
    }

    fn moment(&self) -> Moment {
        Moment { now: now(), id: self.page.random(), lang: self.texts.lang().into(), text_hash: self.text_hash.clone() }
    }
}

/// Seconds since 1970.
fn now() -> u64 {
    (Date::now() / 1000.0) as u64
}
