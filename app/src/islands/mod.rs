//! Comfort for those with JavaScript; every page works without. One file an island.
//!
//! Islands are flat (none inside another, no children), take small serialisable props with
//! finished sentences, and fetch in event handlers.
