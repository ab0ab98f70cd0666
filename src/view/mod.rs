//! The tree that prompt and statement are drawn in: plain data.
//!
//! Never: knows a browser or a callback. Behaviour is an attribute that one listener reads; tags and
//! attribute names are fixed words, so a config's text can never become markup.

mod html;
mod nodes;

pub use html::to_html;
pub use nodes::to_nodes;

use crate::config::{Rich, Run, Text, is_address, is_rtl};
use crate::notation::{cut, fill, piece};

/// An element.
#[derive(Clone, Debug, PartialEq)]
pub struct El {
    /// The tag, in small letters.
    pub tag: &'static str,
    /// Attributes in the order they were given.
    pub attrs: Vec<(&'static str, String)>,
    /// What is inside.
    pub kids: Vec<Node>,
}

/// An element or text.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// An element.
    El(El),
    /// Text; never empty, and never beside another text.
    Text(String),
}

impl El {
    /// An empty element.
    pub fn new(tag: &'static str) -> Self {
        Self { tag, attrs: Vec::new(), kids: Vec::new() }
    }

    /// Adds an attribute.
    // Out of line, here and below: inlined into every builder these cost the visitor kilobytes.
    #[inline(never)]
    pub fn set(&mut self, name: &'static str, value: &str) -> &mut Self {
        self.attrs.push((name, value.into()));
        self
    }

    /// Sets the class.
    #[inline(never)]
    pub fn class(&mut self, class: &str) -> &mut Self {
        self.set("class", class)
    }

    /// Sets the language of what is inside, and the direction it is written in.
    #[inline(never)]
    pub fn lang(&mut self, lang: &str) -> &mut Self {
        self.set("lang", lang).set("dir", if is_rtl(lang) { "rtl" } else { "ltr" })
    }

    /// Adds an empty heading of a level, 1 to 6.
    #[inline(never)]
    pub fn heading(&mut self, level: u8) -> &mut Self {
        let at = usize::from(level.clamp(1, 6)) * 2;
        self.add(piece("h1h2h3h4h5h6", at - 2, at))
    }

    /// Adds an empty link.
    #[inline(never)]
    pub fn link(&mut self, address: &str) -> &mut Self {
        self.add("a").set("href", address)
    }

    /// Adds a button for an action.
    #[inline(never)]
    pub fn button(&mut self, action: &str, words: Text) -> &mut Self {
        self.add("button").set("type", "button").set("data-samtykke-action", action).words(words)
    }

    /// Adds a term to a list of facts, and gives the place for what is said of it.
    #[inline(never)]
    pub fn fact(&mut self, term: Text) -> &mut Self {
        let fact = self.add("div");
        fact.add("dt").words(term);
        fact.add("dd")
    }

    /// Adds an empty element and gives it to be filled.
    #[inline(never)]
    pub fn add(&mut self, tag: &'static str) -> &mut Self {
        match self.kids.push_mut(Node::El(Self::new(tag))) {
            Node::El(el) => el,
            Node::Text(_) => unreachable!("an element was pushed"),
        }
    }

    /// Adds an element that was made before.
    pub fn put(&mut self, el: Self) -> &mut Self {
        self.kids.push(Node::El(el));
        self
    }

    /// Adds text. Texts in a row are joined, as an HTML parser would join them.
    #[inline(never)]
    pub fn text(&mut self, text: &str) -> &mut Self {
        match self.kids.last_mut() {
            _ if text.is_empty() => {}
            Some(Node::Text(before)) => before.push_str(text),
            _ => self.kids.push(Node::Text(text.into())),
        }
        self
    }

    /// Adds words of a config, marked where they are in another language.
    #[inline(never)]
    pub fn words(&mut self, text: Text) -> &mut Self {
        self.in_lang(text).text(text.words());
        self
    }

    /// Adds words with their hole filled.
    #[inline(never)]
    pub fn fill(&mut self, words: Text, value: &str) -> &mut Self {
        self.text(&fill(words.words(), "", value))
    }

    /// The same, filled with words of a config, which are marked where they are in another language (WCAG 3.1.2).
    #[inline(never)]
    pub fn fill_words(&mut self, words: Text, value: Text) -> &mut Self {
        let (before, rest) = cut(words.words(), b'{').unwrap_or_default();
        let (_, after) = cut(rest, b'}').unwrap_or_default();
        self.text(before).words(value).text(after)
    }

    /// The same after what stands there already, and with a blank between.
    #[inline(never)]
    pub fn sentence(&mut self, words: Text, value: &str) {
        if !self.is_empty() {
            self.text(" ");
        }
        self.fill(words, value);
    }

    /// Adds running text. A link with no words of its own takes what `name_of` says of its target.
    #[inline(never)]
    pub fn rich(&mut self, rich: Rich, name_of: &dyn Fn(&str) -> Option<String>) -> &mut Self {
        let inside = self.in_lang(rich.0);
        rich.each_run(&mut |run| {
            let el = if run.strong { inside.add("strong") } else { &mut *inside };
            put_run(el, run, name_of);
        });
        self
    }

    /// Whether nothing is inside.
    pub fn is_empty(&self) -> bool {
        self.kids.is_empty()
    }

    /// All text inside, in order, with a sign after each element.
    pub fn push_text_to(&self, text: &mut String, after: &str) {
        for kid in &self.kids {
            match kid {
                Node::Text(words) => text.push_str(words),
                Node::El(el) => el.push_text_to(text, after),
            }
        }
        text.push_str(after);
    }

    fn in_lang(&mut self, text: Text) -> &mut Self {
        match text.lang() {
            Some(lang) => self.add("span").lang(lang),
            None => self,
        }
    }
}

/// A link that may not stand in a page leaves its words.
fn put_run(el: &mut El, run: Run, name_of: &dyn Fn(&str) -> Option<String>) {
    let Some(address) = run.address.filter(|address| is_address(address)) else {
        el.text(run.words);
        return;
    };
    let link = el.link(address);
    if run.words.is_empty() {
        let name = address.strip_prefix("#").and_then(name_of);
        link.text(name.as_deref().unwrap_or(address));
    } else {
        link.text(run.words);
    }
}
