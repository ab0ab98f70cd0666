//! What is remembered: the record on the device, and what a visit begins with when there is one.
//!
//! Never: a guess; what is not wholly understood does not count.
