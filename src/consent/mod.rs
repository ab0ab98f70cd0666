//! What the visitor decides: the choice, its record, and what follows from it.
//!
//! Never: asks, draws or stores; it says what is to be asked, drawn and stored.

mod choice;
mod event;
mod gate;
mod record;
mod session;

pub use choice::{Answer, Choice};
pub use event::{Effect, Event, Named, Notice, Reason, Surface};
pub use gate::{GateFault, evaluate, ids};
pub use record::{How, Record, lifetime, newest};
pub use session::{Moment, Session, Situation};
