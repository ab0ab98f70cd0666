//! Pieces as sections: what stands below which heading, and whether the document numbers its sections.
//!
//! Never: takes a number away that would not be drawn again.

use super::document::{Heading, Piece};
use super::line::Line;

/// A statement in sections.
#[derive(Debug, Default)]
pub struct Outline {
    pub title: Option<Line>,
    /// What stands before the first section.
    pub introduction: Vec<Piece>,
    pub sections: Vec<Section>,
    /// Whether the numbers of the headings are drawn, and no longer words of theirs.
    pub is_numbered: bool,
    /// Names by which links point at the title.
    pub anchors: Vec<String>,
}

/// A section, and those inside it.
#[derive(Debug, Default)]
pub struct Section {
    pub heading: Line,
    pub anchors: Vec<String>,
    pub pieces: Vec<Piece>,
    pub inner: Vec<Section>,
}

impl Outline {
    /// Sorts pieces into sections.
    pub fn of(mut pieces: Vec<Piece>) -> Self {
        let mut outline = Self::default();
        if let Some(Heading { line, anchors, .. }) = take_title(&mut pieces) {
            outline.title = Some(line);
            outline.anchors = anchors;
        }
        // The sections that are open, each with its level.
        let mut open: Vec<(u8, Section)> = Vec::new();
        for piece in pieces {
            match piece {
                Piece::Heading(Heading { level, line, anchors }) => {
                    outline.close(&mut open, level);
                    open.push((level, Section { heading: line, anchors, ..Section::default() }));
                }
                piece => open
                    .last_mut()
                    .map_or(&mut outline.introduction, |(_, section)| &mut section.pieces)
                    .push(piece),
            }
        }
        outline.close(&mut open, 0);
        if outline.sections.is_empty() {
            // Without sections of its own a statement would be composed from facts.
            outline.sections.push(Section {
                heading: outline.title.take().unwrap_or_default(),
                anchors: std::mem::take(&mut outline.anchors),
                pieces: std::mem::take(&mut outline.introduction),
                inner: Vec::new(),
            });
        } else if is_numbered(&outline.sections, "") {
            outline.is_numbered = true;
            strip(&mut outline.sections);
        }
        outline
    }

    /// Closes the open sections from a level down.
    fn close(&mut self, open: &mut Vec<(u8, Section)>, level: u8) {
        while let Some((_, section)) = open.pop_if(|(open, _)| *open >= level) {
            open.last_mut().map_or(&mut self.sections, |(_, outer)| &mut outer.inner).push(section);
        }
    }
}

/// The heading that everything stands below; it is the first piece.
fn take_title(pieces: &mut Vec<Piece>) -> Option<Heading> {
    let mut levels = pieces.iter().filter_map(|piece| match piece {
        Piece::Heading(heading) => Some(heading.level),
        _ => None,
    });
    let top = levels.next()?;
    let is_above = levels.all(|level| level > top);
    match pieces.first() {
        Some(Piece::Heading(heading))
            if is_above && number(&heading.line.words()).is_none() && !heading.line.has_link() =>
        {
            match pieces.remove(0) {
                Piece::Heading(heading) => Some(heading),
                _ => None,
            }
        }
        _ => None,
    }
}

/// The number that a heading begins with, without a point at its end, and how many bytes it takes.
fn number(words: &str) -> Option<(&str, usize)> {
    let (label, rest) = words.split_once(' ')?;
    let number = label.trim_end_matches('.');
    let is_number =
        number.split('.').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
    (is_number && !rest.trim().is_empty()).then_some((number, label.len() + 1))
}

/// Whether each section has the number that would be drawn.
fn is_numbered(sections: &[Section], outer: &str) -> bool {
    sections.iter().enumerate().all(|(at, section)| {
        let expected = if outer.is_empty() { (at + 1).to_string() } else { format!("{outer}.{}", at + 1) };
        let words = section.heading.words();
        number(&words).is_some_and(|(number, _)| number == expected) && is_numbered(&section.inner, &expected)
    })
}

fn strip(sections: &mut [Section]) {
    for section in sections {
        let words = section.heading.words();
        if let Some((_, end)) = number(&words) {
            section.heading = section.heading.split_at(end).1;
        }
        strip(&mut section.inner);
    }
}
