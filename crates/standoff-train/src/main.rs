//! Trains and measures the syntax model.
fn main() {}
