package org.aforo.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree of RFC 6962 section 2.1: roots, inclusion and consistency proofs from the hashes of perfect subtrees, and their
 * verification (RFC 9162 sections 2.1.3.2 and 2.1.4.2).
 */
public final class Merkle {

    /** Root of the tree without leaves: the hash of nothing. */
    public static final Hash EMPTY_ROOT = Hash.of(Hash.sha256().digest());

    private Merkle() {}

    /** Gives the hash over leaves {@code [index * 2^level, (index + 1) * 2^level)}. */
    public interface Subtrees {
        Hash hash(int level, long index);
    }

    public static Hash root(long size, Subtrees subtrees) {
        return size == 0 ? EMPTY_ROOT : range(0, size, subtrees);
    }

    /** The path from the leaf's sibling up to the root's child. */
    public static List<Hash> inclusion(long index, long size, Subtrees subtrees) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        List<Hash> path = new ArrayList<>();
        inclusion(index, 0, size, subtrees, path);
        return List.copyOf(path);
    }

    private static void inclusion(long index, long from, long to, Subtrees subtrees, List<Hash> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            inclusion(index, from, middle, subtrees, path);
            path.add(range(middle, to, subtrees));
        } else {
            inclusion(index, middle, to, subtrees, path);
            path.add(range(from, middle, subtrees));
        }
    }

    /** Proof that the tree of {@code newer} leaves begins with the tree of {@code older} leaves. */
    public static List<Hash> consistency(long older, long newer, Subtrees subtrees) {
        if (older < 0 || older > newer) {
            throw new IllegalArgumentException("no tree of " + older + " within one of " + newer);
        }
        List<Hash> path = new ArrayList<>();
        if (older > 0 && older < newer) {
            consistency(older, 0, newer, true, subtrees, path);
        }
        return List.copyOf(path);
    }

    private static void consistency(
            long older, long from, long to, boolean wholeOldTree, Subtrees subtrees, List<Hash> path) {
        if (older == to) {
            if (!wholeOldTree) {
                path.add(range(from, to, subtrees));
            }
            return;
        }
        long middle = from + split(to - from);
        if (older <= middle) {
            consistency(older, from, middle, wholeOldTree, subtrees, path);
            path.add(range(middle, to, subtrees));
        } else {
            consistency(older, middle, to, false, subtrees, path);
            path.add(range(from, middle, subtrees));
        }
    }

    /** Whether the path leads from the leaf, at that index of a tree of that size, to that root. */
    public static boolean verifyInclusion(Hash leaf, long index, long size, List<Hash> path, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hash.ofNode(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hash.ofNode(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the path proves that the newer tree begins with the older one. */
    public static boolean verifyConsistency(long older, Hash olderRoot, long newer, Hash newerRoot, List<Hash> path) {
        if (older < 0 || older > newer) {
            return false;
        }
        if (older == newer) {
            return path.isEmpty() && olderRoot.equals(newerRoot);
        }
        if (older == 0) {
            return path.isEmpty() && olderRoot.equals(EMPTY_ROOT);
        }
        // A perfect older tree is a node of the newer one; its root is then left out of the proof.
        List<Hash> steps = new ArrayList<>(path);
        if (Long.bitCount(older) == 1) {
            steps.addFirst(olderRoot);
        }
        return !steps.isEmpty() && climb(older, olderRoot, newer, newerRoot, steps);
    }

    private static boolean climb(long older, Hash olderRoot, long newer, Hash newerRoot, List<Hash> steps) {
        int skipped = Long.numberOfTrailingZeros(older);
        long node = (older - 1) >> skipped;
        long last = (newer - 1) >> skipped;
        Hash old = steps.getFirst();
        Hash now = old;
        for (Hash step : steps.subList(1, steps.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                old = Hash.ofNode(step, old);
                now = Hash.ofNode(step, now);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                now = Hash.ofNode(now, step);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(olderRoot) && now.equals(newerRoot);
    }

    /** Hash of leaves {@code [from, to)}, where {@code from} is the start of a node of the tree. */
    private static Hash range(long from, long to, Subtrees subtrees) {
        long width = to - from;
        if (Long.bitCount(width) == 1) {
            int level = Long.numberOfTrailingZeros(width);
            return subtrees.hash(level, from >> level);
        }
        long middle = from + split(width);
        return Hash.ofNode(range(from, middle, subtrees), range(middle, to, subtrees));
    }

    /** Largest power of two smaller than the width. */
    private static long split(long width) {
        return Long.highestOneBit(width - 1);
    }
}
