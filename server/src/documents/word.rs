//! The same paper for Word: to be filled on a computer.
//!
//! Times New Roman by name (Word has it), 13 pt, margins and head of NĐ 30/2020/NĐ-CP.
//! Real headings and real tab leaders, no drawings: it stays easy to edit and to hear.

use std::io::Cursor;

use anyhow::Context;
use docx_rs::{
    AlignmentType, BorderType, Docx, Header, LineSpacing, PageMargin, PageNum, Paragraph,
    ParagraphBorder, ParagraphBorderPosition, ParagraphBorders, Run, RunFonts, SpecialIndentType,
    Style, StyleType, Tab, TabLeaderType, TabValueType,
};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::sheet::{Body, Entry, Sheet, Words};

/// Twentieths of a point.
const MILLIMETRE: f32 = 56.693;
/// Right edge of the text: 210 − 30 − 15 mm.
const TEXT_WIDTH: usize = 9_354;
/// One step to the right: 6 mm.
const STEP: i32 = 340;
/// Half points.
const BODY: usize = 26;

/// The bytes of the DOCX file.
///
/// # Errors
/// A surprise when the writer fails.
pub fn docx(sheet: &Sheet) -> anyhow::Result<Vec<u8>> {
    let mut document = page(Docx::new());
    for paragraph in paragraphs(sheet) {
        document = document.add_paragraph(paragraph);
    }
    let mut parts = document.build();
    parts.styles = with_language(parts.styles, sheet.lang)?;
    parts.doc_props.core = with_title(&parts.doc_props.core, sheet)?;
    let mut file = Cursor::new(Vec::new());
    parts.pack(&mut file)?;
    compressed(file)
}

/// The writer stores the parts as they are; packed they are an eighth, which counts on a
/// slow line.
fn compressed(stored: Cursor<Vec<u8>>) -> anyhow::Result<Vec<u8>> {
    let mut stored = ZipArchive::new(stored)?;
    let mut packed = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for index in 0..stored.len() {
        let mut part = stored.by_index(index)?;
        packed.start_file(part.name()?.into_owned(), options)?;
        std::io::copy(&mut part, &mut packed)?;
    }
    Ok(packed.finish()?.into_inner())
}

fn page(document: Docx) -> Docx {
    let times = RunFonts::new()
        .ascii("Times New Roman")
        .hi_ansi("Times New Roman")
        .cs("Times New Roman")
        .east_asia("Times New Roman");
    document
        .page_size(11_906, 16_838)
        .page_margin(
            PageMargin::new()
                .top(mm(20))
                .bottom(mm(20))
                .left(mm(30))
                .right(mm(15))
                .header(mm(10))
                .footer(mm(10)),
        )
        .default_fonts(times)
        .default_size(BODY)
        .default_line_spacing(LineSpacing::new().before(60).after(60).line(288))
        .add_style(heading("Heading1", "heading 1", 28))
        .add_style(heading("Heading2", "heading 2", BODY))
        .title_pg()
        .first_header(Header::new())
        .header(
            Header::new().add_paragraph(
                Paragraph::new()
                    .align(AlignmentType::Center)
                    .add_page_num(PageNum::new()),
            ),
        )
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a few hundred millimetres at most"
)]
fn mm(length: u16) -> i32 {
    (f32::from(length) * MILLIMETRE) as i32
}

fn heading(id: &str, name: &str, size: usize) -> Style {
    Style::new(id, StyleType::Paragraph)
        .name(name)
        .size(size)
        .bold()
}

