//! `samtykke bundle`.
//!
//! Never: a browser; `tests/e2e/bundle.rs` has what comes of the script there.

use crate::json;
use crate::program::{Outcome, run, run_on, word};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use samtykke::config::Reading;
use samtykke::owner;
use sha2::{Digest, Sha384};
use std::fs;
use std::path::{Path, PathBuf};

const LOADER: &str = "(()=>{import(url('samtykke_bg.js'))})();\n";
const PART: &str = "(()=>{given.fetch=0})();\n";
const SITE: &str = "tests/fixtures/config/several-purposes/config.json";

/// A folder as `cargo xtask dist` makes it, as far as a bundle needs it.
fn dist(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("dist").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("texts")).expect("there is room");
    fs::write(folder.join("samtykke.js"), LOADER).expect("there is room");
    fs::write(folder.join("samtykke_bundle.js"), PART).expect("there is room");
    for lang in ["nb", "nn", "en", "se"] {
        let pack = run(&["pack", &format!("www/texts/{lang}.json")]).out;
        fs::write(folder.join(format!("texts/{lang}.json")), pack).expect("there is room");
    }
    folder
}

fn bundle(dist: &Path, words: &[&str]) -> Outcome {
    run(&[&["bundle", "--dist", word(dist)], words].concat())
}

/// The one bundle in a folder: its name and its text.
fn written(folder: &Path) -> (String, String) {
    let names = fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("it is readable").file_name().into_string().expect("names are plain"));
    let mut bundles: Vec<_> =
        names.filter(|name| name.starts_with("samtykke.") && name != "samtykke.js").collect();
    assert_eq!(bundles.len(), 1, "{bundles:?}");
    let name = bundles.remove(0);
    let text = fs::read_to_string(folder.join(&name)).expect("it is text");
    (name, text)
}

/// What a bundle gives to its first part.
fn given(text: &str) -> serde_json::Value {
    let (_, given) = text.rsplit_once("(given.fetch,given.load)})(").expect("it ends with what is given");
    serde_json::from_str(given.trim_end().strip_suffix(");").expect("it is called")).expect("it is JSON")
}

#[test]
fn the_script_holds_the_part_the_loader_and_what_is_given() {
    let dist = dist("whole");
    let outcome = bundle(&dist, &[SITE]);
    assert_eq!((outcome.code, &*outcome.err), (0, ""));
    let (name, text) = written(&dist);
    assert!(text.contains(PART.trim_end()) && text.contains("load(url('samtykke_bg.js'))"), "{text}");
    let given = given(&text);
    assert_eq!(given["prompts"].as_object().expect("there are prompts").len(), 3);
    assert_eq!(given["prompts"]["nn"]["lang"], "nn");
    assert_eq!((&given["main"], &given["isSignalled"]), (&"nb".into(), &true.into()));
    assert!(outcome.out.contains(&format!("<script src=\"/samtykke/{name}\" integrity=\"sha384-")));
    for said in [
        "immutable",
        "samtykke_bg.wasm",
        "samtykke_statement.js",
        "texts/statement/nn.json",
        "rel=\"preload\"",
        "modulepreload",
    ] {
        assert!(outcome.out.contains(said), "{said} in {}", outcome.out);
    }
}

#[test]
fn the_name_and_the_tag_tell_what_is_in_it() {
    let dist = dist("name");
    let out = dist.join("out");
    let to = |config: &str| {
        let _ = fs::remove_dir_all(&out);
        let words = ["bundle", "-", "--dist", word(&dist), "--out", word(&out)];
        let outcome = run_on(&words, config);
        assert_eq!((outcome.code, &*outcome.err), (0, ""));
        let (name, text) = written(&out);
        let digest = Sha384::digest(&text);
        assert!(outcome.out.contains(&format!("integrity=\"sha384-{}\"", STANDARD.encode(digest))));
        assert!(name.starts_with(&format!("samtykke.{:02x}{:02x}", digest[0], digest[1])), "{name}");
        name
    };
    let config = fs::read_to_string(SITE).expect("it is there");
    let name = to(&config);
    assert_eq!(to(&config), name, "the same again is the same");
    assert_ne!(to(&config.replacen("museum", "galleri", 1)), name, "and another is another");
    assert_eq!(fs::read_to_string(dist.join("samtykke.js")).expect("it stays"), LOADER);
}

#[test]
fn a_no_is_written_of_what_the_core_itself_would_store() {
    let dist = dist("record");
    let config = r#"{"revision":4,"controller":{"name":"Nes"},"record":{"months":3,"domain":"example.no"},
        "categories":[{"id":"n","title":"nødvendig","necessary":true},{"id":"s","title":"tall"}],
        "services":[{"id":"own","category":"n","name":"Egen","purpose":"p"},{"id":"b","category":"s","name":"B","purpose":"p"},{"id":"a","category":"s","name":"A","purpose":"p"}]}"#;
    let outcome = run_on(&["bundle", "-", "--dist", word(&dist)], config);
    assert_eq!(outcome.code, 0, "{}", outcome.err);
    let given = given(&written(&dist).1);
    let record =
        serde_json::json!({ "revision": 4, "ids": "b.a", "seconds": 3 * 2_628_000, "domain": "example.no" });
    assert_eq!(given["record"], record);
    let reading = Reading::new(json::value(config), "nb");
    let texts = owner::texts("nb").expect("there is bokmål");
    let hash = samtykke::prompt::text_hash(reading.config().expect("it is sound"), &texts);
    assert_eq!(given["prompts"]["nb"]["hash"], hash);
}

