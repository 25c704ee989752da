package org.aforo.server.examinations.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtectionKeyTest {

    private static final UUID RECORD = new UUID(1, 2);
    private static final byte[] SAID = "three persons, one of them a child".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private ProtectionKey key(String name) {
        return new ProtectionKey(folder.resolve(name), new SecureRandom());
    }

    @Test
    void what_was_sealed_opens_again_after_a_restart_and_its_key_is_for_its_owner_only() throws IOException {
        byte[] sealed = key("a").seal(RECORD, SAID);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("persons");
        assertThat(key("a").open(RECORD, sealed)).isEqualTo(SAID);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("a"))))
                .isEqualTo("rw-------");
    }

    @Test
    void the_same_words_are_sealed_differently_each_time() {
        ProtectionKey key = key("a");
        assertThat(key.seal(RECORD, SAID)).isNotEqualTo(key.seal(RECORD, SAID));
    }

    @Test
    void nothing_opens_that_was_changed_moved_to_another_record_or_sealed_by_another_key() {
        ProtectionKey key = key("a");
        byte[] sealed = key.seal(RECORD, SAID);
        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThatIllegalStateException().isThrownBy(() -> key.open(RECORD, changed));
        }
        assertThatIllegalStateException().isThrownBy(() -> key.open(new UUID(1, 3), sealed));
        assertThatIllegalStateException().isThrownBy(() -> key("b").open(RECORD, sealed));
    }

    @Test
    void no_key_is_made_anew_beside_records_of_another_unless_somebody_says_that_it_is_lost() throws IOException {
        key("a").requireFor(false);
        assertThatIllegalStateException()
                .isThrownBy(() -> key("a").requireFor(true))
                .withMessageContaining("Put it back")
                .withMessageContaining("a.lost");
        Files.createFile(folder.resolve("a.lost"));
        key("a").requireFor(true);
        key("b").seal(RECORD, SAID);
        key("b").requireFor(true);
    }
}
