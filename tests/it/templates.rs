//! The ready templates: each is a whole config in bokmål and nynorsk, and has what those it is for need.
//!
//! Never: judges how well something is said, or whether the law is met; people do.

use crate::fixture::root;
use crate::json;
use crate::markup::{self, Tag};
use crate::program::{run, word};
use samtykke::config::Value;
use std::fs;
use std::path::PathBuf;

/// Their names.
const NAMES: &[&str] = &["work-inclusion", "municipality", "company", "crisis-centre", "rehabilitation"];
const LANGS: [&str; 2] = ["nb", "nn"];
/// Words of one language that are not words of the other.
const FOREIGN: [(&str, &[&str]); 2] = [
    (
        "nb",
        &["ikkje", "kva", "kven", "korleis", "kvifor", "berre", "frå", "nokon", "ein", "eit", "dei", "vere"],
    ),
    (
        "nn",
        &[
            "ikke",
            "hva",
            "hvem",
            "hvordan",
            "hvorfor",
            "bare",
            "fra",
            "noen",
            "noe",
            "være",
            "gjør",
            "opplysninger",
        ],
    ),
];
/// What is left where somebody meant to write something.
const PLACEHOLDERS: [&str; 9] =
    ["[…]", "[...]", "TODO", "FIXME", "XXX", "lorem", "Ola Nordmann", "Kari Nordmann", "fyll inn"];

fn path(name: &str) -> PathBuf {
    root().join("www/templates").join(name).with_extension("json")
}

fn text(name: &str) -> String {
    fs::read_to_string(path(name)).expect("the template is there")
}

fn template(name: &str) -> Value {
    json::value(&text(name))
}

/// The statement alone.
fn statement(name: &str, lang: &str) -> Tag {
    let outcome = run(&["render", word(&path(name)), "--lang", lang, "--fragment"]);
    assert_eq!(outcome.code, 0, "{name} can be rendered in {lang}: {}", outcome.err);
    markup::parse(outcome.out.trim_end_matches('\n'))
}

/// Tries the statement of each template in each language.
#[track_caller]
fn each(test: impl Fn(&str, &str, &Tag)) {
    for name in NAMES {
        for lang in LANGS {
            test(name, lang, &statement(name, lang));
        }
    }
}

/// Calls `test` with every object inside, and its place.
fn objects(value: &Value, place: &str, test: &impl Fn(&str, &[(String, Value)])) {
    match value {
        Value::Object(fields) => {
            test(place, fields);
            fields.iter().for_each(|(key, value)| objects(value, &format!("{place}.{key}"), test));
        }
        Value::List(items) => {
            items.iter().enumerate().for_each(|(at, item)| objects(item, &format!("{place}[{at}]"), test));
        }
        _ => {}
    }
}

/// What stands at the end of keys with dots between.
fn at<'v>(value: &'v Value, keys: &str) -> Option<&'v Value> {
    keys.split('.').try_fold(value, |value, key| value.get(key))
}

fn word_at<'v>(value: &'v Value, keys: &str) -> Option<&'v str> {
    at(value, keys).and_then(Value::as_text)
}

fn list<'v>(value: &'v Value, keys: &str) -> &'v [Value] {
    at(value, keys).map_or(&[], Value::items)
}

#[test]
fn every_file_is_named_here_and_every_name_has_a_file() {
    let files = fs::read_dir(root().join("www/templates")).expect("there are templates");
    let mut files: Vec<_> = files
        .map(|entry| entry.expect("it is readable").path())
        .map(|path| path.file_stem().expect("it has a name").to_string_lossy().into_owned())
        .collect();
    files.sort();
    let mut names = NAMES.to_vec();
    names.sort_unstable();
    assert_eq!(files, names);
}

#[test]
fn the_check_finds_no_problem() {
    for name in NAMES {
        let outcome = run(&["check", word(&path(name))]);
        assert_eq!(outcome.code, 0, "{name}: {}{}", outcome.out, outcome.err);
    }
}

#[test]
fn no_text_lacks_a_language() {
    for name in NAMES {
        let template = template(name);
        let langs: Vec<_> = list(&template, "languages").iter().filter_map(Value::as_text).collect();
        assert_eq!(langs, LANGS, "{name}");
        objects(&template, name, &|place, fields| {
            let keys: Vec<_> = fields.iter().map(|(key, _)| key.as_str()).collect();
            if keys.iter().any(|key| LANGS.contains(key)) {
                assert_eq!(keys, LANGS, "{place}");
                for (lang, text) in fields {
                    assert!(text.as_text().is_some_and(|text| !text.trim().is_empty()), "{place}.{lang}");
                }
            }
        });
    }
}

