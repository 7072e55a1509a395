//! The arc-hybrid transition system, and what its states show the network.

use crate::syntax::{Relation, Upos, Xpos};

/// What a position holds where there is no such token.
pub const NONE: u32 = u32::MAX;

/// Moves that change the state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Action {
    /// The next word goes onto the stack.
    Shift,
    /// The top of the stack becomes a dependent of the next word.
    Left,
    /// The top of the stack becomes a dependent of the word beneath it.
    Right,
}

/// All of them, in the order of their numbers.
pub const ACTIONS: [Action; 3] = [Action::Shift, Action::Left, Action::Right];

/// How many tokens the choice of an action looks at, and how many auxiliary rows it names.
pub const ACTION_ROWS: (usize, usize) = (10, 16);

/// The same for the choice of a relation.
pub const LABEL_ROWS: (usize, usize) = (5, 10);

const RELATIONS: u32 = Relation::ALL.len() as u32;
const FINITE: [&str; 4] = ["VBD", "VBZ", "VBP", "MD"];

/// What of the tag set the states need to know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    tags: u32,
    finite: Vec<bool>,
}

impl Layout {
    /// For these joint tags.
    pub fn new(tags: &[(Upos, Xpos)]) -> Self {
        Self { tags: tags.len() as u32, finite: tags.iter().map(|(_, x)| FINITE.contains(&x.as_str())).collect() }
    }
}

/// How many auxiliary rows the action and the label scorer have, for so many joint tags.
pub fn auxiliary_rows(tags: usize) -> (usize, usize) {
    let state = State::new(Layout { tags: tags as u32, finite: Vec::new() });
    (state.action_rows().size as usize, state.label_rows(NONE, NONE).size as usize)
}

/// A parse under way.
#[derive(Clone, Debug, Default)]
pub struct State {
    layout: Layout,
    stack: Vec<u32>,
    next: u32,
    len: u32,
    tags: Vec<u16>,
    heads: Vec<u32>,
    labels: Vec<u8>,
    leftmost: Vec<u32>,
    rightmost: Vec<u32>,
    left_count: Vec<u8>,
    right_count: Vec<u8>,
    /// Before each token: punctuation marks, finite verbs, quotation marks.
    before: Vec<[u32; 3]>,
}

impl State {
    /// An empty one.
    pub fn new(layout: Layout) -> Self {
        Self { layout, ..Self::default() }
    }

    /// What it knows of the tags.
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// Starts on a sentence, given its tags and the marks of its features.
    pub fn start(&mut self, tags: &[u16], marks: &[u8]) {
        let n = tags.len();
        self.stack.clear();
        self.next = 0;
        self.len = n as u32;
        self.tags.clear();
        self.tags.extend_from_slice(tags);
        refill(&mut self.heads, n, NONE);
        refill(&mut self.labels, n, Relation::Root as u8);
        refill(&mut self.leftmost, n, NONE);
        refill(&mut self.rightmost, n, NONE);
        refill(&mut self.left_count, n, 0);
        refill(&mut self.right_count, n, 0);
        self.before.clear();
        let mut sum = [0u32; 3];
        for (&tag, &mark) in tags.iter().zip(marks) {
            self.before.push(sum);
            sum[0] += u32::from(mark & 1);
            sum[1] += u32::from(self.layout.finite[tag as usize]);
            sum[2] += u32::from(mark >> 1 & 1);
        }
    }

    /// Whether the tree is complete.
    pub fn is_done(&self) -> bool {
        self.next == self.len && self.stack.len() < 2
    }

    /// Whether the action is possible, for each.
    pub fn legal(&self) -> [bool; 3] {
        let more = self.next < self.len;
        [more, more && !self.stack.is_empty(), self.stack.len() > 1]
    }

    /// The tokens on the stack, the top last.
    pub fn stack(&self) -> &[u32] {
        &self.stack
    }

    /// The next token that is not on the stack yet.
    pub fn next(&self) -> u32 {
        self.next
    }

    /// Heads by token; [`NONE`] for the root and what has none yet.
    pub fn heads(&self) -> &[u32] {
        &self.heads
    }

    /// Relations by token, as numbers.
    pub fn labels(&self) -> &[u8] {
        &self.labels
    }

    /// Dependent and head of the arc that the action makes.
    pub fn arc(&self, action: Action) -> Option<(u32, u32)> {
        match action {
            Action::Shift => None,
            Action::Left => Some((self.top(0), self.next)),
            Action::Right => Some((self.top(0), self.top(1))),
        }
    }

    /// Makes the move; the label is that of the new arc, if there is one.
    pub fn apply(&mut self, action: Action, label: u8) {
        let Some((dependent, head)) = self.arc(action) else {
            self.stack.push(self.next);
            self.next += 1;
            return;
        };
        self.stack.pop();
        let (d, h) = (dependent as usize, head as usize);
        self.heads[d] = head;
        self.labels[d] = label;
        if dependent < head {
            self.leftmost[h] = dependent;
            self.left_count[h] = (self.left_count[h] + 1).min(3);
        } else {
            self.rightmost[h] = dependent;
            self.right_count[h] = (self.right_count[h] + 1).min(3);
        }
    }

    fn top(&self, depth: usize) -> u32 {
        self.stack.len().checked_sub(depth + 1).map_or(NONE, |i| self.stack[i])
    }

