//! The places in the page where the statement, the storage table and the visitor's choice stand.
//!
//! Never: draws again what stands there already: a statement that came with the page comes alive as it is.

use super::app::App;
use super::dom;
use crate::statement::{self, Told};
use crate::style;
use crate::view::El;
use std::cell::Cell;
use web_sys::Element;

/// Marks a place that is filled.
const FILLED: &str = "data-samtykke-filled";

/// Fills the places that came since.
pub fn fill_new(app: &'static App) {
    let document = dom::document();
    let level = if dom::first(&document, "h1").is_some() { 2 } else { 1 };
    let mut any = false;
    let mut fill = |selector: &str, draw: &dyn Fn() -> El<'static>| {
        for place in dom::all(&document, selector) {
            dom::set(&place, FILLED, "");
            fill(&place, &draw());
            any = true;
        }
    };
    fill("[data-samtykke-statement]:not([data-samtykke-filled])", &|| {
        statement::draw(app.config, &app.texts, level)
    });
    fill("[data-samtykke-cookies]:not([data-samtykke-filled])", &|| {
        statement::draw_storage(app.config, &app.texts, level + 1)
    });
    fill("[data-samtykke-choice]:not([data-samtykke-filled])", &|| {
        statement::draw_choice(app.config, &app.texts)
    });
    if any {
        wear_sheets();
        tell(app);
    }
}

/// Tells the choice as it is now, wherever it is told.
pub fn tell(app: &App) {
    let places = dom::all(&dom::document(), "[data-samtykke-told]");
    if places.is_empty() {
        return;
    }
    let told = Told::of(app.config, &app.session.borrow());
    for place in places {
        if let Some(new) = dom::mount(&statement::draw_told(&app.texts, &told)) {
            place.replace_children_with_node_1(&new);
        }
    }
}

fn fill(place: &Element, view: &El) {
    let Some(new) = dom::mount(view) else { return };
    let stands = place.first_element_child().is_some_and(|old| old.is_equal_node(Some(&new)));
    if !stands {
        place.replace_children_with_node_1(&new);
    }
}

fn wear_sheets() {
    thread_local! {
        static WORN: Cell<bool> = const { Cell::new(false) };
    }
    if !WORN.replace(true) {
        [style::TOKENS, style::STATEMENT].iter().for_each(|css| dom::wear(&dom::document(), css));
    }
}