#[test]
fn each_language_is_itself_and_nothing_is_left_to_fill_in() {
    each(|name, lang, statement| {
        let said = statement.text();
        for placeholder in PLACEHOLDERS {
            assert!(
                !said.to_lowercase().contains(&placeholder.to_lowercase()),
                "{name}.{lang}: {placeholder}"
            );
        }
        let (_, foreign) = FOREIGN.iter().find(|(of, _)| *of == lang).expect("each has a list");
        for said in said.split(|sign: char| !sign.is_alphanumeric()) {
            assert!(!foreign.contains(&&*said.to_lowercase()), "{name}.{lang}: {said}");
        }
    });
}

#[test]
fn headings_follow_one_another_and_references_lead_somewhere() {
    each(|name, lang, statement| {
        let mut before = 0;
        for tag in statement.all() {
            let level = tag.name.strip_prefix('h').and_then(|level| level.parse().ok());
            if let Some(level) = level {
                assert!(!tag.text().trim().is_empty(), "{name}.{lang}: an h{level} is empty");
                assert!(
                    level <= before + 1,
                    "{name}.{lang}: h{before} is followed by h{level}: {}",
                    tag.text()
                );
                before = level;
            }
            if let Some(id) = tag.attr("href").and_then(|address| address.strip_prefix('#')) {
                let is_there = statement.all().iter().any(|tag| tag.attr("id") == Some(id));
                assert!(is_there, "{name}.{lang}: nothing has the id {id}");
            }
        }
    });
}

#[test]
fn every_statement_says_which_it_is_and_what_one_can_do() {
    for name in NAMES {
        let template = template(name);
        assert!(at(&template, "revision").is_some(), "{name} has a revision");
        for keys in ["statement.version", "statement.effective", "prompt.statement", "controller.orgNumber"] {
            assert!(word_at(&template, keys).is_some(), "{name}: {keys}");
        }
        assert!(!list(&template, "statement.changelog").is_empty(), "{name} has a changelog");
        assert_eq!(word_at(&template, "complaint.authority"), Some("Datatilsynet"), "{name}");
        let text = text(name);
        for facts in ["rights", "complaint", "storage", "controller", "activities"] {
            assert!(text.contains(&format!("\"facts\": \"{facts}\"")), "{name} tells {facts}");
        }
    }
}

#[test]
fn every_activity_answers_what_the_law_asks() {
    for name in NAMES {
        for activity in list(&template(name), "activities") {
            let id = word_at(activity, "id").expect("it has an id");
            for key in ["dataSubjects", "dataCategories", "legalBasis", "recipients"] {
                assert!(!list(activity, key).is_empty(), "{name}, {id}: {key}");
            }
            for key in ["source", "collectedFrom", "retention", "provision.kind", "automatedDecision.exists"]
            {
                assert!(at(activity, key).is_some(), "{name}, {id}: {key}");
            }
            let bases = list(activity, "legalBasis");
            for basis in bases {
                let article = word_at(basis, "article").expect("it has a letter");
                let needs_law = ["6(1)(c)", "6(1)(e)"].contains(&article);
                assert!(!needs_law || at(basis, "nationalLaw").is_some(), "{name}, {id}: {article}");
                assert!(
                    bases.len() == 1 || at(basis, "explanation").is_some(),
                    "{name}, {id}: {article} of several"
                );
                let is_interest = article == "6(1)(f)";
                assert!(
                    !is_interest || at(activity, "legitimateInterest.balancing").is_some(),
                    "{name}, {id}"
                );
            }
            let is_special = !list(activity, "specialCategories").is_empty();
            assert_eq!(is_special, !list(activity, "art9Basis").is_empty(), "{name}, {id}: art. 9");
            for transfer in list(activity, "transfers") {
                for key in ["mechanism", "copy", "checkedAt"] {
                    assert!(at(transfer, key).is_some(), "{name}, {id}: {key}");
                }
            }
        }
        for processor in list(&template(name), "processors") {
            assert!(word_at(processor, "agreedAt").is_some(), "{name}: {processor:?}");
        }
    }
}

