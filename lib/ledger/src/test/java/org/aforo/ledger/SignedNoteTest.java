package org.aforo.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    /** The example of Go's package sumdb/note, whence the format comes. */
    private static final String VKEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String SKEY = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String TEXT =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private static final String NOTE = TEXT
            + "\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    @Test
    void the_well_known_note_is_believed() {
        NoteVerifier verifier = NoteVerifier.parse(VKEY).orThrow();
        assertThat(verifier).hasToString(VKEY);
        assertThat(verifier.verifies(SignedNote.parse(NOTE.getBytes(UTF_8)).orThrow()))
                .isTrue();
    }

    @Test
    void the_well_known_key_signs_the_well_known_note() {
        NoteSigner signer = NoteSigner.parse(SKEY, VKEY).orThrow();
        assertThat(signer.sign(TEXT).render()).isEqualTo(NOTE);
        assertThat(signer.toPrivateText()).isEqualTo(SKEY);
        assertThat(signer).asString().doesNotContain("PRIVATE");
    }

    @Test
    void a_changed_text_is_not_believed() {
        NoteVerifier verifier = NoteVerifier.parse(VKEY).orThrow();
        SignedNote note = SignedNote.parse(NOTE.replace("answer", "Answer").getBytes(UTF_8))
                .orThrow();
        assertThat(verifier.verifies(note)).isFalse();
    }

    @Test
    void unknown_signatures_are_passed_over_and_a_false_one_of_the_known_key_spoils_the_note() {
        NoteVerifier verifier = NoteVerifier.parse(VKEY).orThrow();
        NoteSigner witness = NoteSigner.generate("witness.example", new SecureRandom());
        String witnessed = NOTE + witness.sign(TEXT).signatures().getFirst().line();
        assertThat(verifier.verifies(SignedNote.parse(witnessed.getBytes(UTF_8)).orThrow()))
                .isTrue();
        String spoiled = NOTE + NOTE.substring(TEXT.length() + 1).replace("x08go/ZJ", "x08go/ZK");
        assertThat(verifier.verifies(SignedNote.parse(spoiled.getBytes(UTF_8)).orThrow()))
                .isFalse();
    }

    @Test
    void a_new_key_reads_back_and_another_keys_half_does_not_fit() {
        NoteSigner one = NoteSigner.generate("aforo.local/1", new SecureRandom());
        NoteSigner other = NoteSigner.generate("aforo.local/1", new SecureRandom());
        NoteSigner again =
                NoteSigner.parse(one.toPrivateText(), one.verifier().toString()).orThrow();
        assertThat(again.sign(TEXT).render()).isEqualTo(one.sign(TEXT).render());
        assertThat(NoteSigner.parse(other.toPrivateText(), one.verifier().toString()))
                .isInstanceOf(Parsed.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a3",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeuman+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TX",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T",
                "PeterNeumann+c74f20a3+AhpctwcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void a_key_not_exactly_in_its_form_is_refused(String vkey) {
        assertThat(NoteVerifier.parse(vkey)).isInstanceOf(Parsed.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\n",
                "text\n",
                "text\n\n",
                "text\n\n\u2014 name AAAAAAA=",
                "text\n\n- name AAAAAAA=\n",
                "text\n\n\u2014 name\n",
                "text\n\n\u2014 na+me AAAAAAA=\n",
                "text\n\n\u2014 name AAAA\n",
                "text\n\n\u2014 name AAAAAAB=\n",
                "text\r\n\n\u2014 name AAAAAAA=\n",
                "text\n\n\u2014 name AAAAAAA=\n\n",
                "text\n\n\u2014  AAAAAAA=\n"
            })
    void a_note_not_exactly_in_its_form_is_refused(String note) {
        assertThat(SignedNote.parse(note.getBytes(UTF_8))).isInstanceOf(Parsed.Refused.class);
    }
}
