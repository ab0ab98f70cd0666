//! The facts of a config as sections.
//!
//! Never: invents a fact; what is not declared is not said.

use super::blocks::put_reach;
use crate::config::{Activity, Article, Config, LegalBasis};
use crate::disclosure::{heading, put_categories, put_fact, put_list, put_text};
use crate::text::{Key, Texts};
use crate::view::El;

/// Who answers for the data (GDPR art. 13(1)(a)).
pub(super) fn put_controller<'a>(section: &mut El<'a>, config: Config<'a>, texts: &'a Texts, level: u8) {
    let controller = config.controller();
    let name = controller.name();
    section.add("p").text(texts.fill(Key::ControllerIs, &[("controller", name.words)]));
    let facts = section.add("dl").set("class", "samtykke-facts");
    put_text(facts, texts, Key::Name, Some(name));
    put_text(facts, texts, Key::RepresentedBy, controller.represented_by());
    if let Some(number) = controller.org_number() {
        put_fact(facts, texts, Key::OrgNumber).text(number);
    }
    put_reach(facts, texts, controller.email(), controller.phone());
    put_text(facts, texts, Key::Address, controller.address());
    if !controller.joint_controllers().is_empty() {
        section.add(heading(level.saturating_add(1))).text(texts.get(Key::JointControllers));
        let facts = section.add("dl").set("class", "samtykke-facts");
        for joint in controller.joint_controllers().iter() {
            let row = facts.add("div");
            row.add("dt").words(joint.name());
            row.add("dd").words(joint.arrangement());
        }
    }
}

/// The data protection officer (GDPR art. 13(1)(b), 37–39).
pub(super) fn put_officer<'a>(
    section: &mut El<'a>,
    config: Config<'a>,
    texts: &'a Texts,
    name_of: &dyn Fn(&str) -> Option<String>,
) {
    let Some(officer) = config.dpo() else { return };
    match officer.about() {
        Some(about) => section.add("p").rich(about, name_of),
        None => section.add("p").text(texts.get(Key::DpoIs)),
    };
    let mut facts = El::of_class("dl", "samtykke-facts");
    put_text(&mut facts, texts, Key::Name, officer.name());
    put_reach(&mut facts, texts, officer.email(), officer.phone());
    if !facts.is_empty() {
        section.put(facts);
    }
    if !officer.tasks().is_empty() {
        section.add("p").text(texts.get(Key::DpoTasks)).text(":");
        let list = section.add("ul");
        for task in officer.tasks().iter() {
            list.add("li").rich(task, name_of);
        }
    }
}

/// One activity, fact by fact (GDPR art. 13 and 14).
pub(super) fn put_activity<'a>(section: &mut El<'a>, activity: Activity<'a>, texts: &'a Texts) {
    let facts = section.add("dl").set("class", "samtykke-facts");
    put_text(facts, texts, Key::Purpose, Some(activity.purpose()));
    put_text(facts, texts, Key::Controller, activity.controller());
    put_list(facts, texts, Key::DataSubjects, activity.data_subjects());
    put_list(facts, texts, Key::DataCategories, activity.data_categories());
    put_list(facts, texts, Key::SpecialCategories, activity.special_categories());
    put_text(facts, texts, Key::Source, activity.source());
    if !activity.legal_basis().is_empty() {
        let list = put_fact(facts, texts, Key::LegalBasis).add("ul");
        for basis in activity.legal_basis().iter() {
            put_basis(list.add("li"), basis, texts);
        }
    }
    put_text(facts, texts, Key::LegitimateInterest, activity.legitimate_interest());
    put_list(facts, texts, Key::Art9Basis, activity.art9_basis());
    put_list(facts, texts, Key::Recipients, activity.recipients());
    put_list(facts, texts, Key::Transfers, activity.transfers());
    put_text(facts, texts, Key::Retention, activity.retention());
    put_text(facts, texts, Key::Provision, activity.provision());
    put_text(facts, texts, Key::AutomatedDecision, activity.automated_decision());
    put_text(facts, texts, Key::Withdrawal, activity.withdrawal());
}

fn put_basis<'a>(el: &mut El<'a>, basis: LegalBasis<'a>, texts: &'a Texts) {
    el.text(texts.get(match basis.article() {
        Article::Consent => Key::BasisA,
        Article::Contract => Key::BasisB,
        Article::Duty => Key::BasisC,
        Article::Vital => Key::BasisD,
        Article::Task => Key::BasisE,
        Article::Interest => Key::BasisF,
    }));
    for (sign, text) in [(", ", basis.national_law()), (". ", basis.explanation())] {
        if let Some(text) = text {
            el.text(sign).words(text);
        }
    }
}

/// What is stored on the device (ekomloven § 3-15).
pub(super) fn put_storage<'a>(section: &mut El<'a>, config: Config<'a>, texts: &'a Texts, level: u8) {
    let key = if config.services().is_empty() { Key::StorageNone } else { Key::StorageIntro };
    section.add("p").text(texts.get(key));
    put_categories(section, config, texts, level);
}

/// The processors (GDPR art. 28).
pub(super) fn put_processors<'a>(section: &mut El<'a>, config: Config<'a>, texts: &'a Texts) {
    section.add("p").text(texts.get(Key::ProcessorsIntro));
    let facts = section.add("dl").set("class", "samtykke-facts");
    for processor in config.processors().iter() {
        let row = facts.add("div");
        row.add("dt").words(processor.name());
        let said = row.add("dd");
        said.words(processor.purpose());
        for more in [processor.country(), processor.transfer()].into_iter().flatten() {
            said.add("br");
            said.words(more);
        }
    }
}

/// What changed in the statement, newest first as the owner lists it.
pub(super) fn put_changelog<'a>(
    section: &mut El<'a>,
    config: Config<'a>,
    texts: &'a Texts,
    name_of: &dyn Fn(&str) -> Option<String>,
) {
    let facts = section.add("dl").set("class", "samtykke-facts");
    for change in config.statement().iter().flat_map(|plan| plan.changelog().iter()) {
        let row = facts.add("div");
        row.add("dt").text(texts.date(change.date()));
        row.add("dd").rich(change.text(), name_of);
    }
}
