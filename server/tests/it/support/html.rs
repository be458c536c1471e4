//! Enough of HTML to ask a page what stands in it. The pages are our own: every attribute is
//! quoted, every element closed.

use std::collections::BTreeMap;

/// Elements without content.
const VOID: [&str; 10] = [
    "area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
];

/// An element with its attributes and its text.
#[derive(Clone, Debug, Default)]
pub struct Element {
    pub name: String,
    pub attributes: BTreeMap<String, String>,
    /// Text inside, children included, spaces folded.
    pub text: String,
    /// Places of the elements that it lies in, the outermost first.
    within: Vec<usize>,
}

impl Element {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }
}

/// A page, taken apart.
#[derive(Clone, Debug)]
pub struct Page {
    html: String,
    elements: Vec<Element>,
}

impl Page {
    pub fn parse(html: &str) -> Self {
        let mut page = Self {
            html: html.to_owned(),
            elements: Vec::new(),
        };
        page.read();
        for element in &mut page.elements {
            element.text = fold(&element.text);
        }
        page
    }

    pub fn html(&self) -> &str {
        &self.html
    }

    /// The text of the page as people read it, head left out.
    pub fn text(&self) -> &str {
        self.first("body").map_or("", |body| body.text.as_str())
    }

    pub fn title(&self) -> &str {
        self.first("title").map_or("", |title| title.text.as_str())
    }

    /// Whether people can read this.
    pub fn says(&self, text: &str) -> bool {
        self.text().contains(&fold(text))
    }

    #[track_caller]
    pub fn assert_says(&self, text: &str) -> &Self {
        assert!(self.says(text), "no «{text}» in: {}", self.text());
        self
    }

    /// Elements of that name, in order.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.elements
            .iter()
            .filter(move |element| element.name == name)
    }

    pub fn first(&self, name: &str) -> Option<&Element> {
        self.elements.iter().find(|element| element.name == name)
    }

    pub fn by_id(&self, id: &str) -> Option<&Element> {
        self.elements
            .iter()
            .find(|element| element.attribute("id") == Some(id))
    }

    /// Elements with this class.
    pub fn by_class<'a>(&'a self, class: &'a str) -> impl Iterator<Item = &'a Element> {
        self.elements.iter().filter(move |element| {
            element
                .attribute("class")
                .is_some_and(|classes| classes.split_whitespace().any(|one| one == class))
        })
    }

    /// Where links lead.
    pub fn links(&self) -> impl Iterator<Item = &str> {
        self.all("a").filter_map(|link| link.attribute("href"))
    }

    /// The link with this text.
    pub fn link(&self, text: &str) -> Option<&str> {
        let link = self.all("a").find(|link| link.text == text)?;
        link.attribute("href")
    }

    /// The value that a control holds: input, select, textarea; a radio or checkbox only when
    /// it is on.
    pub fn value(&self, name: &str) -> Option<String> {
        self.elements.iter().enumerate().find_map(|(at, element)| {
            if element.attribute("name") != Some(name) {
                return None;
            }
            self.held(at, element)
        })
    }

    /// What the form with this action would send, as the browser fills it, without a button.
    #[track_caller]
    pub fn form(&self, action: &str) -> Vec<(String, String)> {
        let form = self
            .elements
            .iter()
            .position(|element| {
                element.name == "form" && element.attribute("action") == Some(action)
            })
            .unwrap_or_else(|| panic!("no form for {action}"));
        self.elements
            .iter()
            .enumerate()
            .filter(|(_, element)| element.within.contains(&form))
            .filter_map(|(at, element)| {
                let name = element.attribute("name")?;
                Some((name.to_owned(), self.held(at, element)?))
            })
            .collect()
    }

    fn held(&self, at: usize, element: &Element) -> Option<String> {
        if element.attributes.contains_key("disabled") {
            return None;
        }
        match element.name.as_str() {
            "textarea" => Some(element.text.clone()),
            "select" => {
                let options: Vec<_> = self
                    .all("option")
                    .filter(|option| option.within.contains(&at))
                    .collect();
                let chosen = options
                    .iter()
                    .find(|option| option.attributes.contains_key("selected"));
                let option = chosen.or(options.first())?;
                Some(option.attribute("value").unwrap_or(&option.text).to_owned())
            }
            "input" => match element.attribute("type") {
                Some("radio" | "checkbox") if !element.attributes.contains_key("checked") => None,
                Some("submit" | "button" | "file" | "image") => None,
                kind => {
                    let default = if matches!(kind, Some("radio" | "checkbox")) {
                        "on"
                    } else {
                        ""
                    };
                    Some(element.attribute("value").unwrap_or(default).to_owned())
                }
            },
            _ => None,
        }
    }

    fn read(&mut self) {
        let html = self.html.clone();
        let mut open: Vec<usize> = Vec::new();
        let mut rest = html.as_str();
        while let Some(at) = rest.find('<') {
            self.add_text(&open, &rest[..at]);
            rest = &rest[at..];
            if let Some(comment) = rest.strip_prefix("<!--") {
                rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
                continue;
            }
            let end = tag_end(rest);
            let tag = &rest[1..end];
            rest = &rest[(end + 1).min(rest.len())..];
            if let Some(name) = tag.strip_prefix('/') {
                if let Some(at) = open
                    .iter()
                    .rposition(|at| self.elements[*at].name == name.trim())
                {
                    open.truncate(at);
                }
            } else if !tag.starts_with('!') {
                let element = element(tag, &open);
                let void = VOID.contains(&element.name.as_str()) || tag.ends_with('/');
                self.elements.push(element);
                if !void {
                    open.push(self.elements.len() - 1);
                }
            }
        }
    }

    fn add_text(&mut self, open: &[usize], text: &str) {
        let text = plain(text);
        for at in open {
            self.elements[*at].text.push_str(&text);
        }
    }
}

