//! What needs a yes, or is necessary: categories, their services and what these store.
//!
//! Never: knows what the visitor answered.

use super::declare::{declare, words};
use super::{Address, ByPage, Duration, Id, List, Text};

declare! {
    /// A purpose that the visitor can say yes or no to.
    Category {
        /// Stands in records and in `data-samtykke`. Services and categories share one set of ids.
        /// Law: GDPR art. 7(1).
        "id" id: Id<'v>,
        /// What it is for, as a noun in small letters that fits after «til»: «statistikk».
        /// Law: ekomloven § 3-15 first paragraph; GDPR art. 4(11).
        "title" title: Text<'v>,
        /// One or two sentences about the purpose. Default: none.
        /// Law: ekomloven § 3-15 first paragraph; GDPR art. 4(11).
        "description" description: Option<Text<'v>>,
        /// Asked instead of our own question when this is the only optional category. Default: none.
        /// Law: GDPR art. 7(2).
        "question" question: Option<Text<'v>>,
        /// Strictly necessary for what the visitor asked for; not asked about. The assessment is yours.
        /// Default: false.
        /// Law: ekomloven § 3-15 second paragraph.
        "necessary" necessary: bool,
        /// What the tools in `markup` call it. Default: what each of them usually does.
        /// Law: none asks for it.
        "aliases" aliases: ByPage<List<'v, &'v str>>,
    }
}

declare! {
    /// One third party, or a tool of one's own, that stores or reads something on the visitor's device.
    Service {
        /// Stands in records and in `data-samtykke`.
        /// Law: GDPR art. 7(1).
        "id" id: Id<'v>,
        /// The id of its category.
        /// Law: ekomloven § 3-15 first paragraph; GDPR art. 4(11).
        "category" category: Id<'v>,
        /// A common service, such as `matomo`: what this object does not say of it (name, provider, country, purpose,
        /// data, recipients, statement, storage, patterns) is taken from its preset. Default: none.
        /// Law: none asks for it.
        /// Example: `"vimeo"`.
        "preset" preset: ByPage<Option<&'v str>>,
        /// What people call it.
        /// Law: ekomloven § 3-15 first paragraph.
        "name" name: Text<'v>,
        /// The company behind it. Default: the controller itself.
        /// Law: ekomloven § 3-15 first paragraph.
        "provider" provider: Option<Text<'v>>,
        /// Where the provider processes the data. Default: not said.
        /// Law: ekomloven § 3-15 first paragraph; GDPR art. 13(1)(f).
        "country" country: Option<Text<'v>>,
        /// What it is used for here, in a sentence.
        /// Law: ekomloven § 3-15 first paragraph.
        "purpose" purpose: Text<'v>,
        /// Which data it handles. Default: none said.
        /// Law: ekomloven § 3-15 first paragraph.
        "data" data: List<'v, Text<'v>>,
        /// Others who get the data from the provider. Default: none.
        /// Law: ekomloven § 3-15 first paragraph; GDPR art. 13(1)(e).
        "recipients" recipients: List<'v, Text<'v>>,
        /// The provider's own privacy statement. Default: none.
        /// Law: none asks for it.
        "statement" statement: Option<Address<'v>>,
        /// What it stores or reads on the device. Default: nothing.
        /// Law: ekomloven § 3-15 first paragraph.
        "storage" storage: List<'v, Storage<'v>>,
        /// The addresses that its scripts, frames and pictures load from: a host, and the beginning of a path where that
        /// matters; `*.` in front stands for every host below. For `signals.autoBlock`. Default: none.
        /// Law: ekomloven § 3-15 first paragraph: nothing is fetched before a yes.
        "patterns" patterns: ByPage<List<'v, &'v str>>,
        /// What the tools in `markup` call it. Default: none.
        /// Law: none asks for it.
        "aliases" aliases: ByPage<List<'v, &'v str>>,
    }
}

declare! {
    /// Something stored or read on the visitor's device (ekomloven § 3-15: localStorage counts as a cookie).
    Storage {
        /// Its name; `*` stands for any signs, as in `_pk_id*`.
        /// Law: ekomloven § 3-15 first paragraph.
        "name" name: &'v str,
        /// Where it lies. Default: cookie.
        /// Law: ekomloven § 3-15 first paragraph.
        "type" declared_kind: Option<StorageKind>,
        /// What it is for. Default: the purpose of the service.
        /// Law: ekomloven § 3-15 first paragraph.
        "purpose" purpose: Option<Text<'v>>,
        /// How long it stays.
        /// Law: ekomloven § 3-15 first paragraph; CJEU C-673/17 (Planet49).
        "duration" duration: Duration,
        /// Whether others than the controller and its processors can read it. Default: false.
        /// Law: ekomloven § 3-15 first paragraph; CJEU C-673/17 (Planet49).
        "thirdParty" third_party: bool,
        /// The provider's domain, where it lies there and not with the site; from here nothing can remove it then. Default: the
        /// site's own.
        /// Law: none asks for it.
        "domain" domain: Option<&'v str>,
        /// Why the visitor's own wish cannot be met without it. Demanded in necessary categories. Default: none.
        /// Law: ekomloven § 3-15 second paragraph b.
        "necessityReason" necessity_reason: Option<Text<'v>>,
    }
}

impl Storage<'_> {
    /// Where it lies.
    pub fn kind(self) -> StorageKind {
        self.declared_kind().unwrap_or(StorageKind::Cookie)
    }
}

words! {
    /// A place on the visitor's device.
    StorageKind {
        /// A cookie.
        "cookie" Cookie,
        /// `localStorage`.
        "local-storage" Local,
        /// `sessionStorage`.
        "session-storage" Session,
        /// A database of the IndexedDB.
        "indexed-db" IndexedDb,
        /// A cache of the Cache API.
        "cache" Cache,
    }
}
