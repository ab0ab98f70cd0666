//! A processing activity: the facts of GDPR art. 13 and 14, one purpose at a time.
//!
//! Never: judges whether a basis holds; that is the controller's to answer for.

use super::declare::{declare, words};
use super::{ByPage, Date, Id, LegalBasis, List, SpecialBasis, Text, TextOr};

declare! {
    /// What is done with personal data, for one purpose.
    Activity {
        /// Anchors the section, and names it in `only`.
        /// Law: none asks for it.
        "id" id: Id<'v>,
        /// A short name: «Lønn og personal».
        /// Law: none asks for it.
        "title" title: Text<'v>,
        /// Why: what the data are for.
        /// Law: GDPR art. 5(1)(b), 13(1)(c), 14(1)(c).
        "purpose" purpose: Text<'v>,
        /// Who decides, when it is another than `controller`, such as Nav. Default: `controller`.
        /// Law: GDPR art. 4(7), 13(1)(a), 14(1)(a).
        "controller" controller: Option<Text<'v>>,
        /// Whose data. Default: not said.
        /// Law: GDPR art. 30(1)(c).
        "dataSubjects" data_subjects: List<'v, Text<'v>>,
        /// Which data. Default: not said.
        /// Law: GDPR art. 14(1)(d), 30(1)(c).
        "dataCategories" data_categories: List<'v, Text<'v>>,
        /// Special categories among them, such as health. Default: none.
        /// Law: GDPR art. 9(1).
        "specialCategories" special_categories: List<'v, Text<'v>>,
        /// Where the data come from. Default: not said.
        /// Law: GDPR art. 14(2)(f).
        "source" source: Option<Text<'v>>,
        /// Whom they are collected from, which decides what must be told. Default: person.
        /// Law: GDPR art. 13, 14.
        "collectedFrom" collected_from: ByPage<Option<CollectedFrom>>,
        /// The legal basis. Default: not said.
        /// Law: GDPR art. 6, 13(1)(c), 14(1)(c).
        "legalBasis" legal_basis: List<'v, LegalBasis<'v>>,
        /// The exception for special categories. Default: none.
        /// Law: GDPR art. 9(2), 13(1)(c), 14(1)(c).
        "art9Basis" art9_basis: List<'v, TextOr<'v, SpecialBasis<'v>>>,
        /// The interest, where art. 6(1)(f) is the basis. Default: none.
        /// Law: GDPR art. 13(1)(d), 14(2)(b).
        "legitimateInterest" legitimate_interest: Option<TextOr<'v, Interest<'v>>>,
        /// Who gets the data. Default: not said; write «ingen» when nobody does.
        /// Law: GDPR art. 13(1)(e), 14(1)(e).
        "recipients" recipients: List<'v, Text<'v>>,
        /// Which of `processors` take part, by their names. Default: not said.
        /// Law: GDPR art. 13(1)(e), 14(1)(e), 28.
        "processors" processors: List<'v, Text<'v>>,
        /// Transfers out of the EEA and their safeguard. Default: none.
        /// Law: GDPR art. 13(1)(f), 14(1)(f), 44–49.
        "transfers" transfers: List<'v, TextOr<'v, Transfer<'v>>>,
        /// How long, or what decides it. Default: not said.
        /// Law: GDPR art. 13(2)(a), 14(2)(a).
        "retention" retention: Option<TextOr<'v, Retention<'v>>>,
        /// Whether one must give the data, and what follows if not. Default: not said.
        /// Law: GDPR art. 13(2)(e).
        "provision" provision: Option<TextOr<'v, Provision<'v>>>,
        /// Automated decisions, their logic and effect. Default: not said.
        /// Law: GDPR art. 13(2)(f), 14(2)(g), 22.
        "automatedDecision" automated_decision: Option<TextOr<'v, AutomatedDecision<'v>>>,
        /// How to withdraw, where the basis is consent. Default: not said.
        /// Law: GDPR art. 7(3), 13(2)(c), 14(2)(d).
        "withdrawal" withdrawal: Option<Text<'v>>,
        /// Use for another purpose than the data were collected for. Default: none.
        /// Law: GDPR art. 13(3), 14(4).
        "furtherUse" further_use: Option<Text<'v>>,
        /// How the data are secured, for the record of processing activities alone. Default: not said.
        /// Law: GDPR art. 30(1)(g).
        "security" security: ByPage<Option<Text<'v>>>,
    }
}

