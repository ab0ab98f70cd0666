//! Typed looks at what stands in a settled config.
//!
//! Never: checks anything; what is looked at was settled before.

use super::shape::Kind;
use super::{Text, Value};

/// A typed look at what stands under a key of a settled config.
pub trait View<'v>: Sized {
    /// What may stand there.
    const KIND: Kind;
    /// Whether the object is of no use without it.
    const IS_REQUIRED: bool = true;

    /// The look. A settled config has what is required; without it there is an empty one.
    fn of(value: Option<&'v Value>) -> Self;
}

impl<'v, T: View<'v>> View<'v> for Option<T> {
    const KIND: Kind = T::KIND;
    const IS_REQUIRED: bool = false;

    fn of(value: Option<&'v Value>) -> Self {
        value.map(|value| T::of(Some(value)))
    }
}

impl<'v> View<'v> for bool {
    const KIND: Kind = Kind::FLAG;
    const IS_REQUIRED: bool = false;

    fn of(value: Option<&'v Value>) -> Self {
        matches!(value, Some(Value::Bool(true)))
    }
}

impl<'v> View<'v> for u32 {
    const KIND: Kind = Kind::NUMBER;

    fn of(value: Option<&'v Value>) -> Self {
        match value {
            Some(Value::Number(number)) => *number as Self,
            _ => 0,
        }
    }
}

impl<'v> View<'v> for &'v str {
    const KIND: Kind = Kind::PLAIN;

    fn of(value: Option<&'v Value>) -> Self {
        value.and_then(Value::as_text).unwrap_or_default()
    }
}

/// What only the page's own scripts read, from the config as it was written. An owner is told what is wrong in it; a
/// visitor's wasm does not look into it, and so needs no shape of it.
#[derive(Clone, Copy, Debug)]
pub struct ByPage<T>(#[cfg(feature = "owner")] pub T, std::marker::PhantomData<T>);

impl<'v, T: View<'v>> View<'v> for ByPage<T> {
    #[cfg(feature = "owner")]
    const KIND: Kind = T::KIND;
    #[cfg(not(feature = "owner"))]
    const KIND: Kind = Kind::LEFT_OUT;
    const IS_REQUIRED: bool = false;

    #[cfg(feature = "owner")]
    fn of(value: Option<&'v Value>) -> Self {
        Self(T::of(value), std::marker::PhantomData)
    }

    #[cfg(not(feature = "owner"))]
    fn of(_: Option<&'v Value>) -> Self {
        Self(std::marker::PhantomData)
    }
}

/// Words, or the same taken apart into an object.
#[derive(Clone, Copy, Debug)]
pub struct TextOr<'v, T>(&'v Value, std::marker::PhantomData<T>);

impl<'v, T: View<'v>> View<'v> for TextOr<'v, T> {
    const KIND: Kind = T::KIND.or_text();

    fn of(value: Option<&'v Value>) -> Self {
        Self(value.unwrap_or(&Value::Null), std::marker::PhantomData)
    }
}

impl<'v, T: View<'v>> TextOr<'v, T> {
    /// The object, where it is taken apart.
    pub fn object(self) -> Option<T> {
        T::KIND.is_object(self.0).then(|| T::of(Some(self.0)))
    }

    /// The words, where it is not.
    pub fn text(self) -> Option<Text<'v>> {
        (!T::KIND.is_object(self.0)).then(|| Text::of(Some(self.0)))
    }
}

/// The items of a list that could be used.
#[derive(Debug)]
pub struct List<'v, T> {
    list: &'v Value,
    as_what: std::marker::PhantomData<T>,
}

impl<T> Clone for List<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for List<'_, T> {}

impl<'v, T: View<'v>> View<'v> for List<'v, T> {
    const KIND: Kind = T::KIND.list();
    const IS_REQUIRED: bool = false;

    fn of(value: Option<&'v Value>) -> Self {
        Self { list: value.unwrap_or(&Value::Null), as_what: std::marker::PhantomData }
    }
}

impl<'v, T: View<'v>> List<'v, T> {
    /// The items, in their order.
    pub fn iter(self) -> impl Iterator<Item = T> {
        self.list.items().iter().filter(|item| !item.is_null()).map(|item| T::of(Some(item)))
    }

    /// How many there are.
    pub fn len(self) -> usize {
        count(self.list)
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        count(self.list) == 0
    }

    /// The item at a place, from 0.
    pub fn at(self, place: usize) -> Option<T> {
        at(self.list, place).map(|item| T::of(Some(item)))
    }
}

// Once, and not for each type of item.
#[inline(never)]
fn count(list: &Value) -> usize {
    list.items().iter().filter(|item| !item.is_null()).count()
}

#[inline(never)]
fn at(list: &Value, place: usize) -> Option<&Value> {
    list.items().iter().filter(|item| !item.is_null()).nth(place)
}
