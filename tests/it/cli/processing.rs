//! `samtykke processing`: a row for each activity, and no formula in it.
//!
//! Never: opens a spreadsheet; it reads the table as any program would.

use crate::program::{Outcome, run, run_on};
use serde_json::json;

const SITE: &str = "tests/fixtures/config/everything/config.json";

/// The cells of a table, row by row.
fn cells(outcome: &Outcome) -> Vec<Vec<String>> {
    assert_eq!(outcome.code, 0, "{}", outcome.err);
    let table = outcome.out.strip_prefix('\u{feff}').expect("it says that it is UTF-8");
    let row =
        |row: &str| row.trim_matches('"').split("\",\"").map(|cell| cell.replace("\"\"", "\"")).collect();
    table.lines().map(row).collect()
}

#[test]
fn each_activity_has_what_article_30_asks_for() {
    let rows = cells(&run(&["processing", SITE]));
    assert_eq!(rows.len(), 3);
    let said = |row: usize, head: &str| {
        let at = rows[0].iter().position(|name| name == head).expect("there is such a column");
        rows[row][at].as_str()
    };
    assert_eq!(said(1, "Behandlingsaktivitet"), "Skoleskyss");
    assert_eq!(said(1, "Behandlingsansvarlig"), "Eksempelvik fylke og kommune");
    assert_eq!(said(2, "Behandlingsansvarlig"), "Eksempelvik fylke · 200000005 · fylkesdirektøren");
    assert_eq!(
        said(1, "Kontaktopplysninger"),
        "Fylkesgata 1, 0000 Eksempelvik · post@example.no · +47 22 00 00 06"
    );
    assert!(said(1, "Felles behandlingsansvarlige").starts_with("Eksempelvik kommune: "));
    assert_eq!(said(1, "Personvernombud"), "Personvernombudet · ombud@example.no · 22 00 00 07");
    assert_eq!(said(1, "Registrerte"), "elever · foresatte");
    assert_eq!(said(1, "Opplysninger"), "navn og adresse · skole og klasse");
    assert_eq!(said(1, "Mottakere"), "busselskapet");
    assert_eq!(
        said(1, "Overføring ut av EØS og garantier"),
        "India, scc, Be om en kopi på post@example.no. · ellers ingen"
    );
    assert_eq!(
        said(1, "Lagringstid"),
        "Ett år etter siste skoledag, lenger når arkivloven sier det, arkivlova"
    );
    assert!(said(1, "Behandlingsgrunnlag").starts_with("6(1)(e), opplæringslova, "));
    assert_eq!(said(2, "Særlige kategorier"), "");
}

#[test]
fn heads_are_in_the_language_that_is_asked_for() {
    assert_eq!(cells(&run(&["processing", SITE, "--lang", "nn"]))[0][1], "Behandlingsansvarleg");
    let table = run(&["processing", SITE, "--semicolon"]).out;
    assert!(table.starts_with("\u{feff}\"Behandlingsaktivitet\";\"Behandlingsansvarlig\";"), "{table}");
}

#[test]
fn measures_have_a_column_where_they_are_declared() {
    let config = |measures: serde_json::Value| {
        json!({
            "controller": { "name": "Kino" },
            "activities": [{ "id": "a", "title": "Billetter", "purpose": "Salg", "security": measures }],
        })
    };
    let rows = cells(&run_on(&["processing", "-"], &config(json!("kryptering og kopier")).to_string()));
    assert!(
        rows[0].contains(&"Sikkerhetstiltak (art. 32)".into())
            && rows[1].contains(&"kryptering og kopier".into())
    );
    let rows = cells(&run_on(&["processing", "-"], &config(json!(null)).to_string()));
    assert!(!rows[0].contains(&"Sikkerhetstiltak (art. 32)".into()));
}

#[test]
fn no_cell_is_a_formula_whatever_the_separator() {
    let words =
        ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "a;=1", "a,\n@b", "\"=HYPERLINK(\"\"x\"\")\"", "＝1"];
    let config = json!({
        "controller": { "name": "=cmd|' /C calc'!A0" },
        "activities": [{ "id": "a", "title": "@b", "purpose": "+c", "dataSubjects": words, "retention": "-d" }],
    });
    for arguments in [&["processing", "-"][..], &["processing", "-", "--semicolon"]] {
        let table = run_on(arguments, &config.to_string()).out;
        for row in table.lines().skip(1) {
            for cell in row.split([',', ';', '\t', '|']) {
                let begins = cell.trim_start_matches(['"', ' ']);
                assert!(!begins.starts_with(['=', '+', '-', '@', '＝']), "{cell} in {row}");
            }
        }
        assert_eq!(table.lines().count(), 2, "{table}");
    }
}

#[test]
fn a_config_without_activities_has_a_head_and_a_word_about_it() {
    let outcome = run_on(&["processing", "-"], r#"{"controller":{"name":"Kino"}}"#);
    assert_eq!(cells(&outcome).len(), 1);
    assert_eq!(outcome.err, "note: activities: none is declared, so the record has no rows\n");
    assert_eq!(run_on(&["processing", "-"], "[]").code, 2);
}
