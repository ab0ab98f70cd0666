//! Ids as a config writes them, and addresses that may stand in a page.
//!
//! Never: lets a scheme through that can run code.

use super::reader::parsed;
use super::{Code, Decode, Reader, Value};

/// An id: `a`–`z`, `0`–`9` and `-`, at most 40 signs. It stands in records, attributes and element
/// ids as it is, so nothing needs escaping there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Id(String);

impl Id {
    /// The id, where `text` is one.
    pub fn parse(text: &str) -> Option<Self> {
        let fits = !text.is_empty() && text.len() <= 40 && text.bytes().all(is_id_byte);
        fits.then(|| Self(text.into()))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether a byte may stand in an id.
pub fn is_id_byte(byte: u8) -> bool {
    matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-')
}

impl Decode for Id {
    fn decode(&mut self, value: &Value, reader: &mut Reader) -> bool {
        parsed(value, reader, Code::BadId, Self::parse).map(|id| *self = id).is_some()
    }
}

/// An address for a link: https, http, mailto, tel, or relative to the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address(String);

impl Address {
    /// The address, where it is one that a link may have.
    ///
    /// Browsers drop tabs and line breaks anywhere in an address and control signs around it, so an
    /// address with any of them is refused rather than understood.
    pub fn parse(text: &str) -> Option<Self> {
        if text.is_empty() || text.bytes().any(|byte| byte <= b' ' || byte == b'\\' || byte == 0x7f) {
            return None;
        }
        let scheme_end = text.bytes().position(|byte| matches!(byte, b':' | b'/' | b'?' | b'#'));
        let allowed = match scheme_end.and_then(|at| text.split_at_checked(at)) {
            Some((scheme, rest)) if rest.starts_with(':') => {
                ["https", "http", "mailto", "tel"].iter().any(|known| scheme.eq_ignore_ascii_case(known))
            }
            _ => true,
        };
        allowed.then(|| Self(text.into()))
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The id that this address points at, where it stays on the page.
    pub fn fragment(&self) -> Option<&str> {
        self.0.strip_prefix('#')
    }
}

impl Decode for Address {
    fn decode(&mut self, value: &Value, reader: &mut Reader) -> bool {
        parsed(value, reader, Code::UnsafeAddress, Self::parse).map(|address| *self = address).is_some()
    }
}

#[cfg(feature = "cli")]
mod schema {
    use super::{Address, Id};
    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    impl JsonSchema for Id {
        fn schema_name() -> std::borrow::Cow<'static, str> {
            "Id".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": "string", "pattern": "^[a-z0-9-]{1,40}$" })
        }
    }

    impl JsonSchema for Address {
        fn schema_name() -> std::borrow::Cow<'static, str> {
            "Address".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({
                "type": "string",
                "description": "https, http, mailto, tel, or relative to the page",
                "pattern": "^(?:(?:[Hh][Tt][Tt][Pp][Ss]?|[Mm][Aa][Ii][Ll][Tt][Oo]|[Tt][Ee][Ll]):|[^:\\s\\\\]*(?:[/?#]|$))[^\\s\\\\]*$"
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn only_harmless_addresses_are_taken() {
        for good in
            ["https://a.no/b:c", "/a:b", "#x", "a/b", "?q=a:b", "mailto:a@b.no", "TEL:+4722000000", "//a.no"]
        {
            assert!(Address::parse(good).is_some(), "{good}");
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
            assert!(Address::parse(bad).is_none(), "{bad:?}");
        }
    }
}
