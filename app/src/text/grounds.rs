//! Coded grounds in words: those of law from the catalogue (`đ`), the agency's own from the
//! texts (`duplicate`).

use domain::{
    dossier::Action,
    procedure::{Procedure, grounds},
};

use super::Texts;

impl Texts {
    /// A ground in words, with its basis where it is one of law.
    pub fn ground(&self, procedure: Option<&Procedure>, code: &str) -> String {
        let of_law = procedure
            .and_then(|procedure| procedure.refusals.iter().find(|ground| ground.code == code));
        if let Some(ground) = of_law {
            let words = ground.text.get(self.locale());
            return match &ground.basis {
                Some(basis) => format!("{words} ({basis}, {})", ground.code),
                None => words.to_owned(),
            };
        }
        let key = format!("ground-{code}");
        if self.has(&key) {
            self.get(&key)
        } else {
            code.to_owned()
        }
    }

    /// The grounds that an act may rest on: code and words.
    pub fn grounds(&self, procedure: Option<&Procedure>, action: Action) -> Vec<(String, String)> {
        grounds(procedure, action)
            .into_iter()
            .map(|ground| {
                let code = ground.code().to_owned();
                let words = self.ground(procedure, &code);
                (code, words)
            })
            .collect()
    }
}
