//! The network behind the parser, shared with its trainer: no part of the promised interface.

mod features;
mod kernel;
mod matrix;
mod model;
mod network;
#[cfg(all(feature = "simd", target_arch = "x86_64"))]
mod simd;
mod transition;

pub use features::{FEATURES, FeatureRows, SentenceFeatures, Vocabulary, normalise, word_hash};
pub use matrix::Matrix;
pub use model::{ACTIVATION_BITS, Dimensions, HIDDEN_BITS, Model, SUMMAND_LIMIT, Scorer};
pub use network::Workspace;
pub use transition::{ACTION_ROWS, ACTIONS, Action, LABEL_ROWS, Layout, NONE, State, auxiliary_rows};
