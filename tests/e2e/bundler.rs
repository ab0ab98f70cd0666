//! A site whose pages have the one script that `samtykke bundle` writes.
//!
//! Never: put together by anything but the command that owners call.

use crate::bundle::GATED;
use crate::config;
use crate::page::Page;
use crate::site::{Otherwise, Site, folder};
use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

/// Where the script lies on the site; its own name says what is in it.
pub const ADDRESS: &str = "/samtykke/samtykke.bundle.js";

/// The script, and the tag that the command prints, at that address.
pub struct Bundle {
    script: String,
    pub tag: String,
}

impl Bundle {
    /// Bundles a config, with these words besides.
    pub fn of(config: &Value, words: &[&str]) -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed).to_string();
        let out = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bundle").join(count);
        let mut command = Command::new(env!("CARGO_BIN_EXE_samtykke"));
        command
            .args(["bundle", "-", "--dist"])
            .arg(folder("SAMTYKKE_DIST"))
            .arg("--out")
            .arg(&out)
            .args(words);
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the command starts");
        let mut input = child.stdin.take().expect("its input is piped");
        input.write_all(config.to_string().as_bytes()).expect("it reads");
        drop(input);
        let output = child.wait_with_output().expect("it ends");
        assert!(output.status.success(), "it bundles");
        let said = String::from_utf8(output.stdout).expect("it writes UTF-8");
        let tag = said.lines().find(|line| line.contains("<script")).expect("it prints the tag").trim();
        let name =
            tag.split('"').nth(1).and_then(|address| address.rsplit('/').next()).expect("it has an address");
        let script = fs::read_to_string(out.join(name)).expect("the script is there");
        fs::remove_dir_all(&out).expect("it is ours");
        Self { script, tag: tag.replace(&["/samtykke/", name].concat(), ADDRESS) }
    }

    /// Puts the script on a site.
    pub fn serve(&self, site: &Site) {
        self.serve_at(site, ADDRESS);
    }

    /// The same, at another address.
    pub fn serve_at(&self, site: &Site, address: &str) {
        site.let_answer(address, Otherwise::Script(self.script.clone()));
    }
}

/// A site with one page, which has the bundle of a config.
pub fn site(config: Value, page: Page) -> Site {
    let bundle = Bundle::of(&config, &[]);
    let site = Site::new(config);
    bundle.serve(&site);
    site.page("/", page.tag(&bundle.tag))
}

/// The same, of a site that asks about three purposes and has a gate for two of them.
pub fn several() -> Site {
    site(config::several(), Page::new(GATED))
}
