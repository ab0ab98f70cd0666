//! The tree that prompt and statement are drawn in: plain data, borrowed from config and texts.
//!
//! Never: knows a browser or a callback. Behaviour is an attribute that one listener reads; tags and
//! attribute names are fixed words, so a config's text can never become markup.

mod html;

pub use html::to_html;

use crate::config::{Rich, Run, Text, is_address};
use std::borrow::Cow;

/// An element.
#[derive(Clone, Debug, PartialEq)]
pub struct El<'a> {
    /// The tag, in small letters.
    pub tag: &'static str,
    /// Attributes in the order they were given.
    pub attrs: Vec<(&'static str, Cow<'a, str>)>,
    /// What is inside.
    pub kids: Vec<Node<'a>>,
}

/// An element or text.
#[derive(Clone, Debug, PartialEq)]
pub enum Node<'a> {
    /// An element.
    El(El<'a>),
    /// Text; never empty, and never beside another text.
    Text(Cow<'a, str>),
}

impl<'a> El<'a> {
    /// An empty element.
    pub fn new(tag: &'static str) -> Self {
        Self { tag, attrs: Vec::new(), kids: Vec::new() }
    }

    /// An empty element of a class.
    pub fn of_class(tag: &'static str, class: &'static str) -> Self {
        let mut el = Self::new(tag);
        el.set("class", class);
        el
    }

    /// Adds an attribute.
    pub fn set(&mut self, name: &'static str, value: impl Into<Cow<'a, str>>) -> &mut Self {
        self.put_attr(name, value.into());
        self
    }

    // Out of line, here and below: inlined into every builder these cost the visitor kilobytes.
    #[inline(never)]
    fn put_attr(&mut self, name: &'static str, value: Cow<'a, str>) {
        self.attrs.push((name, value));
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
    pub fn text(&mut self, text: impl Into<Cow<'a, str>>) -> &mut Self {
        self.put_text(text.into());
        self
    }

    #[inline(never)]
    fn put_text(&mut self, text: Cow<'a, str>) {
        if text.is_empty() {
            return;
        }
        if let Some(Node::Text(before)) = self.kids.last_mut() {
            before.to_mut().push_str(&text);
        } else {
            self.kids.push(Node::Text(text));
        }
    }

    /// Adds words of a config, marked where they are in another language.
    #[inline(never)]
    pub fn words(&mut self, text: Text<'a>) -> &mut Self {
        self.in_lang(text.lang).text(text.words);
        self
    }

    /// Adds running text. A link with no words of its own takes what `name_of` says of its target.
    pub fn rich(&mut self, rich: Rich<'a>, name_of: &dyn Fn(&str) -> Option<String>) -> &mut Self {
        let inside = self.in_lang(rich.0.lang);
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

    /// All text inside, in order, with a line break after each element.
    pub fn push_text_to(&self, text: &mut String) {
        for kid in &self.kids {
            match kid {
                Node::Text(words) => text.push_str(words),
                Node::El(el) => el.push_text_to(text),
            }
        }
        text.push('\n');
    }

    fn in_lang(&mut self, lang: Option<&'a str>) -> &mut Self {
        match lang {
            Some(lang) => self.add("span").set("lang", lang),
            None => self,
        }
    }
}

/// A link that may not stand in a page leaves its words.
fn put_run<'a>(el: &mut El<'a>, run: Run<'a>, name_of: &dyn Fn(&str) -> Option<String>) {
    let Some(address) = run.address.filter(|address| is_address(address)) else {
        el.text(run.words);
        return;
    };
    let link = el.add("a");
    link.set("href", address);
    if run.words.is_empty() {
        let name = address.strip_prefix("#").and_then(name_of);
        link.text(name.map_or(Cow::Borrowed(address), Cow::Owned));
    } else {
        link.text(run.words);
    }
}
