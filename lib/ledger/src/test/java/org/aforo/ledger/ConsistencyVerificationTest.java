package org.aforo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsistencyVerificationTest {

    private static final NoteSigner SIGNER = NoteSigner.generate("aforo.local/test", new SecureRandom());
    private static final TrustedKeys KEYS = TrustedKeys.of(SIGNER.verifier());
    private static final int LARGEST = 40;

    private static final NaiveTree TREE = tree((byte) 0);
    private static final NaiveTree REWRITTEN = tree((byte) 1);

    @Test
    void a_log_that_only_grew_is_consistent_between_any_two_of_its_checkpoints() {
        for (int older = 0; older <= LARGEST; older++) {
            for (int newer = older; newer <= LARGEST; newer++) {
                assertThat(verify(signed(TREE, older), proof(TREE, older, newer)))
                        .isInstanceOf(ConsistencyVerification.Consistent.class);
            }
        }
    }

    @Test
    void a_rewritten_log_has_no_proof_that_is_accepted() {
        assertThat(verify(signed(TREE, 17), proof(REWRITTEN, 17, LARGEST)))
                .isInstanceOfSatisfying(
                        ConsistencyVerification.Refused.class,
                        refused -> assertThat(refused.where()).isEqualTo("proof"));
    }

    @Test
    void two_trees_of_one_size_under_one_signature_are_two_histories() {
        assertThat(verify(signed(TREE, 17), proof(REWRITTEN, 17, 17)))
                .isInstanceOfSatisfying(
                        ConsistencyVerification.TwoHistories.class,
                        two -> assertThat(two.one().root())
                                .isNotEqualTo(two.other().root()));
    }

    @Test
    void a_stranger_cannot_accuse_a_log_of_two_histories() {
        NoteSigner stranger = NoteSigner.generate("aforo.local/test", new SecureRandom());
        SignedNote forged = stranger.sign(signed(REWRITTEN, 17).text());
        assertThat(verify(signed(TREE, 17), new ConsistencyProof(17, List.of(), forged)))
                .isInstanceOf(ConsistencyVerification.Refused.class);
        assertThat(verify(forged, proof(TREE, 17, 17))).isInstanceOf(ConsistencyVerification.Refused.class);
    }

    @Test
    void any_bit_changed_in_a_proof_is_noticed() {
        byte[] good = proof(TREE, 17, LARGEST).toBytes();
        for (int at = 0; at < good.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = good.clone();
                changed[at] ^= (byte) (1 << bit);
                switch (ConsistencyProof.parse(changed)) {
                    case Parsed.Refused<ConsistencyProof> refused ->
                        assertThat(refused.reason()).isNotEmpty();
                    case Parsed.Value<ConsistencyProof>(ConsistencyProof parsed) ->
                        assertThat(verify(signed(TREE, 17), parsed))
                                .as("byte %d bit %d", at, bit)
                                .isInstanceOf(ConsistencyVerification.Refused.class);
                }
            }
            assertThat(ConsistencyProof.parse(Arrays.copyOf(good, at))).isInstanceOf(Parsed.Refused.class);
        }
    }

    @Test
    void checkpoints_given_the_wrong_way_round_are_told_so() {
        ConsistencyProof backwards = new ConsistencyProof(30, List.of(), signed(TREE, 17));
        assertThat(verify(signed(TREE, 30), backwards))
                .isInstanceOfSatisfying(
                        ConsistencyVerification.Refused.class,
                        refused -> assertThat(refused.reason()).contains("swap them"));
    }

    private static ConsistencyVerification verify(SignedNote older, ConsistencyProof proof) {
        return ConsistencyVerification.verify(older, proof, KEYS);
    }

    private static SignedNote signed(NaiveTree tree, int size) {
        return SIGNER.sign(new Checkpoint("aforo.local/test", size, tree.root(0, size)).text());
    }

    private static ConsistencyProof proof(NaiveTree tree, int older, int newer) {
        return new ConsistencyProof(older, Merkle.consistency(older, newer, tree), signed(tree, newer));
    }

    private static NaiveTree tree(byte changed) {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < LARGEST; i++) {
            leaves.add(Hash.ofLeaf(new byte[] {(byte) i, i == 5 ? changed : 0}));
        }
        return new NaiveTree(leaves);
    }
}
