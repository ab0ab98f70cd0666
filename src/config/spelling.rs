//! Which key was meant by one that nothing reads.
//!
//! Never: part of a visitor's build, and never certain; an owner is asked.

use super::Value;
use super::shape::{Field, Fields};

/// So many slips of the pen may lie between a key and the one that was meant.
const MOST_SLIPS: usize = 2;
/// Shorter keys are near too many others.
const FEWEST_LETTERS: usize = 4;

/// The key that was probably meant: one of those that are read here, and that is not there already. Empty for none.
pub fn meant(key: &str, read: Fields, fields: &[(String, Value)]) -> &'static str {
    if key.len() < FEWEST_LETTERS {
        return "";
    }
    let slips = |field: &Field| strsim::damerau_levenshtein(&key.to_lowercase(), &field.key.to_lowercase());
    read.filter(|field| !fields.iter().any(|(other, _)| other == field.key))
        .map(|field| (slips(&field), field.key))
        .filter(|(slips, _)| *slips <= MOST_SLIPS)
        .min()
        .map_or("", |(_, key)| key)
}
