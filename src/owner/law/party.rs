//! Rules about who answers for the data.
//!
//! Never: looks a number up in a register.

use super::site::{Site, words};
use super::world::{is_org_number, is_outside};
use super::{Find, Level, Rule};

/// What a name ends or begins with that is a legal entity, in small letters.
const FORMS: &[&str] = &[
    "as",
    "asa",
    "sa",
    "ans",
    "da",
    "enk",
    "nuf",
    "iks",
    "ks",
    "kommune",
    "fylkeskommune",
    "fylke",
    "stiftelse",
    "stiftelsen",
    "forening",
    "foreningen",
    "foreninga",
    "lag",
    "laget",
    "direktoratet",
    "ministerium",
    "departementet",
    "universitetet",
    "hf",
    "kf",
    "bkf",
    "menighet",
    "sokn",
];
const OFFICER: &[&str] = &["personvernomb", "data protection officer"];

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "LP-02",
        level: Level::Error,
        law: "GDPR art. 13(1)(a)",
        nb: ("den behandlingsansvarlige kan ikke nås", "Oppgi e-post, telefon eller adresse i `controller`."),
        en: ("the controller cannot be reached", "Say e-mail, phone or address in `controller`."),
        find: Find::InStatement("controller", |site| {
            let reached = ["email", "phone", "address"].iter().any(|key| site.has("controller", key));
            !reached && !words(site.value.get("statement")).contains('@')
        }),
    },
    Rule {
        id: "LP-03",
        level: Level::Warning,
        law: "foretaksregisterloven § 10-2; ehandelsloven § 8",
        nb: (
            "organisasjonsnummeret mangler, eller kontrollsifferet stemmer ikke: «{}»",
            "Oppgi de ni sifrene fra Brønnøysundregistrene.",
        ),
        en: (
            "the organisation number is missing, or its check digit is wrong: «{}»",
            "Give the nine digits of the register of companies.",
        ),
        find: Find::Anywhere(|site, hits| match site.text("controller", "orgNumber") {
            Some(number) if !is_org_number(number) => hits.add("controller.orgNumber", number),
            None if site.has_statement()
                && is_entity(site)
                && !site.says(&["org.nr", "organisasjonsnummer"]) =>
            {
                hits.add("controller.orgNumber", "");
            }
            _ => {}
        }),
    },
    Rule {
        id: "LP-04",
        level: Level::Warning,
        law: "GDPR art. 4(7)",
        nb: (
            "«{}» ser ikke ut som en juridisk enhet",
            "Oppgi virksomhetens fulle navn og organisasjonsnummer, ikke avdelingens eller produktets.",
        ),
        en: (
            "«{}» does not look like a body with rights and duties of its own",
            "Give the full name and the organisation number of the body, not of a department or a product.",
        ),
        find: Find::Anywhere(|site, hits| {
            if site.has_statement() && !site.has("controller", "orgNumber") && !is_entity(site) {
                hits.add("controller.name", name(site).lines().next().unwrap_or_default());
            }
        }),
    },
    Rule {
        id: "LP-05",
        level: Level::Error,
        law: "GDPR art. 27, 13(1)(a)",
        nb: (
            "den behandlingsansvarlige er utenfor EØS og har ingen representant",
            "Oppgi representanten i `controller.representative`.",
        ),
        en: (
            "the controller is outside the EEA and has no representative",
            "Name the representative in `controller.representative`.",
        ),
        find: Find::Anywhere(|site, hits| {
            let country = words(site.value.get("controller").and_then(|it| it.get("country")));
            if is_outside(&country) && !site.has("controller", "representative") {
                hits.add("controller.representative", "");
            }
        }),
    },
    Rule {
        id: "LP-06",
        level: Level::Error,
        law: "GDPR art. 37(1)(a), 37(7), 13(1)(b)",
        nb: (
            "et offentlig organ må ha personvernombud, og det må kunne nås",
            "Oppgi `dpo` med e-post eller telefon.",
        ),
        en: (
            "a public body must have a data protection officer who can be reached",
            "Fill in `dpo` with an e-mail address or a phone number.",
        ),
        find: Find::InStatement("dpo", |site| {
            let reached = site.has("dpo", "email") || site.has("dpo", "phone");
            let is_none = site.text("dpo", "status") == Some("none");
            let is_told = reached || site.says(OFFICER) && site.says(&["@"]);
            site.sector() == "public" && (is_none || !is_told)
        }),
    },
    Rule {
        id: "LP-06",
        level: Level::Warning,
        law: "GDPR art. 37, 13(1)(b)",
        nb: (
            "det står ikke om virksomheten har personvernombud",
            "Oppgi `dpo`, også når det er `\"status\": \"none\"`.",
        ),
        en: (
            "it is not said whether there is a data protection officer",
            "Fill in `dpo`, also when it is `\"status\": \"none\"`.",
        ),
        find: Find::InStatement("dpo", |site| {
            site.sector() != "public" && site.value.get("dpo").is_none() && !site.says(OFFICER)
        }),
    },
];

/// Whether the controller's name says what kind of legal entity it is.
fn is_entity(site: &Site) -> bool {
    name(site).split(|sign: char| !sign.is_alphanumeric()).any(|word| FORMS.contains(&word))
}

/// The controller's name, in all its languages.
fn name(site: &Site) -> String {
    words(site.value.get("controller").and_then(|controller| controller.get("name")))
}
