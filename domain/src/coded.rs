//! Enums whose variants have codes: one spelling for the database, routes, files and text keys.

/// Something with a stable code.
pub trait Coded: Copy + Send + Sync + 'static {
    /// The code, as it is written.
    fn code(self) -> &'static str;

    /// What a code stands for.
    fn from_code(code: &str) -> Option<Self>;
}

/// Declares an enum with the code of each variant, the list of all, and the way back.
/// Serde writes the same codes.
#[macro_export]
macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord,
            serde::Serialize, serde::Deserialize,
        )]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $code)] $variant,)+ }

        impl $name {
            pub const ALL: [Self; [$($code),+].len()] = [$(Self::$variant,)+];

            /// The code in the database, in routes and in text keys.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|value| value.code() == code)
            }
        }

        impl $crate::Coded for $name {
            fn code(self) -> &'static str {
                Self::code(self)
            }

            fn from_code(code: &str) -> Option<Self> {
                Self::from_code(code)
            }
        }
    };
}