fn paragraphs(sheet: &Sheet) -> Vec<Paragraph> {
    let mut list = head(sheet);
    for part in &sheet.sections {
        list.push(section_heading(&part.title, part.gloss.as_deref()));
        for entry in &part.entries {
            list.extend(entry_paragraphs(entry));
        }
    }
    if !sheet.papers.items.is_empty() {
        list.push(section_heading(
            &sheet.papers.title,
            sheet.papers.gloss.as_deref(),
        ));
        list.extend(
            sheet
                .papers
                .items
                .iter()
                .map(|item| labelled(indented(0).add_run(Run::new().add_text("- ")), item)),
        );
    }
    // The place to sign never stands alone on a page.
    if let Some(last) = list.pop() {
        list.push(last.keep_next(true));
    }
    list.extend(closing(sheet));
    list
}

fn head(sheet: &Sheet) -> Vec<Paragraph> {
    let centred = || Paragraph::new().align(AlignmentType::Center);
    let mut list = Vec::new();
    if let Some(mark) = &sheet.mark {
        list.push(
            Paragraph::new()
                .align(AlignmentType::Right)
                .add_run(Run::new().add_text(mark).italic().size(22)),
        );
    }
    list.push(centred().add_run(Run::new().add_text(&sheet.head.country).bold().size(25)));
    list.push(ruled(
        centred().add_run(Run::new().add_text(&sheet.head.motto).bold().size(27)),
    ));
    list.push(
        centred()
            .style("Heading1")
            .line_spacing(LineSpacing::new().before(360).after(60))
            .add_run(Run::new().add_text(sheet.title.to_uppercase())),
    );
    if let Some(gloss) = &sheet.gloss {
        list.push(centred().add_run(Run::new().add_text(gloss).italic().size(22)));
    }
    list.push(
        centred()
            .add_run(Run::new().add_text(format!("{} ", sheet.to.label)).italic())
            .add_run(Run::new().add_text(&sheet.to.text)),
    );
    list
}

/// A line under the motto, about as long as it.
fn ruled(mut paragraph: Paragraph) -> Paragraph {
    let line = ParagraphBorder::new(ParagraphBorderPosition::Bottom)
        .val(BorderType::Single)
        .size(6)
        .space(1);
    paragraph.property = paragraph
        .property
        .set_borders(ParagraphBorders::with_empty().set(line));
    paragraph.indent(Some(mm(46)), None, Some(mm(46)), None)
}

fn section_heading(title: &str, gloss: Option<&str>) -> Paragraph {
    let paragraph = Paragraph::new()
        .style("Heading2")
        .keep_next(true)
        .line_spacing(LineSpacing::new().before(240).after(60))
        .add_run(Run::new().add_text(title));
    with_gloss(paragraph, gloss)
}

fn entry_paragraphs(entry: &Entry) -> Vec<Paragraph> {
    let labelled = || labelled(indented(entry.level), &entry.words);
    match &entry.body {
        Body::Heading => vec![bold(indented(entry.level), &entry.words).keep_next(true)],
        Body::Note => vec![
            indented(entry.level)
                .add_run(Run::new().add_text(&entry.words.label).italic().size(22)),
        ],
        Body::Answer { value } => vec![answer(labelled(), value)],
        Body::Line => vec![to_the_edge(labelled())],
        Body::Lines { count } => {
            let mut lines = vec![to_the_edge(labelled())];
            lines.extend(
                (1..*count).map(|_| dotted(indented(entry.level)).add_run(Run::new().add_tab())),
            );
            lines
        }
        Body::Date { day, month, year } => vec![
            labelled().add_run(Run::new().add_text(format!(": {day} ……… {month} ……… {year} …………"))),
        ],
        Body::Boxes { options } => {
            let mut lines = vec![labelled().add_run(Run::new().add_text(":")).keep_next(true)];
            lines.extend(options.iter().map(|option| {
                self::labelled(
                    indented(entry.level + 1).add_run(Run::new().add_text("☐ ")),
                    option,
                )
            }));
            lines
        }
    }
}

fn answer(paragraph: Paragraph, value: &str) -> Paragraph {
    let mut run = Run::new().add_text(": ");
    for (at, line) in value.split('\n').enumerate() {
        if at > 0 {
            run = run.add_break(docx_rs::BreakType::TextWrapping);
        }
        run = run.add_text(line);
    }
    paragraph.add_run(run)
}

