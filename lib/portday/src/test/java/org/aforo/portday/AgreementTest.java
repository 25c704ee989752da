package org.aforo.portday;

import static org.assertj.core.api.Assertions.assertThat;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aforo.portday.Letter.Kind;
import org.aforo.portday.Visit.Misdeclaration;
import org.junit.jupiter.api.Test;

/** What messages say, read back from their bytes, against the plan and against each other. */
class AgreementTest {

    private static final PortDayPlan PLAN = Plans.Wild.PLAN;
    private static final Pattern EQUIPMENT = Pattern.compile("EQD\\+CN\\+([A-Z]{4}[0-9]{7})");
    private static final Pattern STOWED =
            Pattern.compile("LOC\\+147\\+(\\d{7})::5'.*?EQD\\+CN\\+([A-Z]{4}[0-9]{7})", Pattern.DOTALL);
    private static final Pattern LIFTED =
            Pattern.compile("EQD\\+CN\\+([A-Z]{4}[0-9]{7}).*?LOC\\+147\\+(\\d{7})", Pattern.DOTALL);
    private static final Pattern SEALED =
            Pattern.compile("EQD\\+CN\\+([A-Z]{4}[0-9]{7})(?:(?!EQD|CNI).)*?SEL\\+(\\w+)", Pattern.DOTALL);

    private final EventList events = new EventList(PLAN);
    private final Clerk clerk = new Clerk(events);
    private final List<Letter> letters = Mailbag.of(events);

    @Test
    void manifests_and_bay_plan_of_a_departure_agree_but_for_what_the_truth_knows() {
        Map<String, Set<String>> manifested = containers(Kind.MANIFEST_OUT);
        Map<String, Set<String>> stowed = containers(Kind.BAY_PLAN_OUT);
        int unmanifested = 0;
        int rolled = 0;
        for (Call call : PLAN.calls()) {
            Set<String> expected = new TreeSet<>(manifested.getOrDefault(call.id(), Set.of()));
            for (Visit visit : PLAN.visits()) {
                String number = visit.box().number().text();
                Visit.Journey journey = visit.journey();
                boolean leavesWithIt = journey.loadedOn().equals(Optional.of(call.id()));
                boolean bookedOnIt =
                        journey.call().equals(call.id()) && visit.trade().byGateIn();
                if (bookedOnIt && !leavesWithIt) {
                    expected.remove(number);
                    rolled++;
                }
                if (leavesWithIt && visit.truth().wrong().equals(Optional.of(Misdeclaration.NOT_MANIFESTED))) {
                    assertThat(expected.add(number)).isTrue();
                    unmanifested++;
                }
            }
            assertThat(stowed.getOrDefault(call.id(), Set.of())).as(call.id()).isEqualTo(expected);
        }
        assertThat(unmanifested).isPositive();
        assertThat(rolled).isPositive();
    }

    @Test
    void manifests_and_bay_plan_of_an_arrival_agree() {
        assertThat(containers(Kind.BAY_PLAN_IN)).isEqualTo(containers(Kind.MANIFEST_IN));
        assertThat(containers(Kind.DISCHARGED)).isEqualTo(containers(Kind.MANIFEST_IN));
    }

    @Test
    void every_box_passes_every_gate_it_passes_once() {
        Set<String> in = new TreeSet<>();
        Set<String> out = new TreeSet<>();
        for (Letter letter : letters) {
            if (letter.kind() == Kind.GATE_IN || letter.kind() == Kind.GATE_OUT) {
                for (String number : found(EQUIPMENT, clean(letter), 1)) {
                    assertThat((letter.kind() == Kind.GATE_IN ? in : out).add(number))
                            .isTrue();
                }
            }
        }
        assertThat(in).isEqualTo(numbers(visit -> visit.trade().byGateIn()));
        assertThat(out).isEqualTo(numbers(visit -> visit.trade().byGateOut()));
    }

    @Test
    void slots_differ_between_bay_plan_and_report_only_where_that_shows_something() {
        Map<String, String> planned = new HashMap<>();
        Map<String, String> lifted = new HashMap<>();
        for (Letter letter : letters) {
            if (letter.kind() == Kind.BAY_PLAN_OUT) {
                pairs(STOWED, clean(letter), 2, 1, planned);
            } else if (letter.kind() == Kind.LOADED) {
                pairs(LIFTED, clean(letter), 1, 2, lifted);
            }
        }
        assertThat(planned.keySet()).isEqualTo(lifted.keySet());
        int differing = 0;
        for (Visit visit : PLAN.visits()) {
            String number = visit.box().number().text();
            if (planned.containsKey(number)) {
                boolean differs = !Plans.at(planned, number).equals(Plans.at(lifted, number));
                assertThat(differs).isEqualTo(visit.truth().indicators().contains(Indicator.SLOT_DIFFERS));
                differing += differs ? 1 : 0;
            }
        }
        assertThat(differing).isPositive();
    }

