//! A line of words, some of them strong or links, and the running text of a config that says the same.
//!
//! Never: writes what would be read otherwise than it was meant; what it writes is read back.

use samtykke::config::{Rich, Text, Value, View};

/// Stands between two signs that would be a mark together. It has no width.
const JOINER: &str = "\u{2060}";

/// Words of one kind.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Run {
    pub words: String,
    pub is_strong: bool,
    pub address: Option<String>,
}

/// Words in a row. Blanks are single, and there are none at the ends of a finished line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line(pub Vec<Run>);

impl Line {
    /// Words that are nothing else.
    pub fn plain(words: &str) -> Self {
        let mut line = Self::default();
        line.push(words, false, None);
        line.finish()
    }

    /// Adds words; blanks in a row become one.
    pub fn push(&mut self, words: &str, is_strong: bool, address: Option<&str>) {
        let mut ends_blank = self.0.last().is_none_or(|run| run.words.ends_with(' '));
        let mut tidy = String::new();
        for sign in words.chars() {
            let is_blank = sign.is_whitespace();
            if !(is_blank && ends_blank) {
                tidy.push(if is_blank { ' ' } else { sign });
            }
            ends_blank = is_blank;
        }
        match self.0.last_mut() {
            _ if tidy.is_empty() => {}
            Some(last) if last.is_strong == is_strong && last.address.as_deref() == address => {
                last.words.push_str(&tidy);
            }
            _ => self.0.push(Run { words: tidy, is_strong, address: address.map(str::to_owned) }),
        }
    }

    /// Adds another line after a blank.
    pub fn append(&mut self, other: &Self) {
        if !self.0.is_empty() && !other.0.is_empty() {
            self.push(" ", false, None);
        }
        for run in &other.0 {
            self.push(&run.words, run.is_strong, run.address.as_deref());
        }
    }

    /// Without blanks at the end.
    pub fn finish(mut self) -> Self {
        while let Some(last) = self.0.last_mut() {
            last.words.truncate(last.words.trim_end().len());
            if !last.words.is_empty() {
                break;
            }
            self.0.pop();
        }
        self
    }

    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|run| run.words.trim().is_empty())
    }

    /// The words alone.
    pub fn words(&self) -> String {
        self.0.iter().map(|run| &*run.words).collect()
    }

    /// Its links: their words and where they lead.
    pub fn links(&self) -> Vec<(&str, &str)> {
        self.0.iter().filter_map(|run| Some((run.words.trim(), run.address.as_deref()?))).collect()
    }

    pub fn has_link(&self) -> bool {
        self.0.iter().any(|run| run.address.is_some())
    }

    /// What stands before and after this many bytes of its words.
    pub fn split_at(&self, at: usize) -> (Self, Self) {
        let (mut before, mut after, mut left) = (Self::default(), Self::default(), at);
        for run in &self.0 {
            let (one, other) =
                run.words.split_at_checked(left.min(run.words.len())).unwrap_or(("", &run.words));
            before.push(one, run.is_strong, run.address.as_deref());
            after.push(other, run.is_strong, run.address.as_deref());
            left = left.saturating_sub(run.words.len());
        }
        (before.finish(), after.finish())
    }

    /// As running text of a config. Where marks and words get in each other's way, links stand with their address
    /// beside them in words, and nothing is strong; then the second is false.
    pub fn to_rich(&self) -> (String, bool) {
        let runs = self.cut_at_brackets();
        for keep in [<str>::to_owned as fn(&str) -> String, broken] {
            let text: String = runs.iter().map(|run| run.write(keep)).collect();
            if reads_as(&text, &runs) {
                return (text, true);
            }
        }
        let mut words = String::new();
        for run in &runs {
            words.push_str(&run.words);
            if let Some(address) =
                run.address.as_deref().filter(|address| !address.ends_with(run.words.trim()))
            {
                words.push_str(&[" (", address, ")"].concat());
            }
        }
        (broken(&words), false)
    }

    /// The runs, where no link has a bracket that would end it: what follows one stands after the link.
    fn cut_at_brackets(&self) -> Vec<Run> {
        let mut runs = Vec::new();
        for run in &self.0 {
            let at = run.address.as_ref().and_then(|_| run.words.find(']')).filter(|at| *at > 0);
            let (words, rest) = at.map_or((&*run.words, ""), |at| run.words.split_at(at));
            runs.push(Run { words: words.into(), ..run.clone() });
            if !rest.is_empty() {
                runs.push(Run { words: rest.into(), address: None, is_strong: run.is_strong });
            }
        }
        runs
    }
}

impl Run {
    fn write(&self, keep: fn(&str) -> String) -> String {
        let words = keep(&self.words);
        let words = match &self.address {
            Some(address) => ["[", &words, "](", address, ")"].concat(),
            None => words,
        };
        if self.is_strong && !self.words.trim().is_empty() { ["**", &words, "**"].concat() } else { words }
    }
}

/// The same words, without two signs in a row that could be a mark.
fn broken(words: &str) -> String {
    words
        .replace("**", &["*", JOINER, "*"].concat())
        .replace("**", &["*", JOINER, "*"].concat())
        .replace("](", &["]", JOINER, "("].concat())
}

/// Whether a text of a config is read as these runs.
fn reads_as(text: &str, runs: &[Run]) -> bool {
    let (mut read, mut meant) = (Line::default(), Line::default());
    let value = Value::Text(text.into());
    Rich(Text::of(Some(&value))).each_run(&mut |run| {
        read.push(&run.words.replace(JOINER, ""), run.strong, run.address);
    });
    for run in runs {
        let is_strong = run.is_strong && !run.words.trim().is_empty();
        meant.push(&run.words.replace(JOINER, ""), is_strong, run.address.as_deref());
    }
    read == meant
}

#[cfg(test)]
mod tests {
    use super::Line;

    fn line(runs: &[(&str, bool, Option<&str>)]) -> Line {
        let mut line = Line::default();
        runs.iter().for_each(|(words, is_strong, address)| line.push(words, *is_strong, *address));
        line.finish()
    }

    #[test]
    fn what_would_be_read_as_a_mark_is_kept_apart() {
        for words in ["[a](b)", "**a**", "a ** b ** c", "****a****", "[a] (b)", "2 ** 3", "](", "***a***"] {
            let (text, is_whole) = Line::plain(words).to_rich();
            assert!(is_whole, "{words}");
            assert_eq!(text.replace('\u{2060}', ""), words);
        }
    }

    #[test]
    fn links_and_strong_words_are_marked() {
        let line = line(&[("Les", true, None), (" mer ", false, None), ("her", true, Some("/p"))]);
        assert_eq!(line.to_rich(), ("**Les** mer **[her](/p)**".into(), true));
    }

    #[test]
    fn a_bracket_in_the_words_of_a_link_ends_it() {
        let line = line(&[("se [1] her", false, Some("/p"))]);
        assert_eq!(line.to_rich(), ("[se [1](/p)] her".into(), true));
    }

    #[test]
    fn a_bracket_before_a_link_costs_the_link_and_no_word() {
        let line = line(&[("a [ b ", false, None), ("c", false, Some("/p"))]);
        assert_eq!(line.to_rich(), ("a [ b c (/p)".into(), false));
    }
}
