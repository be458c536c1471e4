//! The design system: one component a file, its CSS in `style/components/`, each with
//! `fixtures()` that the gallery page shows and the accessibility tests visit.
//!
//! Components draw what they are given. They never load, decide or translate data of a
//! page; words of their own come from `common.ftl`.

pub mod answers;
pub mod breadcrumb;
pub mod button;
pub mod check_list;
pub mod checklist;
pub mod close_here;
pub mod code;
pub mod confirm;
pub mod data_table;
pub mod disclosure;
pub mod due_tag;
pub mod empty;
pub mod error_summary;
pub mod error_text;
pub mod facts;
pub mod field;
mod field_choice;
pub mod field_date;
mod field_group;
mod field_text;
pub mod file_drop;
pub mod file_link;
pub mod filter_bar;
pub mod footer;
pub mod fragment;
pub mod header;
pub mod icon;
pub mod kept;
pub mod labelled;
pub mod link_list;
pub mod localized;
pub mod manifest;
pub mod notice;
pub mod pager;
pub mod panel;
pub mod search_box;
pub mod status_tag;
pub mod steps;
pub mod tabs;
pub mod task_list;
pub mod timeline;
pub mod todo;
pub mod typed;
pub mod understood;
pub mod way_back;

pub use breadcrumb::Breadcrumb;
pub use button::{Button, ButtonKind, LinkButton};
pub use code::Code;
pub use confirm::Confirm;
pub use data_table::DataTable;
pub use disclosure::Disclosure;
pub use due_tag::DueLine;
pub use empty::EmptyState;
pub use facts::{Fact, Facts, FactsLayout};
pub use file_link::FileLink;
pub use filter_bar::FilterBar;
pub use icon::{Icon, icon};
pub use link_list::{LinkList, LinkRow};
pub use notice::{Notice, NoticeKind};
pub use pager::Pager;
pub use panel::Panel;
pub use search_box::SearchBox;
pub use status_tag::StatusTag;
pub use steps::Steps;
pub use tabs::{Tab, Tabs};
pub use timeline::{Timeline, TimelineEntry};
pub use todo::{Todo, TodoList};

use leptos::prelude::AnyView;

/// One way a component may look.
pub struct Fixture {
    pub name: &'static str,
    pub view: fn() -> AnyView,
}

/// A component as the gallery shows it: file name, fixtures.
pub type Shelf = (&'static str, Vec<Fixture>);

/// Every component, in the order of the gallery. A new component is one line here.
pub fn shelves() -> Vec<Shelf> {
    vec![
        ("breadcrumb", breadcrumb::fixtures()),
        ("button", button::fixtures()),
        ("close_here", close_here::fixtures()),
        ("code", code::fixtures()),
        ("confirm", confirm::fixtures()),
        ("disclosure", disclosure::fixtures()),
        ("empty", empty::fixtures()),
        ("facts", facts::fixtures()),
        ("file_link", file_link::fixtures()),
        ("icon", icon::fixtures()),
        ("link_list", link_list::fixtures()),
        ("localized", localized::fixtures()),
        ("notice", notice::fixtures()),
        ("panel", panel::fixtures()),
        ("search_box", search_box::fixtures()),
        ("status_tag", status_tag::fixtures()),
        ("steps", steps::fixtures()),
        ("task_list", task_list::fixtures()),
        ("timeline", timeline::fixtures()),
        ("checklist", checklist::fixtures()),
        ("data_table", data_table::fixtures()),
        ("due_tag", due_tag::fixtures()),
        ("filter_bar", filter_bar::fixtures()),
        ("pager", pager::fixtures()),
        ("tabs", tabs::fixtures()),
        ("todo", todo::fixtures()),
    ]
}
