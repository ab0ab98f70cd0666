//! Every layout in every language, in light and in dark: nothing bars anybody, refusing is as easy as accepting, and
//! the page says which language stands where.
//!
//! Never: what is particular to one layout or language; that has a test of its own elsewhere.

use crate::access::BOTH_LOOKS;
use crate::barrier;
use crate::browser::Setup;
use crate::site::folder;
use crate::variant::{self, LANGUAGES, Variant};
use crate::visit::visit_with;
use serde_json::json;
use std::fs;
use std::path::PathBuf;

/// Opens what is folded, so that it is looked at too, and tells what a screen reader needs to speak the words: the
/// language and the direction of the prompt, and the language of the owner's words in it.
const UNFOLD: &str = r"
  const { shadowRoot } = document.querySelector('[data-samtykke-prompt]');
  shadowRoot.querySelectorAll('details').forEach((details) => { details.open = true; });
  const { lang, dir } = shadowRoot.querySelector('section, dialog');
  const labels = [...shadowRoot.querySelectorAll('label')].slice(0, 3);
  const owners = labels.map((label) => (label.querySelector('[lang]') ?? label.closest('[lang]')).lang);
  const report = await samtykke.selfTest();
  const failed = report.filter(({ outcome }) => outcome === 'fail').map(({ id, rule, why }) => [id, rule, why].join(' '));
  return { lang, dir, owners, failed };
";

fn every_variant_is_sound(setup: Setup) {
    visit_with(setup, variant::site(&[BOTH_LOOKS, barrier::TAG].concat()), async |page| {
        let mut found = Vec::new();
        for variant in Variant::of(&LANGUAGES) {
            variant.open(page).await;
            let told = page.promised(UNFOLD).await;
            let owners = [variant.owners_lang(); 3];
            let expected =
                json!({ "lang": variant.lang, "dir": variant.dir(), "owners": owners, "failed": [] });
            if told != expected {
                found.push(format!("{variant}: {told} and not {expected}"));
            }
            let surface = variant.to_string();
            match setup {
                Setup::Dark => barrier::find_in_colours(page, &surface, &mut found).await,
                _ => barrier::find(page, &surface, &mut found).await,
            }
        }
        assert!(found.is_empty(), "{}", found.join("\n\n"));
    });
}

#[test]
fn every_layout_in_every_language_is_sound_in_light() {
    every_variant_is_sound(Setup::Plain);
}

#[test]
fn every_layout_in_every_language_is_sound_in_dark() {
    every_variant_is_sound(Setup::Dark);
}

#[test]
fn no_language_that_is_shipped_is_left_out() {
    let packs = fs::read_dir(folder("SAMTYKKE_DIST").join("texts")).expect("there are texts");
    let packs = packs.map(|pack| pack.expect("it is readable").path()).filter(|pack| pack.is_file());
    let name = |pack: PathBuf| pack.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut packs: Vec<_> = packs.map(name).collect();
    packs.sort();
    let mut expected = LANGUAGES.map(|lang| [lang, ".json"].concat());
    expected.sort();
    assert_eq!(packs, expected);
}
