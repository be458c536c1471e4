//! The files that are part of the program. A test compares the table with the folder.

macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../catalogue/", $name)))),+]
    };
}

/// Names inside the catalogue and their texts.
pub(super) const EMBEDDED: &[(&str, &str)] = files![
    "agency.toml",
    "holidays.csv",
    "offices.toml",
    "forms/kinds.toml",
    "forms/enforcement-request.toml",
    "forms/general-request.toml",
    "forms/result-certificate.toml",
    "procedures/p01-enforcement-request.toml",
    "procedures/p02-late-enforcement-request.toml",
    "procedures/p03-renewed-enforcement-request.toml",
    "procedures/p04-result-certificate.toml",
    "procedures/p05-change-enforcement-officer.toml",
    "procedures/p06-fee-exemption.toml",
    "procedures/p07-coercion-cost-reduction.toml",
    "procedures/p08-budget-debt-reduction.toml",
    "procedures/p09-transfer-of-rights.toml",
    "procedures/p10-witness-settlement.toml",
    "procedures/p11-postponement-request.toml",
    "procedures/p12-termination-request.toml",
    "procedures/p13-asset-information.toml",
    "procedures/p14-security-measure-request.toml",
    "procedures/p15-revaluation-request.toml",
    "procedures/p16-asset-in-lieu.toml",
    "procedures/p17-receive-money.toml",
    "procedures/p18-complaint-first.toml",
    "procedures/p19-complaint-second.toml",
    "procedures/p20-denunciation.toml",
    "procedures/p21-feedback.toml",
    "procedures/p22-published-entry-correction.toml",
    "procedures/p23-withdraw-dossier.toml",
    "procedures/p24-citizen-reception.toml",
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
