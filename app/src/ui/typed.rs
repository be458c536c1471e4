//! Text that people typed, where Leptos does not escape it by itself.

/// The content of a `<textarea>` or a `<title>`. Leptos writes its children as they are (HTML calls it
/// "escapable raw text"), so `</textarea><script>` would leave the field: every
/// text goes through here.
pub fn raw_text(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use leptos::prelude::*;

    use super::*;

    #[test]
    fn nothing_typed_leaves_its_field() {
        let typed = "a & b </textarea><script>alert(1)</script>";
        let owner = Owner::new_root(None);
        let html = owner.with(|| view! { <textarea>{raw_text(typed)}</textarea> }.to_html());
        owner.cleanup();
        assert!(!html.contains("<script>"), "{html}");
        assert_eq!(html.matches("</textarea>").count(), 1);
    }

    /// Every `<textarea>` of the sources fills itself through [`raw_text`].
    #[test]
    fn no_view_forgets() {
        let mut seen = 0;
        let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        visit(&sources, &mut |path, source| {
            for (at, _) in source.match_indices("<textarea") {
                let Some(end) = source[at..].find("</textarea>") else {
                    continue;
                };
                let fills = source[at..at + end].contains("raw_text(");
                assert!(fills, "{}: {}", path.display(), &source[at..at + end]);
                seen += 1;
            }
        });
        assert!(seen > 3);
    }

    fn visit(folder: &Path, look: &mut impl FnMut(&Path, &str)) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                visit(&path, look);
            } else if path.extension().is_some_and(|ending| ending == "rs")
                && !path.ends_with("typed.rs")
            {
                look(&path, &std::fs::read_to_string(&path).unwrap());
            }
        }
    }
}
