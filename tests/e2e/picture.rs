//! Pictures of every layout, for people to look at: `SAMTYKKE_SCREENSHOTS` is the folder that they are put into.
//!
//! Never: held against others. What a program can tell of looks is told by other tests.

use crate::access::BOTH_LOOKS;
use crate::browser::Setup;
use crate::variant::{self, Variant};
use crate::visit::visit_with;
use crate::window::{DESK, PHONE, SMALLEST, Size};
use std::env;
use std::fs;
use std::path::PathBuf;

/// As most sites are set; browsers begin with a face that few sites have.
const FACE: &str = "<style>html { font-family: system-ui, sans-serif }</style>";

/// What every PNG begins with: its mark, and the head of the part that says how large it is.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR";
/// One that shows nothing at all is smaller.
const FEWEST_BYTES: usize = 2_000;

/// How large a PNG says that it is.
fn size(png: &[u8]) -> Option<Size> {
    let (width, rest) = png.strip_prefix(PNG)?.split_first_chunk()?;
    let (height, _) = rest.split_first_chunk()?;
    Some(Size { width: u32::from_be_bytes(*width), height: u32::from_be_bytes(*height) })
}

fn every_layout_is_pictured(setup: Setup, scheme: &str) {
    let Some(folder) = env::var_os("SAMTYKKE_SCREENSHOTS").map(PathBuf::from) else { return };
    fs::create_dir_all(&folder).expect("there may be a folder");
    visit_with(setup, variant::site(&[BOTH_LOOKS, FACE].concat()), async |page| {
        page.open_in("/blank", DESK).await;
        for window in [SMALLEST, PHONE, DESK] {
            page.resize(window).await;
            for variant in Variant::of(&["nb", "ar", "en"]) {
                variant.open(page).await;
                page.settle().await;
                let png = page.client.screenshot().await.expect("the browser takes a picture");
                assert_eq!(size(&png), Some(window), "{variant}");
                assert!(png.len() > FEWEST_BYTES, "{variant}: nothing is to be seen in {} bytes", png.len());
                let Size { width, height } = window;
                let layout = if variant.is_modal { "modal-dialog" } else { variant.layout };
                let name = format!("{layout}-{}-{scheme}-{width}x{height}.png", variant.lang);
                fs::write(folder.join(name), png).expect("the folder can be written to");
            }
        }
    });
}

#[test]
fn every_layout_is_pictured_in_light() {
    every_layout_is_pictured(Setup::Plain, "light");
}

#[test]
fn every_layout_is_pictured_in_dark() {
    every_layout_is_pictured(Setup::Dark, "dark");
}
