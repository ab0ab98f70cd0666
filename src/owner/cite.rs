//! Links to the laws that a statement cites: to Lovdata, and for who does not read Norwegian to EUR-Lex. The laws that
//! are known, and what a citation looks like, stand in `www/laws.json`, which `www/law.js` reads too.
//!
//! Never: changes a word, and never makes a link inside of what is one, or of what is pressed.

use super::parse;
use crate::config::Value;
use crate::view::{El, Node};
use regex_lite::Regex;
use std::sync::LazyLock;

const LAWS: &str = include_str!("../../www/laws.json");
const KEPT: &[&str] = &["a", "button", "code", "label", "summary", "h1", "h2", "h3", "h4", "h5", "h6"];

/// Read once: a page on which a config is tried draws a statement at each pause.
static KNOWN: LazyLock<Option<Laws>> = LazyLock::new(Laws::read);

/// Makes links of the laws that a view cites, for a reader of this language.
pub fn cite(view: &mut El, lang: &str) {
    if let Some(laws) = &*KNOWN {
        laws.cite(view, lang);
    }
}

struct Laws {
    cited: Regex,
    /// Names as a pattern, and where their text begins: one address, or one for each language.
    known: Vec<(String, Value)>,
}

impl Laws {
    fn read() -> Option<Self> {
        let file = parse(LAWS).ok()?;
        let mut known = Vec::new();
        let mut cited = Vec::new();
        for (laws, place) in [("acts", "section"), ("regulations", "article")] {
            let Value::Object(laws) = file.get(laws)? else { return None };
            let names: Vec<&str> = laws.iter().map(|(names, _)| &**names).collect();
            cited.push(format!(r"\b(?:{}){}", names.join("|"), file.get(place)?.as_text()?));
            known.extend(laws.iter().cloned());
        }
        Some(Self { cited: Regex::new(&format!("(?i){}", cited.join("|"))).ok()?, known })
    }

    fn cite(&self, el: &mut El, lang: &str) {
        if KEPT.contains(&el.tag) {
            return;
        }
        for kid in std::mem::take(&mut el.kids) {
            match kid {
                Node::El(mut inner) => {
                    self.cite(&mut inner, lang);
                    el.put(inner);
                }
                Node::Text(text) => self.put(el, &text, lang),
            }
        }
    }

    fn put(&self, el: &mut El, text: &str, lang: &str) {
        let mut done = 0;
        // Most texts cite nothing, and looking closely takes long.
        let looked_at = if text.contains('§') || text.contains("art") { text } else { "" };
        for found in self.cited.captures_iter(looked_at) {
            let (Some(all), Some(place)) = (found.get(0), found.get(1).or_else(|| found.get(2))) else {
                continue;
            };
            let Some(address) = self.address(all.as_str(), lang) else { continue };
            let place: String = place.as_str().split([' ', '\u{a0}']).collect();
            el.text(text.get(done..all.start()).unwrap_or_default());
            el.link(&[address, &place].concat()).text(all.as_str());
            done = all.end();
        }
        el.text(text.get(done..).unwrap_or_default());
    }

    fn address(&self, cited: &str, lang: &str) -> Option<&str> {
        let cited = cited.to_lowercase();
        let begins = |names: &str| names.to_lowercase().split('|').any(|name| cited.starts_with(name));
        let (_, address) = self.known.iter().find(|(names, _)| begins(names))?;
        address.as_text().or_else(|| address.get(lang).or_else(|| address.get(""))?.as_text())
    }
}

#[cfg(test)]
mod tests {
    use super::cite;
    use crate::view::{El, to_html};

    fn cited(text: &str, lang: &str) -> String {
        let mut el = El::new("p");
        el.text(text);
        cite(&mut el, lang);
        to_html(&el)
    }

    #[test]
    fn a_law_with_its_section_leads_to_lovdata() {
        assert_eq!(
            cited("Bokføringsloven § 13 a og nav-lova §14a.", "nb"),
            "<p><a href=\"https://lovdata.no/lov/2004-11-19-73/%C2%A713a\">Bokføringsloven § 13 a</a> og <a href=\"https://lovdata.no/lov/2006-06-16-20/%C2%A714a\">nav-lova §14a</a>.</p>"
        );
        assert_eq!(cited("arkivlova, § 3 og lov § 2", "nb"), "<p>arkivlova, § 3 og lov § 2</p>");
    }

    #[test]
    fn gdpr_is_read_in_norwegian_or_at_eur_lex() {
        let norwegian = "https://lovdata.no/lov/2018-06-15-38/gdpr/a33";
        for text in ["GDPR art. 33", "personvernforordningen artikkel 33 nr. 1 bokstav a"] {
            assert_eq!(cited(text, "nn"), format!("<p><a href=\"{norwegian}\">{text}</a></p>"));
        }
        let english = "https://eur-lex.europa.eu/eli/reg/2016/679/oj#art_6";
        assert_eq!(
            cited("See GDPR art. 6(1)(f), please", "en"),
            format!("<p>See <a href=\"{english}\">GDPR art. 6(1)(f)</a>, please</p>")
        );
    }

    #[test]
    fn what_is_a_link_or_is_pressed_stays() {
        let mut el = El::new("div");
        el.link("/lov").text("GDPR art. 33");
        el.add("summary").text("GDPR art. 33");
        let before = to_html(&el);
        cite(&mut el, "nb");
        assert_eq!(to_html(&el), before);
    }
}
