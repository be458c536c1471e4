//! Icons (lucide, ISC licence) as inline paths. Always beside a word, never instead of one,
//! hence hidden from assistive technology.

use leptos::prelude::*;

use super::Fixture;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    ArrowRight,
    Ban,
    Camera,
    Check,
    CheckCircle,
    Clock,
    Copy,
    Cross,
    Down,
    Download,
    File,
    Hand,
    Info,
    Link,
    Lock,
    Mail,
    Pause,
    Phone,
    Plus,
    Printer,
    Search,
    Send,
    Trash,
    Turn,
    Up,
    Warning,
}

impl Icon {
    pub const ALL: [Self; 26] = [
        Self::ArrowRight,
        Self::Ban,
        Self::Camera,
        Self::Check,
        Self::CheckCircle,
        Self::Clock,
        Self::Copy,
        Self::Cross,
        Self::Down,
        Self::Download,
        Self::File,
        Self::Hand,
        Self::Info,
        Self::Link,
        Self::Lock,
        Self::Mail,
        Self::Pause,
        Self::Phone,
        Self::Plus,
        Self::Printer,
        Self::Search,
        Self::Send,
        Self::Trash,
        Self::Turn,
        Self::Up,
        Self::Warning,
    ];

    /// The drawing on a grid of 24 by 24.
    const fn path(self) -> &'static str {
        match self {
            Self::ArrowRight => "M5 12h14M12 5l7 7-7 7",
            Self::Ban => "M2 12a10 10 0 1 0 20 0 10 10 0 1 0-20 0M5 5l14 14",
            Self::Camera => {
                "M14.5 4h-5L7 7H4a2 2 0 0 0-2 2v9a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2V9a2 2 0 0 \
                 0-2-2h-3zM9 13a3 3 0 1 0 6 0 3 3 0 1 0-6 0"
            }
            Self::Check => "M20 6 9 17l-5-5",
            Self::CheckCircle => "M2 12a10 10 0 1 0 20 0 10 10 0 1 0-20 0M8 12l3 3 5-6",
            Self::Clock => "M2 12a10 10 0 1 0 20 0 10 10 0 1 0-20 0M12 6v6l4 2",
            Self::Copy => {
                "M10 8h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H10a2 2 0 0 1-2-2V10a2 2 0 0 1 \
                 2-2M4 16a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2"
            }
            Self::Cross => "M18 6 6 18M6 6l12 12",
            Self::Down => "M12 5v14M19 12l-7 7-7-7",
            Self::Download => "M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4M7 10l5 5 5-5M12 15V3",
            Self::File => {
                "M15 2H6a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V7zM14 2v5h6M8 13h8M8 17h5"
            }
            Self::Hand => "M12 3v10M8 9l4 4 4-4M3 15v4a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2v-4",
            Self::Info => "M2 12a10 10 0 1 0 20 0 10 10 0 1 0-20 0M12 16v-4M12 8h.01",
            Self::Link => {
                "M10 13a5 5 0 0 0 7.5.5l3-3a5 5 0 0 0-7-7l-1.8 1.7M14 11a5 5 0 0 \
                 0-7.5-.5l-3 3a5 5 0 0 0 7 7l1.8-1.7"
            }
            Self::Lock => {
                "M5 11h14a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2M7 \
                 11V7a5 5 0 0 1 10 0v4"
            }
            Self::Mail => {
                "M4 4h16a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V6a2 2 0 0 1 \
                 2-2M22 7l-10 6L2 7"
            }
            Self::Pause => "M2 12a10 10 0 1 0 20 0 10 10 0 1 0-20 0M10 15V9M14 15V9",
            Self::Phone => {
                "M22 16.9v3a2 2 0 0 1-2.2 2A19.8 19.8 0 0 1 2.1 4.2 2 2 0 0 1 4.1 2h3a2 2 0 \
                 0 1 2 1.7q.2 1.5.7 2.8a2 2 0 0 1-.5 2.1L8 9.9a16 16 0 0 0 6 6l1.3-1.3a2 2 \
                 0 0 1 2.1-.4q1.4.5 2.8.7a2 2 0 0 1 1.8 2"
            }
            Self::Plus => "M5 12h14M12 5v14",
            Self::Printer => {
                "M6 18H4a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2v5a2 2 0 0 1-2 \
                 2h-2M6 9V3h12v6M6 14h12v8H6z"
            }
            Self::Search => "M3 11a8 8 0 1 0 16 0 8 8 0 1 0-16 0M21 21l-4.3-4.3",
            Self::Send => "M22 2 11 13M22 2l-7 20-4-9-9-4z",
            Self::Trash => {
                "M3 6h18M19 6v14a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V6M8 6V4a2 2 0 0 1 2-2h4a2 2 \
                 0 0 1 2 2v2"
            }
            Self::Turn => "M21 12a9 9 0 1 1-9-9c2.5 0 4.9 1 6.7 2.7L21 8M21 3v5h-5",
            Self::Up => "M12 19V5M5 12l7-7 7 7",
            Self::Warning => {
                "m21.7 18-8-14a2 2 0 0 0-3.4 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.7-3M12 \
                 9v4M12 17h.01"
            }
        }
    }
}

/// Draws an icon at the size of the text beside it.
pub fn icon(icon: Icon) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=icon.path()></path>
        </svg>
    }
}

pub fn fixtures() -> Vec<Fixture> {
    vec![Fixture {
        name: "all",
        view: || {
            let all: Vec<_> = Icon::ALL.into_iter().map(icon).collect();
            view! { <div class="row">{all}</div> }.into_any()
        },
    }]
}
