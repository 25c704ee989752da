package org.aforo.server.examinations.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

    private static final String DIGEST = "0".repeat(64);

    /** Facts by a short name, so that a course reads as a line. */
    private static final Map<String, Fact> FACTS = Map.ofEntries(
            Map.entry("begun", new Fact.Begun()),
            Map.entry("safe", new Fact.Air(false, 20.9, 600.0, 0.0, Map.of(), null, null, true, List.of())),
            Map.entry("unsafe", new Fact.Air(true, 20.9, 600.0, 0.2, Map.of(), null, null, false, List.of())),
            Map.entry(
                    "knocking", new Fact.Air(false, 20.9, 4_000.0, null, Map.of(), null, null, true, List.of("sound"))),
            Map.entry("guarded", new Fact.Protection(FactReader.PROTECTION)),
            Map.entry("read", new Fact.Identity("ZZQU4768438", List.of(), List.of(DIGEST))),
            Map.entry("opened", new Fact.Opened(List.of())),
            Map.entry("floor", new Fact.Looked(Place.FLOOR, "nothing", null)),
            Map.entry("chassis", new Fact.Looked(Place.CHASSIS, "nothing", null)),
            Map.entry("drugs", new Fact.Found(Place.DOORS, "drugs", 12, 300.0, null, List.of(DIGEST))),
            Map.entry("drawn", new Fact.Located(new UUID(0, 1), new UUID(0, 2), 0, 1, 2, 3, 4)),
            Map.entry("nothing-found", new Fact.Result("nothing-found", null)),
            Map.entry("irregularity", new Fact.Result("irregularity", "another seal")),
            Map.entry("seizure", new Fact.Result("seizure", null)),
            Map.entry("sealed", new Fact.Resealed("ZZ0000009", List.of(DIGEST))),
            Map.entry("warm", new Fact.Cold(false, Instant.EPOCH, null)),
            Map.entry("cold", new Fact.Cold(true, Instant.EPOCH, null)),
            Map.entry("ended", new Fact.Ended()),
            Map.entry("stopped", new Fact.Stopped()));

    private static List<Fact> course(String names) {
        List<Fact> facts = new ArrayList<>();
        for (String name : names.split(" ", -1)) {
            switch (name) {
                case "" -> {}
                case "everywhere" ->
                    Arrays.stream(Place.values()).forEach(place -> facts.add(new Fact.Looked(place, "nothing", null)));
                case "nowhere" ->
                    Arrays.stream(Place.values())
                            .forEach(place -> facts.add(new Fact.Looked(place, "not-done", "no forklift")));
                default -> facts.add(java.util.Objects.requireNonNull(FACTS.get(name), name));
            }
        }
        return facts;
    }

    private static String ruling(String before, String fact, boolean suspected) {
        return new Progress(course(before), new Progress.Surroundings(suspected, true))
                .refuses(course(fact).getFirst())
                .orElse("may");
    }

    @ParameterizedTest(name = "{0} | {1} -> {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            ''                                              | safe          | begin-first
            ''                                              | begun         | may
            begun                                           | begun         | begun-already
            begun                                           | opened        | air-first
            begun unsafe read                               | opened        | air-first
            begun safe                                      | opened        | identity-first
            begun safe read                                 | opened        | may
            begun safe unsafe read                          | opened        | air-first
            begun unsafe safe read                          | opened        | may
            begun knocking read                             | opened        | protection-first
            begun knocking safe read                        | opened        | protection-first
            begun knocking read guarded                     | opened        | may
            begun safe read opened                          | opened        | opened-already
            begun safe read                                 | floor         | open-first
            begun safe read                                 | chassis       | may
            begun safe read                                 | drugs         | open-first
            begun safe read opened                          | drugs         | may
            begun safe read opened                          | drawn         | finding-first
            begun safe read opened drugs                    | drawn         | may
            begun safe read opened                          | seizure       | finding-first
            begun safe read opened drugs                    | seizure       | may
            begun safe read opened drugs                    | nothing-found | found-something
            begun safe read                                 | nothing-found | open-first
            begun safe read opened floor                    | nothing-found | look-first
            begun safe read opened nowhere                  | nothing-found | look-first
            begun safe read opened nowhere chassis          | nothing-found | look-first
            begun safe read opened nowhere floor            | nothing-found | may
            begun safe read opened everywhere               | nothing-found | may
            begun safe                                      | irregularity  | identity-first
            begun safe read                                 | irregularity  | may
            begun safe read opened                          | sealed        | result-first
            begun safe read irregularity                    | sealed        | open-first
            begun safe read opened irregularity             | sealed        | may
            begun safe read opened irregularity             | ended         | reseal-first
            begun safe read irregularity                    | ended         | may
            begun safe read opened drugs seizure sealed     | ended         | may
            begun safe read opened                          | ended         | result-first
            begun warm safe read irregularity               | ended         | cold-first
            begun warm safe read irregularity cold          | ended         | may
            begun safe                                      | stopped       | may
            begun stopped                                   | safe          | over
            begun safe read irregularity ended              | drugs         | over
            """)
    void what_may_be_recorded_follows_the_table(String before, String fact, String ruling) {
        assertThat(ruling(before, fact, false)).isEqualTo(ruling);
    }

    @Test
    void an_open_alarm_asks_for_the_protection_checklist_whatever_the_officer_saw() {
        assertThat(ruling("begun safe read", "opened", true)).isEqualTo("protection-first");
        assertThat(ruling("begun safe read guarded", "opened", true)).isEqualTo("may");
    }

    @Test
    void a_dry_box_has_no_machinery_to_look_into() {
        List<Fact> facts = new ArrayList<>(course("begun safe read opened"));
        for (Place place : Place.values()) {
            if (place != Place.MACHINERY) {
                facts.add(new Fact.Looked(place, "nothing", null));
            }
        }
        Fact nothing = new Fact.Result("nothing-found", null);
        assertThat(new Progress(facts, new Progress.Surroundings(false, false)).refuses(nothing))
                .isEmpty();
        assertThat(new Progress(facts, new Progress.Surroundings(false, true)).refuses(nothing))
                .contains("look-first");
    }
}
