//! The closed vocabularies of the records.

use serde::{Deserialize, Serialize};

/// What kind of act a record tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Kind {
    /// Words or thoughts are reported.
    Statement,
    /// A party requires, or refuses to allow.
    Demand,
    /// A party puts forward terms or a step, or is ready for one.
    Proposal,
    /// A party answers another's proposal, demand or claim.
    Response,
    /// A party announces a harm or cost to another.
    Threat,
    /// A party blames another.
    Accusation,
    /// Talks, a summit, a call, a visit.
    Meeting,
    /// Conduct on the ground or in law.
    Action,
}

impl Kind {
    /// All of them, in order.
    pub const ALL: [Self; 8] = [
        Self::Statement,
        Self::Demand,
        Self::Proposal,
        Self::Response,
        Self::Threat,
        Self::Accusation,
        Self::Meeting,
        Self::Action,
    ];

    /// As JSON writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Statement => "statement",
            Self::Demand => "demand",
            Self::Proposal => "proposal",
            Self::Response => "response",
            Self::Threat => "threat",
            Self::Accusation => "accusation",
            Self::Meeting => "meeting",
            Self::Action => "action",
        }
    }
}

/// How much of a statement stands in quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum QuoteKind {
    /// All of it.
    Direct,
    /// Some of it.
    Mixed,
    /// None of it.
    Indirect,
}

impl QuoteKind {
    /// All of them, in order.
    pub const ALL: [Self; 3] = [Self::Direct, Self::Mixed, Self::Indirect];

    /// As JSON writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Mixed => "mixed",
            Self::Indirect => "indirect",
        }
    }
}

/// How the source expressed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum StatementClass {
    /// Aloud.
    Speech,
    /// In writing.
    Writing,
    /// A thought or view.
    Thought,
    /// A belief or expectation.
    Belief,
    /// Something seen or shown.
    Perception,
    /// A hope, fear or wish.
    Emotion,
    /// Something known or learnt.
    Knowledge,
}

impl StatementClass {
    /// All of them, in order.
    pub const ALL: [Self; 7] =
        [Self::Speech, Self::Writing, Self::Thought, Self::Belief, Self::Perception, Self::Emotion, Self::Knowledge];

    /// As JSON writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Speech => "speech",
            Self::Writing => "writing",
            Self::Thought => "thought",
            Self::Belief => "belief",
            Self::Perception => "perception",
            Self::Emotion => "emotion",
            Self::Knowledge => "knowledge",
        }
    }
}

/// Whether the text says who a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Anonymity {
    /// It names the source.
    Named,
    /// It leaves out who that is: “a diplomat”, “officials”, “people familiar with the talks”.
    Unnamed,
    /// It says that the source does not want to be named, or may not: “two officials who asked not to be named”.
    Withheld,
}

impl Anonymity {
    /// All of them, in order.
    pub const ALL: [Self; 3] = [Self::Named, Self::Unnamed, Self::Withheld];

    /// As JSON writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Named => "named",
            Self::Unnamed => "unnamed",
            Self::Withheld => "withheld",
        }
    }
}

/// Whether a party wants the content or wants it not to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Polarity {
    /// It wants it.
    For,
    /// It wants it not to be.
    Against,
}

impl Polarity {
    /// All of them, in order.
    pub const ALL: [Self; 2] = [Self::For, Self::Against];

    /// As JSON writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::For => "for",
            Self::Against => "against",
        }
    }
}

/// How hard a party demands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Strength {
    /// An appeal, urging, hope.
    Request,
    /// A demand, insistence, must.
    Demand,
    /// A precondition, “only if”, a red line.
    Condition,
}

impl Strength {
    /// All of them, in order.
    pub const ALL: [Self; 3] = [Self::Request, Self::Demand, Self::Condition];

    /// As JSON writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Demand => "demand",
            Self::Condition => "condition",
        }
    }
}

/// What a proposal puts forward.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Form {
    /// The party's own act.
    Offer,
    /// An act of others or of all.
    Suggestion,
    /// A document or package.
    Plan,
    /// That the party is willing, ready or open.
    Readiness,
}

