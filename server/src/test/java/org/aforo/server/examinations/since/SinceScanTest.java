package org.aforo.server.examinations.since;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SinceScanTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-24T00:00:00Z");

    /** A sighting written as {@code hour what by value}, such as {@code 9 seal arrival A1}. */
    private static Seen seen(String written) {
        String[] words = written.strip().split(" ", -1);
        Instant at = MIDNIGHT.plus(Duration.ofHours(Long.parseLong(words[0])));
        return switch (words[1]) {
            case "scan" -> new Seen.Scan(at, new UUID(0, at.toEpochMilli()), words.length > 2 ? words[2] : null);
            case "seal" -> new Seen.Seal(at, words[2], words[3]);
            case "state" -> new Seen.SealState(at, "examination", words[2]);
            case "mass" -> new Seen.Mass(at, words[2], Double.parseDouble(words[3]));
            case "gate" -> new Seen.Gate(at, words[2].equals("out"));
            case "move" -> new Seen.Move(at, words[2].equals("ordered"), words[3], words[4]);
            case "air" -> new Seen.Air(at, Double.parseDouble(words[2]), Double.parseDouble(words[3]));
            case "door" -> new Seen.Door(at, words[2]);
            case "number" -> new Seen.Marking(at, words[2]);
            case "rescan" ->
                new Seen.Rescan(
                        at, MIDNIGHT, new UUID(0, 1), new UUID(0, 2), words[2].equals("agrees") ? null : words[2]);
            case "gone" -> new Seen.Gone(at);
            default -> throw new IllegalArgumentException(written);
        };
    }

    private static List<Seen> all(String written) {
        List<Seen> seen = new ArrayList<>();
        for (String each : written.split(",", -1)) {
            seen.add(seen(each));
        }
        return seen;
    }

    private static String told(List<Change> changes) {
        return changes.stream()
                .map(change -> change.kind() + " " + change.before().by() + " "
                        + change.before().value() + " -> " + change.after().by() + " "
                        + change.after().value())
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            9 seal arrival A1, 12 seal departure B2                                 | ''
            9 seal arrival A1, 10 scan, 12 seal departure A1                        | ''
            9 seal arrival A1, 10 scan, 12 seal departure a-1                       | ''
            9 seal arrival A1, 10 scan, 12 seal departure B2                        | seal arrival A1 -> departure B2
            8 seal arrival A1, 9 seal arrival B2, 10 scan, 12 seal departure B2     | ''
            11 seal declared A1, 10 scan, 12 seal departure B2                      | seal declared A1 -> departure B2
            11 seal declared A1, 9 seal arrival B2, 10 scan, 12 seal departure B2   | ''
            9 seal arrival A1, 10 scan, 12 seal gate B2, 14 seal departure C3       | seal arrival A1 -> gate B2, seal gate B2 -> departure C3
            9 seal arrival A1, 10 scan, 12 seal examination A1, 13 door examination, 14 seal resealed Z9, 16 seal departure Z9 | ''
            9 seal arrival A1, 10 scan, 14 seal resealed Z9, 16 seal departure Y8   | seal resealed Z9 -> departure Y8
            9 seal arrival A1, 10 scan, 12 seal examination B2                      | seal arrival A1 -> examination B2
            9 seal arrival A1, 10 scan, 12 state broken                             | seal-state arrival A1 -> examination broken
            10 scan, 12 state missing                                               | seal-state scan unknown -> examination missing
            9 state broken, 10 scan                                                 | ''
            9 mass weighed 24000, 10 scan, 12 mass loaded 24250                     | ''
            9 mass weighed 24000, 10 scan, 12 mass loaded 24251                     | weight weighed 24000 -> loaded 24251
            9 mass weighed 24000, 10 scan, 12 mass examination 23000                | weight weighed 24000 -> examination 23000
            11 mass verified 24000, 10 scan, 12 mass loaded 25000                   | weight verified 24000 -> loaded 25000
            9 mass weighed 24000, 10 scan, 12 mass loaded 25000, 13 mass weighed 25100 | weight weighed 24000 -> loaded 25000
            8 gate in, 10 scan                                                      | ''
            8 gate in, 10 scan, 11 gate in                                          | ''
            8 gate in, 10 scan, 12 gate out                                         | 'gate gate-in  -> gate-out '
            8 gate in, 10 scan, 12 gate out, 13 gate out, 14 gate in                | 'gate gate-in  -> gate-out , gate gate-out  -> gate-in '
            10 scan, 12 move ordered A B                                            | ''
            10 scan, 12 move none A B                                               | yard moved A -> moved B
            10 scan, 11 move ordered A B, 12 move none B C                          | yard moved B -> moved C
            9 move none A B, 10 scan                                                | ''
            10 scan, 12 air 15.0 13.0                                               | ''
            10 scan, 12 air 17.5 13.0                                               | door set-point 13.0 -> temperature 17.5
            9 air 17.5 13.0, 10 scan                                                | ''
            10 scan, 11 door examination, 12 air 17.5 13.0                          | ''
            10 scan, 11 door examination, 12 seal resealed Z9, 14 air 17.5 13.0     | door set-point 13.0 -> temperature 17.5
            10 scan, 12 door door-open                                              | door scan closed -> door-open open
            10 scan ZZQU1, 12 scan ZZQU1                                            | ''
            10 scan ZZQU1, 12 scan ZZQU2                                            | number scan ZZQU1 -> scan ZZQU2
            10 scan ZZQU1, 12 number ZZQU1                                          | ''
            10 scan ZZQU1, 12 number ZZQU2                                          | number scan ZZQU1 -> examination ZZQU2
            10 scan, 12 rescan agrees                                               | ''
            """)
    void what_changed_since_the_scan_is_told_with_both_states(String sightings, String changes) {
        assertThat(told(SinceScan.of(all(sightings), false))).isEqualTo(changes);
    }

    @Test
    void a_later_scan_that_shows_another_load_names_both_scans() {
        List<Change> changes = SinceScan.of(all("10 scan, 12 rescan content-differs"), false);
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.before().value()).isEqualTo(new UUID(0, 1).toString());
            assertThat(change.after().by()).isEqualTo("content-differs");
            assertThat(change.after().value()).isEqualTo(new UUID(0, 2).toString());
        });
    }

    @Test
    void an_import_leaves_by_the_gate_as_it_should() {
        List<Seen> seen = all("8 scan, 12 gate out");
        assertThat(SinceScan.of(seen, true)).isEmpty();
        assertThat(SinceScan.of(seen, false)).hasSize(1);
    }

    @Test
    void the_order_in_which_reports_come_in_does_not_matter() {
        List<Seen> seen = all("8 gate in, 9 seal arrival A1, 9 mass weighed 24000, 10 scan ZZQU1, 11 move none A B,"
                + " 12 seal departure B2, 13 mass loaded 25000, 14 gate out");
        List<Change> expected = SinceScan.of(seen, false);
        assertThat(expected).hasSize(4);
        long seed = Long.getLong("seed", 7);
        Random random = new Random(seed);
        for (int trial = 0; trial < 200; trial++) {
            List<Seen> shuffled = new ArrayList<>(seen);
            Collections.shuffle(shuffled, random);
            assertThat(SinceScan.of(shuffled, false))
                    .as("seed %d, trial %d", seed, trial)
                    .isEqualTo(expected);
        }
    }
}
