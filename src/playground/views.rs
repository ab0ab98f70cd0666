//! What a visitor would see of a config: the prompt of a first visit, and the statement.
//!
//! Never: asks anybody; nobody has answered, and nobody will.

use crate::config::{Config, Layout, PromptRules};
use crate::consent::{Event, Moment, Session, Situation};
use crate::owner::cite;
use crate::text::Texts;
use crate::view::{El, Node};
use crate::{prompt, statement};

/// The level of the statement's title: below the heading of its place on the page.
const LEVEL: u8 = 3;

/// What a visitor would see.
#[derive(Debug)]
pub struct Views {
    /// The language of both.
    pub lang: String,
    /// Where the prompt stands on a website.
    pub layout: Layout,
    /// Whether it waits for an answer there.
    pub is_modal: bool,
    /// The prompt, or the line of a site that asks nothing.
    pub prompt: Option<El>,
    /// The privacy statement.
    pub statement: El,
}

impl Views {
    /// Draws both.
    pub fn of(config: Config, texts: &Texts) -> Self {
        let mut session = Session::new(config, Situation::default());
        session.handle(config, Event::Arrive, &Moment::default());
        let mut statement = statement::draw(config, texts, LEVEL);
        cite(&mut statement, texts.lang());
        put_told(&mut statement, &statement::draw_told(config, texts, &session));
        let rules = config.prompt().filter(|_| config.asks());
        Self {
            lang: texts.lang().into(),
            layout: rules.map_or(Layout::Inline, PromptRules::layout),
            is_modal: rules.is_some_and(PromptRules::modal),
            prompt: prompt::draw(config, texts, &session),
            statement,
        }
    }
}

/// Puts what a visitor who has not answered is told where the statement has a place for it.
fn put_told(el: &mut El, told: &El) {
    if el.attrs.iter().any(|(name, _)| *name == "data-samtykke-told") {
        el.kids.clone_from(&told.kids);
    }
    for kid in &mut el.kids {
        if let Node::El(kid) = kid {
            put_told(kid, told);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::playground::Trial;
    use crate::view::to_html;

    #[test]
    fn the_statement_tells_that_nobody_has_answered() {
        let views = Trial::of(include_str!("../../www/config.json"), "nb")
            .expect("it is JSON")
            .views
            .expect("it can be drawn");
        assert!(to_html(&views.statement).contains("Du har ikke svart ennå."));
    }
}
