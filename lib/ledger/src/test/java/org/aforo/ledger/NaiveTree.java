package org.aforo.ledger;

import java.util.ArrayList;
import java.util.List;

/** The definitions of RFC 6962 section 2.1 written down as they stand, over all leaves at once. */
record NaiveTree(List<Hash> leaves) implements Merkle.Subtrees {

    @Override
    public Hash hash(int level, long index) {
        return root(Math.toIntExact(index << level), Math.toIntExact((index + 1) << level));
    }

    Hash root(int from, int to) {
        if (from == to) {
            return Merkle.EMPTY_ROOT;
        }
        if (to - from == 1) {
            return leaves.get(from);
        }
        int k = from + largestPowerBelow(to - from);
        return Hash.ofNode(root(from, k), root(k, to));
    }

    List<Hash> path(int m, int from, int to) {
        if (to - from == 1) {
            return List.of();
        }
        int k = from + largestPowerBelow(to - from);
        return m < k ? join(path(m, from, k), root(k, to)) : join(path(m, k, to), root(from, k));
    }

    List<Hash> subproof(int m, int from, int to, boolean complete) {
        if (m == to) {
            return complete ? List.of() : List.of(root(from, to));
        }
        int k = from + largestPowerBelow(to - from);
        return m <= k
                ? join(subproof(m, from, k, complete), root(k, to))
                : join(subproof(m, k, to, false), root(from, k));
    }

    private static List<Hash> join(List<Hash> path, Hash last) {
        List<Hash> joined = new ArrayList<>(path);
        joined.add(last);
        return joined;
    }

    private static int largestPowerBelow(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }
}
