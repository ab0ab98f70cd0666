//! Pages that somebody made worse, and what `samtykke.selfTest()` says of them.
//!
//! Never: a page of ours; those are in `self_test`.

use crate::config;
use crate::page::Page;
use crate::self_test::{report, site, with};
use crate::site::Site;
use crate::visit::visit;
use serde_json::{Value, json};

/// What those who make a page worse have at hand.
const AT_HAND: &str = r"
  const root = document.querySelector('[data-samtykke-prompt]').shadowRoot;
  const surface = root.querySelector('section, dialog');
  const find = (word) => root.querySelector(`[data-samtykke-action=${word}]`);
  const make = (name, also) => Object.assign(document.createElement(name), also);
";

/// What somebody does to the choice, and the rules that then fail.
const WORSE_CHOICES: &[(&str, &[&str])] = &[
    (
        "find('accept-all').textContent = 'OK';
         find('reject-all').style.cssText = 'color: silver; font-size: 12px; min-height: 20px; padding: 0; align-self: start'",
        &["DP-03", "DP-04", "DP-05", "DP-06", "DP-14", "DP-25", "DP-26", "DP-35"],
    ),
    (
        "find('reject-all').textContent = 'Fortsett uten'; find('accept-all').style.minWidth = '20em';
         find('accept-all').style.backgroundImage = 'linear-gradient(gold, orange)'",
        &["DP-03", "DP-05", "DP-26"],
    ),
    ("find('reject-all').remove()", &["DP-01", "DP-19"]),
    (
        "find('reject-all').outerHTML = '<a href=\"#\" data-samtykke-action=\"reject-all\">Avvis alle</a>';
         surface.prepend(find('reject-all'))",
        &["DP-02", "DP-07"],
    ),
    (
        "find('reject-all').disabled = true;
         document.body.append(make('div', { style: 'position: fixed; inset: 0; z-index: 2147483647' }))",
        &["DP-08", "DP-09"],
    ),
    (
        "const cross = find('accept-all').cloneNode(); cross.textContent = '×'; surface.append(cross);
         find('accept-all').prepend(make('img', { alt: '' })); find('accept-all').focus()",
        &["DP-10", "DP-12", "DP-16", "DP-32"],
    ),
    ("find('reject-all').style.opacity = 0", &["DP-09", "DP-32"]),
    ("surface.querySelector('input').checked = true", &["DP-11", "DP-13"]),
    ("find('save').dataset.samtykkeFor = 'matomo'; find('accept-all').style.boxShadow = '0 0 9px gold'", &["DP-13", "DP-32"]),
];

/// What somebody does to the surface or the page, and the rules that then fail.
const WORSE_PAGES: &[(&str, &[&str])] = &[
    (
        "let left = 9; const line = surface.querySelector('p');
         setInterval(() => { line.textContent = `Om ${--left} sekunder sier du ja.`; }, 300);
         document.body.style.overflow = 'hidden'",
        &["DP-15", "DP-17"],
    ),
    ("setTimeout(() => samtykke.acceptAll(), 500); document.querySelector('main').inert = true", &["DP-15", "DP-17"]),
    (
        "document.body.style.filter = 'blur(3px)'; document.querySelector('[data-samtykke-action=open]').remove()",
        &["DP-17", "DP-19"],
    ),
    (
        "document.querySelector('[data-samtykke-action=open]').style.visibility = 'hidden';
         document.cookie = '_pk_id.1=x'; surface.querySelector('p').style.lineHeight = 1.1",
        &["DP-14", "DP-19", "DP-21"],
    ),
    ("localStorage.mtm_x = 1; document.cookie = 'samtykke=v=1&who=kari'", &["DP-21", "DP-36"]),
    (
        "sessionStorage.mtm_x = 1; for (const path of ['/', '/under']) document.cookie = `samtykke=v=1; Path=${path}`;
         surface.querySelectorAll('p').forEach((line) => { line.textContent = line.textContent.replace(/\\d+/g, 'noen'); })",
        &["DP-21", "DP-27", "DP-36", "DP-37"],
    ),
    (
        "surface.querySelector('input').remove(); surface.querySelector('label').textContent = 'annet (berettiget interesse)';
         surface.removeAttribute('aria-labelledby')",
        &["DP-27", "DP-28", "DP-29", "DP-33"],
    ),
    (
        "surface.querySelector('input').style.cssText = 'width: 12px; height: 12px'; surface.querySelector('h2').style.color = '#aaa'",
        &["DP-33", "DP-35"],
    ),
    ("surface.querySelector('label').htmlFor = ''", &["DP-33"]),
    (
        "find('accept-all').tabIndex = 1; find('accept-all').lang = 'en';
         const frame = make('iframe', { title: 'Film', src: '/blank' }); frame.dataset.samtykke = 'film'; document.body.append(frame)",
        &["DP-24", "DP-33", "DP-38"],
    ),
    ("document.body.insertAdjacentHTML('beforeend', '<script data-samtykke=film></script>')", &["DP-38"]),
];