impl Form {
    /// All of them, in order.
    pub const ALL: [Self; 4] = [Self::Offer, Self::Suggestion, Self::Plan, Self::Readiness];

    /// As JSON writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Offer => "offer",
            Self::Suggestion => "suggestion",
            Self::Plan => "plan",
            Self::Readiness => "readiness",
        }
    }
}

/// How a party answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Stance {
    /// Yes.
    Accept,
    /// No.
    Reject,
    /// Yes, if.
    Conditional,
    /// Neither yes nor no.
    Noncommittal,
}

impl Stance {
    /// All of them, in order.
    pub const ALL: [Self; 4] = [Self::Accept, Self::Reject, Self::Conditional, Self::Noncommittal];

    /// As JSON writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Reject => "reject",
            Self::Conditional => "conditional",
            Self::Noncommittal => "noncommittal",
        }
    }
}

/// Whether a meeting took place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum MeetingStatus {
    /// It took place.
    Held,
    /// It goes on.
    Ongoing,
    /// It is to take place.
    Planned,
    /// Someone wants it.
    Proposed,
    /// It was called off.
    Cancelled,
    /// Someone refused it.
    Declined,
}

impl MeetingStatus {
    /// All of them, in order.
    pub const ALL: [Self; 6] =
        [Self::Held, Self::Ongoing, Self::Planned, Self::Proposed, Self::Cancelled, Self::Declined];

    /// As JSON writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Ongoing => "ongoing",
            Self::Planned => "planned",
            Self::Proposed => "proposed",
            Self::Cancelled => "cancelled",
            Self::Declined => "declined",
        }
    }
}

/// In what form parties meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum MeetingFormat {
    /// Two sides, face to face.
    Bilateral,
    /// Three sides.
    Trilateral,
    /// More than three sides.
    Multilateral,
    /// Through a go-between.
    Indirect,
    /// By telephone or video.
    Call,
}

impl MeetingFormat {
    /// All of them, in order.
    pub const ALL: [Self; 5] = [Self::Bilateral, Self::Trilateral, Self::Multilateral, Self::Indirect, Self::Call];

    /// As JSON writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Bilateral => "bilateral",
            Self::Trilateral => "trilateral",
            Self::Multilateral => "multilateral",
            Self::Indirect => "indirect",
            Self::Call => "call",
        }
    }
}

/// What sort of conduct an action is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ActionCategory {
    /// Violence.
    Attack,
    /// Ground is gained.
    Advance,
    /// Forces or a party pull out.
    Withdrawal,
    /// Fighting stops.
    Ceasefire,
    /// An undertaking is broken.
    Violation,
    /// A penalty, tariff or embargo, or its lifting.
    Sanction,
    /// Help, arms, money.
    Aid,
    /// Prisoners or hostages change hands.
    Exchange,
    /// Something is signed or settled.
    Agreement,
    /// An office is filled.
    Appointment,
    /// A law, ruling or vote.
    Law,
    /// Anything else.
    Other,
}

impl ActionCategory {
    /// All of them, in order.
    pub const ALL: [Self; 12] = [
        Self::Attack,
        Self::Advance,
        Self::Withdrawal,
        Self::Ceasefire,
        Self::Violation,
        Self::Sanction,
        Self::Aid,
        Self::Exchange,
        Self::Agreement,
        Self::Appointment,
        Self::Law,
        Self::Other,
    ];

    /// As JSON writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Attack => "attack",
            Self::Advance => "advance",
            Self::Withdrawal => "withdrawal",
            Self::Ceasefire => "ceasefire",
            Self::Violation => "violation",
            Self::Sanction => "sanction",
            Self::Aid => "aid",
            Self::Exchange => "exchange",
            Self::Agreement => "agreement",
            Self::Appointment => "appointment",
            Self::Law => "law",
            Self::Other => "other",
        }
    }
}

