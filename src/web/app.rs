//! The widget on a page: takes events in, lets the session decide, runs what follows.
//!
//! Never: holds a borrow while the page's own code may run; a page that calls back finds us whole.

use super::{announce, dom, gates, listen, places, store, surface, trace};
use crate::config::Config;
use crate::consent::{Effect, Event, Moment, Session, Situation};
use crate::prompt;
use crate::text::Texts;
use js_sys::{Date, Function, Reflect};
use std::cell::{Cell, RefCell};
use wasm_bindgen::prelude::*;

/// All there is of the widget on a page.
pub struct App {
    pub config: Config<'static>,
    pub texts: Texts,
    pub session: RefCell<Session>,
    pub surface: surface::Host,
    /// Opens a gate: the loader's, so that scripts keep one order.
    pub admit: Function,
    /// A selector for what a placeholder can stand for.
    pub shows: String,
    text_hash: String,
    waiting: Cell<Vec<Event>>,
    is_running: Cell<bool>,
}

thread_local! {
    static APP: Cell<Option<&'static App>> = const { Cell::new(None) };
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = crypto, js_name = getRandomValues)]
    fn fill_with_random(bytes: &mut [u8]);
}

impl App {
    /// The widget for a config, with whatever choice is stored.
    pub fn new(config: Config<'static>, texts: Texts, admit: Function, shows: String) -> Self {
        let navigator = Reflect::get(&dom::window(), &"navigator".into()).unwrap_or_default();
        let gpc = Reflect::get(&navigator, &"globalPrivacyControl".into()).is_ok_and(|signal| signal == true);
        let situation = Situation { stored: store::read(config), now: now(), gpc };
        Self {
            session: RefCell::new(Session::new(config, situation)),
            text_hash: prompt::text_hash(config, &texts),
            surface: surface::Host::default(),
            waiting: Cell::default(),
            is_running: Cell::default(),
            config,
            texts,
            admit,
            shows,
        }
    }

    /// Lets it live as long as the page, and begins.
    pub fn start(app: Self) {
        if APP.get().is_some() {
            return;
        }
        let app: &'static Self = Box::leak(Box::new(app));
        APP.set(Some(app));
        app.dispatch(Event::Arrive);
        places::fill_new(app);
        surface::offer_reopen(app);
        listen::start(app);
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
                effects.into_iter().for_each(|effect| self.run(effect));
            }
        }
        self.is_running.set(false);
    }

    fn run(&'static self, effect: Effect) {
        match effect {
            Effect::Show(what) => surface::show(self, what),
            Effect::Apply => {
                gates::follow(self);
                places::tell(self);
            }
            Effect::Store(record) => {
                if !store::write(self.config, &record) {
                    self.dispatch(Event::StoreRefused);
                }
            }
            Effect::Erase(services) => trace::erase(self.config, &services),
            Effect::Announce(services) => announce::change(self, &services),
            Effect::Say(notice) => surface::say(self, notice),
        }
    }

    fn moment(&self) -> Moment {
        let mut bytes = [0; 16];
        fill_with_random(&mut bytes);
        // 128 bits are 21 signs of six bits and one of two.
        let number = u128::from_le_bytes(bytes);
        let id = (0..22).map(|sign| prompt::base64url((number >> (sign * 6)) as u8)).collect();
        Moment { now: now(), id, lang: self.texts.lang().into(), text_hash: self.text_hash.clone() }
    }
}

/// Seconds since 1970.
fn now() -> u64 {
    (Date::now() / 1000.0) as u64
}
