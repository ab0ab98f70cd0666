//! Markdown as pieces, by way of the HTML that it stands for.
//!
//! Never: has a reading of its own for what HTML says too.

use super::document::Document;
use super::markup;
use pulldown_cmark::{Event, MetadataBlockKind, Options, Parser, Tag, html};

/// Reads it as GitHub does, as far as words go.
pub fn read(text: &str) -> Document {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut has_metadata = false;
    let events = Parser::new_ext(text, options).inspect(|event| {
        has_metadata |= matches!(event, Event::Start(Tag::MetadataBlock(MetadataBlockKind::YamlStyle)));
    });
    let mut page = String::new();
    html::push_html(&mut page, events);
    let mut document = markup::read(&page, true);
    if has_metadata {
        document.notices.push("the block of metadata before the text was left out".into());
    }
    document
}