words! {
    /// Whom data are collected from.
    CollectedFrom {
        /// The people themselves (GDPR art. 13).
        "person" Person,
        /// Others (GDPR art. 14).
        "others" Others,
        /// Both.
        "both" Both,
    }
}

declare! {
    /// The interest that art. 6(1)(f) rests on (GDPR art. 13(1)(d)).
    Interest {
        /// What it is.
        /// Law: GDPR art. 13(1)(d), 14(2)(b).
        "interest" interest: Text<'v>,
        /// Why it weighs more than the drawbacks for people, or how to get to know. Default: not said.
        /// Law: GDPR art. 5(2); WP260 p. 36.
        "balancing" balancing: Option<Text<'v>>,
    }
}

declare! {
    /// A transfer out of the EEA (GDPR art. 44–49).
    Transfer {
        /// Where to.
        /// Law: GDPR art. 13(1)(f), 14(1)(f).
        "country" country: Text<'v>,
        /// What it rests on. Default: not said, which `check` reports.
        /// Law: GDPR art. 13(1)(f), 14(1)(f), 45–49.
        "mechanism" mechanism: Option<Mechanism>,
        /// How to get a copy of the safeguards. Default: not said.
        /// Law: GDPR art. 13(1)(f), 14(1)(f).
        "copy" copy: Option<Text<'v>>,
        /// The day on which somebody saw that it still holds, as `2026-11-21`. Default: not known.
        /// Law: GDPR art. 45, 46.
        "checkedAt" checked_at: ByPage<Option<Date>>,
    }
}

declare! {
    /// How long data are kept (GDPR art. 13(2)(a)).
    Retention {
        /// How long: «fem år etter regnskapsårets slutt». Default: not said.
        /// Law: GDPR art. 13(2)(a), 14(2)(a).
        "period" period: Option<Text<'v>>,
        /// What decides it, where there is no fixed time. Default: not said.
        /// Law: GDPR art. 13(2)(a), 14(2)(a).
        "criteria" criteria: Option<Text<'v>>,
        /// The law that says so. Default: none.
        /// Law: GDPR art. 17(3).
        "law" law: Option<Text<'v>>,
    }
}

declare! {
    /// Whether one must give the data (GDPR art. 13(2)(e)).
    Provision {
        /// Whether one must.
        /// Law: GDPR art. 13(2)(e).
        "kind" kind: ProvisionKind,
        /// What follows if not. Default: not said.
        /// Law: GDPR art. 13(2)(e).
        "consequence" consequence: Option<Text<'v>>,
    }
}

declare! {
    /// Decisions that no human takes part in (GDPR art. 13(2)(f), 22).
    AutomatedDecision {
        /// Whether there are any. Default: false.
        /// Law: GDPR art. 13(2)(f), 14(2)(g), 22.
        "exists" exists: bool,
        /// How they come about. Default: not said.
        /// Law: GDPR art. 13(2)(f), 14(2)(g).
        "logic" logic: Option<Text<'v>>,
        /// What they mean for people. Default: not said.
        /// Law: GDPR art. 13(2)(f), 14(2)(g).
        "effect" effect: Option<Text<'v>>,
    }
}

words! {
    /// Whether one must give data.
    ProvisionKind {
        /// A law demands it.
        "law" Law,
        /// A contract cannot be made or kept without.
        "contract" Contract,
        /// One may leave it.
        "voluntary" Voluntary,
    }
}

words! {
    /// What a transfer out of the EEA rests on (GDPR art. 45–49).
    Mechanism {
        /// A decision that the country protects data well enough (art. 45).
        "adequacy" Adequacy,
        /// The Data Privacy Framework with the USA (art. 45).
        "dpf" PrivacyFramework,
        /// Standard contractual clauses (art. 46).
        "scc" StandardClauses,
        /// Binding corporate rules (art. 47).
        "bcr" CorporateRules,
        /// An exception (art. 49).
        "derogation" Derogation,
    }
}
