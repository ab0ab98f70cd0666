//! The memory of the page's wasm: it grows by what is asked for, and goes with the page.
//!
//! Only what was taken last is given back. A heap that gives back everything costs a visitor 0.4 kB; for that, 36 KiB
//! stay of each time that the settings are opened, 4 of an answer and 20 bytes of a look at a gate (measured in Chromium
//! on 2026-11-28, with the config of the demo).
//!
//! Never: moves or reuses what somebody holds.

use std::alloc::{GlobalAlloc, Layout};
use std::arch::wasm32::memory_grow;
use std::ptr;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

const PAGE: usize = 1 << 16;

/// Where free memory begins, and where it ends. The wasm has one thread, and so these are plain numbers.
pub struct Heap {
    free: AtomicUsize,
    end: AtomicUsize,
}

impl Heap {
    pub const fn new() -> Self {
        Self { free: AtomicUsize::new(0), end: AtomicUsize::new(0) }
    }

    /// Makes sure that memory up to `end` is there; `false` where the browser gives no more.
    fn reach(&self, end: usize) -> bool {
        let known = self.end.load(Relaxed);
        if end > known {
            let pages = (end - known).div_ceil(PAGE);
            let before = memory_grow::<0>(pages);
            if before == usize::MAX {
                return false;
            }
            self.end.store((before + pages) * PAGE, Relaxed);
        }
        true
    }
}

// SAFETY: every block begins at the alignment asked for, within memory that is there, and behind all blocks that are held.
#[allow(unsafe_code, reason = "an allocator hands out addresses")]
unsafe impl GlobalAlloc for Heap {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if self.end.load(Relaxed) == 0 {
            // Behind what the module itself has: its data and its stack.
            self.end.store(std::arch::wasm32::memory_size::<0>() * PAGE, Relaxed);
            self.free.store(self.end.load(Relaxed), Relaxed);
        }
        let start = self.free.load(Relaxed).next_multiple_of(layout.align());
        let end = start + layout.size();
        if !self.reach(end) {
            return ptr::null_mut();
        }
        self.free.store(end, Relaxed);
        ptr::with_exposed_provenance_mut(start)
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        if block.addr() + layout.size() == self.free.load(Relaxed) {
            self.free.store(block.addr(), Relaxed);
        }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        let is_last = block.addr() + layout.size() == self.free.load(Relaxed);
        if is_last && self.reach(block.addr() + size) {
            self.free.store(block.addr() + size, Relaxed);
            return block;
        }
        if size <= layout.size() {
            return block;
        }
        // SAFETY: the alignment is one that a layout had, and the new block is longer than the old one.
        unsafe {
            let larger = self.alloc(Layout::from_size_align_unchecked(size, layout.align()));
            if !larger.is_null() {
                ptr::copy_nonoverlapping(block, larger, layout.size());
            }
            larger
        }
    }
}
