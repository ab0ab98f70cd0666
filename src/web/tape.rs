//! Values as `www/page.js` hands them in: a text in which a sign says what follows. `n`, `t` and `f` stand for
//! themselves, `#…\0` is a number, `"…\0` a text, `[…]` a list, and `{…}` an object of texts and values by turns.
//!
//! Never: reads what somebody wrote; JSON is the browser's to read. Half of this would cost a visitor as much again.

use crate::config::Value;
use crate::notation::{cut, parse_number};

/// The value that a tape says; `None` for what `page.js` does not write.
pub fn read_tape(tape: &str) -> Option<Value> {
    value(&mut &*tape)
}

fn value(tape: &mut &str) -> Option<Value> {
    let (sign, rest) = tape.split_at_checked(1)?;
    *tape = rest;
    Some(match sign {
        "#" | "\"" => {
            let (text, rest) = cut(rest, 0)?;
            *tape = rest;
            if sign == "#" {
                // Only whole numbers mean anything in a config; another is told from them.
                Value::Number(parse_number(text).map_or(f64::NAN, |number| number as f64))
            } else {
                Value::Text(text.into())
            }
        }
        "[" => {
            let mut items = Vec::new();
            while !ends(tape, b']')? {
                items.push(value(tape)?);
            }
            Value::List(items)
        }
        "{" => {
            let mut fields = Vec::new();
            while !ends(tape, b'}')? {
                let Value::Text(key) = value(tape)? else { return None };
                fields.push((key, value(tape)?));
            }
            Value::Object(fields)
        }
        "n" => Value::Null,
        _ => Value::Bool(sign == "t"),
    })
}

/// Whether a list or an object ends here, and goes past the sign that says so.
fn ends(tape: &mut &str, sign: u8) -> Option<bool> {
    let ends = *tape.as_bytes().first()? == sign;
    if ends {
        *tape = tape.get(1..)?;
    }
    Some(ends)
}
