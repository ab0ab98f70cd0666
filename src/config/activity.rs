//! A processing activity: the facts of GDPR art. 13 and 14, one purpose at a time.
//!
//! Never: judges whether a basis holds; that is the controller's to answer for.

use super::declare::{declare, words};
use super::{Id, List, Text};

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
        /// The legal basis (GDPR art. 6). Default: not said.
        "legalBasis" legal_basis: List<'v, LegalBasis<'v>>,
        /// The exception for special categories (GDPR art. 9(2)). Default: none.
        "art9Basis" art9_basis: List<'v, Text<'v>>,
        /// The interest, where art. 6(1)(f) is the basis (GDPR art. 13(1)(d)). Default: none.
        "legitimateInterest" legitimate_interest: Option<Text<'v>>,
        /// Who gets the data (GDPR art. 13(1)(e)). Default: not said; write «ingen» when nobody does.
        "recipients" recipients: List<'v, Text<'v>>,
        /// Transfers out of the EEA and their safeguard (GDPR art. 13(1)(f)). Default: none.
        "transfers" transfers: List<'v, Text<'v>>,
        /// How long, or what decides it (GDPR art. 13(2)(a)). Default: not said.
        "retention" retention: Option<Text<'v>>,
        /// Whether one must give the data, and what follows if not (GDPR art. 13(2)(e)). Default: not said.
        "provision" provision: Option<Text<'v>>,
        /// Automated decisions, their logic and effect (GDPR art. 13(2)(f), 22). Default: not said.
        "automatedDecision" automated_decision: Option<Text<'v>>,
        /// How to withdraw, where the basis is consent (GDPR art. 13(2)(c)). Default: not said.
        "withdrawal" withdrawal: Option<Text<'v>>,
    }
}

declare! {
    /// A legal basis with what it rests on.
    LegalBasis {
        /// The letter of GDPR art. 6(1).
        "article" article: Article,
        /// The Norwegian law that c and e need beside it (GDPR art. 6(3)). Default: none.
        "nationalLaw" national_law: Option<Text<'v>>,
        /// Why it fits. Default: none.
        "explanation" explanation: Option<Text<'v>>,
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
