//! Everything that is drawn of a config: the statement, the surfaces and what stands around them.
//!
//! Never: looks at what is drawn.

use samtykke::config::Config;
use samtykke::consent::{Event, How, Moment, Notice, Record, Session, Situation};
use samtykke::prompt;
use samtykke::statement;
use samtykke::text::Texts;
use samtykke::view::El;

/// 21 November 2026.
const NOW: u64 = 1_795_219_200;

/// Gives every view, with a word for it.
pub fn each_view(config: Config, texts: &Texts, give: &mut dyn FnMut(&str, &El)) {
    for level in [1, 2, 6] {
        give("statement", &statement::draw(config, texts, level));
        give("storage", &statement::draw_storage(config, texts, level));
    }
    give("choice", &statement::draw_choice(config, texts));
    for notice in [Notice::Saved, Notice::NotSaved, Notice::Withdrawn, Notice::StillRunning] {
        give("notice", &prompt::draw_notice(texts, notice));
    }
    give("reopen", &prompt::draw_reopen(texts));
    each_surface(config, texts, give);
}

fn each_surface(config: Config, texts: &Texts, give: &mut dyn FnMut(&str, &El)) {
    let moment = Moment { now: NOW, id: "receipt", lang: texts.lang(), text_hash: "hash" };
    for gpc in [false, true] {
        for stored in each_record(config) {
            let mut session = Session::new(config, Situation { stored, now: NOW, gpc });
            for event in [Event::Arrive, Event::Open, Event::AcceptAll, Event::Open, Event::RejectAll] {
                session.handle(config, event, &moment);
                if let Some(surface) = prompt::draw(config, texts, &session) {
                    give("surface", &surface);
                }
                give("told", &statement::draw_told(config, texts, &session));
                each_placeholder(config, texts, &session, give);
            }
        }
    }
}

/// No record, one that names nothing, one of another revision and one that ran out.
fn each_record(config: Config) -> [Option<Record>; 4] {
    let record = Record {
        revision: config.revision(),
        time: NOW,
        id: "receipt".into(),
        lang: "nb".into(),
        text_hash: "hash".into(),
        how: How::SAVE.into(),
        granted: String::new(),
        refused: String::new(),
    };
    let changed = Record { revision: config.revision() + 1, ..record.clone() };
    let expired = Record { time: 0, ..record.clone() };
    [None, Some(record), Some(changed), Some(expired)]
}

fn each_placeholder(config: Config, texts: &Texts, session: &Session, give: &mut dyn FnMut(&str, &El)) {
    let categories = config.categories().iter().map(|category| category.id().text());
    let services = config.services().iter().map(|service| service.id().text());
    for expression in categories.chain(services).chain(["a & <b>", "nowhere", ""]) {
        for title in ["", "En film", "<b>\"&"] {
            give("placeholder", &prompt::draw_placeholder(config, texts, session, expression, title));
        }
    }
}
