//! The design system: one file a component, with fixtures for the gallery.
