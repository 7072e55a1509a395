//! Names for the parties and records of one article: content hashes, the same on every run.

use super::{Base, Kind};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use sha2::{Digest, Sha256};
use std::fmt;

/// Names a party within one article's extraction.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct PartyId(u64);

/// Names a record within one article's extraction.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct RecordId(u64);

/// The first eight bytes of SHA-256 over the parts, each closed by a zero byte.
fn digest(parts: &[&str]) -> u64 {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part.as_bytes());
        hasher.update([0]);
    }
    let bytes = hasher.finalize();
    u64::from_be_bytes(bytes[..8].try_into().expect("eight of thirty-two bytes"))
}

impl PartyId {
    /// The id of the party of this name and kind.
    pub(crate) fn of(parts: &[&str]) -> Self {
        Self(digest(parts))
    }
}

impl RecordId {
    /// The id of the record of this kind with this actor, place and content.
    pub(crate) fn of_record(kind: Kind, base: &Base) -> Self {
        let actor = base.actor.as_ref().map_or("", |a| &a.name);
        let span = base.content.span;
        Self(digest(&[kind.as_str(), actor, &format!("{}..{}", span.start(), span.end()), &base.content.text]))
    }
}

fn write_id(prefix: char, id: u64, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "{prefix}{id:016x}")
}

fn read_id(prefix: char, text: &str) -> Option<u64> {
    u64::from_str_radix(text.strip_prefix(prefix)?, 16).ok()
}

impl fmt::Display for PartyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_id('p', self.0, f)
    }
}

impl fmt::Display for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_id('r', self.0, f)
    }
}

impl fmt::Debug for PartyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_id('p', self.0, f)
    }
}

impl fmt::Debug for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_id('r', self.0, f)
    }
}

impl Serialize for PartyId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Serialize for RecordId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartyId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        read_id('p', &text).map(Self).ok_or_else(|| D::Error::custom(format!("not a party id: {text:?}")))
    }
}

impl<'de> Deserialize<'de> for RecordId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        read_id('r', &text).map(Self).ok_or_else(|| D::Error::custom(format!("not a record id: {text:?}")))
    }
}

#[cfg(feature = "schema")]
mod schema {
    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
    use std::borrow::Cow;

    impl JsonSchema for super::PartyId {
        fn schema_name() -> Cow<'static, str> {
            "PartyId".into()
        }
        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": "string", "pattern": "^p[0-9a-f]{16}$" })
        }
    }

    impl JsonSchema for super::RecordId {
        fn schema_name() -> Cow<'static, str> {
            "RecordId".into()
        }
        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": "string", "pattern": "^r[0-9a-f]{16}$" })
        }
    }
}