/// What an act is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Issue {
    /// Who holds which land.
    Territory,
    /// That a claim or state is recognised.
    Recognition,
    /// A halt of the fighting.
    Ceasefire,
    /// That forces pull back.
    Withdrawal,
    /// What protects a party afterwards.
    SecurityGuarantees,
    /// Joining or staying out of an alliance.
    AllianceMembership,
    /// Belonging to no bloc.
    Neutrality,
    /// Limits on forces and weapons.
    ArmsLimits,
    /// Arms, training, intelligence.
    MilitaryAid,
    /// Foreign troops that keep the peace.
    Peacekeeping,
    /// Who watches and verifies.
    Monitoring,
    /// Penalties and their lifting.
    Sanctions,
    /// Paying for damage.
    Reparations,
    /// Courts, justice, apology, amnesty.
    Accountability,
    /// Prisoners and their exchange.
    Prisoners,
    /// Hostages and their release.
    Hostages,
    /// Relief for civilians.
    HumanitarianAccess,
    /// Refugees and their return.
    Refugees,
    /// Elections, who leads, legitimacy.
    ElectionsLeadership,
    /// A change of government or constitution.
    PoliticalTransition,
    /// Self-rule, status of a region.
    Autonomy,
    /// Language, religion, rights of groups.
    MinorityRights,
    /// Nuclear programmes and weapons.
    Nuclear,
    /// Oil, gas, power.
    Energy,
    /// Tariffs, market access, sales and takeovers.
    Trade,
    /// Who may cross a border.
    Migration,
    /// Pay, pensions, hours, jobs.
    WagesConditions,
    /// Data and who sees it.
    DataPrivacy,
    /// Who is listed as a terrorist.
    TerrorismListing,
    /// Who sits at the table.
    Participation,
    /// Where, when and how to talk.
    Format,
    /// An end to the conflict as a whole.
    Settlement,
}

impl Issue {
    /// All of them, in order.
    pub const ALL: [Self; 32] = [
        Self::Territory,
        Self::Recognition,
        Self::Ceasefire,
        Self::Withdrawal,
        Self::SecurityGuarantees,
        Self::AllianceMembership,
        Self::Neutrality,
        Self::ArmsLimits,
        Self::MilitaryAid,
        Self::Peacekeeping,
        Self::Monitoring,
        Self::Sanctions,
        Self::Reparations,
        Self::Accountability,
        Self::Prisoners,
        Self::Hostages,
        Self::HumanitarianAccess,
        Self::Refugees,
        Self::ElectionsLeadership,
        Self::PoliticalTransition,
        Self::Autonomy,
        Self::MinorityRights,
        Self::Nuclear,
        Self::Energy,
        Self::Trade,
        Self::Migration,
        Self::WagesConditions,
        Self::DataPrivacy,
        Self::TerrorismListing,
        Self::Participation,
        Self::Format,
        Self::Settlement,
    ];

    /// As JSON writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Territory => "territory",
            Self::Recognition => "recognition",
            Self::Ceasefire => "ceasefire",
            Self::Withdrawal => "withdrawal",
            Self::SecurityGuarantees => "security_guarantees",
            Self::AllianceMembership => "alliance_membership",
            Self::Neutrality => "neutrality",
            Self::ArmsLimits => "arms_limits",
            Self::MilitaryAid => "military_aid",
            Self::Peacekeeping => "peacekeeping",
            Self::Monitoring => "monitoring",
            Self::Sanctions => "sanctions",
            Self::Reparations => "reparations",
            Self::Accountability => "accountability",
            Self::Prisoners => "prisoners",
            Self::Hostages => "hostages",
            Self::HumanitarianAccess => "humanitarian_access",
            Self::Refugees => "refugees",
            Self::ElectionsLeadership => "elections_leadership",
            Self::PoliticalTransition => "political_transition",
            Self::Autonomy => "autonomy",
            Self::MinorityRights => "minority_rights",
            Self::Nuclear => "nuclear",
            Self::Energy => "energy",
            Self::Trade => "trade",
            Self::Migration => "migration",
            Self::WagesConditions => "wages_conditions",
            Self::DataPrivacy => "data_privacy",
            Self::TerrorismListing => "terrorism_listing",
            Self::Participation => "participation",
            Self::Format => "format",
            Self::Settlement => "settlement",
        }
    }
}
