//! The facts of a config as sections.
//!
//! Never: invents a fact; what is not declared is not said.

use super::Drawing;
use crate::config::{Activity, Processor, Spot};
use crate::disclosure::{FACTS, put_categories, put_each, put_facts, put_fields, put_party};
use crate::text::Key;
use crate::view::El;

/// What is said of an activity after its purpose, and the keys in the config.
const ACTIVITY: &[(Key, Spot)] = &[
    (Key::Controller, Spot::of("controller")),
    (Key::DataSubjects, Spot::of("dataSubjects")),
    (Key::DataCategories, Spot::of("dataCategories")),
    (Key::SpecialCategories, Spot::of("specialCategories")),
    (Key::Source, Spot::of("source")),
    (Key::LegalBasis, Spot::of("legalBasis")),
    (Key::LegitimateInterest, Spot::of("legitimateInterest")),
    (Key::Art9Basis, Spot::of("art9Basis")),
    (Key::Recipients, Spot::of("recipients")),
    (Key::Processors, Spot::of("processors")),
    (Key::Transfers, Spot::of("transfers")),
    (Key::Retention, Spot::of("retention")),
    (Key::Provision, Spot::of("provision")),
    (Key::AutomatedDecision, Spot::of("automatedDecision")),
    (Key::Withdrawal, Spot::of("withdrawal")),
    (Key::FurtherUse, Spot::of("furtherUse")),
];

impl Drawing<'_> {
    /// Who answers for the data (GDPR art. 13(1)(a)).
    pub(super) fn controller(&self, section: &mut El, level: u8) {
        let controller = self.config.controller();
        section.add("p").fill_words(self.texts.of(Key::ControllerIs), controller.name());
        put_party(section, self.texts, controller.value(), FACTS);
        if let Some(representative) = controller.representative() {
            section.heading(level + 1).words(self.texts.of(Key::Representative));
            put_party(section, self.texts, representative.value(), FACTS);
        }
        if !controller.joint_controllers().is_empty() {
            section.heading(level + 1).words(self.texts.of(Key::JointControllers));
            for joint in controller.joint_controllers().iter() {
                put_party(section, self.texts, joint.value(), "samtykke-facts samtykke-contact");
                section.add("p").words(joint.arrangement());
            }
        }
    }

    /// The data protection officer (GDPR art. 13(1)(b), 37–39).
    pub(super) fn officer(&self, section: &mut El) {
        let Some(officer) = self.config.dpo() else { return };
        if let Some(about) = officer.about() {
            self.rich(section.add("p"), about);
        } else if officer.reason_none().is_none() {
            section.add("p").words(self.texts.of(Key::DpoIs));
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

    /// One activity (GDPR art. 13 and 14): what it is for, and the rest of it for who wants to know more.
    pub(super) fn activity(&self, section: &mut El, activity: Activity) {
        section.add("p").words(activity.purpose());
        let mut details = El::new("details");
        details.add("summary").fill_words(self.texts.of(Key::More), activity.title());
        let facts = put_facts(&mut details);
        put_fields(facts, self.texts, activity.value(), Activity::shape(), ACTIVITY);
        if !facts.is_empty() {
            section.put(details);
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
        if let Some(processors) = self.config.value().get("processors") {
            put_each(section, self.texts, processors, Processor::shape());
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

#[cfg(all(test, feature = "cli"))]
mod tests {
    use super::ACTIVITY;
    use crate::config::Activity;

    #[test]
    fn every_key_of_an_activity_is_said_somewhere() {
        // The id, the title and the purpose are the section's own; two are not for visitors.
        let elsewhere = ["id", "title", "purpose", "collectedFrom", "security"];
        let said = ACTIVITY.iter().map(|(_, spot)| spot.key()).chain(elsewhere);
        let mut said: Vec<&str> = said.collect();
        let mut declared: Vec<&str> = Activity::shape().fields().map(|field| field.key).collect();
        said.sort_unstable();
        declared.sort_unstable();
        assert_eq!(said, declared);
    }
}
