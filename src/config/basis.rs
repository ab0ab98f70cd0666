//! What a processing activity rests on: the letters of the law, and the law beside them.
//!
//! Never: judges whether a basis holds; that is the controller's to answer for.

use super::Text;
use super::declare::{declare, words};

declare! {
    /// A legal basis with what it rests on.
    LegalBasis {
        /// The letter of GDPR art. 6(1).
        /// Law: GDPR art. 6(1), 13(1)(c), 14(1)(c).
        "article" article: Article,
        /// The Norwegian law that c and e need beside it. Default: none.
        /// Law: GDPR art. 6(3).
        "nationalLaw" national_law: Option<Text<'v>>,
        /// Why it fits. Default: none.
        /// Law: GDPR art. 13(1)(c), 14(1)(c), where several bases serve one purpose.
        "explanation" explanation: Option<Text<'v>>,
    }
}

declare! {
    /// An exception for special categories with what it rests on (GDPR art. 9(2)).
    SpecialBasis {
        /// The letter of GDPR art. 9(2).
        /// Law: GDPR art. 9(2).
        "article" article: SpecialArticle,
        /// The Norwegian law that b, g, h, i and j need beside it. Default: none.
        /// Law: GDPR art. 9(2)(b), (g)–(j).
        "nationalLaw" national_law: Option<Text<'v>>,
        /// Why it fits. Default: none.
        /// Law: GDPR art. 9(2).
        "explanation" explanation: Option<Text<'v>>,
    }
}

words! {
    /// The letters of GDPR art. 9(2).
    SpecialArticle {
        /// Explicit consent.
        "9(2)(a)" Consent,
        /// Labour law and social security.
        "9(2)(b)" Labour,
        /// Vital interests.
        "9(2)(c)" Vital,
        /// Members of foundations and associations.
        "9(2)(d)" Members,
        /// What people have made public themselves.
        "9(2)(e)" Public,
        /// Legal claims.
        "9(2)(f)" Claims,
        /// Important public interests.
        "9(2)(g)" PublicInterest,
        /// Health and social care.
        "9(2)(h)" Care,
        /// Public health.
        "9(2)(i)" PublicHealth,
        /// Archives, research and statistics.
        "9(2)(j)" Research,
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
