//! A request on paper, as a tree of what stands on it: made once from the form's definition,
//! drawn twice (PDF, Word), so that both papers say the same.
//!
//! The paper goes to a Vietnamese authority and is in Vietnamese; for people who read
//! English the same words stand behind in English (`gloss`).

use serde::Serialize;

/// All that stands on the paper.
#[derive(Clone, Debug, Serialize)]
pub struct Sheet {
    /// Language of the paper (BCP 47).
    pub lang: &'static str,
    pub title: String,
    pub gloss: Option<String>,
    pub head: Head,
    /// In the corner: that nobody prescribes this form, that answers were cut, or the code of
    /// the dossier.
    pub mark: Option<String>,
    /// *Kính gửi*.
    pub to: Labelled,
    pub sections: Vec<Part>,
    pub papers: Papers,
    pub closing: Closing,
    /// Under everything.
    pub foot: Option<String>,
}

/// National name and motto (NĐ 30/2020/NĐ-CP, phụ lục I).
#[derive(Clone, Debug, Serialize)]
pub struct Head {
    pub country: String,
    pub motto: String,
}

/// A label with its text.
#[derive(Clone, Debug, Serialize)]
pub struct Labelled {
    pub label: String,
    pub text: String,
}

/// Words, and the same in English where it helps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Words {
    pub label: String,
    pub gloss: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Part {
    pub title: String,
    pub gloss: Option<String>,
    pub entries: Vec<Entry>,
}

/// The papers that go with the request.
#[derive(Clone, Debug, Serialize)]
pub struct Papers {
    pub title: String,
    pub gloss: Option<String>,
    pub items: Vec<Words>,
}

/// Place, date, signature.
#[derive(Clone, Debug, Serialize)]
pub struct Closing {
    pub date: String,
    pub signer: String,
    pub how: String,
    /// Printed under the place of the signature.
    pub name: Option<String>,
}

/// One line, or a few that belong together.
#[derive(Clone, Debug, Serialize)]
pub struct Entry {
    /// How far it is moved in: 0 = not at all.
    pub level: u8,
    #[serde(flatten)]
    pub words: Words,
    #[serde(flatten)]
    pub body: Body,
}

/// What follows the label.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Body {
    /// Nothing: it heads what comes next.
    Heading,
    /// Nothing: a remark in small italics.
    Note,
    /// What was answered.
    Answer { value: String },
    /// The rest of the line, to be written on.
    Line,
    /// Several lines to be written on.
    Lines { count: u8 },
    /// Day, month and year to be written.
    Date {
        day: String,
        month: String,
        year: String,
    },
    /// Boxes to tick.
    Boxes { options: Vec<Words> },
}

impl Sheet {
    /// Calls `each` with every text that does not come from our own catalogues.
    pub fn clean(&mut self, clean: impl Fn(&str) -> String) {
        let apply = |text: &mut String| *text = clean(text);
        apply(&mut self.title);
        apply(&mut self.to.text);
        self.mark.iter_mut().for_each(apply);
        self.closing.name.iter_mut().for_each(apply);
        for entry in self.sections.iter_mut().flat_map(|part| &mut part.entries) {
            apply(&mut entry.words.label);
            if let Body::Answer { value } = &mut entry.body {
                apply(value);
            }
        }
        for item in &mut self.papers.items {
            apply(&mut item.label);
        }
    }
}