fn indented(level: u8) -> Paragraph {
    Paragraph::new().indent(
        Some(i32::from(level) * STEP),
        None::<SpecialIndentType>,
        None,
        None,
    )
}

fn labelled(paragraph: Paragraph, words: &Words) -> Paragraph {
    with_gloss(
        paragraph.add_run(Run::new().add_text(&words.label)),
        words.gloss.as_deref(),
    )
}

fn bold(paragraph: Paragraph, words: &Words) -> Paragraph {
    with_gloss(
        paragraph.add_run(Run::new().add_text(&words.label).bold()),
        words.gloss.as_deref(),
    )
}

fn with_gloss(paragraph: Paragraph, gloss: Option<&str>) -> Paragraph {
    match gloss {
        Some(gloss) => paragraph.add_run(
            Run::new()
                .add_text(format!(" / {gloss}"))
                .italic()
                .disable_bold()
                .size(21),
        ),
        None => paragraph,
    }
}

/// A tab that fills the line with dots up to the right edge.
fn dotted(paragraph: Paragraph) -> Paragraph {
    paragraph.add_tab(
        Tab::new()
            .val(TabValueType::Right)
            .leader(TabLeaderType::Dot)
            .pos(TEXT_WIDTH),
    )
}

fn to_the_edge(paragraph: Paragraph) -> Paragraph {
    dotted(paragraph).add_run(Run::new().add_text(": ").add_tab())
}

fn closing(sheet: &Sheet) -> Vec<Paragraph> {
    let closing = &sheet.closing;
    let centred = || {
        Paragraph::new()
            .align(AlignmentType::Center)
            .indent(Some(mm(70)), None, None, None)
            .keep_next(true)
    };
    let mut list = vec![
        centred()
            .line_spacing(LineSpacing::new().before(360).after(60))
            .add_run(Run::new().add_text(&closing.date).italic()),
        centred().add_run(Run::new().add_text(closing.signer.to_uppercase()).bold()),
        centred().add_run(Run::new().add_text(&closing.how).italic().size(22)),
    ];
    list.push(
        centred()
            .line_spacing(LineSpacing::new().before(1_400))
            .add_run(
                Run::new()
                    .add_text(closing.name.as_deref().unwrap_or_default())
                    .bold(),
            ),
    );
    if let Some(foot) = &sheet.foot {
        list.push(
            Paragraph::new()
                .line_spacing(LineSpacing::new().before(360))
                .add_run(Run::new().add_text(foot).italic().size(20)),
        );
    }
    list
}

/// The writer knows no language; without one, Word checks the spelling in its own.
fn with_language(styles: Vec<u8>, lang: &str) -> anyhow::Result<Vec<u8>> {
    let styles = String::from_utf8(styles)?;
    let end = styles
        .find("</w:rPr></w:rPrDefault>")
        .context("defaults of the styles")?;
    let tag = if lang == "vi" { "vi-VN" } else { "en-GB" };
    let (before, behind) = styles.split_at(end);
    Ok(format!("{before}<w:lang w:val=\"{tag}\" w:eastAsia=\"{tag}\" />{behind}").into_bytes())
}

/// Nor does it know a title, which screen readers read out first, or an author.
fn with_title(core: &[u8], sheet: &Sheet) -> anyhow::Result<Vec<u8>> {
    let core = std::str::from_utf8(core)?;
    let author = quick_xml::escape::escape(sheet.to.text.as_str());
    let core = core.replace(">unknown<", &format!(">{author}<"));
    let title = quick_xml::escape::escape(sheet.title.as_str());
    let end = core
        .rfind("</cp:coreProperties>")
        .context("core properties")?;
    let (before, behind) = core.split_at(end);
    Ok(format!("{before}<dc:title>{title}</dc:title>{behind}").into_bytes())
}
