//! The rights of GDPR art. 15–22, what holds for children, and the right to complain.
//!
//! Never: hides the right to object among the others (GDPR art. 21(4)).

use super::Drawing;
use crate::config::{Article, Complaint, Rights};
use crate::disclosure::put_facts;
use crate::notation::number;
use crate::text::Key;
use crate::view::El;

/// Where Datatilsynet says how to complain.
const DATATILSYNET: &str = "https://www.datatilsynet.no/";
/// Where it takes complaints: they are sent by post (datatilsynet.no, «Hvordan klage til Datatilsynet?»).
const POSTAL: &str = "Postboks 458 Sentrum, 0105 Oslo";

/// The rights that stand in a row, and what each means.
const RIGHTS: &[(Key, Key)] = &[
    (Key::RightAccess, Key::RightAccessIs),
    (Key::RightRectification, Key::RightRectificationIs),
    (Key::RightErasure, Key::RightErasureIs),
    (Key::RightRestriction, Key::RightRestrictionIs),
    (Key::RightPortability, Key::RightPortabilityIs),
    (Key::RightWithdraw, Key::RightWithdrawIs),
    (Key::RightAutomated, Key::RightAutomatedIs),
];

impl Drawing<'_> {
    /// The rights, as far as the activities give them, and how to use them.
    pub(super) fn rights(&self, section: &mut El, level: u8) {
        let (config, texts) = (self.config, self.texts);
        let facts = put_facts(section);
        for (right, meaning) in RIGHTS {
            let applies = match right {
                Key::RightPortability => self.rests_on(Article::Consent) || self.rests_on(Article::Contract),
                Key::RightWithdraw => config.asks() || self.rests_on(Article::Consent),
                _ => true,
            };
            if applies {
                facts.fact(texts.of(*right)).words(texts.of(*meaning));
            }
        }
        if self.rests_on(Article::Task) || self.rests_on(Article::Interest) {
            section.heading(level + 1).words(texts.of(Key::RightObject));
            section.add("p").words(texts.of(Key::RightObjectIs));
        }
        let rights = config.rights();
        let how = section.add("p").class("samtykke-how");
        match (rights.and_then(Rights::how_to), config.controller().email()) {
            (Some(own), _) => self.rich(how, own),
            (None, Some(email)) => drop(how.fill(texts.of(Key::RightsHowEmail), email)),
            (None, None) => drop(how.words(texts.of(Key::RightsHow))),
        }
        let deadline = rights.and_then(Rights::deadline);
        section.add("p").words(deadline.unwrap_or(texts.of(Key::RightsDeadline)));
        if let Some(limits) = rights.and_then(Rights::limits) {
            self.rich(section.add("p"), limits);
        }
    }

    /// Whether an activity rests on this article.
    fn rests_on(&self, article: Article) -> bool {
        for activity in self.config.activities().iter() {
            for basis in activity.legal_basis().iter() {
                if basis.article() == article {
                    return true;
                }
            }
        }
        // Without activities we cannot know, and a right too many is better than one too few.
        self.config.activities().is_empty()
    }

    /// What children should know, and from which age they answer for themselves (GDPR art. 8, 12(1)).
    pub(super) fn children(&self, section: &mut El) {
        let Some(children) = self.config.children() else { return };
        if let Some(own) = children.text() {
            self.rich(section.add("p"), own);
        }
        let age = number(children.age_of_consent().into());
        section.add("p").fill(self.texts.of(Key::ChildrenAge), &age);
    }

    /// Where to complain (GDPR art. 13(2)(d), 77).
    pub(super) fn complaint(&self, section: &mut El) {
        let own = self.config.complaint();
        let authority = own.map_or(self.texts.of(Key::ComplaintAuthority), Complaint::authority).words();
        section.add("p").fill(self.texts.of(Key::ComplaintHow), authority);
        let address = match own {
            Some(own) => own.url().map(|url| url.0),
            None => Some(DATATILSYNET),
        };
        if let Some(address) = address {
            section.add("p").link(address).text(authority);
        }
        if let Some(postal) = own.and_then(Complaint::postal) {
            section.add("p").words(postal);
        }
        if own.is_none() {
            section.add("p").text(POSTAL);
        }
    }
}
