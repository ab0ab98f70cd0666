//! The widget on a page: takes events in and lets the session decide what follows.
//!
//! Never: decides, and never runs what follows; that is for `www/page.js`.

use super::steps::Steps;
use crate::config::Config;
use crate::consent::{Event, Moment, Session, Situation, newest};
use crate::prompt;
use crate::text::Texts;
use js_sys::Date;
use std::cell::{Cell, RefCell};

/// All there is of the widget on a page.
pub struct App {
    pub config: Config<'static>,
    pub texts: Texts,
    pub session: RefCell<Session>,
    text_hash: String,
}

thread_local! {
    static APP: Cell<Option<&'static App>> = const { Cell::new(None) };
}

impl App {
    /// Begins with the records that were found, to live as long as the page. Nothing where one lives already.
    pub fn start(config: Config<'static>, texts: Texts, stored: &str, gpc: bool) -> Option<Steps> {
        if APP.get().is_some() {
            return None;
        }
        let situation = Situation { stored: newest(stored), now: now(), gpc };
        let app: &'static Self = Box::leak(Box::new(Self {
            session: RefCell::new(Session::new(config, situation)),
            text_hash: prompt::text_hash(config, &texts),
            config,
            texts,
        }));
        APP.set(Some(app));
        Some(app.take(Event::Arrive, ""))
    }

    /// The widget, where there is one.
    pub fn get() -> Option<&'static Self> {
        APP.get()
    }

    /// Takes an event in. `id` is what a record made now would have.
    pub fn take(&self, event: Event, id: &str) -> Steps {
        let moment = Moment {
            now: now(),
            id: id.into(),
            lang: self.texts.lang().into(),
            text_hash: self.text_hash.clone(),
        };
        let mut steps = Steps::default();
        for effect in self.session.borrow_mut().handle(self.config, event, &moment) {
            steps.add_effect(self.config, effect);
        }
        steps
    }
}

/// Seconds since 1970.
fn now() -> u64 {
    (Date::now() / 1000.0) as u64
}
