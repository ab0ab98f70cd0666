//! Changes of a config that leave it JSON: a part goes, comes twice, or stands where another stood. Signs changed at
//! random would hardly ever get past the first comma.
//!
//! Never: decides what is tried next; that is libFuzzer's.

use libfuzzer_sys::fuzzer_mutate;
use samtykke::config::Value;
use samtykke::owner::parse;

/// Changes the text in the first so many bytes of `data`, and gives how many there are then.
pub fn mutate(data: &mut [u8], size: usize, most: usize, seed: u32) -> usize {
    let mut dice = Dice(u64::from(seed) << 1 | 1);
    let text = data.get(..size).and_then(|bytes| std::str::from_utf8(bytes).ok());
    let value = text.and_then(|text| parse(text).ok()).filter(|_| dice.below(8) > 0);
    let Some(mut value) = value else { return fuzzer_mutate(data, size, most) };
    for _ in 0..=dice.below(3) {
        graft(&mut value, &mut dice);
    }
    let mut written = String::new();
    write(&value, &mut written);
    match data.get_mut(..written.len()).filter(|_| written.len() <= most) {
        Some(room) => {
            room.copy_from_slice(written.as_bytes());
            written.len()
        }
        None => fuzzer_mutate(data, size, most),
    }
}

/// Chance, the same for the same seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        // Marsaglia's xorshift.
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % end.max(1)
    }
}

/// What can stand anywhere and fits hardly anywhere.
fn stranger(dice: &mut Dice) -> Value {
    match dice.below(10) {
        0 => Value::Null,
        1 => Value::Bool(true),
        2 => Value::Bool(false),
        3 => Value::Number(0.0),
        4 => Value::Number(-0.5),
        5 => Value::Number(1e300),
        6 => Value::Text(String::new()),
        7 => Value::Text("[#a](javascript:x) **".into()),
        8 => Value::List(Vec::new()),
        _ => Value::Object(Vec::new()),
    }
}

fn graft(value: &mut Value, dice: &mut Dice) {
    let scion = match dice.below(3) {
        0 => stranger(dice),
        _ => part(value, &mut dice.below(count(value))).cloned().unwrap_or(Value::Null),
    };
    let place = dice.below(count(value));
    let Some(stock) = part_mut(value, &mut { place }) else { return };
    match (dice.below(4), stock) {
        (0, Value::List(items)) => items.insert(dice.below(items.len() + 1), scion),
        (1, Value::List(items)) if !items.is_empty() => drop(items.remove(dice.below(items.len()))),
        // A key that is there may come twice.
        (0, Value::Object(fields)) if !fields.is_empty() => {
            let key = fields[dice.below(fields.len())].0.clone();
            fields.push((key, scion));
        }
        (1, Value::Object(fields)) if !fields.is_empty() => drop(fields.remove(dice.below(fields.len()))),
        (2, Value::Object(fields)) if !fields.is_empty() => {
            let at = dice.below(fields.len());
            fields[at].1 = scion;
        }
        (_, stock) => *stock = scion,
    }
}

/// How many values there are, this one and all in it.
fn count(value: &Value) -> usize {
    1 + match value {
        Value::List(items) => items.iter().map(count).sum(),
        Value::Object(fields) => fields.iter().map(|(_, value)| count(value)).sum(),
        _ => 0,
    }
}

/// The value at a place, counted in the order in which they are written.
fn part<'v>(value: &'v Value, place: &mut usize) -> Option<&'v Value> {
    if *place == 0 {
        return Some(value);
    }
    *place -= 1;
    match value {
        Value::List(items) => items.iter().find_map(|item| part(item, place)),
        Value::Object(fields) => fields.iter().find_map(|(_, value)| part(value, place)),
        _ => None,
    }
}

fn part_mut<'v>(value: &'v mut Value, place: &mut usize) -> Option<&'v mut Value> {
    if *place == 0 {
        return Some(value);
    }
    *place -= 1;
    match value {
        Value::List(items) => items.iter_mut().find_map(|item| part_mut(item, place)),
        Value::Object(fields) => fields.iter_mut().find_map(|(_, value)| part_mut(value, place)),
        _ => None,
    }
}

fn write(value: &Value, text: &mut String) {
    match value {
        Value::Null => text.push_str("null"),
        Value::Bool(truth) => text.push_str(&truth.to_string()),
        Value::Number(number) => text.push_str(&serde_json::json!(number).to_string()),
        Value::Text(words) => text.push_str(&serde_json::json!(words).to_string()),
        Value::List(items) => {
            for (at, item) in items.iter().enumerate() {
                text.push(if at == 0 { '[' } else { ',' });
                write(item, text);
            }
            text.push_str(if items.is_empty() { "[]" } else { "]" });
        }
        Value::Object(fields) => {
            for (at, (key, value)) in fields.iter().enumerate() {
                text.push(if at == 0 { '{' } else { ',' });
                text.push_str(&serde_json::json!(key).to_string());
                text.push(':');
                write(value, text);
            }
            text.push_str(if fields.is_empty() { "{}" } else { "}" });
        }
    }
}
