//! Words that want to be more than words.
//!
//! Never: changes what is not words: ids, durations and the like stay, so that all parts are drawn.

use samtykke::config::{Duration, Value};

/// What may stand in any text of a config or a pack.
pub const WORDS: &[&str] = &[
    "<script>window.owned = 1</script>",
    "<img src=x onerror=\"window.owned = 1\"><svg onload='window.owned = 1'>",
    "</p></section></table></template></title></style></textarea>",
    "\" onclick=\"window.owned = 1\" x='y' `z`",
    "&amp; &lt;b&gt; &#60; &#0; &nosuch; &",
    "--> <!-- ]]> <![CDATA[ <?php ?>",
    "[x](javascript:window.owned=1) [](data:text/html,<script>) [<b>](https://example.no/\"><script>)",
    "** [a]( ** ](#b) [](#<i>) **<b>**",
    "{name} {controller} {} {{names}} {",
    "én\rto\r\ntre\nfire\u{b}\u{c}\u{1b}\u{7f}\u{85}\u{9f}",
    "\u{1f469}\u{200d}\u{1f4bb} \u{1f1f3}\u{1f1f4} e\u{301}",
    "\u{202e}baklengs\u{202c} עברית العربية \u{2066}x\u{2069}",
    "\u{feff}\u{a0}\u{ad}\u{200b}\u{2028}\u{2029}\u{fffd}\u{fffe}\u{ffff}",
];

/// Hands the hostile words out one after the other, for ever.
#[derive(Default)]
pub struct Supply(usize);

impl Supply {
    /// Adds hostile words to a text.
    pub fn spoil(&mut self, words: &mut String) {
        self.0 += 1;
        words.push_str(WORDS[self.0 % WORDS.len()]);
    }

    /// Spoils every text of a config that is words: it has a blank in it and is no duration.
    pub fn spoil_all(&mut self, value: &mut Value) {
        match value {
            Value::Text(text) if text.contains(' ') && Duration::parse(text).is_none() => self.spoil(text),
            Value::List(items) => items.iter_mut().for_each(|item| self.spoil_all(item)),
            Value::Object(fields) => fields.iter_mut().for_each(|(_, value)| self.spoil_all(value)),
            _ => {}
        }
    }
}
