//! Taking it all back: gates shut, what was stored goes, and a new yes opens again.
//!
//! Never: leaves anything of a refused service in the page but the scripts that ran.

use super::stage::{is, js, json, promised, until, wait};
use super::{Site, places, record};
use samtykke::web::has;

pub async fn taking_back_is_stored_and_told(_: &Site) {
    promised("stage.litter()").await;
    js(
        "stage.frame = stage.byId('film'), stage.heard('change'), stage.taken('admitted'), stage.taken('ran')",
    );
    js("stage.press(stage.byId('withdraw'))");
    let record = record();
    assert_eq!((record.how.word(), record.granted.len(), record.refused.len()), ("withdraw", 0, 3));
    assert_eq!(
        json("stage.heard('change').map(({ choice }) => choice)"),
        r#"[{"granted":[],"refused":["counter","film","map"]}]"#
    );
    assert!(is("document.activeElement === stage.byId('withdraw')"));
    places::tells("ingen", "Telleren, Filmvev og Kartverkstedet").await;
}

pub async fn a_frame_makes_way_for_a_fresh_one(_: &Site) {
    assert!(is("!stage.frame.isConnected && stage.byId('film') !== stage.frame"));
    assert!(is(
        "!stage.byId('film').hasAttribute('src') && stage.byId('film').dataset.src === 'about:blank?film'"
    ));
    assert!(is("!stage.isSeen('film') && stage.placeholder('film')"));
    assert!(is("!stage.byId('picture').hasAttribute('src') && stage.placeholder('picture')"));
    assert!(is("!stage.byId('pixel').hasAttribute('src') && !stage.placeholder('pixel')"));
}

pub async fn a_template_takes_its_content_back(_: &Site) {
    assert!(!is("stage.byId('inside') || stage.byId('map-frame')"));
    assert!(is("stage.byId('held').content.querySelector('#inside + script')"));
    assert_eq!(js("stage.byId('map').content.textContent"), "før  etter");
    assert!(is("stage.byId('map').nextSibling.data.trim() === '' && stage.placeholder('map')"));
    assert!(!is("document.evaluate('//comment()[.=\"/samtykke\"]', stage.main, null, 9).singleNodeValue"));
    assert!(is("stage.byId('needed').dataset.samtykkeState === 'open' && stage.byId('end').isConnected"));
}

pub async fn what_runs_on_is_told_of(_: &Site) {
    for id in ["inline", "outside", "after"] {
        assert_eq!(js(&["stage.states().", id].concat()), "ran", "{id}");
    }
    until("stage.control('reload')").await;
    assert!(is("stage.live().textContent.includes('på nytt')"), "{}", json("stage.live().textContent"));
    assert!(!has("counter") && !has("film") && has("!film"));
}

pub async fn what_refused_services_declared_is_erased_and_no_more(_: &Site) {
    for _ in 0..20 {
        if !promised("stage.left()").await.contains("count") {
            break;
        }
        wait(50).await;
    }
    assert_eq!(
        promised("stage.left()").await,
        r#"{"cookies":["other"],"local":["other"],"session":["other"],"databases":["other"],"caches":["other"]}"#
    );
}

pub async fn a_new_yes_opens_again_and_runs_no_script_twice(_: &Site) {
    js("stage.widget.act('accept-all')");
    assert_eq!(json("stage.taken('admitted')"), r#"["held","film","map","picture","pixel"]"#);
    assert!(is("stage.byId('film').src === 'about:blank?film' && stage.isSeen('film')"));
    assert!(is("stage.byId('held').nextSibling === stage.byId('inside')"));
    assert!(is("stage.byId('map').nextSibling.data === 'før ' && stage.byId('map-frame').isConnected"));
    assert!(!is("stage.placeholder('film') || stage.placeholder('map') || stage.placeholder('picture')"));
    assert_eq!(json("stage.taken('ran')"), "[]");
    assert_eq!(js("stage.states().inline"), "ran");
}
