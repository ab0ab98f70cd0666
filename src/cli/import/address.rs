//! Addresses as links may have them, and those that stand in running words.
//!
//! Never: makes an address lead elsewhere than it did.

use super::line::Line;
use samtykke::config::is_address;

/// The address as running text can hold it; none where no link may have it.
pub fn mended(address: &str) -> Option<String> {
    let mut mended = String::new();
    for sign in address.trim().chars() {
        match sign {
            // Browsers drop these anywhere in an address.
            '\t' | '\n' | '\r' => {}
            '\0'..=' ' | '(' | ')' | '\\' | '\u{7f}' => mended.push_str(&format!("%{:02X}", sign as u32)),
            sign => mended.push(sign),
        }
    }
    is_address(&mended).then_some(mended)
}

/// An address with its bytes as signs, as the names in a page are written.
pub fn decoded(address: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = address.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        let code = after.get(..2).filter(|_| *byte == b'%').and_then(|code| std::str::from_utf8(code).ok());
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(code) => {
                bytes.push(code);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*byte);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| address.to_owned())
}

/// Adds words, with the addresses and e-mail addresses among them as links.
pub fn push_linked(line: &mut Line, words: &str, is_strong: bool) {
    for word in words.split_inclusive(char::is_whitespace) {
        let start = word
            .find("https://")
            .or_else(|| word.find("http://"))
            .unwrap_or_else(|| word.find(|sign: char| !"(<[«\"'".contains(sign)).unwrap_or(0));
        let (before, rest) = word.split_at(start);
        let end = rest
            .trim_end()
            .trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '>', ']', '»', '"', '\''])
            .len();
        let (core, after) = rest.split_at(end);
        let address = if core.starts_with("http") && core.len() > "https://".len() {
            mended(core)
        } else {
            is_email(core).then(|| mended(&["mailto:", core].concat())).flatten()
        };
        line.push(before, is_strong, None);
        line.push(core, is_strong, address.as_deref());
        line.push(after, is_strong, None);
    }
}

/// Whether a word is an e-mail address.
pub fn is_email(word: &str) -> bool {
    let Some((local, domain)) = word.split_once('@') else { return false };
    let fits = |part: &str, others: &str| {
        !part.is_empty() && part.chars().all(|sign| sign.is_alphanumeric() || others.contains(sign))
    };
    let end = domain.rsplit('.').next().unwrap_or_default();
    fits(local, "._%+-")
        && fits(domain, ".-")
        && domain.contains('.')
        && end.len() > 1
        && end.chars().all(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::{decoded, is_email, mended, push_linked};
    use crate::import::line::Line;

    #[test]
    fn addresses_are_mended_or_refused() {
        assert_eq!(mended(" https://a.no/b (1).pdf ").as_deref(), Some("https://a.no/b%20%281%29.pdf"));
        for bad in ["javascript:alert(1)", "java\nscript:x", "\u{1}javascript:x", "ftp://a.no", "data:x", ""]
        {
            assert_eq!(mended(bad), None, "{bad:?}");
        }
        assert_eq!((&*decoded("#h%C3%A5nd"), &*decoded("#5%"), &*decoded("#%FF")), ("#hånd", "#5%", "#%FF"));
    }

    #[test]
    fn addresses_in_words_become_links_and_no_sign_is_lost() {
        let words = "Skriv til <post@eksempelvik.no>, se (https://eksempelvik.no/a_(b)). Pris: 5@2.";
        let mut line = Line::default();
        push_linked(&mut line, words, false);
        assert_eq!(line.words(), words);
        let links: Vec<_> = line.links().into_iter().map(|(_, address)| address.to_owned()).collect();
        assert_eq!(links, ["mailto:post@eksempelvik.no", "https://eksempelvik.no/a_%28b"]);
        assert!(is_email("a.b@c-d.no") && !is_email("a@b") && !is_email("@b.no"));
    }
}
