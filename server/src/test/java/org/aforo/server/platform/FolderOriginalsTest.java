package org.aforo.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.aforo.server.platform.Originals.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderOriginalsTest {

    /** SHA-256 of the three letters abc, FIPS 180-2, appendix B.1. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void bytes_are_kept_under_their_digest_and_cannot_be_written_to() throws IOException {
        Originals store = FolderOriginals.in(folder);
        Stored stored = store.store(bytes("abc"), 10);
        assertThat(stored).isEqualTo(new Stored(new ContentId(ABC), 3, false));
        Path place = folder.resolve("ba/78/" + ABC);
        assertThat(store.checked(stored.id())).isEqualTo(place).hasContent("abc");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                .isEqualTo("r--r--r--");
        assertThat(files()).containsExactly(place);
    }

    @Test
    void the_same_bytes_again_are_one_file() throws IOException {
        Originals store = FolderOriginals.in(folder);
        store.store(bytes("abc"), 10);
        assertThat(store.store(bytes("abc"), 10).existed()).isTrue();
        assertThat(FolderOriginals.in(folder).store(bytes("abc"), 10).existed()).isTrue();
        assertThat(files()).hasSize(1);
    }

    @Test
    void a_file_of_exactly_the_limit_is_taken_and_one_byte_more_is_refused_and_not_kept() throws IOException {
        Originals store = FolderOriginals.in(folder);
        store.store(bytes("abc"), 3);
        Problem refused = catchThrowableOfType(Problem.class, () -> store.store(bytes("abcd"), 3));
        assertThat(refused.code()).isEqualTo("store.too-large");
        assertThat(refused.status()).isEqualTo(413);
        assertThat(files()).hasSize(1);
    }

    @Test
    void a_broken_stream_keeps_nothing() {
        Originals store = FolderOriginals.in(folder);
        InputStream broken = new SequenceInputStream(bytes("abc"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the sender hung up");
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                throw new IOException("the sender hung up");
            }
        });
        assertThatThrownBy(() -> store.store(broken, 10)).isInstanceOf(IOException.class);
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void what_a_killed_server_left_half_received_is_removed_at_the_start() throws IOException {
        Files.createDirectories(folder.resolve("incoming"));
        Files.writeString(folder.resolve("incoming/half"), "ab");
        FolderOriginals.in(folder);
        assertThat(files()).isEmpty();
    }

    @Test
    void a_damaged_file_is_refused_on_reading() throws IOException {
        Originals store = FolderOriginals.in(folder);
        Stored stored = store.store(bytes("abc"), 10);
        Path place = store.checked(stored.id());
        damage(place);
        Problem refused = catchThrowableOfType(Problem.class, () -> store.checked(stored.id()));
        assertThat(refused.code()).isEqualTo("store.damaged");
    }

    @Test
    void a_damaged_file_is_set_aside_and_healed_when_the_bytes_are_sent_again() throws IOException {
        Originals store = FolderOriginals.in(folder);
        Stored stored = store.store(bytes("abc"), 10);
        damage(store.checked(stored.id()));
        assertThat(store.store(bytes("abc"), 10).existed()).isFalse();
        assertThat(store.checked(stored.id())).hasContent("abc");
        assertThat(folder.resolve("damaged")).isNotEmptyDirectory();
    }

    private static void damage(Path place) throws IOException {
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(place, "abd");
    }

    @Test
    void what_is_not_there_is_said_to_be_missing() {
        Problem refused = catchThrowableOfType(
                Problem.class, () -> FolderOriginals.in(folder).checked(new ContentId(ABC)));
        assertThat(refused.code()).isEqualTo("store.missing");
        assertThat(refused.status()).isEqualTo(404);
    }

    @Test
    void of_sixteen_who_store_the_same_bytes_at_once_exactly_one_is_first() throws Exception {
        Originals store = FolderOriginals.in(folder);
        byte[] scan = new byte[300_000];
        new Random(7).nextBytes(scan);
        List<Callable<Stored>> senders = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            senders.add(() -> store.store(new ByteArrayInputStream(scan), scan.length));
        }
        int first = 0;
        try (var pool = Executors.newFixedThreadPool(16)) {
            for (Future<Stored> done : pool.invokeAll(senders)) {
                first += done.get().existed() ? 0 : 1;
                assertThat(store.checked(done.get().id())).hasBinaryContent(scan);
            }
        }
        assertThat(first).isEqualTo(1);
        assertThat(files()).hasSize(1);
    }

    @Test
    void a_full_disk_refuses_keeps_nothing_and_takes_again_when_there_is_room() throws Exception {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.toString()), "mounting needs root");
        try {
            Originals store = FolderOriginals.in(folder);
            byte[] scan = new byte[3_000_000];
            new Random(7).nextBytes(scan);
            Problem refused =
                    catchThrowableOfType(Problem.class, () -> store.store(new ByteArrayInputStream(scan), scan.length));
            assertThat(refused.code()).isEqualTo("store.full");
            assertThat(refused.status()).isEqualTo(507);
            assertThat(files()).isEmpty();
            assertThat(run("mount", "-o", "remount,size=8m", folder.toString())).isTrue();
            assertThat(store.store(new ByteArrayInputStream(scan), scan.length).existed())
                    .isFalse();
        } finally {
            run("umount", folder.toString());
        }
    }

    private static boolean run(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }
}
