//! The facts of a config as sections.
//!
//! Never: invents a fact; what is not declared is not said.

use super::Drawing;
use crate::config::{Activity, Article, LegalBasis, Spot, Text};
use crate::disclosure::{FACTS, put_categories, put_facts, put_fields, put_party};
use crate::text::Key;
use crate::view::El;

/// What is said of an activity before its legal basis, and the keys in the config.
const BEFORE_BASIS: &[(Key, Spot)] = &[
    (Key::Purpose, Spot::of("purpose")),
    (Key::Controller, Spot::of("controller")),
    (Key::DataSubjects, Spot::of("dataSubjects")),
    (Key::DataCategories, Spot::of("dataCategories")),
    (Key::SpecialCategories, Spot::of("specialCategories")),
    (Key::Source, Spot::of("source")),
];
/// What is said after it.
const AFTER_BASIS: &[(Key, Spot)] = &[
    (Key::LegitimateInterest, Spot::of("legitimateInterest")),
    (Key::Art9Basis, Spot::of("art9Basis")),
    (Key::Recipients, Spot::of("recipients")),
    (Key::Transfers, Spot::of("transfers")),
    (Key::Retention, Spot::of("retention")),
    (Key::Provision, Spot::of("provision")),
    (Key::AutomatedDecision, Spot::of("automatedDecision")),
    (Key::Withdrawal, Spot::of("withdrawal")),
];

impl Drawing<'_> {
    /// Who answers for the data (GDPR art. 13(1)(a)).
    pub(super) fn controller(&self, section: &mut El, level: u8) {
        let controller = self.config.controller();
        section.add("p").fill_words(self.texts.of(Key::ControllerIs), controller.name());
        put_party(section, self.texts, controller.value(), FACTS);
        if !controller.joint_controllers().is_empty() {
            section.heading(level + 1).words(self.texts.of(Key::JointControllers));
            let facts = put_facts(section);
            for joint in controller.joint_controllers().iter() {
                let row = facts.add("div");
                row.add("dt").words(joint.name());
                row.add("dd").words(joint.arrangement());
            }
        }
    }

    /// The data protection officer (GDPR art. 13(1)(b), 37–39).
    pub(super) fn officer(&self, section: &mut El) {
        let Some(officer) = self.config.dpo() else { return };
        match officer.about() {
            Some(about) => self.rich(section.add("p"), about),
            None => drop(section.add("p").words(self.texts.of(Key::DpoIs))),
        }
        put_party(section, self.texts, officer.value(), FACTS);
        if !officer.tasks().is_empty() {
            section.add("p").words(self.texts.of(Key::DpoTasks)).text(":");
            let list = section.add("ul");
            for task in officer.tasks().iter() {
                self.rich(list.add("li"), task);
            }
        }
    }

    /// One activity, fact by fact (GDPR art. 13 and 14).
    pub(super) fn activity(&self, section: &mut El, activity: Activity) {
        let facts = put_facts(section);
        put_fields(facts, self.texts, activity.value(), BEFORE_BASIS);
        if !activity.legal_basis().is_empty() {
            let list = facts.fact(self.texts.of(Key::LegalBasis)).add("ul");
            for basis in activity.legal_basis().iter() {
                self.basis(list.add("li"), basis);
            }
        }
        put_fields(facts, self.texts, activity.value(), AFTER_BASIS);
    }

    fn basis(&self, el: &mut El, basis: LegalBasis) {
        el.words(self.texts.of(match basis.article() {
            Article::Consent => Key::BasisA,
            Article::Contract => Key::BasisB,
            Article::Duty => Key::BasisC,
            Article::Vital => Key::BasisD,
            Article::Task => Key::BasisE,
            Article::Interest => Key::BasisF,
        }));
        if let Some(law) = basis.national_law() {
            el.text(", ").words(law);
        }
        if let Some(explanation) = basis.explanation() {
            el.text(". ").words(explanation);
        }
    }

    /// What is stored on the device (ekomloven § 3-15).
    pub(super) fn storage(&self, section: &mut El, level: u8) {
        let is_none = self.config.services().is_empty();
        section.add("p").words(self.texts.of(if is_none { Key::StorageNone } else { Key::StorageIntro }));
        put_categories(section, self.config, self.texts, level, None);
    }

    /// The processors (GDPR art. 28).
    pub(super) fn processors(&self, section: &mut El) {
        section.add("p").words(self.texts.of(Key::ProcessorsIntro));
        let facts = put_facts(section);
        for processor in self.config.processors().iter() {
            let row = facts.add("div");
            row.add("dt").words(processor.name());
            let said = row.add("dd").words(processor.purpose());
            put_line(said, processor.country());
            put_line(said, processor.transfer());
        }
    }

    /// What changed in the statement, newest first as the owner lists it.
    pub(super) fn changelog(&self, section: &mut El) {
        let facts = put_facts(section);
        for change in self.plan.changelog().iter() {
            let row = facts.add("div");
            row.add("dt").text(&self.texts.date(change.date()));
            self.rich(row.add("dd"), change.text());
        }
    }
}

/// Adds words on a line of their own, where there are any.
fn put_line(el: &mut El, words: Option<Text>) {
    if let Some(words) = words {
        el.add("br");
        el.words(words);
    }
}

#[cfg(all(test, feature = "cli"))]
mod tests {
    use super::{AFTER_BASIS, BEFORE_BASIS};
    use crate::config::Activity;

    #[test]
    fn every_key_of_an_activity_is_said_somewhere() {
        // The id and the title are the section's own, and the legal basis has a way of its own.
        let elsewhere = ["id", "title", "legalBasis"];
        let said = BEFORE_BASIS.iter().chain(AFTER_BASIS).map(|(_, spot)| spot.key()).chain(elsewhere);
        let mut said: Vec<&str> = said.collect();
        let mut declared: Vec<&str> = Activity::shape().fields().map(|field| field.key).collect();
        said.sort_unstable();
        declared.sort_unstable();
        assert_eq!(said, declared);
    }
}
