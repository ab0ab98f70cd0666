//! How to ask, how to remember the answer, and which signals to heed.
//!
//! Never: offers a setting that makes refusing harder than accepting.

use super::declare::{declare, words};
use super::{Address, ByPage, Id, List, Rich, Text};

/// Months a choice lasts when the config says nothing (law.md NO-19).
pub const MONTHS: u32 = 12;
/// The most months: browsers drop cookies after 400 days (RFC 6265bis).
pub const MOST_MONTHS: u32 = 13;

declare! {
    /// The prompt, in the owner's words where ours do not fit.
    PromptRules {
        /// The heading. Default: our question.
        /// Law: GDPR art. 7(2).
        "title" title: Option<Text<'v>>,
        /// Said before our own sentences. Default: nothing.
        /// Law: ekomloven § 3-15 first paragraph; GDPR art. 7(2).
        "text" text: Option<Rich<'v>>,
        /// Where the privacy statement is. Default: no link, which `check` reports.
        /// Law: ekomloven § 3-15 first paragraph; GDPR art. 7(2), 12.
        "statement" statement: Option<Address<'v>>,
        /// How it stands in the page. Default: inline.
        /// Law: none asks for it.
        "layout" declared_layout: Option<Layout>,
        /// Whether a dialog keeps the visitor from the rest of the page until there is an answer. Default: false.
        /// Law: GDPR art. 7(4) is against conditions for a yes; `check` warns.
        "modal" modal: bool,
    }
}

impl PromptRules<'_> {
    /// How it stands in the page.
    pub fn layout(self) -> Layout {
        self.declared_layout().unwrap_or(Layout::Inline)
    }
}

words! {
    /// How the prompt stands in the page.
    Layout {
        /// A part of the page, first in it or where the owner says.
        "inline" Inline,
        /// Docked at the bottom; the page keeps room for it.
        "bar" Bar,
        /// A dialog in the middle.
        "dialog" Dialog,
    }
}

declare! {
    /// The stored choice.
    RecordRules {
        /// How many months a yes and a no last, 1 to 13. Default: 12.
        /// Law: none gives a number; Datatilsynet advises to say how long a yes lasts, and to ask again at reasonable
        /// intervals.
        "months" months: Option<u32>,
        /// Where the choice is kept. Default: persistent.
        /// Law: ekomloven § 3-15 second paragraph b.
        "storage" storage: Option<RecordStorage>,
        /// The registrable domain, for a choice that counts on its subdomains too. Default: this host only.
        /// Law: GDPR art. 4(11): a yes is to those hosts that one was told of.
        "domain" domain: Option<&'v str>,
        /// Where a copy of each answer's receipt is sent, as proof. Default: nowhere.
        /// Law: GDPR art. 7(1).
        "endpoint" endpoint: ByPage<Option<Address<'v>>>,
        /// What counts of the answers that the tools in `markup` stored before us. A yes was given to other words.
        /// Default: refusals.
        /// Law: GDPR art. 4(11), 7(1).
        "takeOver" take_over: ByPage<Option<TakeOver>>,
    }
}

words! {
    /// What counts of an answer that another tool stored.
    TakeOver {
        /// Nothing: everybody is asked.
        "nothing" Nothing,
        /// A no stays a no; everything else is asked.
        "refusals" Refusals,
        /// Both.
        "everything" Everything,
    }
}

declare! {
    /// A way out of the site at once, for people whom somebody may be watching.
    Exit {
        /// Where it leads: a page that looks like nothing.
        "address" address: Address<'v>,
        /// What the button says. Default: our own words.
        "label" label: Option<Text<'v>>,
    }
}

words! {
    /// A consent tool whose markup is understood; `www/markup.js` says how.
    Tool {
        /// vanilla-cookieconsent, versions 2 and 3.
        "cookieconsent" CookieConsent,
        /// Complianz.
        "complianz" Complianz,
        /// Klaro.
        "klaro" Klaro,
        /// Orejime, versions 2 and 3.
        "orejime" Orejime,
        /// Cookiebot.
        "cookiebot" Cookiebot,
        /// Cookie Information.
        "cookie-information" CookieInformation,
        /// OneTrust.
        "onetrust" OneTrust,
        /// CookieYes.
        "cookieyes" CookieYes,
        /// Usercentrics.
        "usercentrics" Usercentrics,
        /// iubenda.
        "iubenda" Iubenda,
        /// tarteaucitron.
        "tarteaucitron" Tarteaucitron,
    }
}

words! {
    /// How long the choice outlives the browser.
    RecordStorage {
        /// For `months`.
        "persistent" Persistent,
        /// Until the browser closes: no trace afterwards.
        "session" Session,
    }
}

declare! {
    /// Signals: what the browser sends us, and what providers' own scripts are sent.
    Signals {
        /// Categories that a Global Privacy Control signal refuses: they are not asked about then.
        /// Default: `marketing`, where there is such a category.
        /// Law: GDPR art. 21(5) lets people object by automated means; no duty to heed this signal was found.
        "gpc" gpc: Option<List<'v, Id<'v>>>,
        /// The providers whose scripts are told of the choice: a no before they run, and then each answer. Default: none.
        /// Law: ekomloven § 3-15 first paragraph; GDPR art. 7(3).
        "send" send: ByPage<List<'v, Addressee>>,
        /// The category or service that stands for statistics in what is sent. Default: `statistics`.
        /// Law: ekomloven § 3-15 first paragraph; GDPR art. 7(3).
        "statistics" statistics: ByPage<Option<Id<'v>>>,
        /// The category or service that stands for marketing in what is sent. Default: `marketing`.
        /// Law: ekomloven § 3-15 first paragraph; GDPR art. 7(3).
        "marketing" marketing: ByPage<Option<Id<'v>>>,
        /// The category or service that stands for functions in what is sent. Default: `functional`.
        /// Law: ekomloven § 3-15 first paragraph; GDPR art. 7(3).
        "functional" functional: ByPage<Option<Id<'v>>>,
        /// Whether third parties' scripts, frames and pictures that fit a service's `patterns` wait for its yes although
        /// nothing marks them. It needs `samtykke_early.js` before the loader. Default: false.
        /// Law: ekomloven § 3-15 first paragraph: nothing is fetched before a yes.
        "autoBlock" auto_block: ByPage<bool>,
    }
}

words! {
    /// A provider with a documented way to be told of consent; `www/signals.js` says what each is told.
    Addressee {
        /// Google's consent mode, version 2.
        "google" Google,
        /// An event in the data layer of Google Tag Manager.
        "gtm" TagManager,
        /// Microsoft Advertising, UET.
        "uet" Uet,
        /// Microsoft Clarity.
        "clarity" Clarity,
        /// Matomo.
        "matomo" Matomo,
        /// Piwik PRO.
        "piwik-pro" PiwikPro,
        /// Meta's pixel.
        "meta" Meta,
        /// TikTok's pixel.
        "tiktok" TikTok,
    }
}
