package org.aforo.cargo.edi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.aforo.cargo.message.DeclaredBill;
import org.aforo.cargo.message.DeclaredContainer;
import org.aforo.cargo.message.Limits;
import org.aforo.cargo.message.MessageHead;
import org.aforo.cargo.message.MessageSink;
import org.aforo.cargo.message.Messages;
import org.aforo.cargo.message.Remark;
import org.junit.jupiter.api.Test;

/**
 * Damaged messages: no exception, no hang, and whatever happens is remarked. {@code -Daforo.fuzz.mutations=10000} for long runs,
 * {@code -Dseed=} to repeat one.
 */
class ReaderFuzzTest {

    private static final int MUTATIONS = Integer.getInteger("aforo.fuzz.mutations", 300);
    private static final long SEED = Long.getLong("seed", 20261124L);
    private static final Duration MOST_EACH = Duration.ofSeconds(5);
    private static final byte[] SEPARATORS = "'+:?~*>\n\r ".getBytes(StandardCharsets.US_ASCII);

    private static List<byte[]> samples() throws IOException {
        List<byte[]> samples = new ArrayList<>();
        try (var files = Files.list(Path.of("src/test/resources/golden"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".edi"))
                    .sorted()
                    .toList()) {
                samples.add(Files.readAllBytes(file));
            }
        }
        samples.add(
                ("ISA*00*          *00*          *ZZ*A              *ZZ*B              *261124*1205*U*00401*000000001*0*P*>~"
                                + "GS*SO*A*B*20261124*1205*1*X*004010~ST*309*1~M10*ZZCL*O*PA*0012340*STAR*418N~P4*5201~LX*1~M11*B1*33199*1*CTN*2*K~"
                                + "N1*SH*S~N3*X~N4*Y~VID*4B*ZZQU*0000014*Z1~N10*1*NUTS**J*080390**K*2~H1*1845~SE*12*1~GE*1*1~IEA*1*000000001~")
                        .getBytes(StandardCharsets.US_ASCII));
        return samples;
    }

    @Test
    void damaged_messages_are_read_or_refused_and_never_throw() throws IOException {
        System.out.println("seed " + SEED);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        List<byte[]> samples = samples();
        for (byte[] sample : samples) {
            for (int i = 0; i < MUTATIONS; i++) {
                byte[] damaged = sample;
                for (int times = 1 + random.nextInt(4); times > 0; times--) {
                    damaged = damage(damaged, samples, random);
                }
                byte[] bytes = damaged;
                int trial = i;
                assertTimeoutPreemptively(MOST_EACH, () -> check(bytes, trial));
            }
        }
    }

    private static void check(byte[] bytes, int trial) {
        Reading reading = Reading.of(bytes, Limits.DEFAULT);
        assertThat(reading.codes()).as("trial %s of seed %s", trial, SEED).doesNotContain("message.reader-failed");
        if (reading.messages().isEmpty()) {
            assertThat(reading.remarks())
                    .as("silence, trial %s of seed %s", trial, SEED)
                    .isNotEmpty();
        }
    }

    private static byte[] damage(byte[] bytes, List<byte[]> samples, RandomGenerator random) {
        if (bytes.length < 2) {
            return samples.getFirst();
        }
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(40));
        byte[] changed = bytes.clone();
        switch (random.nextInt(6)) {
            case 0 -> changed[from] ^= (byte) (1 << random.nextInt(8));
            case 1 -> changed[from] = SEPARATORS[random.nextInt(SEPARATORS.length)];
            case 2 -> changed = Arrays.copyOf(bytes, from);
            case 3 -> changed = joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
            case 4 -> changed = joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, from, bytes.length));
            default -> {
                byte[] other = samples.get(random.nextInt(samples.size()));
                int at = random.nextInt(other.length);
                changed = joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(other, at, other.length));
            }
        }
        return changed;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    @Test
    void an_endless_stream_is_refused_at_the_limit_without_keeping_it() {
        Counting sink = new Counting();
        Repeating endless = new Repeating(
                "UNB+UNOA:2+A+B+261124:1205+R'UNH+1+COARRI:D:95B:UN'BGM+46+V+9'",
                "EQD+CN+ZZQU0000014+45R1+++5'MEA+AAE+G+KGM:25840'RFF+BN:BOOKING0001'LOC+9+ECGYE:139:6'LOC+11+NLRTM:139:6'",
                1L << 30);
        Limits limits = new Limits(16L << 20, 10_000_000, 1000, 64 << 10, 10_000_000, 1000);

        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Messages.read(endless, "", limits, sink));

        assertThat(sink.codes).contains("limit.bytes");
        assertThat(sink.containers).isGreaterThan(100_000);
        assertThat(endless.given).isLessThan((16L << 20) + (128 << 10));
    }

    @Test
    void an_endless_segment_is_cut_and_skipped() {
        Counting sink = new Counting();
        Repeating endless =
                new Repeating("UNB+UNOA:2+A+B+261124:1205+R'UNH+1+COARRI:D:95B:UN'FTX+AAA+++", "X", 64L << 20);

        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Messages.read(endless, "", Limits.DEFAULT, sink));

        assertThat(sink.codes).contains("limit.segment-bytes", "edi.truncated");
    }

    /** A file that is made as it is read. */
    private static final class Repeating extends InputStream {

        private final byte[] first;
        private final byte[] then;
        private final long size;
        private long given;

        Repeating(String first, String then, long size) {
            this.first = first.getBytes(StandardCharsets.US_ASCII);
            this.then = then.getBytes(StandardCharsets.US_ASCII);
            this.size = size;
        }

        @Override
        public int read() {
            if (given == size) {
                return -1;
            }
            long at = given++;
            return at < first.length ? first[(int) at] : then[(int) ((at - first.length) % then.length)];
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            for (int i = 0; i < length; i++) {
                int next = read();
                if (next < 0) {
                    return i == 0 ? -1 : i;
                }
                buffer[offset + i] = (byte) next;
            }
            return length;
        }
    }

    /** Keeps nothing but counts. */
    private static final class Counting implements MessageSink {

        private final List<String> codes = new ArrayList<>();
        private long containers;

        @Override
        public void begin(MessageHead head) {}

        @Override
        public void container(DeclaredContainer container) {
            containers++;
        }

        @Override
        public void bill(DeclaredBill bill) {}

        @Override
        public void remark(Remark remark) {
            codes.add(remark.code());
        }

        @Override
        public void end(MessageHead head) {}
    }
}
