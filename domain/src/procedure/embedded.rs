//! The files that are part of the program. A test compares the table with the folder.

macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../catalogue/", $name)))),+]
    };
}

/// Names inside the catalogue and their texts.
pub(super) const EMBEDDED: &[(&str, &str)] = files![
    "holidays.csv",
    "offices.toml",
    "forms/kinds.toml",
    "forms/enforcement-request.toml",
    "forms/general-request.toml",
    "forms/result-certificate.toml",
];

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::EMBEDDED;

    #[test]
    fn every_file_of_the_folder_is_in_the_table() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("catalogue");
        let mut found = Vec::new();
        for folder in ["", "forms", "procedures"] {
            for entry in std::fs::read_dir(root.join(folder)).unwrap() {
                let path = entry.unwrap().path();
                if path.is_file() {
                    let name = path.strip_prefix(&root).unwrap().to_str().unwrap();
                    found.push(name.replace('\\', "/"));
                }
            }
        }
        found.sort();
        let mut listed: Vec<&str> = EMBEDDED.iter().map(|(name, _)| *name).collect();
        listed.sort_unstable();
        assert_eq!(found, listed);
    }
}