    @Test
    void seals_in_messages_are_those_of_the_stage() {
        Map<Kind, Map<String, String>> seals = new HashMap<>();
        for (Letter letter : letters) {
            pairs(SEALED, clean(letter), 1, 2, seals.computeIfAbsent(letter.kind(), kind -> new HashMap<>()));
        }
        int differing = 0;
        for (Visit visit : PLAN.visits()) {
            if (visit.trade() == Trade.EXPORT) {
                String number = visit.box().number().text();
                Visit.Seals known = visit.papers().seals();
                String atGate = Plans.at(Plans.at(seals, Kind.GATE_IN), number);
                String atLoading = Plans.at(Plans.at(seals, Kind.LOADED), number);
                assertThat(atGate).isEqualTo(known.atGate().orElseThrow());
                assertThat(atLoading).isEqualTo(known.atLoading().orElseThrow());
                if (!visit.truth().wrong().equals(Optional.of(Misdeclaration.NOT_MANIFESTED))) {
                    String declared = Plans.at(Plans.at(seals, Kind.MANIFEST_OUT), number);
                    assertThat(declared).isEqualTo(known.declared().orElseThrow());
                    differing += declared.equals(atLoading) ? 0 : 1;
                }
            }
        }
        assertThat(differing).isPositive();
    }

    @Test
    void another_reader_finds_no_fault_in_what_is_not_broken() throws Exception {
        for (Letter letter : letters.subList(0, Math.min(400, letters.size()))) {
            assertThat(faults(letter.numbered(letter.number(), MessageDefect.NONE)))
                    .as(letter.path())
                    .isEmpty();
        }
    }

    @Test
    void every_defect_changes_the_bytes_and_occurs() {
        Set<MessageDefect> met = EnumSet.noneOf(MessageDefect.class);
        for (Letter letter : letters) {
            met.add(letter.defect());
            if (letter.defect() != MessageDefect.NONE) {
                byte[] broken = clerk.write(letter);
                byte[] right = clerk.write(letter.numbered(letter.number(), MessageDefect.NONE));
                assertThat(broken).as(letter.defect().name()).isNotEqualTo(right);
            }
        }
        assertThat(met).isEqualTo(EnumSet.allOf(MessageDefect.class));
    }

    @Test
    void another_reader_stumbles_over_the_grave_defects() throws Exception {
        Letter letter = letters.getFirst();
        for (MessageDefect defect : List.of(
                MessageDefect.NO_ENVELOPE,
                MessageDefect.TRUNCATED,
                MessageDefect.WRONG_SEGMENT_COUNT,
                MessageDefect.WRONG_MESSAGE_COUNT)) {
            assertThat(faults(letter.numbered(letter.number(), defect)))
                    .as(defect.name())
                    .isNotEmpty();
        }
    }

    /** Of a kind of letter, by call. */
    private Map<String, Set<String>> containers(Kind kind) {
        Map<String, Set<String>> containers = new HashMap<>();
        for (Letter letter : letters) {
            if (letter.kind() == kind) {
                containers
                        .computeIfAbsent(letter.content().call().id(), call -> new TreeSet<>())
                        .addAll(found(EQUIPMENT, clean(letter), 1));
            }
        }
        return containers;
    }

    /** As it would be without a defect. */
    private String clean(Letter letter) {
        return Clean.TEXTS.computeIfAbsent(letter.number(), number -> {
            byte[] bytes = clerk.write(letter.numbered(number, MessageDefect.NONE));
            return new String(bytes, StandardCharsets.ISO_8859_1);
        });
    }

    /** Written once for all tests. */
    private static final class Clean {
        private static final Map<Integer, String> TEXTS = new HashMap<>();
    }

    private static Set<String> numbers(java.util.function.Predicate<Visit> which) {
        return PLAN.visits().stream()
                .filter(which)
                .map(visit -> visit.box().number().text())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(Pattern pattern, String text, int group) {
        Set<String> found = new HashSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(group));
        }
        return found;
    }

    private static void pairs(Pattern pattern, String text, int key, int value, Map<String, String> into) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            into.put(matcher.group(key), matcher.group(value));
        }
    }

    private List<String> faults(Letter letter) throws Exception {
        List<String> faults = new ArrayList<>();
        EDIStreamEvent last = EDIStreamEvent.START_INTERCHANGE;
        try (EDIStreamReader reader = EDIInputFactory.newFactory()
                .createEDIStreamReader(new ByteArrayInputStream(clerk.write(letter)), "ISO-8859-1")) {
            while (reader.hasNext()) {
                last = reader.next();
                if (last == EDIStreamEvent.SEGMENT_ERROR
                        || last == EDIStreamEvent.ELEMENT_DATA_ERROR
                        || last == EDIStreamEvent.ELEMENT_OCCURRENCE_ERROR) {
                    faults.add(reader.getErrorType() + " " + reader.getReferenceCode());
                }
            }
        } catch (io.xlate.edi.stream.EDIStreamException broken) {
            faults.add(String.valueOf(broken.getMessage()));
        }
        if (last != EDIStreamEvent.END_INTERCHANGE) {
            faults.add("ended with " + last);
        }
        return faults;
    }
}
