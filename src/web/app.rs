//! The widget on a page: takes events in, lets the session decide, and says what follows.
//!
//! Never: decides, and never runs what follows; that is for `www/page.js`.

use super::AFTER_WORD;
use super::steps::Steps;
use crate::config::{Code, Config, Problem, Value};
use crate::consent::{Event, GateFault, Moment, Named, Notice, Session, Situation, evaluate, newest};
use crate::notation::{parse_number, parts, place_of_word};
use crate::prompt::{self, Action};
use crate::statement;
use crate::text::Texts;
use crate::view::to_nodes;
use std::cell::{Cell, RefCell};

/// All there is of the widget on a page.
pub struct App {
    config: Config<'static>,
    texts: Texts,
    session: RefCell<Session>,
    text_hash: String,
}

thread_local! {
    static APP: Cell<Option<&'static App>> = const { Cell::new(None) };
}

impl App {
    /// Begins with the records that were found, to live as long as the page. Nothing where one lives already.
    pub fn start(
        config: Config<'static>,
        texts: Texts,
        now: &str,
        stored: &str,
        gpc: bool,
    ) -> Option<String> {
        if APP.get().is_some() {
            return None;
        }
        let situation = Situation { stored: newest(stored), now: parse_number(now)?, gpc };
        let app: &'static Self = Box::leak(Box::new(Self {
            session: RefCell::new(Session::new(config, situation)),
            text_hash: prompt::text_hash(config, &texts),
            config,
            texts,
        }));
        APP.set(Some(app));
        app.take(Event::Arrive, now, "")
    }

    /// The widget, where there is one.
    pub fn get() -> Option<&'static Self> {
        APP.get()
    }

    fn take(&self, event: Event, now: &str, id: &str) -> Option<String> {
        let moment =
            Moment { now: parse_number(now)?, id, lang: self.texts.lang(), text_hash: &self.text_hash };
        let mut steps = Steps::default();
        let mut session = self.session.borrow_mut();
        for effect in session.handle(self.config, event, &moment) {
            steps.add_effect(self.config, &session, effect);
        }
        Some(steps.0)
    }

    /// Does what a control asks for.
    pub fn act(&self, said: &str) -> Option<String> {
        let [now, id, word, granted, refused] = *parts(said, AFTER_WORD).as_slice() else { return None };
        let named = Named { granted, refused };
        let event = match Action::parse(word)? {
            Action::Open => Event::Open,
            Action::AcceptAll => Event::AcceptAll,
            Action::RejectAll => Event::RejectAll,
            Action::Withdraw => Event::Withdraw,
            Action::Close => Event::Close,
            Action::Save => Event::Save(named),
            Action::Set => Event::Set(named),
            Action::Show => Event::Show(granted, false),
            Action::ShowAlways => Event::Show(granted, true),
            Action::Refuse => Event::Refuse(granted),
            Action::Stored => Event::Stored(newest(granted)),
            Action::StoreRefused => Event::StoreRefused,
            Action::StillRunning => Event::StillRunning,
            Action::Reload => return None,
        };
        self.take(event, now, id)
    }

    /// What a gate is, and the step that reports a fault in its expression: `open` where it may open, `refused` after
    /// a no, or else `shut`.
    pub fn gate(&self, expression: &str) -> String {
        let session = self.session.borrow();
        let answer = evaluate(expression, &mut |id| session.choice().of_id(self.config, id));
        let mut steps = Steps::default();
        steps.add(&[match answer {
            Ok(Some(true)) => "open",
            Ok(Some(false)) => "refused",
            _ => "shut",
        }]);
        let (code, subject) = match answer {
            Ok(_) => return steps.0,
            Err(GateFault::Syntax) => (Code::BadExpression, expression),
            Err(GateFault::Unknown(id)) => (Code::UnknownGate, id),
        };
        steps.add_problem(&Problem::new(code, "data-samtykke", subject));
        steps.0
    }

    /// Takes in the words of the statement.
    pub fn add_statement(&self, pack: Value) -> Option<String> {
        self.texts.add_statement(pack).ok().map(|()| "ok".into())
    }

    /// What stands somewhere in the page: `surface`, `notice`, `statement`, `cookies`, `choice`, `told`, `reopen` or
    /// `placeholder`. After the word comes the notice, the level of the title, or the placeholder's gate and what the
    /// held element calls itself. Nothing where there is nothing to show, such as a way back to no choice.
    pub fn draw(&self, said: &str) -> Option<String> {
        let (config, texts) = (self.config, &self.texts);
        let [what, of, title] = *parts(said, AFTER_WORD).as_slice() else { return None };
        let level = parse_number(of).unwrap_or(1) as u8;
        let place = place_of_word("surface notice statement cookies choice told reopen", what);
        Some(to_nodes(&match place {
            Some(0) => prompt::draw(config, texts, &self.session.borrow())?,
            Some(1) => prompt::draw_notice(texts, Notice::of_word(of)?),
            Some(2) => statement::draw(config, texts, level),
            Some(3) => statement::draw_storage(config, texts, level.saturating_add(1)),
            Some(4) => statement::draw_choice(config, texts),
            Some(5) => statement::draw_told(config, texts, &self.session.borrow()),
            Some(_) if !config.asks() => return None,
            Some(_) => prompt::draw_reopen(texts),
            None => prompt::draw_placeholder(config, texts, &self.session.borrow(), of, title),
        }))
    }

    /// What is known now, in words: the ids that are granted, those that are refused, and the record, which is
    /// empty before a choice.
    pub fn known(&self) -> String {
        let session = self.session.borrow();
        let mut known = Steps::default();
        for answer in &[true, false] {
            known.add(&[&session.choice().ids(self.config, *answer)]);
        }
        if let Some(record) = session.record() {
            known.0.push_str(&record.to_text());
        }
        known.0
    }
}
