//! The window that a page is seen in.
//!
//! Never: the browser's own first one, which no browser makes as small as a screen may be.

use crate::consent_page::ConsentPage;
use crate::patience;
use fantoccini::wd::WindowHandle;
use std::fmt;

/// The smallest screen that counts: a desktop at 400 % (WCAG 1.4.10).
pub const SMALLEST: Size = Size { width: 320, height: 256 };
pub const PHONE: Size = Size { width: 390, height: 844 };
pub const DESK: Size = Size { width: 1280, height: 800 };

/// How much of a page is seen at once, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    pub width: u32,
    pub height: u32,
}

impl fmt::Display for Size {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        write!(to, "{} by {}", self.width, self.height)
    }
}

impl ConsentPage {
    /// Opens a page in a window of the smallest screen that counts.
    pub async fn open_small(&self, path: &str) {
        self.open_in(path, SMALLEST).await;
    }

    /// Opens a page in a window of its own. What is opened in it later has the same.
    pub async fn open_in(&self, path: &str, size: Size) {
        self.open("/blank").await;
        let first = self.client.window().await.expect("there is a window");
        // Only one that a page opens may be this small.
        let Size { width, height } = size;
        self.value(&format!("void open('{path}', '', 'popup,width={width},height={height}')")).await;
        let own = patience::wait_for(async || {
            let windows = self.client.windows().await.expect("the browser tells its windows");
            windows.into_iter().find(|window| *window != first)
        });
        let own = own.await.expect("the page opened a window");
        self.client.switch_to_window(own).await.expect("the window is there");
        self.until(&format!("location.pathname === '{path}'")).await;
        self.resize(size).await;
    }

    /// Opens another tab and goes to it; gives the one that was there and the new one.
    pub async fn another_tab(&self) -> [WindowHandle; 2] {
        let first = self.client.window().await.expect("there is a window");
        let second = self.client.new_window(true).await.expect("the browser opens a tab").handle;
        self.client.switch_to_window(second.clone()).await.expect("the tab is there");
        [first, second]
    }

    /// Makes the window that was opened for a page larger or smaller.
    pub async fn resize(&self, Size { width, height }: Size) {
        let frame = "[outerWidth - innerWidth, outerHeight - innerHeight]";
        let frame = self.value(frame).await;
        let [beside, above] = [0, 1].map(|at| frame[at].as_u64().unwrap_or_default() as u32);
        self.client.set_window_size(width + beside, height + above).await.expect("the window takes a size");
        self.until(&format!("innerWidth === {width} && innerHeight === {height}")).await;
    }
}
