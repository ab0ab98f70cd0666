//! The rights of GDPR art. 15–22 and the right to complain.
//!
//! Never: hides the right to object among the others (GDPR art. 21(4)).

use crate::config::{Article, Complaint, Config, Rights};
use crate::disclosure::heading;
use crate::text::{Key, Texts};
use crate::view::El;

/// Where Datatilsynet says how to complain.
const DATATILSYNET: &str = "https://www.datatilsynet.no/";

/// The rights, as far as the activities give them, and how to use them.
pub(super) fn put_rights<'a>(
    section: &mut El<'a>,
    config: Config<'a>,
    texts: &'a Texts,
    level: u8,
    name_of: &dyn Fn(&str) -> Option<String>,
) {
    let rests_on = |articles: &[Article]| -> bool {
        let mut bases = config.activities().iter().flat_map(|activity| activity.legal_basis().iter());
        // Without activities we cannot know, and a right too many is better than one too few.
        config.activities().is_empty() || bases.any(|basis| articles.contains(&basis.article()))
    };
    let facts = section.add("dl").set("class", "samtykke-facts");
    for (applies, right, meaning) in [
        (true, Key::RightAccess, Key::RightAccessIs),
        (true, Key::RightRectification, Key::RightRectificationIs),
        (true, Key::RightErasure, Key::RightErasureIs),
        (true, Key::RightRestriction, Key::RightRestrictionIs),
        (rests_on(&[Article::Consent, Article::Contract]), Key::RightPortability, Key::RightPortabilityIs),
        (config.asks() || rests_on(&[Article::Consent]), Key::RightWithdraw, Key::RightWithdrawIs),
        (true, Key::RightAutomated, Key::RightAutomatedIs),
    ] {
        if applies {
            let row = facts.add("div");
            row.add("dt").text(texts.get(right));
            row.add("dd").text(texts.get(meaning));
        }
    }
    if rests_on(&[Article::Task, Article::Interest]) {
        section.add(heading(level.saturating_add(1))).text(texts.get(Key::RightObject));
        section.add("p").text(texts.get(Key::RightObjectIs));
    }
    let rights = config.rights();
    let how = section.add("p").set("class", "samtykke-how");
    match (rights.and_then(Rights::how_to), config.controller().email()) {
        (Some(own), _) => how.rich(own, name_of),
        (None, Some(email)) => how.text(texts.fill(Key::RightsHowEmail, &[("email", email)])),
        (None, None) => how.text(texts.get(Key::RightsHow)),
    };
    match rights.and_then(Rights::deadline) {
        Some(own) => section.add("p").words(own),
        None => section.add("p").text(texts.get(Key::RightsDeadline)),
    };
    if let Some(limits) = rights.and_then(Rights::limits) {
        section.add("p").rich(limits, name_of);
    }
}

/// Where to complain (GDPR art. 13(2)(d), 77).
pub(super) fn put_complaint<'a>(section: &mut El<'a>, config: Config<'a>, texts: &'a Texts) {
    let own = config.complaint();
    let authority = own.map_or(texts.get(Key::ComplaintAuthority), |own| own.authority().words);
    section.add("p").text(texts.fill(Key::ComplaintHow, &[("authority", authority)]));
    let address = match own {
        Some(own) => own.url().map(|url| url.0),
        None => Some(DATATILSYNET),
    };
    if let Some(address) = address {
        section.add("p").add("a").set("href", address).text(authority);
    }
    if let Some(postal) = own.and_then(Complaint::postal) {
        section.add("p").words(postal);
    }
}
