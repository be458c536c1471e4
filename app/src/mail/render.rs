//! From blocks to plain text and to HTML. No colours of our own but for the line above the
//! footer: mail programs show it in the reader's theme, also a dark one.

use std::fmt::Write;

use domain::Locale;
use leptos::prelude::*;

use super::letter::{Block, Letter};

const STYLE: &str = "body{font:1rem/1.6 system-ui,sans-serif;max-width:40rem;margin:0 auto;padding:1rem}\
h1{font-size:1.4rem;line-height:1.3}h2{font-size:1.1rem;margin-top:1.6em}\
th{text-align:start;vertical-align:top;font-weight:600;padding:.2em 1em .2em 0}td{padding:.2em 0}\
blockquote{margin:0;padding-inline-start:1em;border-inline-start:3px solid}\
footer{margin-top:2em;border-top:1px solid;font-size:.9rem}a{overflow-wrap:anywhere}";

/// The plain text part: what the HTML says, in the same order.
pub(super) fn text(letter: &Letter) -> String {
    let mut out = format!("{}\n", letter.title);
    for block in &letter.blocks {
        push_text(&mut out, block);
    }
    out.push_str("\n-- \n");
    for block in &letter.footer {
        push_text(&mut out, block);
    }
    out
}

fn push_text(out: &mut String, block: &Block) {
    out.push('\n');
    match block {
        Block::Heading(words) | Block::Paragraph(words) | Block::Link(words) => {
            out.push_str(words);
            out.push('\n');
        }
        Block::Facts(facts) => {
            for (name, value) in facts {
                let _ = writeln!(out, "{name}: {value}");
            }
        }
        Block::List(items) => {
            for (at, item) in items.iter().enumerate() {
                let _ = writeln!(out, "{}. {item}", at + 1);
            }
        }
        Block::Quote(words) => {
            for line in words.lines() {
                let _ = writeln!(out, "  {line}");
            }
        }
    }
}

/// The HTML part: a whole document that reads well without its style.
pub(super) fn html(letter: &Letter, locale: Locale) -> String {
    let owner = Owner::new_root(None);
    let html = owner.with(|| document(letter, locale).to_html());
    owner.cleanup();
    format!("<!doctype html>{}", html.replace("<!>", ""))
}

fn document(letter: &Letter, locale: Locale) -> AnyView {
    view! {
        <html lang=locale.tag()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <title>{letter.subject.clone()}</title>
                <style>{STYLE}</style>
            </head>
            <body>
                <main>
                    <h1>{letter.title.clone()}</h1>
                    {blocks(&letter.blocks)}
                </main>
                <footer>{blocks(&letter.footer)}</footer>
            </body>
        </html>
    }
    .into_any()
}

fn blocks(blocks: &[Block]) -> Vec<AnyView> {
    blocks.iter().map(block).collect()
}

fn block(block: &Block) -> AnyView {
    match block {
        Block::Heading(words) => view! { <h2>{words.clone()}</h2> }.into_any(),
        Block::Paragraph(words) => view! { <p>{words.clone()}</p> }.into_any(),
        Block::Facts(facts) => {
            let rows = facts
                .iter()
                .map(|(name, value)| {
                    view! { <tr><th scope="row">{name.clone()}</th><td>{value.clone()}</td></tr> }
                })
                .collect_view();
            view! { <table><tbody>{rows}</tbody></table> }.into_any()
        }
        Block::List(items) => {
            let items = items
                .iter()
                .map(|item| view! { <li>{item.clone()}</li> })
                .collect_view();
            view! { <ol>{items}</ol> }.into_any()
        }
        Block::Quote(words) => {
            let lines = words
                .lines()
                .map(|line| view! { <p>{line.to_owned()}</p> })
                .collect_view();
            view! { <blockquote>{lines}</blockquote> }.into_any()
        }
        Block::Link(address) => {
            view! { <p><a href=address.clone()>{address.clone()}</a></p> }.into_any()
        }
    }
}
