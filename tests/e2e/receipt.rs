//! The visitor's copy of the record: the fields of a consent receipt, to be read by scripts or kept as a file.
//!
//! Never: says more of the visitor than the record does.

use crate::config;
use crate::page::Page;
use crate::site::Site;
use crate::visit::visit;
use serde_json::{Value, json};

/// The field of a record.
fn field<'r>(record: &'r str, key: &str) -> &'r str {
    let fields = record.split('&').filter_map(|pair| pair.split_once('='));
    fields.into_iter().find(|(name, _)| *name == key).expect("a record has it").1
}

/// A site that says of `film` and of itself all that a receipt may tell.
fn site() -> Site {
    let mut config = config::several();
    config["revision"] = 3.into();
    config["controller"]["address"] =
        json!({ "nb": "Torget 1, 1234 Nes", "en": "Torget 1, 1234 Nes, Norway" });
    config["controller"]["orgNumber"] = "123456785".into();
    config["controller"]["jointControllers"] =
        json!([{ "name": "Vang kommune", "arrangement": "Vi deler." }]);
    config["dpo"] = json!({ "name": "Personvernombudet", "email": "ombud@example.no" });
    config["record"] = json!({ "months": 6 });
    let film = config["services"].as_array_mut().unwrap().iter_mut().find(|service| service["id"] == "film");
    let film = film.unwrap();
    film["data"] = json!([{ "nb": "IP-adresse", "en": "IP address" }, "hva du ser"]);
    film["recipients"] = json!(["Speilverk AS"]);
    film["statement"] = "https://filmvev.example/personvern".into();
    film["storage"]
        .as_array_mut()
        .unwrap()
        .push(json!({ "name": "sett", "type": "local-storage", "duration": "persistent" }));
    Site::new(config).page("/", Page::new("")).page("/en", Page::new("").lang("en"))
}

/// What is said of the film, to which the visitor said yes.
fn media(lawful_basis: &Value, withdrawal_method: &Value) -> Value {
    json!({
        "purpose_id": "media",
        "purpose": "film",
        "description": "Filmene ligger hos Filmvev.",
        "lawful_basis": lawful_basis,
        "jurisdiction": "NO",
        "pii_controllers": ["controller", "joint-controller-1"],
        "withdrawal_method": withdrawal_method,
        "authority_party": "authority",
        "services": [{
            "service_id": "film",
            "service": "Filmvev",
            "description": "Viser film.",
            "event_state": "given",
            "pii_information": [{ "pii_type": "IP-adresse" }, { "pii_type": "hva du ser" }],
            "recipient_third_parties": ["Filmvev AS", "Speilverk AS"],
            "processing_locations": ["Norge"],
            "privacy_notice": "https://filmvev.example/personvern",
            "storage": [
                { "name": "filmvev", "type": "cookie", "retention_period": "1 year" },
                { "name": "sett", "type": "local-storage", "retention_period": "persistent" },
            ],
        }],
    })
}

