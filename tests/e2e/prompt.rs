//! What a visitor is asked, and how.
//!
//! Never: takes silence for a yes.

use crate::config;
use crate::page::Page;
use crate::site::Site;
use crate::stored::Stored;
use crate::visit::visit;
use fantoccini::key::Key;
use serde_json::json;

/// Something that waits for each of the three purposes.
const GATED: &str = r#"
  <template data-samtykke="statistics"><script src="{third}/script.js?name=statistics"></script></template>
  <iframe data-samtykke="film" data-src="{third}/frame.html" title="Båten til jobben"></iframe>
  <img data-samtykke="pixel" data-src="{third}/picture.svg" alt="">"#;

fn site() -> Site {
    Site::new(config::several()).page("/", Page::new(GATED))
}

#[test]
fn before_a_choice_only_our_own_files_are_fetched_and_nothing_is_stored() {
    visit(site(), async |page| {
        page.open("/").await;
        page.asks().await;
        page.settle().await;
        let mut requests = page.site.requests();
        requests.sort();
        let own = ["samtykke.js", "samtykke_bg.js", "samtykke_bg.wasm", "texts/nb.json"];
        let own = own.map(|file| format!("/samtykke/{file}"));
        assert_eq!(requests, [&["/".to_owned(), "/config.json".to_owned()], &own[..]].concat());
        assert_eq!(page.site.third_party_requests(), [""; 0]);
        assert_eq!(page.stored().await, Stored::default());
    });
}

#[test]
fn nothing_is_ticked_beforehand() {
    visit(site(), async |page| {
        page.open("/").await;
        page.asks().await;
        assert_eq!(page.names("checkbox").await[..3], ["Statistikk", "Film", "Markedsføring"]);
        for purpose in ["Statistikk", "Film", "Markedsføring"] {
            assert!(!page.is_ticked(purpose).await, "{purpose}");
        }
    });
}

#[test]
fn the_three_answers_are_buttons_in_a_row_alike_in_size_and_looks() {
    visit(site(), async |page| {
        page.open("/").await;
        let mut looks = Vec::new();
        for name in ["Lagre valg", "Godta alle", "Avvis alle"] {
            let button = page.button(name).await;
            let mut look = Vec::new();
            for property in ["background-color", "color", "border-color", "font-weight", "font-size"] {
                look.push(button.css_value(property).await.unwrap());
            }
            let (_, top, width, height) = button.rectangle().await.unwrap();
            assert!(height >= 44.0, "«{name}» is {height} high");
            looks.push((look, top.round(), width.round(), height.round()));
        }
        assert_eq!(looks[1], looks[2], "a yes and a no");
        assert_eq!(looks[0], looks[1], "some and all");
    });
}

#[test]
fn one_purpose_is_a_question_with_ja_and_nei_alike() {
    visit(Site::new(config::one()).page("/", Page::new("")), async |page| {
        page.open("/").await;
        page.find("region", "Kan vi bruke informasjonskapsler til statistikk?").await;
        assert_eq!(page.names("checkbox").await, [""; 0]);
        let (ja, nei) = (page.button("Ja").await, page.button("Nei").await);
        let (_, top, width, height) = ja.rectangle().await.unwrap();
        let (_, other_top, other_width, other_height) = nei.rectangle().await.unwrap();
        assert_eq!((top, width, height), (other_top, other_width, other_height));
        assert_eq!(
            ja.css_value("background-color").await.unwrap(),
            nei.css_value("background-color").await.unwrap()
        );
    });
}

#[test]
fn the_prompt_tells_who_asks_for_what_and_how_to_take_it_back() {
    visit(site(), async |page| {
        page.open("/").await;
        page.asks().await;
        for words in [
            "Nes kommune er behandlingsansvarlig.",
            "lagrer og leser vi opplysninger på enheten din",
            "Tellverk AS, Filmvev AS og Reklame Inc.",
            "Vi teller besøk.",
            "Filmene ligger hos Filmvev.",
            "Vi viser annonser andre steder.",
            "trekke tilbake svaret",
            "Vi husker svaret i 12 måneder.",
        ] {
            page.reads(words).await;
        }
        page.find("link", "Les personvernerklæringen").await;
        page.click_on("summary", "Leverandører og hva de lagrer").await;
        page.reads("Kjenner deg igjen på andre nettsteder.").await;
        page.reads("_pk_id*").await;
    });
}

#[test]
fn a_name_that_ends_with_a_full_stop_gets_no_second_one() {
    visit(site(), async |page| {
        page.open("/").await;
        page.reads("Tellverk AS, Filmvev AS og Reklame Inc.").await;
        assert!(!page.words().await.contains(".."));
    });
}

#[test]
fn the_prompt_is_a_section_first_on_the_page_that_covers_nothing() {
    visit(site(), async |page| {
        page.open("/").await;
        let (_, top, _, height) = page.asks().await.rectangle().await.unwrap();
        let skip = page.find("link", "Hopp til innholdet").await;
        let below = skip.rectangle().await.unwrap().1;
        // Drivers round.
        assert!(
            below + 1.0 > top + height,
            "the skip link is at {below}, and the prompt ends at {}",
            top + height
        );
        skip.click().await.unwrap();
        assert_eq!(page.value("getComputedStyle(document.documentElement).overflowY").await, "visible");
    });
}

#[test]
fn the_prompt_stands_where_the_page_says() {
    let page = Page::new(r#"<p>Først</p><div id="her" data-samtykke-prompt></div>"#);
    visit(Site::new(config::several()).page("/", page), async |page| {
        page.open("/").await;
        page.asks().await;
        assert_eq!(page.value("document.querySelectorAll('[data-samtykke-prompt]').length").await, 1);
        assert_eq!(page.value("!!her.shadowRoot.querySelector('section')").await, true);
    });
}

#[test]
fn scrolling_escape_waiting_and_clicking_elsewhere_are_no_answer() {
    let tall = format!(r#"{GATED}<p style="height: 300vh">Teksten</p>"#);
    visit(Site::new(config::several()).page("/", Page::new(tall)), async |page| {
        page.open("/").await;
        page.asks().await;
        page.value("scrollTo(0, 2000)").await;
        page.click_on("heading", "En side").await;
        page.press(Key::Escape).await;
        page.settle().await;
        page.asks().await;
        assert_eq!(page.value("samtykke.choice()").await, json!({ "granted": [], "refused": [] }));
        assert_eq!(page.stored().await, Stored::default());
        assert_eq!(page.site.third_party_requests(), [""; 0]);
    });
}

#[test]
fn only_what_is_necessary_gives_one_line_and_no_question() {
    visit(Site::new(config::necessary_only()).page("/", Page::new("")), async |page| {
        page.open("/").await;
        page.reads("På enheten din lagrer vi bare det som er nødvendig").await;
        page.settle().await;
        assert_eq!(page.names("button").await, ["Om informasjonskapsler"]);
        assert_eq!(page.names("checkbox").await, [""; 0]);
        assert_eq!(page.names("heading").await, ["En side"]);
        assert_eq!(page.stored().await, Stored::default());
    });
}

#[test]
fn a_page_without_a_way_back_gets_one() {
    visit(Site::new(config::several()).page("/", Page::new("").without_footer()), async |page| {
        page.open("/").await;
        page.click("Avvis alle").await;
        page.click("Innstillinger for informasjonskapsler").await;
        page.asks().await;
        page.reload().await;
        page.click("Innstillinger for informasjonskapsler").await;
        page.asks().await;
    });
}
