package org.aforo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.aforo.ledger.Checkpoint;
import org.aforo.ledger.ConsistencyProof;
import org.aforo.ledger.Hash;
import org.aforo.ledger.NoteSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class JournalConsistentCommandTest {

    private static final NoteSigner SIGNER = NoteSigner.generate("aforo.local/cli", new SecureRandom());
    private static final Hash ONE = Hash.ofLeaf("one".getBytes(StandardCharsets.UTF_8));
    private static final Hash TWO = Hash.ofLeaf("two".getBytes(StandardCharsets.UTF_8));
    private static final Hash OTHER = Hash.ofLeaf("other".getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_log_that_only_grew_is_told_so() throws IOException {
        assertThat(run(checkpoint(1, ONE), proof(1, List.of(TWO), 2, Hash.ofNode(ONE, TWO))))
                .isZero();
        assertThat(out.toString()).contains("CONSISTENT", "1 leaves", "2 leaves", "unchanged and in the same order");
    }

    @Test
    void a_rewritten_log_is_refused_with_reason() throws IOException {
        assertThat(run(checkpoint(1, ONE), proof(1, List.of(TWO), 2, Hash.ofNode(OTHER, TWO))))
                .isEqualTo(1);
        assertThat(out.toString()).contains("REFUSED", "rewritten", "not proven");
    }

    @Test
    void two_logs_of_one_key_are_named_as_such() throws IOException {
        assertThat(run(checkpoint(1, ONE), proof(1, List.of(), 1, OTHER))).isEqualTo(1);
        assertThat(out.toString()).contains("TWO LOGS", ONE.toString(), OTHER.toString(), "two histories");
    }

    @Test
    void json_is_one_document() throws IOException {
        assertThat(run(checkpoint(1, ONE), proof(1, List.of(TWO), 2, Hash.ofNode(ONE, TWO)), "--json"))
                .isZero();
        assertThat(out.toString()).contains("\"consistent\":true", "\"newer\":{", "\"size\":2");
    }

    @Test
    void wrong_usage_is_exit_2() throws IOException {
        assertThat(run(folder.resolve("none"), proof(1, List.of(), 1, ONE))).isEqualTo(2);
        assertThat(err.toString()).contains("no such file");
    }

    private Path checkpoint(long size, Hash root) throws IOException {
        return Files.write(
                folder.resolve("older"),
                SIGNER.sign(new Checkpoint("aforo.local/cli", size, root).text())
                        .toBytes());
    }

    private Path proof(long older, List<Hash> path, long size, Hash root) throws IOException {
        var note = SIGNER.sign(new Checkpoint("aforo.local/cli", size, root).text());
        return Files.write(folder.resolve("proof"), new ConsistencyProof(older, path, note).toBytes());
    }

    private int run(Path older, Path proof, String... more) {
        CommandLine command = new CommandLine(new JournalCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err));
        String[] all = new String[5 + more.length];
        all[0] = "consistent";
        all[1] = "--key";
        all[2] = SIGNER.verifier().toString();
        all[3] = older.toString();
        all[4] = proof.toString();
        System.arraycopy(more, 0, all, 5, more.length);
        return command.execute(all);
    }
}