#[test]
fn it_has_the_fields_of_a_consent_receipt() {
    visit(site(), async |page| {
        page.open("/").await;
        page.tick("Film").await;
        page.click("Lagre valg").await;
        page.asks_no_more().await;
        let receipt = page.promised("return await samtykke.receipt()").await;
        let record = page.record().await;
        let origin = page.value("location.origin").await;
        let origin = origin.as_str().unwrap_or_default();
        let (id, time) = (field(&record, "i"), field(&record, "t"));

        let header = json!(["ISO/IEC TS 27560:2023, samtykke 1", format!("{id}.{time}"), id]);
        assert_eq!(json!([receipt["schema_version"], receipt["receipt_id"], receipt["record_id"]]), header);
        assert_eq!(receipt.get("pii_principal_id"), None, "nobody is identified");

        let processing = &receipt["pii_processing"];
        let notice = json!({
            "url": format!("{origin}/personvern"),
            "version": "3",
            "text_hash": field(&record, "h"),
        });
        assert_eq!((&processing["privacy_notice"], &processing["language"]), (&notice, &json!("nb")));
        let purposes = processing["purposes"].as_array().expect("a list");
        let ids: Vec<_> = purposes.iter().map(|purpose| &purpose["purpose_id"]).collect();
        assert_eq!(ids, ["media", "statistics", "marketing"]);
        assert!(purposes[0]["lawful_basis"].as_str().unwrap().contains("§ 3-15"));
        assert_eq!(purposes[0], media(&purposes[0]["lawful_basis"], &purposes[0]["withdrawal_method"]));
        assert_eq!(purposes[1]["services"][0]["event_state"], "refused");

        let parties = receipt["party_identification"].as_array().expect("a list");
        let controller = json!({
            "party_id": "controller",
            "party_role": "PII controller",
            "party_name": "Nes kommune",
            "party_address": "Torget 1, 1234 Nes",
            "party_email": "post@example.no",
            "party_url": format!("{origin}/"),
            "org_number": "123456785",
        });
        assert_eq!(parties[0], controller);
        let others: Vec<_> =
            parties[1..].iter().map(|party| (&party["party_role"], &party["party_name"])).collect();
        let named = [
            ("PII controller", "Vang kommune"),
            ("data protection officer", "Personvernombudet"),
            ("supervisory authority", "Datatilsynet"),
        ];
        assert_eq!(json!(others), json!(named));

        let time: i64 = time.parse().unwrap();
        let moment = page
            .value(&format!(
                "[{time}, {}].map((time) => new Date(time * 1000).toISOString())",
                time + 6 * 2_628_000
            ))
            .await;
        let event = json!({
            "event_time": moment[0],
            "validity_duration": "P6M",
            "valid_until": moment[1],
            "entity_id": "PII principal",
            "event_type": "expressed consent",
            "event_state": "given",
            "method": "save",
        });
        assert_eq!(receipt["event"], event);
    });
}

#[test]
fn it_speaks_the_pages_language_and_tells_the_one_that_was_shown() {
    visit(site(), async |page| {
        page.open("/").await;
        page.click("Avvis alle").await;
        page.asks_no_more().await;
        page.open("/en").await;
        let receipt = page.promised("return await samtykke.receipt()").await;
        assert_eq!(receipt["pii_processing"]["language"], "nb");
        assert_eq!(receipt["party_identification"][0]["party_address"], "Torget 1, 1234 Nes, Norway");
        assert_eq!(receipt["event"]["event_state"], "refused");
        page.promised("await samtykke.withdraw()").await;
        let receipt = page.promised("return await samtykke.receipt()").await;
        assert_eq!(
            (&receipt["event"]["event_state"], &receipt["event"]["method"]),
            (&json!("withdrawn"), &json!("withdraw"))
        );
        assert_eq!(receipt["pii_processing"]["language"], "en");
    });
}

#[test]
fn a_service_that_is_gone_from_the_config_is_told_of_by_its_id() {
    visit(Site::new(config::one()).page("/", Page::new("")), async |page| {
        page.remember(&crate::stored::record("gone.matomo", "", 60)).await;
        page.open("/").await;
        let receipt = page.promised("return await samtykke.receipt()").await;
        let purposes = receipt["pii_processing"]["purposes"].as_array().expect("a list");
        let gone = &purposes[0]["services"][0];
        assert_eq!((&gone["service_id"], &gone["event_state"]), (&json!("gone"), &json!("given")));
        assert_eq!(purposes[1]["services"][0]["service"], "Matomo");
    });
}

#[test]
fn the_settings_have_a_receipt_that_can_be_kept() {
    visit(site(), async |page| {
        page.open("/").await;
        page.click("Avvis alle").await;
        page.click("Endre valget ditt").await;
        page.click_on("summary", "Kvittering").await;
        page.reads("Du har sagt nei til").await;
        let record = page.record().await;
        let id = field(&record, "i");
        page.reads(id).await;
        // What the browser would have written to a file.
        page.value("void (URL.createObjectURL = (blob) => { window.kept = blob; return '#'; })").await;
        page.click("Last ned").await;
        page.until("window.kept").await;
        let kept = page.promised("return JSON.parse(await kept.text())").await;
        assert_eq!((&kept["record_id"], &kept["event"]["method"]), (&json!(id), &json!("reject-all")));
        assert_eq!(kept, page.promised("return await samtykke.receipt()").await);
    });
}