#[test]
fn numbers_of_organisations_are_made_up_and_pass_their_check() {
    for name in NAMES {
        let template = template(name);
        let partners = list(&template, "controller.jointControllers").iter();
        for party in partners.chain(template.get("controller")) {
            let number = word_at(party, "orgNumber").expect("it has a number");
            assert!(number.starts_with("2000000") && number.len() == 9, "{name}: {number}");
            let digits = number.bytes().map(|digit| u32::from(digit - b'0'));
            let sum: u32 =
                digits.zip([3, 2, 7, 6, 5, 4, 3, 2, 1]).map(|(digit, weight)| digit * weight).sum();
            assert_eq!(sum % 11, 0, "{name}: {number}");
        }
    }
}

/// The activities of a template that have this key.
fn with<'v>(template: &'v Value, key: &str) -> Vec<&'v Value> {
    list(template, "activities").iter().filter(|activity| at(activity, key).is_some()).collect()
}

#[test]
fn work_inclusion_tells_who_decides_over_participants() {
    let template = template("work-inclusion");
    assert_eq!(with(&template, "controller").len(), 2, "Nav and the municipality");
    assert!(!list(&template, "dpo.tasks").is_empty());
    let groups =
        list(&template, "statement.sections").iter().filter(|section| !list(section, "only").is_empty());
    assert_eq!(groups.count(), 3, "participants, employees and customers have a section each");
}

#[test]
fn a_crisis_centre_leaves_no_trace_and_has_a_way_out() {
    let template = template("crisis-centre");
    assert_eq!(word_at(&template, "controller.sector"), Some("crisis-centre"));
    assert_eq!(word_at(&template, "record.storage"), Some("session"));
    assert!(word_at(&template, "exit.address").is_some());
    let is_needed = |category: &Value| category.get("necessary") == Some(&Value::Bool(true));
    assert!(list(&template, "categories").iter().all(is_needed), "nothing is asked");
    for service in list(&template, "services") {
        for item in list(service, "storage") {
            assert_eq!(word_at(item, "duration"), Some("session"));
        }
    }
    for activity in list(&template, "activities") {
        for basis in list(activity, "legalBasis") {
            assert_ne!(word_at(basis, "article"), Some("6(1)(a)"), "help is not given on consent");
        }
    }
    assert!(
        ["numbered", "contents"]
            .iter()
            .all(|key| at(&template, "statement").and_then(|it| it.get(key)).is_some())
    );
}

#[test]
fn a_municipality_rests_on_law_and_says_how_it_keeps_order() {
    let template = template("municipality");
    assert_eq!(word_at(&template, "controller.sector"), Some("public"));
    assert!(at(&template, "dpo.email").is_some());
    for activity in list(&template, "activities") {
        for basis in list(activity, "legalBasis") {
            let article = word_at(basis, "article").expect("it has a letter");
            assert!(["6(1)(c)", "6(1)(e)"].contains(&article), "{article}");
        }
    }
    for lang in LANGS {
        let said = statement("municipality", lang).text();
        for word in ["Tilgjenge", "DPIA", "Protokoll", "72", "arkivlova"] {
            let word = if lang == "nb" { word.replace("Tilgjenge", "Tilgjengelighet") } else { word.into() };
            assert!(said.contains(&word), "{lang}: {word}");
        }
    }
}

#[test]
fn a_company_names_who_decides_with_it_and_asks_before_it_writes() {
    let template = template("company");
    assert_eq!(list(&template, "controller.jointControllers").len(), 2, "three companies");
    assert_eq!(word_at(&template, "dpo.status"), Some("none"));
    assert!(at(&template, "dpo.reasonNone").is_some());
    let newsletter = with(&template, "withdrawal");
    assert_eq!(newsletter.iter().filter_map(|it| word_at(it, "id")).collect::<Vec<_>>(), ["nyhetsbrev"]);
    assert_eq!(with(&template, "transfers").len(), 1);
}

#[test]
fn a_rehabilitation_company_keeps_pictures_for_a_week_and_shows_whom_to_reach() {
    let template = template("rehabilitation");
    assert_eq!(word_at(&template, "controller.sector"), Some("health"));
    let activities = list(&template, "activities");
    let camera = activities.iter().find(|activity| word_at(activity, "id") == Some("kamera"));
    assert_eq!(camera.and_then(|camera| word_at(camera, "retention.period.nb")), Some("7 dager"));
    assert!(list(&template, "services").iter().any(|service| word_at(service, "preset") == Some("matomo")));
    let text = text("rehabilitation");
    assert!(text.matches("\"contact\":").count() > 2 && text.contains("ISO/IEC 27001"));
}
