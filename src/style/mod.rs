//! The sheets that the surfaces and the statement wear.
//!
//! Never: reaches outside them; each rule is below a class of ours.

/// Colours, spacing and type as custom properties: the contract for themes.
pub const TOKENS: &str = include_str!("tokens.css");
/// The prompt, the settings, placeholders and notices, inside their shadow roots.
pub const PROMPT: &str = include_str!("prompt.css");
/// The statement, in the page itself.
pub const STATEMENT: &str = include_str!("statement.css");
