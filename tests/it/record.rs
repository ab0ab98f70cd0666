//! The record as others meet it: its size, and how a server reads it.
//!
//! Never: says when a record counts; that is told in `session`.

use crate::fixture;
use samtykke::consent::{How, Record};
use samtykke::owner::PRESETS;

/// Fifty services, with ids as people choose them.
const IDS: [&str; 50] = [
    "matomo",
    "ga4",
    "gtm",
    "plausible",
    "umami",
    "siteimp",
    "hotjar",
    "clarity",
    "youtube",
    "vimeo",
    "spotify",
    "maps",
    "kart",
    "norkart",
    "meta",
    "snap",
    "tiktok",
    "linkedin",
    "x",
    "bing",
    "ads",
    "criteo",
    "adform",
    "readpeak",
    "strossle",
    "kobler",
    "hubspot",
    "mailchimp",
    "brevo",
    "intercom",
    "chat",
    "boost",
    "puzzel",
    "recite",
    "ra",
    "issuu",
    "flickr",
    "insta",
    "fb",
    "soundcld",
    "podbean",
    "captcha",
    "fonts",
    "sentry",
    "newrelic",
    "optimize",
    "vwo",
    "survey",
    "typeform",
    "calendly",
];

fn record(granted: usize) -> Record {
    let (granted, refused) = IDS.split_at(granted);
    Record {
        revision: 12,
        time: 1_795_219_200,
        id: "A0b1C2d3E4f5G6h7I8j9K-".into(),
        lang: "nb".into(),
        text_hash: "9c1f07d2b3a4e586".into(),
        how: How::PLACEHOLDER.into(),
        granted: granted.join("."),
        refused: refused.join("."),
    }
}

fn assert_it_fits(record: &Record) {
    let text = record.to_text();
    assert!(text.len() < 500, "{} bytes: {text}", text.len());
}

#[test]
fn fifty_services_fit_in_five_hundred_bytes() {
    for granted in [0, 1, 25, 49, 50] {
        assert_it_fits(&record(granted));
    }
}

#[test]
fn fifty_services_fit_as_long_as_their_ids_have_seven_signs_on_average() {
    let ids = |from, to| (from..to).map(|at| format!("tall-{at:02}")).collect::<Vec<_>>().join(".");
    assert_it_fits(&Record { granted: ids(0, 25), refused: ids(25, 50), ..record(0) });
}

#[test]
fn a_site_that_uses_every_preset_under_its_own_name_fits() {
    let ids: Vec<_> = PRESETS.iter().map(|(id, _)| *id).collect();
    assert_it_fits(&Record { granted: String::new(), refused: ids.join("."), ..record(0) });
}

/// What a reader of query strings makes of it.
fn fields(query: &str) -> Vec<(String, String)> {
    url::form_urlencoded::parse(query.as_bytes()).into_owned().collect()
}

#[test]
fn a_reader_of_query_strings_finds_the_fields_in_their_order() {
    let record = Record { granted: "matomo.ga4".into(), refused: "meta".into(), ..record(0) };
    let expected = [
        ("v", "1"),
        ("r", "12"),
        ("t", "1795219200"),
        ("i", "A0b1C2d3E4f5G6h7I8j9K-"),
        ("l", "nb"),
        ("h", "9c1f07d2b3a4e586"),
        ("m", "placeholder"),
        ("on", "matomo.ga4"),
        ("off", "meta"),
    ];
    let expected = expected.map(|(name, value)| (name.to_owned(), value.to_owned()));
    assert_eq!(fields(&record.to_text()), expected);
}

#[test]
fn a_choice_without_a_yes_or_without_a_no_still_says_so() {
    for granted in [0, 50] {
        let record = record(granted);
        let fields = fields(&record.to_text());
        for (name, ids) in [("on", &record.granted), ("off", &record.refused)] {
            let (_, said) = fields.iter().find(|(known, _)| known == name).expect("both are always there");
            assert_eq!(said, ids);
        }
    }
}

#[test]
fn a_config_is_warned_before_its_record_grows_too_long() {
    let long = fixture::named("too-many-services").config("nb").expect("it is sound");
    let ids: Vec<_> = long.services().iter().map(|service| service.id().text()).collect();
    let record = Record { refused: ids.join("."), granted: String::new(), ..record(0) };
    assert!(record.to_text().len() > 500, "the case is what it is named for");
}
