//! What each code means and what to do about it, in bokmål.
//!
//! Never: more than a code knows; `{}` stands for the subject.

use crate::config::Code;
use crate::owner::law::Sentences;

/// What is wrong, and what to do.
pub fn of(code: Code) -> Sentences {
    match code {
        Code::Missing => ("mangler", "Skriv det inn; det som hører til, utelates så lenge."),
        Code::WrongType => ("skal være {}", "Skriv det i den formen; det utelates så lenge."),
        Code::UnknownKey => (
            "er ikke en nøkkel som leses her; mente du «{}»?",
            "Se på stavemåten, eller la nøkkelen begynne med $comment hvis den er et notat.",
        ),
        Code::DuplicateKey => ("står to ganger i samme objekt", "Behold én; nettlesere leser den siste."),
        Code::BadValue => {
            ("kan ikke være «{}»", "Skjemaet (`samtykke schema`) viser hva som er tillatt her.")
        }
        Code::BadId => (
            "«{}» er ikke en id",
            "Bruk a–z, 0–9 og bindestrek, høyst 40 tegn. Det som har id-en, utelates, og portene holdes stengt.",
        ),
        Code::DuplicateId => (
            "id-en «{}» er i bruk",
            "Kategorier og tjenester deler på id-ene; det gjør aktivitetene også. Den siste utelates.",
        ),
        Code::UnknownCategory => (
            "kategorien «{}» finnes ikke",
            "Bruk en av dem i `categories`. Tjenesten utelates, og portene holdes stengt.",
        ),
        Code::EmptyCategory => (
            "kategorien «{}» har ingen tjenester",
            "Legg inn tjenestene et ja gjelder (ekomloven § 3-15: hvem som får hva), eller ta bort kategorien.",
        ),
        Code::UnknownPreset => (
            "det finnes ikke noe forhåndsoppsett «{}»",
            "Se i `presets/` hvilke som finnes, eller skriv selv tjenestens navn, formål og det den lagrer.",
        ),
        Code::UnknownReference => ("«{}» viser ikke til noe", "Bruk en id som finnes i oppsettet."),
        Code::UnsafeAddress => (
            "«{}» er ikke en adresse som en side kan lenke til",
            "Bruk https, http, mailto, tel eller en relativ adresse, uten mellomrom. Ordene blir stående, lenken utelates.",
        ),
        Code::MissingLanguage => (
            "mangler tekst på dette språket",
            "Skriv den. Inntil da vises et annet språk der, og det merkes.",
        ),
        Code::DraftLanguage => (
            "har «{}», der tekstene er utkast som ingen har bekreftet",
            "Språket vises ikke. La noen som kan det, lese tekstene, og skriv \"drafts\": true.",
        ),
        Code::NoStatementAddress => (
            "spørsmålet har ingen lenke til personvernerklæringen",
            "Oppgi hvor erklæringen er (ekomloven § 3-15; personvernforordningen art. 12 og 13).",
        ),
        Code::NoNecessityReason => (
            "«{}» står som nødvendig uten en grunn",
            "Si hvilken tjeneste den besøkende ber om, som trenger det: `necessityReason` (ekomloven § 3-15 andre ledd b).",
        ),
        Code::RepealedLaw => (
            "viser til «{}», som ikke gjelder lenger",
            "Vis til det som gjelder nå: ekomloven § 3-15 fra 2025, personopplysningsloven av 2018, arkivlova fra 2026, og for overføringer personvernforordningen art. 44–49.",
        ),
        Code::RecordTooLong => (
            "et valg med alle tjenestene blir lengre enn 500 byte",
            "Bruk kortere id-er eller færre tjenester.",
        ),
        Code::PressingWords => (
            "sier «{}», som presser eller er vagt",
            "Si hva som skjer og hva det er til, og overlat svaret til den besøkende (ekomloven § 3-15; personvernforordningen art. 4 nr. 11).",
        ),
        Code::LinkInPrompt => (
            "lenker til «{}», som ikke er personvernerklæringen",
            "Lenk til `prompt.statement` eller til et avsnitt i den; resten hører hjemme på siden.",
        ),
        Code::TooManyCategories => {
            ("spør om {} formål", "Slå dem sammen til høyst 12: flere enn det vurderer ingen hver for seg.")
        }
        Code::LongHeading => (
            "er {} tegn lang",
            "Bruk færre enn 120, så en liten skjerm har plass til resten; `prompt.text` og `description` tåler mer.",
        ),
        Code::ModalPrompt => (
            "holder besøkende borte fra siden til de har svart",
            "Ta det bort, med mindre siden ikke kan brukes uten et svar; ingen skal måtte svare for å lese.",
        ),
        Code::IdleModal => {
            ("gjør ingenting når utformingen er «{}»", "Ta det bort, eller skriv \"layout\": \"dialog\".")
        }
        Code::IdleQuestion => (
            "er ikke det den besøkende spørres om først",
            "Bare spørsmålet til den ene valgfrie kategorien er det; er det flere, bruk `prompt.title` eller ta det bort.",
        ),
        Code::NoPatterns => (
            "har ingenting å holde tilbake",
            "Si med `patterns` hvilke adresser som er en tjenestes, eller bruk forhåndsoppsettet for den, som har dem.",
        ),
        Code::LegitimateInterest => (
            "påberoper «{}»",
            "Det som lagres eller leses, trenger et ja hvis det ikke er strengt nødvendig (ekomloven § 3-15). En interesse endrer ikke det.",
        ),
        Code::SignalNotHeeded => (
            "nevner ikke «{}», som høres ut som markedsføring",
            "Nevn den, så nettlesere som ber om ikke å bli sporet, sier nei for den besøkende.",
        ),
        Code::TooDeep => ("ligger for dypt", "Bruk færre nivåer; det som er under, utelates."),
        Code::UnknownGate => {
            ("porten nevner «{}», som ikke er i oppsettet", "Rett id-en; porten holdes stengt.")
        }
        Code::BadExpression => (
            "portens uttrykk «{}» kan ikke leses",
            "Bruk id-er, &, |, ! og parenteser; porten holdes stengt.",
        ),
    }
}

/// What was expected, as [`Code::WrongType`] names it.
pub fn expected(kind: &str) -> &str {
    match kind {
        "text" => "en tekst",
        "number" => "et tall",
        "list" => "en liste",
        "object" => "et objekt",
        "true or false" => "true eller false",
        "text, or an object of texts by language" => "en tekst, eller et objekt med en tekst for hvert språk",
        other => other,
    }
}
