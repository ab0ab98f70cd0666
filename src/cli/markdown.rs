//! The statement as Markdown: the tree of the page, in CommonMark with GitHub's tables.
//!
//! Never: lets a sign of a config become a mark; what Markdown would read is escaped.

use samtykke::view::{El, Node};

/// A statement, as a file that ends with its last row.
pub fn to_markdown(el: &El) -> String {
    let mut targets = Vec::new();
    add_targets(el, &mut targets);
    blocks(el, &targets).join("\n\n")
}

/// The ids that something links to: only these are written out.
fn add_targets(el: &El, targets: &mut Vec<String>) {
    targets.extend(attribute(el, "href").and_then(|href| href.strip_prefix('#')).map(str::to_owned));
    elements(el).for_each(|inner| add_targets(inner, targets));
}

fn attribute<'e>(el: &'e El, name: &str) -> Option<&'e str> {
    el.attrs.iter().find(|(known, _)| *known == name).map(|(_, value)| &**value)
}

fn elements(el: &El) -> impl Iterator<Item = &El> {
    el.kids.iter().filter_map(|kid| match kid {
        Node::El(el) => Some(el),
        Node::Text(_) => None,
    })
}

fn is_inline(node: &Node) -> bool {
    match node {
        Node::Text(_) => true,
        Node::El(el) => ["a", "strong", "span", "br", "button", "b", "em"].contains(&el.tag),
    }
}

/// What stands in an element, block by block.
fn blocks(el: &El, targets: &[String]) -> Vec<String> {
    let mut blocks = Vec::new();
    for kids in el.kids.chunk_by(|one, other| is_inline(one) && is_inline(other)) {
        match kids {
            [Node::El(el)] if !is_inline(&Node::El(El::new(el.tag))) => blocks.extend(block(el, targets)),
            words => blocks.extend(Some(begun(&inline(words))).filter(|words| !words.is_empty())),
        }
    }
    set_apart(&mut blocks);
    blocks
}

/// Two lists in a row have different marks, or they would be one.
fn set_apart(blocks: &mut [String]) {
    for at in 1..blocks.len() {
        let Some([before, list]) = blocks.get_mut(at - 1..=at) else { continue };
        if before.starts_with("- ") && list.starts_with("- ") {
            *list = ["\n", list.as_str()].concat().replace("\n- ", "\n* ").split_off(1);
        }
    }
}

fn block(el: &El, targets: &[String]) -> Vec<String> {
    match el.tag {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
            let level = el.tag.trim_start_matches('h').parse().unwrap_or(1);
            let id = attribute(el, "id").filter(|id| targets.iter().any(|target| target == id));
            let anchor = id.map(|id| ["<a id=\"", id, "\"></a>"].concat()).unwrap_or_default();
            vec![["#".repeat(level).as_str(), " ", &anchor, &inline(&el.kids)].concat()]
        }
        "ul" | "ol" => {
            let items = elements(el).enumerate().map(|(at, item)| {
                let mark = if el.tag == "ol" { format!("{}. ", at + 1) } else { "- ".into() };
                hung(&mark, &blocks(item, targets).join("\n"))
            });
            vec![items.collect::<Vec<_>>().join("\n")]
        }
        "dl" => {
            let facts = elements(el).map(|fact| {
                let (mut term, mut said) = (String::new(), Vec::new());
                for part in elements(fact) {
                    match part.tag {
                        "dt" => term = inline(&part.kids),
                        _ => said.extend(blocks(part, targets)),
                    }
                }
                let is_list = said.first().is_some_and(|first| first.starts_with("- "));
                let between = if is_list { "\n" } else { " " };
                hung("- ", &[&strong(&[&term, ":"].concat()), between, &said.join("\n")].concat())
            });
            vec![facts.collect::<Vec<_>>().join("\n")]
        }
        "table" => table(el),
        "hr" => vec!["---".into()],
        _ if attribute(el, "class") == Some("samtykke-note") => {
            vec![
                blocks(el, targets)
                    .join("\n\n")
                    .lines()
                    .map(|row| ["> ", row].concat())
                    .collect::<Vec<_>>()
                    .join("\n"),
            ]
        }
        _ => blocks(el, targets),
    }
}

