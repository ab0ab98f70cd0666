//! `samtykke check --fix`: writes into a config what is certain, where it stands; order, blanks and all else stay.
//!
//! Never: writes where a key stands twice, since nobody knows which of them is meant.

use crate::path::{Step, steps};
use jsonc_parser::ParseOptions;
use jsonc_parser::cst::{CstInputValue, CstLeafNode, CstNode, CstObjectProp, CstRootNode, ObjectPropName};
use samtykke::config::Value;
use samtykke::owner::{Mend, NotJson, Told, mend, parse};
use std::fmt::{Display, Formatter};

/// A mended problem can uncover another; no config needs more rounds than this.
const MOST_ROUNDS: usize = 10;
/// What is a config is JSON, without the liberties that the parser could take.
pub const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// What was written, and where.
pub struct Written {
    pub path: String,
    pub mend: Mend,
}

impl Display for Written {
    fn fmt(&self, out: &mut Formatter) -> std::fmt::Result {
        match &self.mend {
            Mend::Remove => write!(out, "{} is taken away", self.path),
            Mend::Rename(name) => write!(out, "{} is called «{name}»", self.path),
            Mend::Write(value) => write!(out, "{} is {}", self.path, said(value)),
        }
    }
}

/// Mends a text as far as it can be, and tells what was written. `report` finds the problems.
pub fn fix(text: String, report: impl Fn(&Value) -> Vec<Told>) -> Result<(String, Vec<Written>), NotJson> {
    let mut text = text;
    let mut written = Vec::new();
    for _ in 0..MOST_ROUNDS {
        let told = report(&parse(&text)?);
        let Ok(root) = CstRootNode::parse(&text, &STRICT) else { break };
        let before = written.len();
        for one in &told {
            let Some(place) = Place::find(&root, &one.path) else { continue };
            let Some(mend) = place.value().and_then(|found| mend(one, &found)) else { continue };
            place.write(&mend);
            written.push(Written { path: one.path.clone(), mend });
        }
        if written.len() == before {
            break;
        }
        text = root.to_string();
    }
    Ok((text, written))
}

/// Where something stands in the text: a key with its value, or an element of a list.
enum Place {
    Key(CstObjectProp),
    Element(CstNode),
}

impl Place {
    /// The place of a path such as `services[2].storage[0].duration`.
    fn find(root: &CstRootNode, path: &str) -> Option<Self> {
        let mut place = Self::Element(root.value()?);
        for step in steps(path) {
            let node = place.node()?;
            place = match step {
                Step::Index(index) => Self::Element(node.as_array()?.elements().into_iter().nth(index)?),
                Step::Key(name) => {
                    let named = |key: &CstObjectProp| key.decoded_name().as_deref() == Some(name);
                    let mut keys = node.as_object()?.properties().into_iter().filter(named);
                    let only = keys.next().filter(|_| keys.next().is_none())?;
                    Self::Key(only)
                }
            };
        }
        Some(place)
    }

    fn node(&self) -> Option<CstNode> {
        match self {
            Self::Key(key) => key.value(),
            Self::Element(node) => Some(node.clone()),
        }
    }

    fn value(&self) -> Option<Value> {
        parse(&self.node()?.to_string()).ok()
    }

    fn write(self, mend: &Mend) {
        match (self, mend) {
            (Self::Key(key), Mend::Remove) => key.remove(),
            (Self::Key(key), Mend::Rename(name)) => {
                if let Some(ObjectPropName::String(old)) = key.name() {
                    old.set_raw_value(format!("\"{name}\""));
                }
            }
            (Self::Key(key), Mend::Write(value)) => key.set_value(input(value)),
            (Self::Element(CstNode::Leaf(CstLeafNode::StringLit(old))), Mend::Write(value)) => {
                old.replace_with(input(value));
            }
            (Self::Element(CstNode::Leaf(CstLeafNode::NumberLit(old))), Mend::Write(value)) => {
                old.replace_with(input(value));
            }
            // An element has no name, and its neighbours would move.
            (Self::Element(_), _) => {}
        }
    }
}

/// A value as it is written in JSON; longer ones in short.
fn said(value: &Value) -> String {
    match value {
        Value::Text(text) => format!("«{text}»"),
        Value::Number(number) => number.to_string(),
        Value::Bool(truth) => truth.to_string(),
        Value::List(items) => format!("a list: {}", items.iter().map(said).collect::<Vec<_>>().join(", ")),
        Value::Null | Value::Object(_) => "something else".into(),
    }
}

fn input(value: &Value) -> CstInputValue {
    match value {
        Value::Null => CstInputValue::Null,
        Value::Bool(truth) => CstInputValue::Bool(*truth),
        Value::Number(number) => CstInputValue::Number(number.to_string()),
        Value::Text(text) => CstInputValue::String(text.clone()),
        Value::List(items) => CstInputValue::Array(items.iter().map(input).collect()),
        Value::Object(fields) => {
            CstInputValue::Object(fields.iter().map(|(key, value)| (key.clone(), input(value))).collect())
        }
    }
}
