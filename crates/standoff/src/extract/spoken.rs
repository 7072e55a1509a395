//! Who speaks where: the statements already found, for the acts inside them.

use super::draft::{Draft, Own, Who};
use crate::record::QuoteKind;

/// Statements already found, for acts inside them.
pub(crate) struct Spoken<'d> {
    pub(crate) statements: &'d [Draft],
}

impl Spoken<'_> {
    /// The innermost statement whose content holds the position.
    pub(crate) fn at(&self, position: usize) -> Option<&Draft> {
        self.statements.iter().filter(|d| d.tells_at(position)).min_by_key(|d| d.content.len())
    }

    /// Who speaks where a position stands in a quotation or report.
    pub(crate) fn speaker(&self, position: usize) -> Option<Who> {
        self.at(position)?.actor.map(|a| Who { entity: a.entity, mention: None })
    }

    /// Who says “I” or “we” there: the source of the innermost direct quotation.
    pub(crate) fn first_person(&self, position: usize) -> Option<Who> {
        self.statements
            .iter()
            .filter(|d| d.tells_at(position))
            .filter(|d| matches!(d.own, Own::Statement { quote: QuoteKind::Direct | QuoteKind::Mixed, .. }))
            .min_by_key(|d| d.content.len())
            .and_then(|d| d.actor)
            .map(|a| Who { entity: a.entity, mention: None })
    }
}
