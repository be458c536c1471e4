//! Stories over the whole portal, in one binary so that linking happens once.

mod files;
