//! Enums of the rules as text columns, by their codes. The rules know no database, so the
//! bridge stands here.

use std::ops::Deref;

use domain::Coded as Code;
use sea_orm::{
    ActiveValue, ColIdx, ColumnType, DbErr, IntoActiveValue, QueryResult, TryGetError, TryGetable,
    Value,
    sea_query::{ArrayType, Nullable, ValueType, ValueTypeErr},
};

domain::coded! {
    /// What the virus scanner said. Without a scanner a file stays `NotScanned`, never `Clean`.
    Scan { NotScanned = "not_scanned", Clean = "clean", Infected = "infected", }
}

domain::coded! {
    /// Whose session it is.
    SessionKind { Staff = "staff", Citizen = "citizen", }
}

domain::coded! {
    /// How far a job has come; a dead one has failed too often.
    JobState { Waiting = "waiting", Done = "done", Dead = "dead", }
}

/// A column that holds the code of a `T`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Coded<T>(pub T);

impl<T> Deref for Coded<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: Code> From<T> for Coded<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

impl<T: Code> From<Coded<T>> for Value {
    fn from(value: Coded<T>) -> Self {
        value.0.code().into()
    }
}

impl<T: Code> TryGetable for Coded<T> {
    fn try_get_by<I: ColIdx>(row: &QueryResult, index: I) -> Result<Self, TryGetError> {
        let code = String::try_get_by(row, index)?;
        T::from_code(&code).map(Self).ok_or_else(|| {
            TryGetError::DbErr(DbErr::Type(format!(
                "`{code}` is no code of {}",
                std::any::type_name::<T>()
            )))
        })
    }
}

impl<T: Code> ValueType for Coded<T> {
    fn try_from(value: Value) -> Result<Self, ValueTypeErr> {
        let code = <String as ValueType>::try_from(value)?;
        T::from_code(&code).map(Self).ok_or(ValueTypeErr)
    }

    fn type_name() -> String {
        std::any::type_name::<T>().to_owned()
    }

    fn array_type() -> ArrayType {
        ArrayType::String
    }

    fn column_type() -> ColumnType {
        <String as ValueType>::column_type()
    }
}

impl<T: Code> Nullable for Coded<T> {
    fn null() -> Value {
        String::null()
    }
}

impl<T: Code> IntoActiveValue<Coded<T>> for Coded<T> {
    fn into_active_value(self) -> ActiveValue<Coded<T>> {
        ActiveValue::Set(self)
    }
}
