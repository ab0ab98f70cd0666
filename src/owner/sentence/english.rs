//! What each code means and what to do about it, in English.
//!
//! Never: more than a code knows; `{}` stands for the subject.

use crate::config::Code;
use crate::owner::law::Sentences;

/// What is wrong, and what to do.
pub fn of(code: Code) -> Sentences {
    match code {
        Code::Missing => ("is missing", "Add it; what it belongs to is left out until then."),
        Code::WrongType => ("should be {}", "Write it in that form; it is left out until then."),
        Code::UnknownKey => (
            "is not a key that is read here; did you mean «{}»?",
            "Check the spelling, or start it with $comment if it is a note.",
        ),
        Code::DuplicateKey => ("stands twice in the same object", "Keep one; browsers read the last."),
        Code::BadValue => ("cannot be «{}»", "See the schema (`samtykke schema`) for what is allowed here."),
        Code::BadId => (
            "«{}» is not an id",
            "Use a–z, 0–9 and hyphens, at most 40 signs. What it belongs to is left out and its gates stay shut.",
        ),
        Code::DuplicateId => (
            "the id «{}» is taken",
            "Categories and services share one set of ids; so do activities. The later one is left out.",
        ),
        Code::UnknownCategory => (
            "there is no category «{}»",
            "Name one of `categories`. The service is left out and its gates stay shut.",
        ),
        Code::EmptyCategory => (
            "the category «{}» has no services",
            "Add the services that a yes is for (ekomloven § 3-15: who gets what), or remove the category.",
        ),
        Code::UnknownPreset => (
            "there is no preset «{}»",
            "See `presets/` for those there are, or say name, purpose and storage of the service yourself.",
        ),
        Code::UnknownReference => ("«{}» points at nothing", "Name an id that exists in this config."),
        Code::UnsafeAddress => (
            "«{}» is not an address that a page may link to",
            "Use https, http, mailto, tel or a relative address, without blanks. The words stay, the link is left out.",
        ),
        Code::MissingLanguage => (
            "there is no text in this language",
            "Add it. Until then another language is shown there, marked as such.",
        ),
        Code::DraftLanguage => (
            "has «{}», whose texts are drafts that nobody has confirmed",
            "It is not shown. Have the texts read by somebody who knows the language, and say \"drafts\": true.",
        ),
        Code::NoStatementAddress => (
            "the prompt has no link to the privacy statement",
            "Say where the statement is (ekomloven § 3-15; GDPR art. 12, 13).",
        ),
        Code::NoNecessityReason => (
            "«{}» is called necessary without a reason",
            "Say which service the visitor asks for needs it: `necessityReason` (ekomloven § 3-15 second paragraph b).",
        ),
        Code::RepealedLaw => (
            "cites «{}», which no longer holds",
            "Cite what holds now: ekomloven § 3-15 since 2025, personopplysningsloven of 2018, arkivlova since 2026, and for transfers GDPR art. 44–49.",
        ),
        Code::RecordTooLong => {
            ("a record with all services would pass 500 bytes", "Use shorter ids, or fewer services.")
        }
        Code::PressingWords => (
            "says «{}», which presses or is vague",
            "Say what happens and what it is for, and leave the answer to the visitor (ekomloven § 3-15; GDPR art. 4(11)).",
        ),
        Code::LinkInPrompt => (
            "links to «{}», which is not the privacy statement",
            "Link to `prompt.statement`, or to a section of it; the rest belongs on the page.",
        ),
        Code::TooManyCategories => (
            "asks about {} purposes",
            "Bring them together until there are 12 at most: more than that nobody weighs one by one.",
        ),
        Code::LongHeading => (
            "is {} signs long",
            "Stay below 120, so that a small screen has room for the rest; `prompt.text` and `description` take more.",
        ),
        Code::ModalPrompt => (
            "keeps visitors from the page until they have answered",
            "Leave it out, unless the page is of no use without an answer; nobody has to answer to read.",
        ),
        Code::IdleModal => {
            ("does nothing where the layout is «{}»", "Leave it out, or say \"layout\": \"dialog\".")
        }
        Code::IdleQuestion => (
            "is not what a visitor is asked first",
            "Only the question of the one optional category is; where there are several, say `prompt.title`, or leave it out.",
        ),
        Code::NoPatterns => (
            "has nothing to hold",
            "Say by `patterns` which addresses are a service's, or name its preset, which brings them along.",
        ),
        Code::LegitimateInterest => (
            "calls on «{}»",
            "What is stored or read takes a yes, unless it is strictly necessary (ekomloven § 3-15). An interest changes nothing.",
        ),
        Code::SignalNotHeeded => (
            "does not name «{}», which sounds like marketing",
            "Name it, so that browsers which ask not to be tracked refuse it for the visitor.",
        ),
        Code::TooDeep => ("is nested too deep", "Nest less; what is below is left out."),
        Code::UnknownGate => {
            ("the gate names «{}», which the config does not have", "Mend the id; the gate stays shut.")
        }
        Code::BadExpression => (
            "the gate's expression «{}» cannot be read",
            "Use ids, &, |, ! and parentheses; the gate stays shut.",
        ),
    }
}

/// What was expected, as [`Code::WrongType`] names it.
pub fn expected(kind: &str) -> &str {
    match kind {
        "text" => "a text",
        "number" => "a number",
        "list" => "a list",
        "object" => "an object",
        "text, or an object of texts by language" => "a text, or an object with a text for each language",
        other => other,
    }
}
