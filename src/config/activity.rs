//! A processing activity: the facts of GDPR art. 13 and 14, one purpose at a time.
//!
//! Never: judges whether a basis holds; that is the controller's to answer for.

use super::declare::{declare, words};
use super::{ByPage, Date, Id, LegalBasis, List, SpecialBasis, Text, TextOr};

declare! {
    /// What is done with personal data, for one purpose.
    Activity {
        /// Anchors the section.
        "id" id: Id<'v>,
        /// A short name: «Lønn og personal».
        "title" title: Text<'v>,
        /// Why (GDPR art. 13(1)(c)).
        "purpose" purpose: Text<'v>,
        /// Who decides, when it is another than `controller`, such as Nav. Default: `controller`.
        "controller" controller: Option<Text<'v>>,
        /// Whose data. Default: not said.
        "dataSubjects" data_subjects: List<'v, Text<'v>>,
        /// Which data (GDPR art. 14(1)(d)). Default: not said.
        "dataCategories" data_categories: List<'v, Text<'v>>,
        /// Special categories (GDPR art. 9). Default: none.
        "specialCategories" special_categories: List<'v, Text<'v>>,
        /// Where the data come from (GDPR art. 14(2)(f)). Default: not said.
        "source" source: Option<Text<'v>>,
        /// Whom they are collected from, which decides what must be told (GDPR art. 13 or 14). Default: person.
        "collectedFrom" collected_from: ByPage<Option<CollectedFrom>>,
        /// The legal basis (GDPR art. 6). Default: not said.
        "legalBasis" legal_basis: List<'v, LegalBasis<'v>>,
        /// The exception for special categories (GDPR art. 9(2)). Default: none.
        "art9Basis" art9_basis: List<'v, TextOr<'v, SpecialBasis<'v>>>,
        /// The interest, where art. 6(1)(f) is the basis (GDPR art. 13(1)(d)). Default: none.
        "legitimateInterest" legitimate_interest: Option<TextOr<'v, Interest<'v>>>,
        /// Who gets the data (GDPR art. 13(1)(e)). Default: not said; write «ingen» when nobody does.
        "recipients" recipients: List<'v, Text<'v>>,
        /// Which of `processors` take part, by their names (GDPR art. 28). Default: not said.
        "processors" processors: List<'v, Text<'v>>,
        /// Transfers out of the EEA and their safeguard (GDPR art. 13(1)(f)). Default: none.
        "transfers" transfers: List<'v, TextOr<'v, Transfer<'v>>>,
        /// How long, or what decides it (GDPR art. 13(2)(a)). Default: not said.
        "retention" retention: Option<TextOr<'v, Retention<'v>>>,
        /// Whether one must give the data, and what follows if not (GDPR art. 13(2)(e)). Default: not said.
        "provision" provision: Option<TextOr<'v, Provision<'v>>>,
        /// Automated decisions, their logic and effect (GDPR art. 13(2)(f), 22). Default: not said.
        "automatedDecision" automated_decision: Option<TextOr<'v, AutomatedDecision<'v>>>,
        /// How to withdraw, where the basis is consent (GDPR art. 13(2)(c)). Default: not said.
        "withdrawal" withdrawal: Option<Text<'v>>,
        /// Use for another purpose than the data were collected for (GDPR art. 13(3)). Default: none.
        "furtherUse" further_use: Option<Text<'v>>,
        /// How the data are secured, for the record of processing activities alone (GDPR art. 30(1)(g)). Default: not said.
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
        "interest" interest: Text<'v>,
        /// Why it weighs more than the drawbacks for people, or how to get to know (WP260). Default: not said.
        "balancing" balancing: Option<Text<'v>>,
    }
}

declare! {
    /// A transfer out of the EEA (GDPR art. 44–49).
    Transfer {
        /// Where to.
        "country" country: Text<'v>,
        /// What it rests on. Default: not said, which `check` reports.
        "mechanism" mechanism: Option<Mechanism>,
        /// How to get a copy of the safeguards (GDPR art. 13(1)(f)). Default: not said.
        "copy" copy: Option<Text<'v>>,
        /// The day on which somebody saw that it still holds, as `2026-11-21`. Default: not known.
        "checkedAt" checked_at: ByPage<Option<Date>>,
    }
}

declare! {
    /// How long data are kept (GDPR art. 13(2)(a)).
    Retention {
        /// How long: «fem år etter regnskapsårets slutt». Default: not said.
        "period" period: Option<Text<'v>>,
        /// What decides it, where there is no fixed time. Default: not said.
        "criteria" criteria: Option<Text<'v>>,
        /// The law that says so. Default: none.
        "law" law: Option<Text<'v>>,
    }
}

declare! {
    /// Whether one must give the data (GDPR art. 13(2)(e)).
    Provision {
        /// Whether one must.
        "kind" kind: ProvisionKind,
        /// What follows if not. Default: not said.
        "consequence" consequence: Option<Text<'v>>,
    }
}

declare! {
    /// Decisions that no human takes part in (GDPR art. 13(2)(f), 22).
    AutomatedDecision {
        /// Whether there are any. Default: false.
        "exists" exists: bool,
        /// How they come about. Default: not said.
        "logic" logic: Option<Text<'v>>,
        /// What they mean for people. Default: not said.
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