#[test]
fn a_config_with_errors_is_refused_as_check_says_it_and_warnings_are_let_pass() {
    let dist = dist("errors");
    let outcome = bundle(&dist, &["tests/fixtures/config/dangling-category/config.json"]);
    assert_eq!((outcome.code, &*outcome.out), (1, ""));
    let check = run(&["check", "tests/fixtures/config/dangling-category/config.json"]).out;
    let first = check.lines().find(|line| line.starts_with("error: ")).expect("check finds it");
    assert!(outcome.err.contains(first), "{}", outcome.err);
    let warned = r#"{"controller":{"name":"Nes"},"categories":[{"id":"s","title":"tall"}],"services":[{"id":"a","category":"s","name":"A","purpose":"p"}],"x":1}"#;
    assert_eq!(run_on(&["check", "-"], warned).code, 1);
    assert_eq!(run_on(&["bundle", "-", "--dist", word(&dist)], warned).code, 0);
}

#[test]
fn it_speaks_the_languages_that_are_asked_for() {
    let dist = dist("languages");
    let outcome = bundle(&dist, &[SITE, "--lang", "en", "--lang", "nn"]);
    assert_eq!(outcome.code, 0, "{}", outcome.err);
    let given = given(&written(&dist).1);
    assert_eq!(given["config"]["languages"], serde_json::json!(["nn", "en"]));
    let langs: Vec<_> = given["prompts"].as_object().expect("there are prompts").keys().cloned().collect();
    assert_eq!(langs, ["en", "nn"]);
    assert_eq!(given["main"], "nn");
    let outcome = bundle(&dist, &[SITE, "--lang", "sv"]);
    assert_eq!((outcome.code, &*outcome.out), (2, ""));
    assert!(outcome.err.contains("does not speak «sv»; its languages are nb, nn, en"), "{}", outcome.err);
    let drafts = r#"{"languages":["nn","se"],"controller":{"name":"Nes"},"categories":[{"id":"s","title":"tall"}],"services":[{"id":"a","category":"s","name":"A","purpose":"p"}]}"#;
    let outcome = run_on(&["bundle", "-", "--dist", word(&dist)], drafts);
    assert!(outcome.out.contains("bytes, in nn\n"), "drafts are not shown unasked: {}", outcome.out);
}

#[test]
fn where_the_wasm_alone_may_ask_there_is_no_prompt_and_the_reason_is_told() {
    let dist = dist("reasons");
    let asks = r#""controller":{"name":"Nes"},"categories":[{"id":"s","title":"tall"}],"services":[{"id":"a","category":"s","name":"A","purpose":"p"}]"#;
    for (config, reason) in [
        (r#"{"controller":{"name":"Nes"}}"#.to_owned(), "nothing is asked"),
        (format!(r#"{{{asks},"prompt":{{"layout":"dialog","modal":true}}}}"#), "modal"),
        (format!(r#"{{{asks},"markup":["klaro"]}}"#), "another tool"),
        (format!(r#"{{{asks},"markup":["klaro"],"record":{{"takeOver":"nothing"}}}}"#), ""),
    ] {
        let out = dist.join("out");
        let _ = fs::remove_dir_all(&out);
        let outcome = run_on(&["bundle", "-", "--dist", word(&dist), "--out", word(&out)], &config);
        assert_eq!(outcome.code, 0, "{}", outcome.err);
        let is_there =
            given(&written(&out).1)["prompts"].as_object().is_some_and(|prompts| !prompts.is_empty());
        assert_eq!(is_there, reason.is_empty(), "{config}");
        assert!(outcome.out.contains(reason), "{}", outcome.out);
        assert_eq!(outcome.out.contains("not painted before the wasm"), !reason.is_empty());
    }
}

#[test]
fn what_only_the_statement_reads_can_stay_out() {
    let dist = dist("statement");
    let words = ["tests/fixtures/config/everything/config.json", "--without-statement"];
    assert_eq!(bundle(&dist, &words).code, 0);
    let given = given(&written(&dist).1);
    assert!(given["left"].as_array().is_some_and(|left| left.contains(&"activities".into())));
    assert!(given["config"].get("activities").is_none() && given["config"].get("services").is_some());
}

#[test]
fn a_dist_that_is_not_whole_or_of_another_version_is_told() {
    for (file, instead, said) in [
        ("samtykke_bundle.js", None, "is not there; `cargo xtask dist` builds it"),
        ("samtykke.js", Some("(()=>{})();"), "not the loader of this version"),
        ("texts/nb.json", Some("[1,\"Ja\"]"), "of another version than this command"),
    ] {
        let dist = dist("broken");
        match instead {
            Some(text) => fs::write(dist.join(file), text).expect("there is room"),
            None => fs::remove_file(dist.join(file)).expect("it is there"),
        }
        let outcome = bundle(&dist, &[SITE]);
        assert_eq!((outcome.code, &*outcome.out), (2, ""), "{file}");
        assert!(outcome.err.contains(said), "{}", outcome.err);
    }
}
