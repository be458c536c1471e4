//! PDF: pages counted; locked, damaged, active ones and those that carry files refused.
//!
//! Every object is looked at, whether a page leads to it or not, in object streams too.
//! Nothing is drawn or run.

#[cfg(test)]
mod tests;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use domain::files::FileRefusal;
use lopdf::xref::XrefRecovery;
use lopdf::{DecompressError, Dictionary, Document, Error, LoadOptions, Object, ObjectId, Stream};

/// Most bytes that one object stream or cross-reference table may unpack to.
const UNPACKED_ONCE: usize = 8 * 1024 * 1024;
/// Most bytes that all object streams together may unpack to.
const UNPACKED: usize = 32 * 1024 * 1024;

/// Actions that do more than turn to a page or open a link (ISO 32000-2, table 201).
const ACTIVE_ACTIONS: [&[u8]; 10] = [
    b"JavaScript",
    b"Launch",
    b"SubmitForm",
    b"ImportData",
    b"GoToE",
    b"GoToR",
    b"Rendition",
    b"RichMediaExecute",
    b"Movie",
    b"Sound",
];
/// Annotations that play or run something.
const ACTIVE_ANNOTATIONS: [&[u8]; 5] = [b"RichMedia", b"Movie", b"Sound", b"Screen", b"3D"];

/// The number of pages of a PDF that is taken.
pub fn pages(bytes: &[u8]) -> Result<u32, FileRefusal> {
    // Scanners write odd tables of contents; before "cannot be read" the objects are looked
    // for one by one.
    let (document, pages) = match read(bytes, false) {
        Err(FileRefusal::Damaged) => read(bytes, true)?,
        read => read?,
    };
    for object in document.objects.values() {
        look_at(object)?;
    }
    refuse_what_was_passed_over(bytes)?;
    u32::try_from(pages).map_err(|_| FileRefusal::TooComplex)
}

fn read(bytes: &[u8], rebuild: bool) -> Result<(Document, usize), FileRefusal> {
    let document = load(bytes, rebuild)?;
    if document.is_encrypted() {
        return Err(FileRefusal::Locked);
    }
    let pages = document.get_pages();
    let whole = match document.xref_recovery {
        Some(XrefRecovery::Reconstructed) => nothing_is_missing(&document),
        _ => pages.values().all(|&page| has_its_content(&document, page)),
    };
    if pages.is_empty() || !whole {
        return Err(FileRefusal::Damaged);
    }
    Ok((document, pages.len()))
}

fn load(bytes: &[u8], rebuild: bool) -> Result<Document, FileRefusal> {
    SIEVE.set(Sieve {
        budget: 3 * bytes.len() + UNPACKED,
    });
    let options = LoadOptions {
        filter: Some(sift),
        max_decompressed_size: Some(UNPACKED_ONCE),
        force_reconstruct: rebuild,
        ..LoadOptions::default()
    };
    let loaded = catch_unwind(AssertUnwindSafe(|| {
        Document::load_mem_with_options(bytes, options)
    }));
    match loaded {
        Ok(Ok(document)) => Ok(document),
        Ok(Err(
            Error::InvalidPassword | Error::Decryption(_) | Error::UnsupportedSecurityHandler(_),
        )) => Err(FileRefusal::Locked),
        Ok(Err(Error::Decompress(DecompressError::MemoryLimitExceeded { .. }))) => {
            Err(FileRefusal::UnpacksTooLarge)
        }
        Ok(Err(_)) => Err(FileRefusal::Damaged),
        Err(thrown) => Err(thrown
            .downcast()
            .map_or(FileRefusal::Damaged, |refusal| *refusal)),
    }
}

/// Whether the content of a page is there.
fn has_its_content(document: &Document, page: ObjectId) -> bool {
    let Ok(page) = document.get_dictionary(page) else {
        return false;
    };
    match page.get(b"Contents") {
        Ok(Object::Reference(id)) => document.has_object(*id),
        Ok(Object::Array(parts)) => parts
            .iter()
            .filter_map(|part| part.as_reference().ok())
            .all(|id| document.has_object(id)),
        _ => true,
    }
}

/// Whether everything that the catalog leads to is there: a file that was cut off has lost
/// its end, and what is left of it is not the paper.
fn nothing_is_missing(document: &Document) -> bool {
    let mut seen = BTreeSet::new();
    let mut open: Vec<&Object> = document.trailer.get(b"Root").into_iter().collect();
    while let Some(object) = open.pop() {
        match object {
            Object::Reference(id) if seen.insert(*id) => match document.get_object(*id) {
                Ok(target) => open.push(target),
                Err(_) => return false,
            },
            Object::Array(items) => open.extend(items),
            Object::Dictionary(entries) => open.extend(entries.iter().map(|(_, value)| value)),
            Object::Stream(stream) => open.extend(stream.dict.iter().map(|(_, value)| value)),
            _ => {}
        }
    }
    true
}

