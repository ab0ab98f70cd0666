//! Rows that make a list.
//!
//! Never: drops a number that a drawn list would not show again.

use super::marker::{Kind, Marker, markers};
use super::row::Row;
use super::{Reader, linked};
use crate::import::document::{Item, List};
use crate::import::line::Line;

/// How deep lists are nested at most.
const DEEPEST: usize = 10;

/// An item as it stands, before it is known what it stands below.
struct Entry<'t> {
    indent: usize,
    marker: Marker<'t>,
    line: Line,
}

impl<'t> Reader<'t> {
    /// What a row begins with that can begin a list: a sign, or a number that is the first or the next one.
    pub(super) fn marker(&self, row: &Row<'t>) -> Option<Marker<'t>> {
        let next = (self.last_number > 0).then_some(Kind::Number(self.last_number + 1));
        // The later reading of `i)` is a number, and the letter is no first one.
        markers(row.text).into_iter().rev().find(|marker| {
            marker.kind.place().is_none_or(|place| place == 1) || Some(&marker.kind) == next.as_ref()
        })
    }

    /// The list that begins here.
    pub(super) fn list(&mut self) -> Option<List> {
        let row = self.row(self.at)?;
        let mut next = Some((row.indent, self.marker(row)?));
        let mut entries: Vec<Entry> = Vec::new();
        while let Some((indent, marker)) = next.take() {
            let mut line = linked(marker.rest);
            entries.push(Entry { indent, marker, line: Line::default() });
            self.at += 1;
            while let Some(row) = self.row(self.at).filter(|row| row.gap <= self.unit && !row.is_rule()) {
                if let Some(marker) = next_marker(row, &entries) {
                    next = Some((row.indent, marker));
                    break;
                }
                if !(line.is_blank() || row.indent > indent || self.goes_on(self.at - 1, row)) {
                    break;
                }
                line.append(&linked(row.text));
                self.at += 1;
            }
            if let Some(entry) = entries.last_mut() {
                entry.line = line;
            }
        }
        self.last_number = match entries.first().map(|first| &first.marker.kind) {
            Some(kind @ Kind::Number(_)) => {
                let last = entries.iter().rev().find(|entry| entry.marker.kind.is_like(kind));
                last.and_then(|last| last.marker.kind.place()).unwrap_or(0)
            }
            _ => self.last_number,
        };
        Some(build(&entries, 0))
    }
}

/// What a row begins with, where items stand before it: the next number of one of them, or something new.
fn next_marker<'t>(row: &Row<'t>, entries: &[Entry]) -> Option<Marker<'t>> {
    let found = markers(row.text);
    let follows = |marker: &&Marker| {
        let before = entries.iter().rev().find(|entry| entry.marker.kind.is_like(&marker.kind));
        before
            .and_then(|before| before.marker.kind.place())
            .is_some_and(|place| marker.kind.place() == Some(place + 1))
    };
    let begins = |marker: &&Marker| marker.kind.place().is_none_or(|place| place == 1);
    found.iter().find(follows).or_else(|| found.iter().rev().find(begins)).cloned()
}

fn build(entries: &[Entry], depth: usize) -> List {
    let mut list = List::default();
    let Some(first) = entries.first() else { return list };
    let is_beside = |entry: &Entry| {
        depth == DEEPEST
            || entry.indent < first.indent
            || (entry.indent <= first.indent + 1 && entry.marker.kind.is_like(&first.marker.kind))
    };
    let places: Vec<_> =
        entries.iter().filter(|entry| is_beside(entry)).map(|entry| &entry.marker.kind).collect();
    list.is_ordered = places.iter().enumerate().all(|(at, kind)| **kind == Kind::Number(at + 1));
    let mut rest = entries;
    while let Some((entry, after)) = rest.split_first() {
        let end = after.iter().position(is_beside).unwrap_or(after.len());
        let (below, others) = after.split_at(end);
        let mut line = Line::default();
        if !list.is_ordered && entry.marker.kind.place().is_some() {
            line.push(entry.marker.label, false, None);
        }
        line.append(&entry.line);
        let inner = (!below.is_empty()).then(|| build(below, depth + 1));
        if line.is_blank() {
            list.items.extend(inner.unwrap_or_default().items);
        } else {
            list.items.push(Item { line, list: inner });
        }
        rest = others;
    }
    list
}
