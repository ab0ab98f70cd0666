//! To be written.
//!
//! Never: stays so.