/// Where a tag ends: the first `>` outside quotes.
fn tag_end(tag: &str) -> usize {
    let mut quoted = false;
    for (at, letter) in tag.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            '>' if !quoted => return at,
            _ => {}
        }
    }
    tag.len()
}

fn element(tag: &str, open: &[usize]) -> Element {
    let tag = tag.trim_end_matches('/');
    let cut = tag.find(char::is_whitespace).unwrap_or(tag.len());
    let mut attributes = BTreeMap::new();
    let mut rest = tag[cut..].trim_start();
    while !rest.is_empty() {
        let end = rest
            .find(|letter: char| letter == '=' || letter.is_whitespace())
            .unwrap_or(rest.len());
        let name = rest[..end].to_owned();
        rest = &rest[end..];
        let mut value = String::new();
        if let Some(quoted) = rest.strip_prefix("=\"") {
            let close = quoted.find('"').unwrap_or(quoted.len());
            value = plain(&quoted[..close]);
            rest = quoted.get(close + 1..).unwrap_or_default();
        }
        attributes.insert(name, value);
        rest = rest.trim_start();
    }
    Element {
        name: tag[..cut].to_owned(),
        attributes,
        text: String::new(),
        within: open.to_vec(),
    }
}

/// Text without the entities that Leptos writes.
fn plain(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn reads_a_form_as_a_browser_would() {
    let page = Page::parse(
        r#"<!DOCTYPE html><html><head><title>A &amp; B</title></head><body><!-- x --><form action="/a">
        <input type="hidden" name="key" value="1&quot;2"><input type="checkbox" name="off">
        <input type="checkbox" name="on" checked><textarea name="text">Đặng
        Huệ</textarea><select name="s"><option value="1">one</option><option value="2" selected>two</option></select>
        <button name="add" value="x">Thêm</button></form><p class="b error">Sai</p></body></html>"#,
    );
    assert_eq!(page.title(), "A & B");
    let pairs = [
        ("key", "1\"2"),
        ("on", "on"),
        ("text", "Đặng Huệ"),
        ("s", "2"),
    ];
    assert_eq!(
        page.form("/a"),
        pairs.map(|(a, b)| (a.to_owned(), b.to_owned()))
    );
    assert_eq!(page.by_class("error").next().unwrap().text, "Sai");
    assert!(page.says("Thêm"));
}
