//! Taking it all back: gates shut, what was stored goes, and a new yes opens again.
//!
//! Never: leaves anything of a refused service in the page but the scripts that ran.

use super::page::{is, js, json, promised, until, wait};
use super::{Site, places, record};
use samtykke::web::has;

pub async fn taking_back_is_stored_and_told(_: &Site) {
    promised("page.litter()").await;
    js("page.frame = page.byId('film'), page.heard('change'), page.taken('admitted'), page.taken('ran')");
    js("page.press(page.byId('withdraw'))");
    let record = record();
    assert_eq!((record.how.word(), record.granted.len(), record.refused.len()), ("withdraw", 0, 3));
    assert_eq!(
        json("page.heard('change').map(({ choice }) => choice)"),
        r#"[{"granted":[],"refused":["counter","film","map"]}]"#
    );
    assert!(is("document.activeElement === page.byId('withdraw')"));
    places::tells("ingen", "Telleren, Filmvev og Kartverkstedet").await;
}

pub async fn a_frame_makes_way_for_a_fresh_one(_: &Site) {
    assert!(is("!page.frame.isConnected && page.byId('film') !== page.frame"));
    assert!(is(
        "!page.byId('film').hasAttribute('src') && page.byId('film').dataset.src === 'about:blank?film'"
    ));
    assert!(is("page.byId('film').hidden && page.placeholder('film')"));
    assert!(is("!page.byId('picture').hasAttribute('src') && page.placeholder('picture')"));
    assert!(is("!page.byId('pixel').hasAttribute('src') && !page.placeholder('pixel')"));
}

pub async fn a_template_takes_its_content_back(_: &Site) {
    assert!(!is("page.byId('inside') || page.byId('map-frame')"));
    assert!(is("page.byId('held').content.querySelector('#inside + script')"));
    assert_eq!(js("page.byId('map').content.textContent"), "før  etter");
    assert!(is("page.byId('map').nextSibling.data.trim() === '' && page.placeholder('map')"));
    assert!(!is("document.evaluate('//comment()[.=\"/samtykke\"]', page.stage, null, 9).singleNodeValue"));
    assert!(is("page.byId('needed').dataset.samtykkeState === 'open' && page.byId('end').isConnected"));
}

pub async fn what_runs_on_is_told_of(_: &Site) {
    for id in ["inline", "outside", "after"] {
        assert_eq!(js(&["page.states().", id].concat()), "ran", "{id}");
    }
    until("page.control('reload')").await;
    assert!(is("page.live().textContent.includes('på nytt')"), "{}", json("page.live().textContent"));
    assert!(!has("counter") && !has("film") && has("!film"));
}

pub async fn what_refused_services_declared_is_erased_and_no_more(_: &Site) {
    for _ in 0..20 {
        if !promised("page.left()").await.contains("count") {
            break;
        }
        wait(50).await;
    }
    assert_eq!(
        promised("page.left()").await,
        r#"{"cookies":["other"],"local":["other"],"session":["other"],"databases":["other"],"caches":["other"]}"#
    );
}

pub async fn a_new_yes_opens_again_and_runs_no_script_twice(_: &Site) {
    samtykke::web::act("accept-all");
    assert_eq!(json("page.taken('admitted')"), r#"["held","film","map","picture","pixel"]"#);
    assert!(is("page.byId('film').src === 'about:blank?film' && !page.byId('film').hidden"));
    assert!(is("page.byId('held').nextSibling === page.byId('inside')"));
    assert!(is("page.byId('map').nextSibling.data === 'før ' && page.byId('map-frame').isConnected"));
    assert!(!is("page.placeholder('film') || page.placeholder('map') || page.placeholder('picture')"));
    assert_eq!(json("page.taken('ran')"), "[]");
    assert_eq!(js("page.states().inline"), "ran");
}