    fn ahead(&self, offset: u32) -> u32 {
        if self.next + offset < self.len { self.next + offset } else { NONE }
    }

    /// The tokens that the choice of an action looks at.
    pub fn action_positions(&self) -> [u32; ACTION_ROWS.0] {
        let (s0, s1, b0) = (self.top(0), self.top(1), self.ahead(0));
        [
            s0,
            s1,
            self.top(2),
            b0,
            self.ahead(1),
            at(&self.leftmost, s0, NONE),
            at(&self.rightmost, s0, NONE),
            at(&self.leftmost, s1, NONE),
            at(&self.rightmost, s1, NONE),
            at(&self.leftmost, b0, NONE),
        ]
    }

    /// The auxiliary rows that the choice of an action sums.
    pub fn action_auxiliary(&self) -> [u32; ACTION_ROWS.1] {
        self.action_rows().rows
    }

    /// The tokens that the choice of a relation looks at.
    pub fn label_positions(&self, dependent: u32, head: u32) -> [u32; LABEL_ROWS.0] {
        [
            dependent,
            head,
            at(&self.leftmost, dependent, NONE),
            at(&self.rightmost, dependent, NONE),
            at(&self.leftmost, head, NONE),
        ]
    }

    /// The auxiliary rows that the choice of a relation sums.
    pub fn label_auxiliary(&self, dependent: u32, head: u32) -> [u32; LABEL_ROWS.1] {
        self.label_rows(dependent, head).rows
    }

    fn action_rows(&self) -> Rows<{ ACTION_ROWS.1 }> {
        let (s0, s1, b0) = (self.top(0), self.top(1), self.ahead(0));
        let mut rows = Rows::new();
        for child in [
            at(&self.leftmost, s0, NONE),
            at(&self.rightmost, s0, NONE),
            at(&self.leftmost, s1, NONE),
            at(&self.rightmost, s1, NONE),
            at(&self.leftmost, b0, NONE),
        ] {
            rows.push(RELATIONS + 1, self.label(child));
        }
        for token in [s0, s1, b0] {
            rows.push(self.layout.tags + 1, self.tag(token));
        }
        rows.push(8, distance(s0, b0));
        rows.push(8, distance(s1, s0));
        rows.push(16, self.valency(s0));
        rows.push(16, self.valency(s1));
        rows.push(16, self.valency(b0));
        rows.push(19, self.between(s0, b0));
        rows.push(19, self.between(s1, s0));
        rows.push(12, (self.stack.len() as u32).min(3) * 3 + (self.len - self.next).min(2));
        rows
    }

    fn label_rows(&self, dependent: u32, head: u32) -> Rows<{ LABEL_ROWS.1 }> {
        let mut rows = Rows::new();
        rows.push(16, if dependent < head { distance(dependent, head) } else { 8 + distance(head, dependent) });
        rows.push(self.layout.tags + 1, self.tag(dependent));
        rows.push(self.layout.tags + 1, self.tag(head));
        for token in [dependent, head] {
            rows.push(RELATIONS + 1, self.label(at(&self.leftmost, token, NONE)));
            rows.push(RELATIONS + 1, self.label(at(&self.rightmost, token, NONE)));
        }
        rows.push(16, self.valency(dependent));
        rows.push(16, self.valency(head));
        rows.push(19, if dependent < head { self.between(dependent, head) } else { self.between(head, dependent) });
        rows
    }

    fn label(&self, token: u32) -> u32 {
        at(&self.labels, token, RELATIONS as u8).into()
    }

    fn tag(&self, token: u32) -> u32 {
        if token == NONE { self.layout.tags } else { self.tags[token as usize].into() }
    }

    fn valency(&self, token: u32) -> u32 {
        u32::from(at(&self.left_count, token, 0) * 4 + at(&self.right_count, token, 0))
    }

    /// Punctuation, finite verbs and open quotations between two tokens.
    fn between(&self, left: u32, right: u32) -> u32 {
        if left == NONE || right == NONE {
            return 18;
        }
        let (from, to) = (self.before[left as usize], self.before[right as usize]);
        let count = |i: usize| (to[i] - from[i]).min(2);
        count(0) * 6 + count(1) * 2 + ((to[2] - from[2]) & 1)
    }
}

/// Rows of consecutive tables, one from each.
struct Rows<const N: usize> {
    rows: [u32; N],
    filled: usize,
    size: u32,
}

impl<const N: usize> Rows<N> {
    fn new() -> Self {
        Self { rows: [0; N], filled: 0, size: 0 }
    }

    fn push(&mut self, size: u32, row: u32) {
        self.rows[self.filled] = self.size + row;
        self.filled += 1;
        self.size += size;
    }
}

fn refill<T: Clone>(list: &mut Vec<T>, n: usize, value: T) {
    list.clear();
    list.resize(n, value);
}

fn at<T: Copy>(list: &[T], token: u32, missing: T) -> T {
    list.get(token as usize).copied().unwrap_or(missing)
}

fn distance(left: u32, right: u32) -> u32 {
    if left == NONE || right == NONE {
        return 0;
    }
    match right - left {
        d @ 0..=4 => d,
        5..=7 => 5,
        8..=14 => 6,
        _ => 7,
    }
}
