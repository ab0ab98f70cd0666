//! The browser edge on a page, from the first question to the withdrawal and beyond: one scenario, since
//! the widget starts once on a page and the tests share one.
//!
//! Never: asks the widget's insides; it sees nodes, events and what is stored.

mod gates;
mod later;
mod places;
mod settings;
mod stage;
mod start;
mod storing;
mod withdrawal;

use crate::fixture::{read, texts};
use samtykke::config::{Config, Reading, Value};
use samtykke::consent::Record;
use samtykke::text::Texts;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

/// The config's text.
const CONFIG: &str = include_str!("config.json");

/// What the site's owner has: the config, and the texts that go with it.
struct Site {
    config: Config<'static>,
    texts: Texts,
}

impl Site {
    fn new() -> Self {
        let config = Reading::new(read(CONFIG), "nb").into_config().expect("the config can be used");
        Self { config, texts: texts("nb", &mut |_| {}) }
    }

    /// The texts as they are shipped.
    fn pack(&self) -> JsValue {
        let list = self.texts.to_list();
        let list = list.items().iter().map(|item| match item {
            Value::Number(number) => JsValue::from_f64(*number),
            item => JsValue::from_str(item.as_text().unwrap_or_default()),
        });
        list.collect::<js_sys::Array>().into()
    }
}

/// The record that is stored, the same in the cookie and in its mirror.
fn record() -> Record {
    let stored = stage::js("stage.cookie('samtykke')").as_string().expect("there is a record");
    assert_eq!(stage::js("localStorage.samtykke").as_string().as_ref(), Some(&stored));
    Record::parse(&stored).expect("it can be read")
}

/// Runs the steps of the scenario, in their order, and tells which one is on.
macro_rules! steps {
    ($site:ident: $($step:path,)*) => {
        $(
            console_log!("  {}", stringify!($step));
            $step(&$site).await;
        )*
    };
}

#[wasm_bindgen_test]
async fn a_visit_from_the_question_to_the_withdrawal() {
    let site = Site::new();
    stage::build().await;
    js_sys::Reflect::set(&stage::js("stage"), &"pack".into(), &site.pack()).expect("the stage keeps it");
    steps! { site:
        start::nothing_is_known_before_it_starts,
        start::what_cannot_be_used_is_refused,
        start::the_question_stands_first_in_the_page,
        start::nothing_is_stored_and_nobody_is_disturbed,
        settings::the_question_is_not_dismissed_by_a_key,
        start::only_what_is_necessary_opens,
        start::gates_with_a_mistake_are_told_of,
        gates::a_placeholder_stands_for_what_would_show_something,
        places::the_storage_table_stands_in_its_place,
        places::there_is_a_way_back_where_the_page_has_none,
        storing::a_saved_choice_is_stored_as_a_record,
        gates::gates_open_in_the_order_of_the_page,
        storing::the_page_is_told_what_changed,
        storing::the_visitor_is_told_and_keeps_their_place,
        settings::the_settings_show_the_choice_as_it_is,
        settings::a_key_closes_them_and_nothing_changes,
        settings::focus_goes_back_to_the_pages_own_control,
        settings::opening_twice_is_opening_once,
        gates::what_is_shown_once_is_not_remembered,
        gates::what_is_to_be_shown_always_is_remembered,
        storing::a_receipt_says_what_the_record_says,
        storing::a_script_may_answer_for_some_and_only_with_yes_or_no,
        storing::a_page_that_answers_back_is_heard,
        places::a_statement_that_comes_later_is_filled,
        places::a_statement_that_came_with_the_page_comes_alive_as_it_is,
        places::the_choice_is_told_wherever_there_is_a_place,
        gates::a_category_opens_what_needs_all_of_it,
        withdrawal::taking_back_is_stored_and_told,
        withdrawal::a_frame_makes_way_for_a_fresh_one,
        withdrawal::a_template_takes_its_content_back,
        withdrawal::what_runs_on_is_told_of,
        withdrawal::what_refused_services_declared_is_erased_and_no_more,
        withdrawal::a_new_yes_opens_again_and_runs_no_script_twice,
        later::a_gate_that_comes_later_follows_the_choice,
        later::a_gate_that_moves_is_opened_once,
        later::another_tabs_newer_choice_rules_here_too,
        later::an_older_choice_does_not_come_back,
        later::the_back_button_brings_the_newest_choice,
        later::a_browser_that_does_not_store_is_told_of,
        later::starting_again_changes_nothing,
        storing::a_script_that_answers_nothing_changes_nothing,
        settings::focus_goes_back_to_our_own_way_in,
        settings::a_later_notice_takes_no_focus,
    }
    stage::clear().await;
}
