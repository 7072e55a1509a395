//! The dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013), without an artificial root.

use standoff::syntax::neural::{NONE, State};

/// The gold tree, ready for the oracle's questions.
#[derive(Clone, Debug)]
pub(crate) struct Gold {
    pub(crate) heads: Vec<u32>,
    children: Vec<Vec<u32>>,
}

impl Gold {
    pub(crate) fn new(heads: &[u32]) -> Self {
        let mut children = vec![Vec::new(); heads.len()];
        for (t, &head) in heads.iter().enumerate() {
            if head != NONE {
                children[head as usize].push(t as u32);
            }
        }
        Self { heads: heads.to_vec(), children }
    }

    /// For each action, how many gold arcs it puts out of reach; only the legal ones' numbers mean something.
    pub(crate) fn costs(&self, state: &State) -> [u32; 3] {
        let (stack, next) = (state.stack(), state.next());
        let n = self.heads.len() as u32;
        let mut costs = [0; 3];
        let top = stack.last().copied();
        if next < n {
            let head = self.heads[next as usize];
            let on_stack = |t: u32| t < next && state.heads()[t as usize] == NONE;
            let out_of_reach = if head == NONE { top.is_some() } else { on_stack(head) && Some(head) != top };
            let lost = self.children[next as usize].iter().filter(|&&c| on_stack(c)).count() as u32;
            costs[0] = u32::from(out_of_reach) + lost;
        }
        if let Some(top) = top {
            let head = self.heads[top as usize];
            let ahead = self.children[top as usize].iter().filter(|&&c| c >= next).count() as u32;
            let beneath = stack.len().checked_sub(2).map(|i| stack[i]);
            let left = head == NONE || head > next || Some(head) == beneath;
            let right = head == NONE || head >= next;
            costs[1] = ahead + u32::from(left);
            costs[2] = ahead + u32::from(right);
        }
        costs
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use standoff::syntax::neural::{ACTIONS, Layout};

    /// Following the actions that cost nothing gives the gold tree.
    #[test]
    fn costless_actions_lead_to_the_gold_tree() {
        let trees: [&[u32]; 5] =
            [&[NONE], &[1, NONE], &[NONE, 0], &[1, 4, 1, 4, NONE, 7, 7, 4], &[NONE, 0, 1, 2, 0, 4]];
        for heads in trees {
            let gold = Gold::new(heads);
            let tag = (standoff::syntax::Upos::X, standoff::syntax::Xpos::parse("FW").unwrap());
            let mut state = State::new(Layout::new(&[tag]));
            state.start(&vec![0; heads.len()], &vec![0; heads.len()]);
            while !state.is_done() {
                let (legal, costs) = (state.legal(), gold.costs(&state));
                let free = ACTIONS.into_iter().find(|&a| legal[a as usize] && costs[a as usize] == 0);
                state.apply(free.expect("a projective tree is in reach"), 0);
            }
            assert_eq!(state.heads(), heads);
        }
    }
}
