//! The one intake queue: groups with counts, search, rows of two lines. Overdue first, then
//! due soonest.

use domain::{
    Locale,
    dossier::{Channel, Role, State},
};
use leptos::prelude::*;

use super::samples;
use crate::{
    pages::Page,
    routes,
    shell::Room,
    text::{Texts, t, texts, tw},
    ui::{
        DataTable, EmptyState, FilterBar, Pager, StatusTag, Tab, Tabs,
        due_tag::{Due, DueLine},
    },
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueModel {
    pub tabs: Vec<QueueTab>,
    /// Code of the tab that is shown.
    pub tab: String,
    pub search: String,
    pub rows: Vec<QueueRow>,
    /// Places in the list, as the query takes them.
    pub previous: Option<String>,
    pub next: Option<String>,
}

impl Page for QueueModel {
    const NAME: &'static str = "queue";
    const SEEN_BY: Option<Role> = Some(Role::Clerk);

    fn title(&self, texts: &Texts) -> String {
        texts.get("queue-title")
    }

    fn room(&self) -> Room {
        Room::Staff
    }

    fn view(&self) -> AnyView {
        let place = |name: &'static str, cursor: &Option<String>| {
            cursor
                .as_deref()
                .map(|cursor| address(&self.tab, &self.search, Some((name, cursor))))
        };
        view! {
            <div class="queue">
                <h1>{self.title(&texts())}</h1>
                <Tabs label=t("queue-tabs-label") tabs=tabs(self)/>
                <div class="flow">
                    <FilterBar search=self.search.clone()/>
                    {table(self)}
                    <Pager previous=place("before", &self.previous) next=place("after", &self.next)/>
                </div>
            </div>
        }
        .into_any()
    }

    fn samples(_: Locale) -> Vec<Self> {
        samples::queue()
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueTab {
    /// Code in the address and in the text keys.
    pub code: &'static str,
    pub count: u64,
}

/// A dossier in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueRow {
    pub code: String,
    pub person: String,
    pub procedure: String,
    /// The judgment, or what else tells it from its like.
    pub subject: String,
    pub channel: Channel,
    /// Codes of marks (`pre_filing`, `on_behalf`, `confidential`, `warning`).
    pub marks: Vec<&'static str>,
    pub state: State,
    pub due: Due,
    pub assignee: Option<String>,
}

/// The address of a place in the queue.
pub fn address(tab: &str, search: &str, place: Option<(&str, &str)>) -> String {
    let mut path = format!("{}?tab={tab}", routes::QUEUE);
    if !search.is_empty() {
        path.push_str(&routes::path("&q={q}", &[search]));
    }
    if let Some((name, cursor)) = place {
        path.push_str(&routes::path(&format!("&{name}={{cursor}}"), &[cursor]));
    }
    path
}

fn tabs(model: &QueueModel) -> Vec<Tab> {
    model
        .tabs
        .iter()
        .map(|tab| Tab {
            label: t(&format!("queue-tab-{}", tab.code)),
            href: address(tab.code, "", None),
            count: tab.count,
            current: tab.code == model.tab,
            alarm: tab.code == "overdue" && tab.count > 0,
        })
        .collect()
}

fn table(model: &QueueModel) -> AnyView {
    if model.rows.is_empty() {
        let title = if model.search.is_empty() {
            t("queue-empty")
        } else {
            t("queue-empty-search")
        };
        return view! { <EmptyState title=title/> }.into_any();
    }
    let order = if model.tab == "all" {
        "queue-caption-all"
    } else {
        "queue-caption"
    };
    let tab = t(&format!("queue-tab-{}", model.tab));
    let heads = [
        "queue-head-dossier",
        "queue-head-state",
        "queue-head-due",
        "queue-head-assignee",
    ];
    view! {
        <DataTable
            id="queue-table"
            caption=tw(order, &[("tab", tab.into())])
            heads=heads.into_iter().map(t).collect()
            rows=model.rows.iter().map(row).collect()
        />
    }
    .into_any()
}

fn row(row: &QueueRow) -> AnyView {
    let href = routes::path(routes::STAFF_DOSSIER, &[&row.code]);
    let marks = row
        .marks
        .iter()
        .map(|mark| view! { " "<span class="mark">{t(&format!("dossier-mark-{mark}"))}</span> })
        .collect_view();
    let subject = (!row.subject.is_empty()).then(|| view! { " · "{row.subject.clone()} });
    let assignee = row.assignee.clone().unwrap_or_else(|| t("queue-nobody"));
    view! {
        <tr>
            <th scope="row">
                <a class="row-link" href=href>{row.person.clone()}</a>
                " "
                <span class="mark">{t(&format!("channel-{}", row.channel.code()))}</span>
                {marks}
                <span class="second">
                    <span class="figures">{row.code.clone()}</span>
                    " · "
                    {row.procedure.clone()}
                    {subject}
                </span>
            </th>
            <td><StatusTag state=row.state/></td>
            <td><DueLine due=row.due/></td>
            <td>{assignee}</td>
        </tr>
    }
    .into_any()
}
