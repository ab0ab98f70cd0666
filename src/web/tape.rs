//! Values as `www/page.js` hands them in: a text in which a sign says what follows. `n`, `t` and `f` stand for
//! themselves, `#…\0` is a number, `"…\0` a text, `[…]` a list, and `{…}` an object of texts and values by turns.
//!
//! Never: reads what somebody wrote; JSON is the browser's to read. Half of this would cost a visitor as much again.

use crate::config::Value;
use crate::notation::{cut, parse_number, piece};

/// The value that a tape says; `None` for what `page.js` does not write.
pub fn read_tape(tape: &str) -> Option<Value> {
    value(&mut &*tape)
}

fn value(tape: &mut &str) -> Option<Value> {
    let sign = *tape.as_bytes().first()?;
    *tape = piece(tape, 1, tape.len());
    Some(match sign {
        b'#' | b'"' => {
            let (text, rest) = cut(tape, 0)?;
            *tape = rest;
            if sign == b'"' {
                Value::Text(text.into())
            } else {
                // Only whole numbers mean anything in a config; another is told from them.
                Value::Number(parse_number(text).map_or(f64::NAN, |number| number as f64))
            }
        }
        b'[' => {
            let mut items = Vec::new();
            while let Some(item) = value(tape) {
                items.push(item);
            }
            Value::List(items)
        }
        b'{' => {
            let mut fields = Vec::new();
            while let Some(Value::Text(key)) = value(tape) {
                fields.push((key, value(tape)?));
            }
            Value::Object(fields)
        }
        b'n' => Value::Null,
        b't' => Value::Bool(true),
        b'f' => Value::Bool(false),
        // Where a list or an object ends.
        _ => return None,
    })
}