/// Rows below a mark, each as far in as the first.
fn hung(mark: &str, text: &str) -> String {
    let indent = ["\n", &" ".repeat(mark.len())].concat();
    [mark, &text.replace('\n', &indent)].concat()
}

fn table(el: &El) -> Vec<String> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut written = Vec::new();
    let mut has_head = false;
    for part in elements(el) {
        match part.tag {
            "caption" => written.push(strong(&inline(&part.kids))),
            _ => {
                has_head |= part.tag == "thead";
                rows.extend(elements(part).map(|row| elements(row).map(cell).collect()));
            }
        }
    }
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    if columns == 0 {
        return written;
    }
    if !has_head {
        // Such tables begin with a head, even where it says nothing.
        rows.insert(0, Vec::new());
    }
    rows.insert(1, vec!["---".into(); columns]);
    let row = |mut cells: Vec<String>| {
        cells.resize(columns, String::new());
        ["| ", &cells.join(" | "), " |"].concat()
    };
    written.push(rows.into_iter().map(row).collect::<Vec<_>>().join("\n"));
    written
}

/// A cell is one row: blocks in it follow each other.
fn cell(el: &El) -> String {
    let mut words = Vec::new();
    for kids in el.kids.chunk_by(|one, other| is_inline(one) && is_inline(other)) {
        match kids {
            [Node::El(el)] if !is_inline(&Node::El(El::new(el.tag))) => words.push(cell(el)),
            kids => words.push(inline(kids)),
        }
    }
    words.retain(|words| !words.is_empty());
    words.join("<br>")
}

fn inline(nodes: &[Node]) -> String {
    let mut words = String::new();
    for node in nodes {
        match node {
            Node::Text(text) => words.push_str(&escaped(text)),
            Node::El(el) => match el.tag {
                "a" => {
                    let address = attribute(el, "href").unwrap_or_default();
                    let address = address
                        .replace('(', "%28")
                        .replace(')', "%29")
                        .replace('<', "%3C")
                        .replace('>', "%3E");
                    words.push_str(&["[", &inline(&el.kids), "](", &address, ")"].concat());
                }
                "strong" | "b" => words.push_str(&strong(&inline(&el.kids))),
                "br" => words.push_str("<br>"),
                _ => words.push_str(&inline(&el.kids)),
            },
        }
    }
    words
}

/// Marks words as strong; where signs stand at their ends, Markdown's own marks may not be read.
fn strong(words: &str) -> String {
    let ends_in_word = words.starts_with(char::is_alphanumeric)
        && words.ends_with(|sign: char| sign.is_alphanumeric() || sign == ':');
    if ends_in_word { ["**", words, "**"].concat() } else { ["<strong>", words, "</strong>"].concat() }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for sign in text.chars() {
        if "\\`*_[]<>|~&".contains(sign) {
            escaped.push('\\');
        }
        escaped.push(if sign.is_whitespace() { ' ' } else { sign });
    }
    escaped
}

/// Words at the beginning of a row, which must not be read as a mark of a block.
fn begun(words: &str) -> String {
    let words = words.trim();
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = words.split_at(digits);
    let is_numbered = digits > 0 && rest.starts_with(['.', ')']);
    let is_mark = digits == 0 && rest.starts_with(['#', '+', '-', '=', '>']);
    if is_numbered || is_mark { [number, "\\", rest].concat() } else { words.into() }
}

#[cfg(test)]
mod tests {
    use super::to_markdown;
    use samtykke::view::El;

    #[test]
    fn signs_stay_signs() {
        let mut el = El::new("div");
        el.add("p").text("# ikke *en* [overskrift](x) <b>&amp;");
        el.add("p").text("1. ikke en liste");
        el.add("p").add("a").set("href", "/a_(b)").text("her");
        assert_eq!(
            to_markdown(&el),
            "\\# ikke \\*en\\* \\[overskrift\\](x) \\<b\\>\\&amp;\n\n1\\. ikke en liste\n\n[her](/a_%28b%29)"
        );
    }
}
