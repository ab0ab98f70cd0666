//! Words for people, in the page's language or marked as another one.
//!
//! Never: mixes languages silently.

use super::{Kind, Value, View, inline};

/// Words in the language of the page, or in another one that is named then.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Text<'v>(pub(super) &'v Value);

impl<'v> View<'v> for Text<'v> {
    const KIND: Kind = Kind::TEXT;

    #[inline(never)]
    fn of(value: Option<&'v Value>) -> Self {
        Self(value.unwrap_or(&Value::Null))
    }
}

impl<'v> Text<'v> {
    /// The words.
    #[inline(never)]
    pub fn words(self) -> &'v str {
        self.in_other_lang().map_or(self.0, |(_, words)| words).as_text().unwrap_or_default()
    }

    /// Their language, where it is not the one asked for.
    pub fn lang(self) -> Option<&'v str> {
        self.in_other_lang().map(|(lang, _)| &**lang)
    }

    /// How words in another language are settled: as an object with that language alone.
    fn in_other_lang(self) -> Option<&'v (String, Value)> {
        match self.0 {
            Value::Object(by_lang) => by_lang.first(),
            _ => None,
        }
    }
}

/// Running text, which knows links and strong words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rich<'v>(pub Text<'v>);

impl<'v> View<'v> for Rich<'v> {
    const KIND: Kind = Kind::RICH;

    #[inline(never)]
    fn of(value: Option<&'v Value>) -> Self {
        Self(Text::of(value))
    }
}

impl<'v> Rich<'v> {
    /// Gives its pieces, in order.
    pub fn each_run(self, give: &mut dyn FnMut(inline::Run<'v>)) {
        inline::each_run(self.0.words(), give);
    }
}
