package org.aforo.server.evidence;

import static org.aforo.server.evidence.EvidenceRoad.created;
import static org.aforo.server.evidence.EvidenceRoad.move;
import static org.aforo.server.evidence.EvidenceRoad.way;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.aforo.ledger.NoteVerifier;
import org.aforo.ledger.Parsed;
import org.aforo.ledger.bag.PackageVerification;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Role;
import org.junit.jupiter.api.Test;

/**
 * A package of many exhibits with a photo each; small here, 50 exhibits with photos of 8 MB in {@code ./prove evidence-package}, in a heap that is
 * smaller than the package.
 */
class PackageProofTest {

    private static final int EXHIBITS = Integer.getInteger("aforo.package.exhibits", 3);
    private static final int PHOTO_KB = Integer.getInteger("aforo.package.photo-kb", 20);
    private static final int FLIPS = Integer.getInteger("aforo.package.flips", 60);

    @Test
    void a_package_of_many_exhibits_streams_verifies_and_fails_on_any_flipped_byte() throws Exception {
        long seed = Long.getLong("seed", 20261126);
        Random random = new Random(seed);
        Path folder = Files.createTempDirectory("aforo-package");
        Path file = folder.resolve("package.zip");
        try (TestServer server = TestServer.start()) {
            EvidenceRoad road = new EvidenceRoad(server);
            EvidenceRoad.Hand finder = road.hand(Role.EXAMINING_OFFICER);
            EvidenceRoad.Hand custodian = road.hand(Role.CUSTODIAN);
            String seizure = road.seizure(finder);
            List<String> exhibits = new ArrayList<>();
            for (int i = 0; i < EXHIBITS; i++) {
                String exhibit = road.exhibit(finder, seizure);
                exhibits.add(exhibit);
                String photo =
                        created(finder.client().postBytes("/api/evidence/papers?name=photo.jpg", photo(random)), "id");
                created(
                        finder.client()
                                .post(
                                        "/api/evidence/exhibits/" + exhibit + "/facts",
                                        Map.of(
                                                "kind", "remark",
                                                "said", Map.of("text", "photo of the bag"),
                                                "papers", List.of(photo))),
                        "id");
            }
            assertThat(move(finder, way("take", exhibits.toArray(String[]::new)))
                            .status())
                    .isEqualTo(200);
            String id = created(
                    custodian
                            .client()
                            .post(
                                    "/api/evidence/packages",
                                    Map.of("seizureId", seizure, "purpose", "trial in the invented court")),
                    "id");
            long began = System.nanoTime();
            fetch(custodian, id, file);
            long seconds = System.nanoTime() - began;
            NoteVerifier key = key(server);
            long before = System.nanoTime();
            assertThat(verify(file, key)).isInstanceOf(PackageVerification.Accepted.class);
            System.out.printf(
                    "%d exhibits, %,d bytes, heap at most %,d bytes: streamed in %.1f s, verified in %.1f s%n",
                    EXHIBITS,
                    Files.size(file),
                    Runtime.getRuntime().maxMemory(),
                    seconds / 1e9,
                    (System.nanoTime() - before) / 1e9);
            Set<Long> places = places(Files.size(file), random);
            for (long at : places) {
                flip(file, at);
                assertThat(verify(file, key))
                        .as("byte " + at + ", -Dseed=" + seed)
                        .isInstanceOf(PackageVerification.Refused.class);
                flip(file, at);
            }
            assertThat(verify(file, key)).isInstanceOf(PackageVerification.Accepted.class);
            keep(file, key);
            System.out.printf("%d flipped bytes, each refused; -Dseed=%d%n", places.size(), seed);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    /** Some of the beginning, of the directory at the end, and all over. */
    private static Set<Long> places(long size, Random random) {
        TreeSet<Long> places = new TreeSet<>();
        while (places.size() < FLIPS) {
            switch (random.nextInt(3)) {
                case 0 -> places.add((long) random.nextInt(4_000));
                case 1 -> places.add(size - 1 - random.nextInt(8_000));
                default -> places.add(random.nextLong(size));
            }
        }
        return places;
    }

    /** For trying the other verifiers on it. */
    private static void keep(Path file, NoteVerifier key) throws IOException {
        String folder = System.getProperty("aforo.keep-package", "");
        if (!folder.isEmpty()) {
            Files.copy(file, Path.of(folder, "many.zip"), StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(Path.of(folder, "many-key.txt"), key.toString());
        }
    }

    private static void flip(Path file, long at) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(at);
            int old = open.read();
            open.seek(at);
            open.write(old ^ (1 << (at % 8)));
        }
    }

    private static byte[] photo(Random random) {
        byte[] photo = new byte[PHOTO_KB * 1024];
        random.nextBytes(photo);
        photo[0] = (byte) 0xff;
        photo[1] = (byte) 0xd8;
        photo[2] = (byte) 0xff;
        return photo;
    }

    /** Into a file, so that it is not this client that holds it. */
    private static void fetch(EvidenceRoad.Hand by, String id, Path to) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(by.client().uri("/api/evidence/packages/" + id))
                .header(
                        "Cookie",
                        "AFORO_SESSION=" + by.client().cookie("AFORO_SESSION").orElseThrow())
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<Path> answer = http.send(request, HttpResponse.BodyHandlers.ofFile(to));
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    private static NoteVerifier key(TestServer server) {
        String text = server.client().get("/api/journal/key").text().strip();
        return ((Parsed.Value<NoteVerifier>) NoteVerifier.parse(text)).value();
    }

    private static PackageVerification verify(Path file, NoteVerifier key) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return PackageVerification.verify(in, key);
        }
    }
}
