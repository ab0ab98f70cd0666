//! Words for people, in the page's language or marked as another one.
//!
//! Never: mixes languages silently.

use super::shape::{Kind, View};
use super::{Value, inline};

/// Words in the language of the page, or in another one that is named then.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Text<'v> {
    /// The words.
    pub words: &'v str,
    /// Their language, where it is not the one asked for.
    pub lang: Option<&'v str>,
}

impl<'v> View<'v> for Text<'v> {
    const KIND: Kind = Kind::Text;

    #[inline(never)]
    fn of(value: Option<&'v Value>) -> Self {
        let text = |value: Option<&'v Value>| value.and_then(Value::as_text);
        match value {
            // How words in another language are settled: the words, then the language.
            Some(Value::List(pair)) => {
                Self { words: text(pair.first()).unwrap_or_default(), lang: text(pair.get(1)) }
            }
            value => Self { words: text(value).unwrap_or_default(), lang: None },
        }
    }
}

/// Running text, which knows links and strong words.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rich<'v>(pub Text<'v>);

impl<'v> View<'v> for Rich<'v> {
    const KIND: Kind = Kind::Rich;

    fn of(value: Option<&'v Value>) -> Self {
        Self(Text::of(value))
    }
}

impl<'v> Rich<'v> {
    /// Gives its pieces, in order.
    pub fn each_run(self, give: &mut dyn FnMut(inline::Run<'v>)) {
        inline::each_run(self.0.words, give);
    }
}
