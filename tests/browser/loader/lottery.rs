//! Gate expressions by lot, the same ones every time.
//!
//! Never: knows what an expression means.

/// Draws one thing after the other.
pub struct Lottery {
    state: u32,
}

const IDS: [&str; 8] = ["yes", "yes-2", "no", "no-2", "open", "both", "mixed", "half"];

impl Lottery {
    /// A lottery that draws what this seed holds.
    pub fn new(seed: u32) -> Self {
        Self { state: seed.wrapping_mul(0x9e37_79b9) | 1 }
    }

    /// A number below `end`: xorshift, for tests good enough.
    fn below(&mut self, end: usize) -> usize {
        for shift in [13, -17, 5] {
            let moved = if shift > 0 { self.state << shift } else { self.state >> -shift };
            self.state ^= moved;
        }
        self.state as usize % end
    }

    fn one_of<'t>(&mut self, texts: &[&'t str]) -> &'t str {
        texts[self.below(texts.len())]
    }

    /// A sound expression, nested at most so deep; now and then it names an unknown id.
    pub fn expression(&mut self, depth: usize) -> String {
        let blank = self.one_of(&["", "", " ", "\n\t"]);
        let inner = match (depth, self.below(7)) {
            (0, _) | (_, 0) if self.below(30) == 0 => "unknown".into(),
            (0, _) | (_, 0) => self.one_of(&IDS).into(),
            (_, 1 | 2) => ["!", blank, &self.expression(depth - 1)].concat(),
            (_, 3) => ["(", &self.expression(depth - 1), ")"].concat(),
            (_, kind) => {
                let sign = if kind < 6 { "&" } else { "|" };
                let (left, right) = (self.expression(depth - 1), self.expression(depth - 1));
                [&left, sign, blank, &right].concat()
            }
        };
        [blank, &inner, blank].concat()
    }

    /// Any signs that may stand in an expression, and a few that may not.
    pub fn signs(&mut self) -> String {
        const SIGNS: [&str; 22] = [
            "yes", "no", "open", "both", "yes", "no", "&", "|", "!", "(", ")", "&", "|", "!", "(", ")", " ",
            "1", "x", "?", "A", "\u{a0}",
        ];
        let count = 1 + self.below(9);
        (0..count).map(|_| self.one_of(&SIGNS)).collect()
    }
}
