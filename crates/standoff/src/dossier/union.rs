//! Sets that are joined, each named by its first member.

/// Which of `0..n` belong together.
pub(crate) struct Union {
    parent: Vec<usize>,
}

impl Union {
    /// Everyone apart.
    pub(crate) fn new(n: usize) -> Self {
        Self { parent: (0..n).collect() }
    }

    /// The first member of the set that holds `i`.
    pub(crate) fn first(&mut self, mut i: usize) -> usize {
        while self.parent[i] != i {
            self.parent[i] = self.parent[self.parent[i]];
            i = self.parent[i];
        }
        i
    }

    /// Makes one set of two; its name does not depend on the order of joining.
    pub(crate) fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.first(a), self.first(b));
        self.parent[a.max(b)] = a.min(b);
    }

    /// For each member the first member of its set.
    pub(crate) fn firsts(mut self) -> Vec<usize> {
        (0..self.parent.len()).map(|i| self.first(i)).collect()
    }
}
