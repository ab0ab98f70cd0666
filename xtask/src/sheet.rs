//! The sheets of `src/style/` as a module that `www/page.js` imports.
//!
//! Never: changes what a sheet says.

use crate::command::{command, output};
use crate::failure::Failure;
use crate::script;
use std::fs;
use std::path::Path;

/// The sheets, by the names that `page.js` has for them.
const SHEETS: [&str; 3] = ["tokens", "prompt", "statement"];

/// Writes the module, with the sheets minified when esbuild is here.
pub fn write(module: &Path) -> Result<(), Failure> {
    let mut text = String::new();
    for name in SHEETS {
        let from = Path::new("src/style").join(format!("{name}.css"));
        let sheet = match script::node_tool("esbuild") {
            Some(esbuild) => output(command(esbuild, "--minify --log-level=warning").arg(&from))?,
            None => fs::read(&from).map_err(Failure::at(&from))?,
        };
        text.push_str(&format!("export const {name} = {};\n", quoted(&String::from_utf8_lossy(&sheet))));
    }
    fs::write(module, text).map_err(Failure::at(module))
}

fn quoted(text: &str) -> String {
    format!("`{}`", text.trim_end().replace('\\', "\\\\").replace('`', "\\`").replace("${", "\\${"))
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_sheet_stays_as_it_is_between_quotes() {
        assert_eq!(
            quoted("a::after { content: \"\\201c`${\" }\n"),
            "`a::after { content: \"\\\\201c\\`\\${\" }`"
        );
    }
}
