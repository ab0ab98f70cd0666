//! Values that `www/page.js` hands in, piece by piece, the innermost first.
//!
//! Never: follows a value of JavaScript itself; that takes a visitor nine more calls between the two.

use crate::config::Value;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

thread_local! {
    static HANDED: RefCell<Vec<Value>> = const { RefCell::new(Vec::new()) };
}

/// Takes a piece in: nothing (0), a truth (1), a number (2), a text (3), or a list (4) or an object (5) of the
/// last `number` pieces; in an object every other one is a key.
#[wasm_bindgen]
pub fn hand(kind: u8, number: f64, text: String) {
    HANDED.with_borrow_mut(|handed| {
        let mut last = || handed.split_off(handed.len().saturating_sub(number as usize));
        let value = match kind {
            0 => Value::Null,
            1 => Value::Bool(number > 0.0),
            2 => Value::Number(number),
            3 => Value::Text(text),
            4 => Value::List(last()),
            _ => {
                let (mut fields, mut pieces) = (Vec::new(), last().into_iter());
                while let (Some(Value::Text(key)), Some(value)) = (pieces.next(), pieces.next()) {
                    fields.push((key, value));
                }
                Value::Object(fields)
            }
        };
        handed.push(value);
    });
}

/// What was handed in, as a whole.
pub fn handed() -> Value {
    HANDED.with_borrow_mut(Vec::pop).unwrap_or(Value::Null)
}
