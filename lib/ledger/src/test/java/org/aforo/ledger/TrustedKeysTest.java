package org.aforo.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrustedKeysTest {

    private static final String ORIGIN = "aforo.local/test";
    private static final NoteSigner OLD = NoteSigner.generate(ORIGIN, new SecureRandom());
    private static final NoteSigner NEW = NoteSigner.generate(ORIGIN, new SecureRandom());
    private static final TestWitness WITNESS = new TestWitness("witness.example");
    private static final String HEAD = new Checkpoint(ORIGIN, 1, Hash.ofLeaf("x".getBytes(UTF_8))).text();

    @Test
    void whoever_was_told_both_keys_believes_the_checkpoint_of_either_and_of_both() {
        TrustedKeys both = new TrustedKeys(List.of(OLD.verifier(), NEW.verifier()), List.of());
        assertThat(believed(both, OLD.sign(HEAD)).signedBy()).containsExactly(OLD.verifier());
        assertThat(believed(both, NEW.sign(HEAD)).signedBy()).containsExactly(NEW.verifier());
        assertThat(believed(both, joined(OLD.sign(HEAD), NEW.sign(HEAD))).signedBy())
                .containsExactly(OLD.verifier(), NEW.verifier());
    }

    @Test
    void whoever_was_told_one_key_is_told_that_another_is_needed() {
        TrustedKeys old = TrustedKeys.of(OLD.verifier());
        assertThat(doubted(old, NEW.sign(HEAD)).reason()).contains("changed its key, give the old and the new one");
    }

    @Test
    void
            whoever_was_told_one_key_only_believes_the_checkpoint_both_signed_and_is_told_of_the_line_that_was_passed_over() {
        for (NoteSigner told : List.of(OLD, NEW)) {
            NoteSigner other = told == OLD ? NEW : OLD;
            TrustedKeys.Judgement.Believed believed =
                    believed(TrustedKeys.of(told.verifier()), joined(OLD.sign(HEAD), NEW.sign(HEAD)));
            assertThat(believed.signedBy()).containsExactly(told.verifier());
            assertThat(believed.passedOver())
                    .extracting(SignedNote.Signature::keyId)
                    .containsExactly(other.verifier().keyId());
        }
    }

    @Test
    void a_line_that_names_a_trusted_key_and_is_not_by_it_is_refused_beside_a_good_one() {
        SignedNote.Signature good = OLD.sign(HEAD).signatures().getFirst();
        SignedNote.Signature forged =
                new SignedNote.Signature(ORIGIN, NEW.verifier().keyId(), good.signature());
        TrustedKeys both = new TrustedKeys(List.of(OLD.verifier(), NEW.verifier()), List.of());
        assertThat(doubted(both, new SignedNote(HEAD, List.of(good, forged))).reason())
                .contains("not what the trusted key signed");
        assertThat(believed(TrustedKeys.of(OLD.verifier()), new SignedNote(HEAD, List.of(good, forged)))
                        .passedOver())
                .hasSize(1);
    }

    @Test
    void a_stranger_alone_does_not_make_a_checkpoint_believed_however_often_it_signs() {
        NoteSigner stranger = NoteSigner.generate(ORIGIN, new SecureRandom());
        SignedNote many = joined(joined(stranger.sign(HEAD), WITNESS.cosign(stranger.sign(HEAD), 1)), NEW.sign(HEAD));
        assertThat(doubted(TrustedKeys.of(OLD.verifier()), many).reason()).contains("another key");
    }

    @Test
    void one_key_signing_twice_is_refused() {
        assertThat(doubted(TrustedKeys.of(OLD.verifier()), joined(OLD.sign(HEAD), OLD.sign(HEAD)))
                        .reason())
                .contains("not what the trusted key signed");
    }

    @Test
    void a_witness_given_by_key_is_verified_with_its_time_and_one_not_given_is_passed_over() {
        SignedNote witnessed = WITNESS.cosign(OLD.sign(HEAD), 1_790_000_000L);
        TrustedKeys keys = new TrustedKeys(List.of(OLD.verifier()), List.of(WITNESS.verifier));
        assertThat(believed(keys, witnessed).witnessed())
                .containsExactly(new TrustedKeys.Witnessed(WITNESS.verifier, Instant.ofEpochSecond(1_790_000_000L)));
        assertThat(believed(keys, OLD.sign(HEAD)).witnessed()).isEmpty();
        TrustedKeys.Judgement.Believed without = believed(TrustedKeys.of(OLD.verifier()), witnessed);
        assertThat(without.witnessed()).isEmpty();
        assertThat(without.passedOver())
                .extracting(SignedNote.Signature::keyName)
                .containsExactly("witness.example");
    }

    @Test
    void a_witness_line_whose_time_or_text_was_changed_is_refused() {
        TrustedKeys keys = new TrustedKeys(List.of(OLD.verifier()), List.of(WITNESS.verifier));
        SignedNote witnessed = WITNESS.cosign(OLD.sign(HEAD), 1_790_000_000L);
        for (int at = 0; at < 72; at++) {
            List<SignedNote.Signature> lines = new ArrayList<>(witnessed.signatures());
            byte[] changed = lines.get(1).signature().clone();
            changed[at] ^= 1;
            lines.set(1, new SignedNote.Signature("witness.example", WITNESS.verifier.keyId(), changed));
            assertThat(keys.judge(new SignedNote(HEAD, lines))).isInstanceOf(TrustedKeys.Judgement.Doubted.class);
        }
    }

    @Test
    void witnesses_without_the_log_prove_nothing() {
        TrustedKeys keys = new TrustedKeys(List.of(OLD.verifier()), List.of(WITNESS.verifier));
        SignedNote alone = new SignedNote(
                HEAD, List.of(WITNESS.cosign(OLD.sign(HEAD), 1).signatures().get(1)));
        assertThat(doubted(keys, alone).reason()).contains("witnesses alone prove nothing");
    }

    @Test
    void a_witness_key_is_no_key_of_the_log_and_reads_back() {
        String vkey = WITNESS.verifier.toString();
        assertThat(WitnessVerifier.parse(vkey).orThrow())
                .isEqualTo(WITNESS.verifier)
                .hasToString(vkey);
        assertThat(NoteVerifier.parse(vkey)).isInstanceOf(Parsed.Refused.class);
        assertThat(WitnessVerifier.parse(OLD.verifier().toString())).isInstanceOf(Parsed.Refused.class);
    }

    @Test
    void keys_of_two_logs_are_no_trusted_keys() {
        NoteVerifier other =
                NoteSigner.generate("aforo.local/else", new SecureRandom()).verifier();
        assertThatThrownBy(() -> new TrustedKeys(List.of(OLD.verifier(), other), List.of()))
                .hasMessageContaining("different logs");
        assertThatThrownBy(() -> new TrustedKeys(List.of(), List.of())).hasMessageContaining("at least one");
    }

    private static SignedNote joined(SignedNote one, SignedNote other) {
        List<SignedNote.Signature> lines = new ArrayList<>(one.signatures());
        lines.addAll(other.signatures());
        return new SignedNote(one.text(), lines);
    }

    private static TrustedKeys.Judgement.Believed believed(TrustedKeys keys, SignedNote note) {
        TrustedKeys.Judgement judgement = keys.judge(note);
        assertThat(judgement).isInstanceOf(TrustedKeys.Judgement.Believed.class);
        return (TrustedKeys.Judgement.Believed) judgement;
    }

    private static TrustedKeys.Judgement.Doubted doubted(TrustedKeys keys, SignedNote note) {
        TrustedKeys.Judgement judgement = keys.judge(note);
        assertThat(judgement).isInstanceOf(TrustedKeys.Judgement.Doubted.class);
        return (TrustedKeys.Judgement.Doubted) judgement;
    }
}