fn each_fails(worse: &[(&str, &[&str])]) {
    visit(site(config::several()), async |page| {
        let mut unseen = Vec::new();
        for (steps, rules) in worse {
            page.open("/").await;
            let report = report(page, &format!("{AT_HAND}; {steps}")).await;
            let failed = with(&report, "fail");
            if !rules.iter().all(|rule| failed.contains(rule)) {
                unseen.push(format!("{steps}: {failed:?}, not {rules:?}"));
            }
            page.value("void (localStorage.clear(), sessionStorage.clear())").await;
            page.client.delete_all_cookies().await.expect("the browser forgets");
        }
        assert!(unseen.is_empty(), "{}", unseen.join("\n"));
    });
}

#[test]
fn a_choice_that_was_made_worse_fails() {
    each_fails(WORSE_CHOICES);
}

#[test]
fn a_page_that_was_made_worse_fails() {
    each_fails(WORSE_PAGES);
}

/// What the report says of a rule: its outcome, and why.
fn said<'v>(report: &'v Value, rule: &str) -> (&'v str, &'v str) {
    let found = report.as_array().into_iter().flatten().find(|known| known["id"] == rule);
    let found = found.unwrap_or_else(|| panic!("{rule} is not in {report:#}"));
    (found["outcome"].as_str().unwrap_or_default(), found["why"].as_str().unwrap_or_default())
}

/// A config whose prompt leads elsewhere, in a language that the page has not.
fn leading_away() -> Value {
    let mut config = config::several();
    config["prompt"]["text"] =
        json!("Les om [nyhetsbrevet](/nyhetsbrev), eller om [statistikk](/personvern#statistikk).");
    config["languages"] = json!(["nn"]);
    config
}

/// A config with thirteen purposes.
fn crowded() -> Value {
    let mut config = config::several();
    for at in 0..10 {
        let id = format!("x{at}");
        let category = json!({ "id": id, "title": format!("formål {at}") });
        let service =
            json!({ "id": format!("s{at}"), "category": id, "name": "Tjeneste", "purpose": "Tjene." });
        config["categories"].as_array_mut().unwrap().push(category);
        config["services"].as_array_mut().unwrap().push(service);
    }
    config
}

/// A config whose purpose presses, and calls on legitimate interest.
fn pressing() -> Value {
    let mut config = config::one();
    config["categories"][1]["description"] = json!("Hjelp oss! Vi har en berettiget interesse.");
    config
}

#[test]
fn what_else_is_in_the_prompt_is_warned_of() {
    visit(site(leading_away()), async |page| {
        page.open("/").await;
        let report = report(page, &format!("{AT_HAND}; surface.append(make('form'))")).await;
        assert_eq!(said(&report, "DP-31"), ("warn", "besides it there is «form», «nyhetsbrevet»"));
        assert_eq!(said(&report, "DP-24"), ("warn", "the page is in «nb» and this in «nn»"));
    });
}

