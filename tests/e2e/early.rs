//! What is held although nothing marks it: third parties that fit a service's patterns, however a script brings them in.
//!
//! Never: expects of a browser's parser what no script can promise; what gets past is reported.

use crate::config;
use crate::consent_page::ConsentPage;
use crate::page::Page;
use crate::site::Site;
use crate::stored::record;
use crate::visit::visit;
use serde_json::{Value, json};

const TAGS: &str = r#"<script src="/samtykke/samtykke_early.js" data-send="google uet"></script>
  <script src="/samtykke/samtykke.js" data-config="/config.json"></script>"#;

/// Every way in which a script brings a third party's content into a page.
const WAYS: &str = r#"
  const made = (name, own) => Object.assign(document.createElement(name), own);
  const main = document.querySelector("main");
  const script = (name) => "{third}/script.js?name=" + name;
  const frame = (name) => "{third}/frame.html?" + name;
  main.append(made("script", { src: script("property"), async: false }));
  const late = main.appendChild(made("script", { async: false }));
  late.setAttribute("src", script("attribute"));
  main.append(made("script", { src: "{third}/module.js?name=module", type: "module" }));
  main.append(made("iframe", { src: frame("append"), title: "Film" }));
  main.insertAdjacentHTML("beforeend", '<div id="box"></div>');
  document.getElementById("box").innerHTML = `<iframe src="${frame("markup")}" title="Kart"></iframe>`;
  const template = made("template");
  template.innerHTML = `<img src="{third}/picture.svg?clone" alt="Et bilde">`;
  main.append(template.content.cloneNode(true));
  new Image().src = "{third}/picture.svg?pixel";
  main.append(made("link", { rel: "stylesheet", href: "{third}/sheet.css?link" }));
  const last = main.appendChild(made("iframe", { title: "Reise" }));
  setTimeout(() => { last.src = frame("later"); });"#;

fn site(ways: &str) -> Site {
    let mut config = config::several();
    config["signals"] = json!({ "autoBlock": true, "send": ["google"] });
    for (service, patterns) in [
        (1, json!(["localhost/script.js", "localhost/module.js"])),
        (2, json!(["localhost/frame.html"])),
        (3, json!(["localhost/picture.svg", "*.localhost"])),
    ] {
        config["services"][service]["patterns"] = patterns;
    }
    let main = format!("<script>function bring() {{ {ways} }}</script>");
    Site::new(config).page("/", Page::new(main).tag(TAGS))
}

fn asked_for(page: &ConsentPage) -> Vec<String> {
    let mut requests = page.site.third_party_requests();
    requests.sort();
    requests
}

async fn problems(page: &ConsentPage) -> Vec<Value> {
    page.events("problem").await.into_iter().map(|mut problem| problem["code"].take()).collect()
}

#[test]
fn nothing_of_a_service_loads_before_a_yes_and_all_of_it_after() {
    visit(site(WAYS), async |page| {
        page.open("/").await;
        page.asks().await;
        page.value("bring()").await;
        page.ran(&[]).await;
        // Nobody's service: it was only held until that was known.
        assert_eq!(asked_for(page), ["/sheet.css?link"]);
        page.tick("Statistikk").await;
        page.tick("Film").await;
        page.click("Lagre valg").await;
        page.until("ran.length === 3").await;
        page.settle().await;
        assert_eq!(page.value("[...ran].sort()").await, json!(["attribute", "module", "property"]));
        assert_eq!(
            asked_for(page),
            [
                "/frame.html?append",
                "/frame.html?later",
                "/frame.html?markup",
                "/module.js?name=module",
                "/script.js?name=attribute",
                "/script.js?name=property",
                "/sheet.css?link",
            ]
        );
        assert!(problems(page).await.is_empty());
    });
}

#[test]
fn what_comes_while_the_config_is_on_its_way_waits_for_it() {
    let site = site(WAYS).otherwise("/config.json", crate::site::Otherwise::Late(600));
    visit(site, async |page| {
        page.open("/").await;
        page.value("bring()").await;
        page.asks().await;
        page.ran(&[]).await;
        assert_eq!(asked_for(page), ["/sheet.css?link"]);
        page.click("Avvis alle").await;
        page.asks_no_more().await;
        page.ran(&[]).await;
        assert_eq!(asked_for(page), ["/sheet.css?link"]);
    });
}

#[test]
fn a_record_lets_in_what_it_grants_and_a_later_no_reaches_it() {
    visit(site(WAYS), async |page| {
        page.remember(&record("film", "matomo.pixel", 60)).await;
        page.open("/").await;
        page.value("bring()").await;
        page.settle().await;
        let frames = ["/frame.html?append", "/frame.html?later", "/frame.html?markup", "/sheet.css?link"];
        assert_eq!(asked_for(page), frames);
        page.promised("await samtykke.withdraw()").await;
        page.until("![...document.querySelectorAll('iframe')].some((frame) => frame.src)").await;
    });
}

#[test]
fn providers_are_told_no_before_any_script_of_the_page_runs() {
    let told = r#"<script>ran.push(dataLayer[0][0] + " " + dataLayer[0][1], uetq[1])</script>"#;
    let page = Page::new("").tag(&[TAGS, told].concat());
    let mut config = config::several();
    config["signals"] = json!({ "send": ["google", "uet"] });
    visit(Site::new(config).page("/", page), async |page| {
        page.open("/").await;
        page.asks().await;
        assert_eq!(page.value("ran").await, json!(["consent default", "default"]));
        // Once, though the config says it too.
        assert_eq!(page.value("dataLayer.filter((call) => call[1] === 'default').length").await, 1);
        page.click("Godta alle").await;
        page.until("dataLayer.some((call) => call[1] === 'update')").await;
    });
}

#[test]
fn what_gets_past_is_reported() {
    // What no element loads, nobody can hold.
    visit(
        site(r#"void fetch("{third}/script.js?name=fetched").then((answer) => answer.text())"#),
        async |page| {
            page.open("/").await;
            page.asks().await;
            page.value("bring()").await;
            page.until("events.some(({ name }) => name === 'problem')").await;
            let problem = page.events("problem").await.remove(0);
            assert_eq!(
                [&problem["code"], &problem["severity"], &problem["path"]],
                [&json!("loaded-unasked"), &json!("error"), &json!("matomo")]
            );
        },
    );
}

#[test]
fn a_parser_that_reads_ahead_runs_nothing() {
    let parsed = r#"
      <script src="{third}/script.js?name=parsed"></script>
      <iframe src="{third}/frame.html?parsed" title="Film"></iframe>
      <img src="{third}/picture.svg?parsed" alt="Et bilde">"#;
    let page = Page::new(parsed).tag(TAGS);
    let site = site("").page("/parsed", page);
    visit(site, async |page| {
        page.open("/parsed").await;
        page.asks().await;
        page.ran(&[]).await;
        // Fetched ahead, by the part of a browser that looks for addresses before any script runs: that is told.
        assert_eq!(problems(page).await, [json!("loaded-unasked")]);
        page.click("Godta alle").await;
        page.ran(&["parsed"]).await;
    });
}
