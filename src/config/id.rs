//! Ids as a config writes them, and addresses that may stand in a page.
//!
//! Never: lets a scheme through that can run code.

use super::{Kind, Value, View};

/// An id: `a`–`z`, `0`–`9` and `-`, at most 40 signs. It stands in records, attributes and element
/// ids as it is, so nothing needs escaping there.
#[derive(Clone, Copy, Debug)]
pub struct Id<'v>(&'v Value);

impl PartialEq for Id<'_> {
    // Out of line, here and below: a text is handed over through memory, and ids are compared everywhere.
    #[inline(never)]
    fn eq(&self, other: &Self) -> bool {
        self.text() == other.text()
    }
}

impl<'v> Id<'v> {
    /// As it is written.
    #[inline(never)]
    pub fn text(self) -> &'v str {
        self.0.as_text().unwrap_or_default()
    }
}

/// Whether a text is an id.
pub fn is_id(text: &str) -> bool {
    !text.is_empty() && text.len() <= 40 && text.bytes().all(is_id_byte)
}

/// Whether a byte may stand in an id.
pub fn is_id_byte(byte: u8) -> bool {
    matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-')
}

impl<'v> View<'v> for Id<'v> {
    const KIND: Kind = Kind::ID;

    fn of(value: Option<&'v Value>) -> Self {
        Self(value.unwrap_or(&Value::Null))
    }
}

/// An address that a link may have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Address<'v>(pub &'v str);

impl<'v> View<'v> for Address<'v> {
    const KIND: Kind = Kind::ADDRESS;

    fn of(value: Option<&'v Value>) -> Self {
        Self(View::of(value))
    }
}

/// Whether a link may have this address: https, http, mailto, tel, or relative to the page.
///
/// Browsers drop tabs and line breaks anywhere in an address and control signs around it, so an
/// address with any of them is refused rather than understood.
pub fn is_address(text: &str) -> bool {
    if text.is_empty() || text.bytes().any(|byte| byte <= b' ' || byte == b'\\' || byte == 0x7f) {
        return false;
    }
    let scheme_end = text.bytes().position(|byte| matches!(byte, b':' | b'/' | b'?' | b'#'));
    match scheme_end.and_then(|at| text.split_at_checked(at)) {
        Some((scheme, rest)) if rest.starts_with(":") => {
            ["https", "http", "mailto", "tel"].iter().any(|known| scheme.eq_ignore_ascii_case(known))
        }
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::is_address;

    #[test]
    fn only_harmless_addresses_are_taken() {
        for good in
            ["https://a.no/b:c", "/a:b", "#x", "a/b", "?q=a:b", "mailto:a@b.no", "TEL:+4722000000", "//a.no"]
        {
            assert!(is_address(good), "{good}");
        }
        for bad in [
            "",
            "javascript:alert(1)",
            "JavaScript:x",
            "java\tscript:x",
            " https://a.no",
            "data:text/html,x",
            "vbscript:x",
            "a:b",
            "blob:x",
            "\u{1}javascript:x",
            "java\nscript:x",
            "\\\\a.no",
        ] {
            assert!(!is_address(bad), "{bad:?}");
        }
    }
}
