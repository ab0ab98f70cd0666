//! The columns of the record: what GDPR art. 30(1) asks for, letter by letter.
//!
//! Never: fills in what is not declared.

use samtykke::config::{Activity, Config, Text, Value};

/// Stands between things in one cell; no spreadsheet takes it for the end of a cell.
const BETWEEN: &str = " · ";

/// An activity with what holds for all of them.
#[derive(Clone, Copy)]
pub struct Row<'v> {
    pub config: Config<'v>,
    pub activity: Activity<'v>,
}

/// A column.
pub struct Column {
    /// What it is called in bokmål, nynorsk and English.
    pub heads: [&'static str; 3],
    /// Whether art. 30(1) asks for it.
    pub is_asked_for: bool,
    pub say: fn(Row) -> String,
}

impl Column {
    /// What it is called; languages without a name of their own get the English one.
    pub fn head(&self, lang: &str) -> &'static str {
        let [nb, nn, en] = self.heads;
        match lang {
            "nb" => nb,
            "nn" => nn,
            _ => en,
        }
    }
}

const fn asked(heads: [&'static str; 3], say: fn(Row) -> String) -> Column {
    Column { heads, is_asked_for: true, say }
}

/// All of them, in the order of the article.
pub const COLUMNS: &[Column] = &[
    asked(["Behandlingsaktivitet", "Behandlingsaktivitet", "Processing activity"], |row| {
        row.activity.title().words().into()
    }),
    // (a)
    asked(["Behandlingsansvarlig", "Behandlingsansvarleg", "Controller"], |row| {
        match row.activity.controller() {
            Some(other) => other.words().into(),
            None => fields(row.config.controller().value(), &["name", "orgNumber", "representedBy"]),
        }
    }),
    asked(["Kontaktopplysninger", "Kontaktopplysningar", "Contact details"], |row| {
        fields(row.config.controller().value(), &["address", "email", "phone"])
    }),
    asked(["Felles behandlingsansvarlige", "Felles behandlingsansvarlege", "Joint controllers"], |row| {
        let others = row.config.controller().joint_controllers();
        joined(others.iter().map(|other| [other.name().words(), ": ", other.arrangement().words()].concat()))
    }),
    asked(["Personvernombud", "Personvernombod", "Data protection officer"], |row| {
        row.config.dpo().map_or(String::new(), |dpo| fields(dpo.value(), &["name", "email", "phone"]))
    }),
    // (b)
    asked(["Formål", "Formål", "Purpose"], |row| row.activity.purpose().words().into()),
    // (c)
    asked(["Registrerte", "Registrerte", "Data subjects"], |row| {
        fields(row.activity.value(), &["dataSubjects"])
    }),
    asked(["Opplysninger", "Opplysningar", "Categories of data"], |row| {
        fields(row.activity.value(), &["dataCategories"])
    }),
    asked(["Særlige kategorier", "Særlege kategoriar", "Special categories"], |row| {
        fields(row.activity.value(), &["specialCategories"])
    }),
    // (d)
    asked(["Mottakere", "Mottakarar", "Recipients"], |row| fields(row.activity.value(), &["recipients"])),
    asked(
        [
            "Databehandlere (alle aktiviteter)",
            "Databehandlarar (alle aktivitetar)",
            "Processors (all activities)",
        ],
        |row| {
            joined(
                row.config
                    .processors()
                    .iter()
                    .map(|one| fields(one.value(), &["name", "purpose", "country", "transfer"])),
            )
        },
    ),
    // (e)
    asked(
        [
            "Overføring ut av EØS og garantier",
            "Overføring ut av EØS og garantiar",
            "Transfers out of the EEA and safeguards",
        ],
        |row| fields(row.activity.value(), &["transfers"]),
    ),
    // (f)
    asked(["Lagringstid", "Lagringstid", "Retention"], |row| fields(row.activity.value(), &["retention"])),
    // (g)
    Column {
        heads: ["Sikkerhetstiltak (art. 32)", "Sikringstiltak (art. 32)", "Security measures (art. 32)"],
        is_asked_for: false,
        say: |row| fields(row.activity.value(), &["security"]),
    },
    Column {
        heads: ["Behandlingsgrunnlag", "Behandlingsgrunnlag", "Legal basis"],
        is_asked_for: false,
        say: |row| {
            let bases = row.activity.legal_basis();
            let bases = bases.iter().map(|basis| {
                let law = [basis.national_law(), basis.explanation()].into_iter().flatten().map(Text::words);
                std::iter::once(basis.article().word()).chain(law).collect::<Vec<_>>().join(", ")
            });
            let others = fields(row.activity.value(), &["art9Basis", "legitimateInterest"]);
            joined(bases.chain([others]))
        },
    },
];

fn joined(words: impl Iterator<Item = String>) -> String {
    words.filter(|words| !words.is_empty()).collect::<Vec<_>>().join(BETWEEN)
}

/// What is said under some keys: a text, a list, or one taken apart into an object.
fn fields(of: &Value, keys: &[&str]) -> String {
    joined(keys.iter().filter_map(|key| of.get(key)).map(said))
}

fn said(value: &Value) -> String {
    match value {
        Value::List(items) => joined(items.iter().map(said)),
        Value::Object(parts) => {
            // When somebody last looked is no safeguard.
            let parts = parts.iter().filter(|(key, _)| key != "checkedAt").map(|(_, part)| said(part));
            parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
        }
        value => value.as_text().unwrap_or_default().to_owned(),
    }
}
