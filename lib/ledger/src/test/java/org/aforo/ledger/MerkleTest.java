package org.aforo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleTest {

    private static final int LARGEST = 300;

    /** Leaves and roots of the reference trees of the Certificate Transparency code base. */
    static final List<String> KNOWN_LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> KNOWN_ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void the_reference_trees_have_their_known_roots() {
        List<Hash> leaves = KNOWN_LEAVES.stream()
                .map(hex -> Hash.ofLeaf(HexFormat.of().parseHex(hex)))
                .toList();
        for (int size = 0; size <= leaves.size(); size++) {
            assertThat(Merkle.root(size, new NaiveTree(leaves))).hasToString(KNOWN_ROOTS.get(size));
            assertThat(grown(leaves.subList(0, size)).root()).hasToString(KNOWN_ROOTS.get(size));
        }
    }

    @Test
    void every_leaf_of_every_small_tree_is_proven_at_its_place_and_nowhere_else() {
        List<Hash> leaves = leaves(LARGEST);
        NaiveTree naive = new NaiveTree(leaves);
        for (int size = 1; size <= LARGEST; size++) {
            Hash root = naive.root(0, size);
            assertThat(Merkle.root(size, naive)).isEqualTo(root);
            for (int index = 0; index < size; index++) {
                List<Hash> path = Merkle.inclusion(index, size, naive);
                assertThat(path).isEqualTo(naive.path(index, 0, size));
                Hash leaf = leaves.get(index);
                assertThat(Merkle.verifyInclusion(leaf, index, size, path, root))
                        .isTrue();
                assertThat(Merkle.verifyInclusion(leaf, index + 1, size, path, root))
                        .isFalse();
                assertThat(Merkle.verifyInclusion(leaf, index - 1, size, path, root))
                        .isFalse();
                assertThat(Merkle.verifyInclusion(Merkle.EMPTY_ROOT, index, size, path, root))
                        .isFalse();
                List<Hash> longer = new ArrayList<>(path);
                longer.add(leaf);
                assertThat(Merkle.verifyInclusion(leaf, index, size, longer, root))
                        .isFalse();
            }
        }
    }

    @Test
    void no_index_of_a_tree_but_the_leafs_own_is_accepted() {
        int size = 77;
        List<Hash> leaves = leaves(size);
        NaiveTree naive = new NaiveTree(leaves);
        Hash root = naive.root(0, size);
        for (int index = 0; index < size; index++) {
            List<Hash> path = naive.path(index, 0, size);
            for (int claimed = 0; claimed < size; claimed++) {
                assertThat(Merkle.verifyInclusion(leaves.get(index), claimed, size, path, root))
                        .isEqualTo(claimed == index);
            }
        }
    }

    @Test
    void every_small_tree_is_proven_to_begin_with_every_smaller_one() {
        NaiveTree naive = new NaiveTree(leaves(LARGEST));
        Hash[] roots = new Hash[LARGEST + 1];
        for (int size = 0; size <= LARGEST; size++) {
            roots[size] = naive.root(0, size);
        }
        for (int newer = 0; newer <= LARGEST; newer++) {
            for (int older = 0; older <= newer; older++) {
                List<Hash> path = Merkle.consistency(older, newer, naive);
                assertThat(Merkle.verifyConsistency(older, roots[older], newer, roots[newer], path))
                        .isTrue();
                if (older > 0 && older < newer) {
                    assertThat(path).isEqualTo(naive.subproof(older, 0, newer, true));
                    assertThat(Merkle.verifyConsistency(older, roots[older - 1], newer, roots[newer], path))
                            .isFalse();
                    assertThat(Merkle.verifyConsistency(older, roots[older], newer, roots[newer - 1], path))
                            .isFalse();
                    assertThat(Merkle.verifyConsistency(older, roots[older], newer, roots[newer], List.of()))
                            .isFalse();
                }
            }
        }
    }

    private static List<Hash> leaves(int count) {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leaves.add(Hash.ofLeaf(new byte[] {(byte) i, (byte) (i >> 8)}));
        }
        return leaves;
    }

    private static Frontier grown(List<Hash> leaves) {
        Frontier frontier = new Frontier();
        leaves.forEach(leaf -> frontier.append(leaf, (tile, root) -> {}));
        return frontier;
    }
}
