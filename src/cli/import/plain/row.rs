//! The rows of a text, and how far apart they stand.
//!
//! Never: joins rows.

/// A row that has words.
#[derive(Debug)]
pub struct Row<'t> {
    pub text: &'t str,
    /// How far from the margin it begins.
    pub indent: usize,
    /// How many empty rows there are before it; the first row of a text has many.
    pub gap: usize,
}

impl Row<'_> {
    /// Whether it is only a line across the page.
    pub fn is_rule(&self) -> bool {
        self.text.chars().count() > 2 && self.text.chars().all(|sign| "-=_*~—–".contains(sign))
    }
}

/// How far from everything the first row is.
const FAR: usize = 99;
/// What a tab is wide.
const TAB: usize = 4;

/// The rows of a text. Where every row is followed by an empty one, as programs that take text out of PDF
/// files leave it, that one does not count.
pub fn rows(text: &str) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    let mut gap = FAR;
    for raw in text.split(['\n', '\r', '\u{c}', '\u{2028}', '\u{2029}']) {
        let words = raw.trim();
        if words.is_empty() {
            gap += 1;
            continue;
        }
        let blanks = raw.chars().take_while(|sign| sign.is_whitespace());
        let indent = blanks.map(|sign| if sign == '\t' { TAB } else { 1 }).sum();
        rows.push(Row { text: words, indent, gap: if rows.is_empty() { FAR } else { gap } });
        gap = 0;
    }
    if is_double_spaced(&rows) {
        for row in rows.iter_mut().filter(|row| row.gap < FAR) {
            row.gap = row.gap.saturating_sub(1).div_ceil(2);
        }
    }
    rows
}

/// Whether rows that go on in the next one have an empty row between.
fn is_double_spaced(rows: &[Row]) -> bool {
    let (mut single, mut going_on, mut close) = (0, 0, 0);
    for (row, next) in rows.iter().zip(rows.iter().skip(1)) {
        close += usize::from(next.gap == 0);
        if next.gap == 1 {
            single += 1;
            let is_open = !row.text.ends_with(['.', ':', '?', '!', ';']);
            going_on += usize::from(is_open && next.text.starts_with(char::is_lowercase));
        }
    }
    going_on > 2 && going_on * 6 >= single && close * 10 <= single
}

/// The width at which rows were broken; none where rows are as long as their paragraphs.
pub fn width(rows: &[Row]) -> Option<usize> {
    let longest = rows.iter().map(|row| row.text.chars().count()).max().unwrap_or(0);
    let near = rows.iter().filter(|row| row.text.chars().count() + 15 > longest).count();
    ((40..=130).contains(&longest) && near > 2).then_some(longest.saturating_sub(5))
}

/// How many empty rows there are between paragraphs, as a rule.
pub fn unit(rows: &[Row]) -> usize {
    let gaps = || rows.iter().map(|row| row.gap).filter(|gap| (1..FAR).contains(gap));
    gaps().max_by_key(|gap| (gaps().filter(|other| other == gap).count(), usize::MAX - gap)).unwrap_or(1)
}
