//! A config: whatever stands in the file that a site serves.
//!
//! Never: loses a part without a word, and never opens a gate that nobody granted.
#![no_main]

mod graft;
// As the tests of the package have them; not all that they offer is used here.
#[path = "../../tests/it/intruder.rs"]
mod intruder;
#[path = "../../tests/it/laws/loss.rs"]
mod loss;
#[path = "../../tests/it/markup.rs"]
#[allow(dead_code)]
mod markup;
#[path = "../../tests/it/laws/shut.rs"]
mod shut;

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use samtykke::config::{Config, Reading, Severity, Value};
use samtykke::consent::{Event, Moment, Named, Session, Situation, Surface};
use samtykke::owner::{complete, parse, texts};
use samtykke::text::Texts;
use samtykke::view::{El, to_html, to_nodes};
use samtykke::{prompt, statement};

thread_local! {
    static TEXTS: Texts = texts("nb").expect("the pack is whole");
}
const MOMENT: Moment = Moment { now: 1_795_219_200, id: "i", lang: "nb", text_hash: "h" };

fuzz_target!(|file: &str| {
    let Ok(written) = parse(file) else { return };
    let (value, _) = complete(&written);
    for asked in ["nb", "en"] {
        let reading = Reading::new(value.clone(), asked);
        let Some(config) = reading.config() else {
            assert!(reading.problems.iter().any(|problem| problem.code.severity() == Severity::Error));
            continue;
        };
        assert_eq!(loss::unsaid(&value, config.value(), &reading.problems), None);
        TEXTS.with(|texts| live(&value, config, texts));
    }
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    graft::mutate(data, size, max_size, seed)
});

/// A visit: what is granted at each turn of it, and what is drawn.
fn live(value: &Value, config: Config, texts: &Texts) {
    let mut session = Session::new(config, Situation { now: MOMENT.now, ..Situation::default() });
    let optional: Vec<&str> = config
        .optional_services()
        .into_iter()
        .filter_map(|service| config.service(service))
        .map(|service| service.id().text())
        .collect();
    let one = optional.first().copied().unwrap_or_default();
    let only = Named { granted: one, refused: "" };
    let turns: [(Event, &[&str]); 8] = [
        (Event::Arrive, &[]),
        (Event::Close, &[]),
        (Event::RejectAll, &[]),
        (Event::Open, &[]),
        (Event::Set(only), &[one]),
        (Event::Stored(None), &[one]),
        (Event::AcceptAll, &optional),
        (Event::Withdraw, &[]),
    ];
    draw(config, texts, &session);
    for (event, granted) in turns {
        session.handle(config, event, &MOMENT);
        assert_eq!(shut::opened(value, config, session.choice(), granted), None);
        if session.surface() != Surface::None {
            draw(config, texts, &session);
        }
    }
}

/// Everything that is drawn of a config.
fn draw(config: Config, texts: &Texts, session: &Session) {
    let told = statement::draw(config, texts, 1);
    assert_eq!(intruder::intruder(&markup::parse(&to_html(&told))), None);
    let ids = config.services().iter().map(|service| service.id().text());
    let placeholders = ids.map(|id| prompt::draw_placeholder(config, texts, session, id, "title"));
    let surface: Option<El> = prompt::draw(config, texts, session);
    for el in surface.into_iter().chain(placeholders).chain([told]) {
        markup::parse(&to_html(&el));
        to_nodes(&el);
    }
    prompt::text_hash(config, texts);
}