#[test]
fn more_boxes_than_one_can_weigh_are_warned_of() {
    visit(site(crowded()), async |page| {
        page.open("/").await;
        assert_eq!(said(&report(page, "").await, "DP-28"), ("warn", "there are more than twelve boxes"));
    });
}

#[test]
fn legitimate_interest_for_what_takes_a_yes_fails() {
    visit(site(pressing()), async |page| {
        page.open("/").await;
        assert_eq!(said(&report(page, "").await, "DP-29").0, "fail");
    });
}

#[test]
fn what_a_config_does_to_the_prompt_is_told_by_check_too() {
    let mut modal = config::several();
    modal["prompt"]["layout"] = json!("dialog");
    modal["prompt"]["modal"] = json!(true);
    let expected: [(Value, &[&str]); 5] = [
        (config::several(), &[]),
        (modal, &["modal-prompt"]),
        (leading_away(), &["link-in-prompt"]),
        (crowded(), &["too-many-categories"]),
        (pressing(), &["pressing-words", "legitimate-interest"]),
    ];
    for (config, codes) in expected {
        let config = samtykke::owner::parse(&config.to_string()).expect("it is JSON");
        let found: Vec<&str> =
            samtykke::owner::problems(&config).iter().map(|problem| problem.code.name()).collect();
        assert_eq!(found, codes);
    }
}

#[test]
fn a_statement_that_is_not_there_fails() {
    visit(Site::new(config::several()).page("/", Page::new("")), async |page| {
        page.open("/").await;
        assert_eq!(said(&report(page, "").await, "DP-27"), ("fail", "the statement answers 404"));
    });
}

#[test]
fn what_is_stored_and_fetched_is_held_against_the_answer_and_the_config() {
    let main = r#"<img src="{third}/picture.svg" alt=""><img data-samtykke="film" data-src="{third}/picture.svg?film" alt="">"#;
    visit(site(config::several()).page("/", Page::new(main)), async |page| {
        page.open("/").await;
        let before = report(page, "localStorage.odd = 1").await;
        let odd = "stored and not declared: «odd»";
        let far = "fetched from where no service is declared: «localhost»";
        assert_eq!(said(&before, "DP-21"), ("warn", &*format!("{odd}; {far}")));
        // Now a gate lets that host in.
        let accepted = report(page, "document.cookie = 'filmvev=1'; await samtykke.acceptAll()").await;
        assert_eq!(said(&accepted, "DP-21"), ("cannot tell", "there is an answer already"));
        assert_eq!(said(&accepted, "DP-23"), ("warn", odd));
        let mixed = report(page, "await samtykke.set({ film: false }); document.cookie = 'filmvev=1'").await;
        for rule in ["DP-22", "DP-23"] {
            assert_eq!(said(&mixed, rule), ("fail", "stored without a yes: «filmvev»"));
        }
    });
}

#[test]
fn what_a_signal_refuses_is_not_to_be_asked() {
    let signal = r"<script>
      Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
    </script>";
    visit(site(config::several()).page("/", Page::new("").before_tag(signal)), async |page| {
        page.open("/").await;
        assert_eq!(said(&report(page, "").await, "DP-34").0, "pass");
        let box_of = "const box = make('input', { type: 'checkbox' }); box.dataset.samtykkeChoice = 'marketing'; surface.append(box)";
        let worse = report(page, &format!("{AT_HAND}; {box_of}")).await;
        assert_eq!(said(&worse, "DP-34"), ("fail", "it asks about «marketing»"));
    });
}

#[test]
fn where_there_is_nothing_to_look_at_that_is_said() {
    visit(site(config::several()), async |page| {
        page.open("/").await;
        let report = report(page, "await samtykke.rejectAll()").await;
        assert_eq!(said(&report, "DP-03"), ("cannot tell", "there is no yes and no to compare"));
        assert_eq!(said(&report, "DP-11"), ("cannot tell", "open the prompt or the settings first"));
        assert_eq!((with(&report, "fail"), with(&report, "warn")), (vec![], vec![]), "{report:#}");
    });
}