/// Looks for what runs and what is carried along, inside one object.
fn look_at(object: &Object) -> Result<(), FileRefusal> {
    let mut open = vec![object];
    while let Some(object) = open.pop() {
        let entries = match object {
            Object::Array(items) => {
                open.extend(items);
                continue;
            }
            Object::Dictionary(entries) => entries,
            Object::Stream(stream) => &stream.dict,
            _ => continue,
        };
        if entries.has(b"EF") || entries.has_type(b"EmbeddedFile") {
            return Err(FileRefusal::Attachments);
        }
        if is_active(entries) {
            return Err(FileRefusal::ActiveContent);
        }
        open.extend(entries.iter().map(|(_, value)| value));
    }
    Ok(())
}

/// The reader passes over objects that it cannot read, and another reader may not: names
/// that only trouble needs are looked for in the bytes as well.
fn refuse_what_was_passed_over(bytes: &[u8]) -> Result<(), FileRefusal> {
    let holds = |name: &[u8]| {
        let mut rest = bytes;
        while let Some(at) = rest.iter().position(|&byte| byte == b'/') {
            rest = &rest[at + 1..];
            if rest.starts_with(name) {
                return true;
            }
        }
        false
    };
    if holds(b"JavaScript") || holds(b"Launch") {
        Err(FileRefusal::ActiveContent)
    } else if holds(b"EmbeddedFile") {
        Err(FileRefusal::Attachments)
    } else {
        Ok(())
    }
}

fn is_active(entries: &Dictionary) -> bool {
    let names = |key: &[u8], list: &[&[u8]]| {
        entries
            .get(key)
            .and_then(Object::as_name)
            .is_ok_and(|name| list.contains(&name))
    };
    entries.has(b"JS")
        || entries.has(b"XFA")
        || names(b"S", &ACTIVE_ACTIONS)
        || names(b"Subtype", &ACTIVE_ANNOTATIONS)
}

thread_local! {
    /// The file that this thread reads; the reader takes a plain function for its filter.
    static SIEVE: RefCell<Sieve> = const { RefCell::new(Sieve { budget: 0 }) };
}

/// Bounds what the reader may build. The objects of an honest file do not overlap, so all
/// together they weigh no more than the file and what its object streams unpack to; a file
/// that names the same bytes again and again does not get far.
struct Sieve {
    budget: usize,
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "the shape that the reader asks for"
)]
fn sift(id: ObjectId, object: &mut Object) -> Option<(ObjectId, Object)> {
    if let Err(refusal) = SIEVE.with_borrow_mut(|sieve| sieve.admit(object)) {
        // The reader knows no other way to be stopped.
        resume_unwind(Box::new(refusal));
    }
    // Only object streams are unpacked; of the others the dictionary is all that counts.
    if let Object::Stream(stream) = object
        && !stream.dict.has_type(b"ObjStm")
    {
        *object = Object::Dictionary(std::mem::take(&mut stream.dict));
    }
    // The reader goes on with `object` here and with what is returned there.
    Some((id, object.clone()))
}

impl Sieve {
    fn admit(&mut self, object: &Object) -> Result<(), FileRefusal> {
        let unpacked = match object {
            Object::Stream(stream) if stream.dict.has_type(b"ObjStm") => object_stream(stream)?,
            _ => 0,
        };
        let rest = self.budget.checked_sub(unpacked + weight(object));
        self.budget = rest.ok_or(FileRefusal::UnpacksTooLarge)?;
        Ok(())
    }
}

/// The unpacked size of an object stream. Its members must follow each other (ISO 32000-2,
/// 7.5.7), or a few bytes could be many objects.
fn object_stream(stream: &Stream) -> Result<usize, FileRefusal> {
    let plain =
        stream
            .get_plain_content_with_limit(UNPACKED_ONCE)
            .map_err(|error| match error {
                Error::Decompress(DecompressError::MemoryLimitExceeded { .. }) => {
                    FileRefusal::UnpacksTooLarge
                }
                _ => FileRefusal::Damaged,
            })?;
    let first = stream.dict.get(b"First").and_then(Object::as_i64);
    let index = first
        .ok()
        .and_then(|first| plain.get(..usize::try_from(first).ok()?))
        .and_then(|index| std::str::from_utf8(index).ok())
        .ok_or(FileRefusal::Damaged)?;
    let numbers: Vec<&str> = index.split_whitespace().collect();
    let mut last = None;
    for pair in numbers.chunks_exact(2) {
        let offset: u32 = pair[1].parse().map_err(|_| FileRefusal::Damaged)?;
        if last.is_some_and(|last| offset <= last) {
            return Err(FileRefusal::UnpacksTooLarge);
        }
        last = Some(offset);
    }
    Ok(plain.len())
}

/// About the bytes that an object takes in the file.
fn weight(object: &Object) -> usize {
    let mut sum = 0;
    let mut open = vec![object];
    while let Some(object) = open.pop() {
        sum += 1;
        match object {
            Object::Name(bytes) | Object::String(bytes, _) => sum += bytes.len(),
            Object::Array(items) => open.extend(items),
            Object::Dictionary(entries) => open.extend(entries.iter().map(|(_, value)| value)),
            Object::Stream(stream) => {
                sum += stream.content.len();
                open.extend(stream.dict.iter().map(|(_, value)| value));
            }
            _ => {}
        }
    }
    sum
}
