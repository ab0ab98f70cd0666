//! A visitor on a site, told as a story: one word for what happens, one line for what follows.
//!
//! Never: knows what should follow.

use crate::json;
use samtykke::config::{Config, Reading, Value};
use samtykke::consent::{Choice, Effect, Event, Moment, Named, Record, Session, Situation, Surface};
use std::fmt::Write;

/// When the stories begin: 21 November 2026.
pub const START: u64 = 1_795_219_200;

/// A visit, and what the device keeps between visits.
pub struct Visit {
    /// The site's config as it is now.
    pub config: Config<'static>,
    /// What the visit has come to.
    pub session: Session,
    value: Value,
    lang: String,
    now: u64,
    gpc: bool,
    stored: Option<String>,
    told: String,
}

/// What happens and what follows, line by line.
///
/// Beside events: `reload`, `wait <days>`, `gpc`, `revision <n>` and `services <ids>` (both from the next
/// reload on), `device <record>`, and `other <event>`, which is answered in another tab.
pub fn tell(config: &Value, story: &[&str]) -> String {
    Visit::after(config.clone(), "nb", story).told
}

impl Visit {
    /// A visit to a site, in a language, after all this has happened.
    pub fn after(value: Value, lang: &str, story: &[&str]) -> Self {
        let config = read(&value, lang);
        let session = Session::new(config, Situation { now: START, ..Situation::default() });
        let (lang, told) = (lang.into(), String::new());
        let mut visit = Self { config, session, value, lang, now: START, gpc: false, stored: None, told };
        story.iter().for_each(|words| visit.happen(words));
        visit
    }

    fn happen(&mut self, words: &str) {
        let (word, rest) = words.split_once(' ').unwrap_or((words, ""));
        match word {
            "gpc" => self.gpc = true,
            "wait" => self.now += rest.parse::<u64>().expect("days") * 86_400,
            "device" => self.stored = Some(rest.into()),
            "revision" => {
                json::set(&mut self.value, "revision", Value::Number(rest.parse().expect("a number")));
            }
            "services" => self.keep(rest),
            "reload" => {
                self.config = read(&self.value, &self.lang);
                self.session = self.begin();
                self.hear(words, Event::Arrive);
            }
            "other" => {
                let record = self.elsewhere(rest);
                self.stored = Some(record.to_text());
                self.hear(words, Event::Stored(Some(record)));
            }
            _ => self.hear(words, event(word, rest)),
        }
    }

    fn begin(&self) -> Session {
        let stored = self.stored.as_deref().and_then(Record::parse);
        Session::new(self.config, Situation { stored, now: self.now, gpc: self.gpc })
    }

    /// What another tab, which sees the same device, stores when this happens there.
    fn elsewhere(&self, words: &str) -> Record {
        let mut session = self.begin();
        session.handle(self.config, Event::Arrive, &self.moment());
        let (word, rest) = words.split_once(' ').unwrap_or((words, ""));
        let effects = session.handle(self.config, event(word, rest), &self.moment());
        assert!(effects.contains(&Effect::Store), "the other tab stores something");
        session.record().expect("it has what it stores").clone()
    }

    fn keep(&mut self, ids: &str) {
        let kept = |item: &Value| {
            item.get("id").and_then(Value::as_text).is_some_and(|id| ids.split(' ').any(|kept| kept == id))
        };
        let services = self.value.get("services").map(Value::items).unwrap_or_default();
        let services = services.iter().filter(|item| kept(item)).cloned().collect();
        json::set(&mut self.value, "services", Value::List(services));
    }

    /// Takes an event in, stores what is to be stored, and tells of it.
    fn hear(&mut self, words: &str, event: Event) {
        let moment = self.moment();
        let before = self.session.choice().clone();
        let effects = self.session.handle(self.config, event, &moment);
        let mut said = Vec::new();
        for effect in &effects {
            if *effect == Effect::Store {
                self.stored = self.session.record().map(Record::to_text);
            }
            said.push(self.say(effect, &before));
        }
        let said = if said.is_empty() { "nothing".into() } else { said.join(", ") };
        writeln!(self.told, "{words}: {said}").expect("a string takes all");
    }

    fn moment(&self) -> Moment<'static> {
        // As in a browser, no two are the same.
        let id = format!("{:i>22}", self.told.lines().count()).leak();
        Moment { now: self.now, id, lang: "nb", text_hash: "hhhhhhhhhhh" }
    }

    fn say(&self, effect: &Effect, before: &Choice) -> String {
        match effect {
            Effect::Show(Surface::Prompt) => {
                let reason = self.session.reason().map(|reason| format!(" because {reason:?}"));
                format!("ask about {}{}", self.names(self.session.asked()), reason.unwrap_or_default())
            }
            Effect::Show(surface) => format!("show {surface:?}"),
            Effect::Apply => "apply".into(),
            Effect::Store => {
                let record = self.session.record().expect("there is something to store");
                let [on, off] = [&record.granted, &record.refused].map(|ids| ids.replace('.', " "));
                format!("store on[{on}] off[{off}] {}", record.how)
            }
            Effect::Erase => format!("erase {}", self.names(&self.session.answered(self.config, false))),
            Effect::Announce => {
                format!("announce {}", self.names(&self.session.choice().changed_since(before)))
            }
            Effect::Say(notice) => format!("say {notice:?}"),
        }
    }

    fn names(&self, services: &[usize]) -> String {
        let ids = services.iter().filter_map(|service| self.config.service(*service));
        format!("[{}]", ids.map(|service| service.id().text()).collect::<Vec<_>>().join(" "))
    }
}

fn read(value: &Value, lang: &str) -> Config<'static> {
    Reading::new(value.clone(), lang).into_config().expect("a story is told of a sound config")
}

/// The event that a word stands for; answers are written `id` for a yes and `!id` for a no.
fn event<'r>(word: &str, rest: &'r str) -> Event<'r> {
    let answers = || {
        let (refused, granted): (Vec<&str>, Vec<&str>) = rest.split(' ').partition(|id| id.starts_with('!'));
        // A story is short, and so is a test's life.
        Named { granted: granted.join(" ").leak(), refused: refused.join(" ").replace('!', "").leak() }
    };
    match word {
        "arrive" => Event::Arrive,
        "accept-all" => Event::AcceptAll,
        "reject-all" => Event::RejectAll,
        "save" => Event::Save(answers()),
        "set" => Event::Set(answers()),
        "show" => Event::Show(rest, false),
        "always" => Event::Show(rest, true),
        "hide" => Event::Refuse(rest),
        "withdraw" => Event::Withdraw,
        "open" => Event::Open,
        "close" => Event::Close,
        "refused" => Event::StoreRefused,
        "running" => Event::StillRunning,
        "stored" => Event::Stored(Record::parse(rest)),
        other => panic!("no event is called {other}"),
    }
}
