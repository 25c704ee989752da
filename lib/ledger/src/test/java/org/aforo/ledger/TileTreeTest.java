package org.aforo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TileTreeTest {

    /** Two full tile levels and a bit: 256 * 256 + 256 + 3. */
    private static final int LEAVES = 65_795;

    private static final List<Hash> ALL = leaves();

    @Test
    void tiles_give_the_same_roots_and_proofs_as_the_leaves() {
        Map<String, Tile> full = new HashMap<>();
        Frontier frontier = new Frontier();
        ALL.forEach(leaf -> frontier.append(leaf, (tile, root) -> full.put(tile.level() + "/" + tile.index(), tile)));
        NaiveTree naive = new NaiveTree(ALL);
        assertThat(frontier.root()).isEqualTo(naive.root(0, LEAVES));
        for (int size : new int[] {1, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537, 65_792, LEAVES}) {
            TileTree tiles = new TileTree(size, (level, index, width) -> cut(full, level, index, width));
            Hash root = naive.root(0, size);
            assertThat(Merkle.root(size, tiles)).isEqualTo(root);
            for (int index : new int[] {0, size / 2, size - 1}) {
                List<Hash> path = Merkle.inclusion(index, size, tiles);
                assertThat(Merkle.verifyInclusion(ALL.get(index), index, size, path, root))
                        .isTrue();
            }
        }
    }

    @Test
    void a_frontier_taken_up_again_grows_as_if_it_had_never_stopped() {
        NaiveTree naive = new NaiveTree(ALL);
        for (int size : new int[] {0, 1, 255, 256, 300, 65_535, 65_536, 65_794}) {
            Frontier resumed = new Frontier(size, edges(naive, size));
            assertThat(resumed.root()).isEqualTo(naive.root(0, size));
            resumed.append(ALL.get(size), (tile, root) -> {});
            assertThat(resumed.size()).isEqualTo(size + 1L);
            assertThat(resumed.root()).isEqualTo(naive.root(0, size + 1));
        }
    }

    @Test
    void an_edge_of_the_wrong_width_is_refused() {
        assertThatThrownBy(() -> new Frontier(300, List.of(ALL.subList(0, 43), ALL.subList(0, 1))))
                .hasMessageContaining("level 0 of a tree of 300 has 44 hashes");
        assertThatThrownBy(() -> new Frontier(300, List.of(ALL.subList(0, 44)))).hasMessageContaining("too few");
    }

    @Test
    void widths_are_those_of_the_specifications_example() {
        assertThat(Tile.widthIn(70_000, 0, 272)).isEqualTo(256);
        assertThat(Tile.widthIn(70_000, 0, 273)).isEqualTo(112);
        assertThat(Tile.widthIn(70_000, 0, 274)).isZero();
        assertThat(Tile.widthIn(70_000, 1, 0)).isEqualTo(256);
        assertThat(Tile.widthIn(70_000, 1, 1)).isEqualTo(17);
        assertThat(Tile.widthIn(70_000, 2, 0)).isEqualTo(1);
        assertThat(Tile.widthIn(70_000, 3, 0)).isZero();
        assertThat(Tile.widthIn(70_000, 63, 0)).isZero();
    }

    private static Tile cut(Map<String, Tile> full, int level, long index, int width) {
        Tile tile = full.get(level + "/" + index);
        List<Hash> hashes = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            if (tile != null) {
                hashes.add(tile.hash(i));
            } else if (level == 0) {
                hashes.add(ALL.get((int) index * 256 + i));
            } else {
                hashes.add(new NaiveTree(ALL).hash(level * 8, index * 256 + i));
            }
        }
        byte[] joined = new byte[width * 32];
        for (int i = 0; i < width; i++) {
            System.arraycopy(hashes.get(i).toBytes(), 0, joined, i * 32, 32);
        }
        return new Tile(level, index, joined);
    }

    private static List<List<Hash>> edges(NaiveTree naive, int size) {
        List<List<Hash>> edges = new ArrayList<>();
        for (int level = 0; size >> (8 * level) > 0; level++) {
            List<Hash> edge = new ArrayList<>();
            int whole = size >> (8 * level);
            for (int i = whole - whole % 256; i < whole; i++) {
                edge.add(naive.hash(8 * level, i));
            }
            edges.add(edge);
        }
        return edges;
    }

    private static List<Hash> leaves() {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < LEAVES; i++) {
            leaves.add(Hash.ofLeaf(new byte[] {(byte) i, (byte) (i >> 8), (byte) (i >> 16)}));
        }
        return leaves;
    }
}
