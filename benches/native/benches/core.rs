//! How long the core takes to read a config, to check it, to draw what it says, and to take an answer; by how much there
//! is in the config.
//!
//! Never: a promise. It is for comparing two versions on one machine, and for seeing how the cost grows.

#![allow(missing_docs, reason = "criterion's macros make functions without")]
#![allow(clippy::disallowed_macros, reason = "no visitor downloads this")]

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use samtykke::config::{Reading, Value};
use samtykke::consent::{Event, Moment, Session, Situation};
use samtykke::owner::{Tongue, cite, parse, report, texts};
use samtykke::{prompt, statement, view};
use std::hint::black_box;

/// So many services and so many sections; the largest is four times what the largest sites have.
const SIZES: [usize; 4] = [5, 20, 50, 200];

/// A config with a statement, as JSON.
fn config(services: usize, sections: usize) -> String {
    let service = |at: usize| {
        format!(
            r#"{{"id":"s{at}","category":"c{}","name":"Tjeneste {at}","provider":"Tallstua AS","purpose":"Teller besøk.",
            "country":"Norge","storage":[{{"name":"_s{at}","duration":"13 months"}}]}}"#,
            at % 4
        )
    };
    let section = |at: usize| {
        format!(
            r#"{{"id":"d{at}","heading":"Del {at}","blocks":["Vi behandler **navn** etter bokføringsloven § 13.",
            {{"list":["navn","adresse",{{"text":"mål","list":["plan","oppmøte"]}}]}}]}}"#
        )
    };
    let all =
        |count: usize, make: &dyn Fn(usize) -> String| (0..count).map(make).collect::<Vec<_>>().join(",");
    format!(
        r#"{{"controller":{{"name":"Eksempelvik museum","email":"post@example.no","orgNumber":"200000005"}},
        "prompt":{{"statement":"/personvern"}},"categories":[{}],"services":[{}],
        "statement":{{"version":"1","sections":[{}]}}}}"#,
        all(4, &|at| format!(r#"{{"id":"c{at}","title":"formål {at}"}}"#)),
        all(services, &service),
        all(sections, &section),
    )
}

fn reading(text: &str) -> Reading {
    Reading::new(parse(text).unwrap_or(Value::Null), "nb")
}

fn core(criterion: &mut Criterion) {
    for size in SIZES {
        let text = config(size, size);
        let value = parse(&text).unwrap_or(Value::Null);
        let read = reading(&text);
        let (Some(config), Some(texts)) = (read.config(), texts("nb")) else { return };
        let mut session = Session::new(config, Situation::default());
        session.handle(config, Event::Arrive, &Moment::default());
        let mut bench = |name, run: &mut dyn FnMut()| {
            criterion.bench_with_input(BenchmarkId::new(name, size), &(), |bench, ()| bench.iter(&mut *run));
        };
        bench("decode", &mut || drop(black_box(reading(&text))));
        bench("check", &mut || drop(black_box(report(&value, Tongue::Bokmal, None))));
        bench("prompt", &mut || drop(black_box(prompt::draw(config, &texts, &session))));
        bench("render", &mut || {
            let mut drawn = statement::draw(config, &texts, 1);
            cite(&mut drawn, "nb");
            black_box(view::to_html(&drawn));
        });
        bench("session", &mut || {
            let mut session = Session::new(config, Situation::default());
            session.handle(config, Event::Arrive, &Moment::default());
            black_box(session.handle(config, Event::AcceptAll, &Moment::default()));
        });
    }
    // The largest that was promised: parsed, checked and rendered in less than 50 ms.
    let text = config(50, 200);
    let Some(texts) = texts("nb") else { return };
    criterion.bench_function("whole/50-services-200-sections", |bench| {
        bench.iter(|| {
            let value = parse(&text).unwrap_or(Value::Null);
            black_box(report(&value, Tongue::Bokmal, None));
            let read = Reading::new(value, "nb");
            if let Some(config) = read.config() {
                let mut drawn = statement::draw(config, &texts, 1);
                cite(&mut drawn, "nb");
                black_box(view::to_html(&drawn));
            }
        });
    });
}

criterion_group!(benches, core);
criterion_main!(benches);
