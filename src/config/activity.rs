//! A processing activity: the facts of GDPR art. 13 and 14, one purpose at a time.
//!
//! Never: judges whether a basis holds; that is the controller's to answer for.

use super::reader::{declare, words};
use super::{Id, Text};

declare! {
    /// What is done with personal data, for one purpose.
    Activity {
        /// Anchors the section.
        "id" id: Id,
        /// A short name: «Lønn og personal».
        "title" title: Text,
        /// Why (GDPR art. 13(1)(c)).
        "purpose" purpose: Text,
        /// Who decides, when it is another than `controller`, such as Nav. Default: `controller`.
        "controller" controller: Option<Text>,
        /// Whose data. Default: not said.
        "dataSubjects" data_subjects: Vec<Text>,
        /// Which data (GDPR art. 14(1)(d)). Default: not said.
        "dataCategories" data_categories: Vec<Text>,
        /// Special categories (GDPR art. 9). Default: none.
        "specialCategories" special_categories: Vec<Text>,
        /// Where the data come from (GDPR art. 14(2)(f)). Default: not said.
        "source" source: Option<Text>,
        /// The legal basis (GDPR art. 6). Default: not said.
        "legalBasis" legal_basis: Vec<LegalBasis>,
        /// The exception for special categories (GDPR art. 9(2)). Default: none.
        "art9Basis" art9_basis: Vec<Text>,
        /// The interest, where art. 6(1)(f) is the basis (GDPR art. 13(1)(d)). Default: none.
        "legitimateInterest" legitimate_interest: Option<Text>,
        /// Who gets the data (GDPR art. 13(1)(e)). Default: not said; write «ingen» when nobody does.
        "recipients" recipients: Vec<Text>,
        /// Transfers out of the EEA and their safeguard (GDPR art. 13(1)(f)). Default: none.
        "transfers" transfers: Vec<Text>,
        /// How long, or what decides it (GDPR art. 13(2)(a)). Default: not said.
        "retention" retention: Option<Text>,
        /// Whether one must give the data, and what follows if not (GDPR art. 13(2)(e)). Default: not said.
        "provision" provision: Option<Text>,
        /// Automated decisions, their logic and effect (GDPR art. 13(2)(f), 22). Default: not said.
        "automatedDecision" automated_decision: Option<Text>,
        /// How to withdraw, where the basis is consent (GDPR art. 13(2)(c)). Default: not said.
        "withdrawal" withdrawal: Option<Text>,
    }
}

declare! {
    /// A legal basis with what it rests on.
    LegalBasis {
        /// The letter of GDPR art. 6(1).
        "article" article: Article,
        /// The Norwegian law that c and e need beside it (GDPR art. 6(3)). Default: none.
        "nationalLaw" national_law: Option<Text>,
        /// Why it fits. Default: none.
        "explanation" explanation: Option<Text>,
    }
}

words! {
    /// The letters of GDPR art. 6(1).
    Article {
        /// Consent.
        "6(1)(a)" Consent,
        /// Contract.
        "6(1)(b)" Contract,
        /// Legal duty.
        "6(1)(c)" Duty,
        /// Vital interests.
        "6(1)(d)" Vital,
        /// Public task.
        "6(1)(e)" Task,
        /// Legitimate interest.
        "6(1)(f)" Interest,
    }
}
