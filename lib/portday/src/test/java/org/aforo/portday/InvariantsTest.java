package org.aforo.portday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.aforo.cargo.ContainerNumber;
import org.aforo.portday.Contamination.When;
import org.aforo.portday.Event.Kind;
import org.aforo.portday.PortDayPlan.Outage;
import org.junit.jupiter.api.Test;

/** What holds for every visit of three wild days. */
class InvariantsTest {

    private static final PortDayPlan PLAN = Plans.Wild.PLAN;

    private final EventList events = new EventList(PLAN);

    @Test
    void container_numbers_are_invented_right_and_given_out_once() {
        Set<String> seen = new HashSet<>();
        for (Visit visit : PLAN.visits()) {
            ContainerNumber number = visit.box().number();
            assertThat(number.text()).startsWith("ZZQU");
            assertThat(number.checkDigitValid()).isTrue();
            assertThat(seen.add(number.text())).isTrue();
        }
    }

    @Test
    void things_happen_in_order() {
        for (Visit visit : PLAN.visits()) {
            Visit.Times times = visit.journey().times();
            List<Instant> order = new ArrayList<>(List.of(times.booked()));
            times.discharged().ifPresent(order::add);
            times.gateIn().ifPresent(order::add);
            times.scanned().ifPresent(order::add);
            times.loaded().ifPresent(order::add);
            times.gateOut().ifPresent(order::add);
            assertThat(order).as(visit.id()).isSortedAccordingTo(Comparator.naturalOrder());
            assertThat(times.gateIn().isPresent()).isEqualTo(visit.trade().byGateIn());
            assertThat(times.gateOut().isPresent()).isEqualTo(visit.trade().byGateOut());
            assertThat(times.loaded().isPresent()).isEqualTo(visit.trade().outbound());
        }
    }

    @Test
    void nobody_comes_after_the_cut_off_and_everybody_is_loaded_while_the_vessel_is_there() {
        for (Visit visit : PLAN.visits()) {
            Visit.Journey journey = visit.journey();
            journey.times()
                    .gateIn()
                    .ifPresent(at -> assertThat(at)
                            .isBefore(PLAN.call(journey.call()).times().cutOff()));
            journey.times().loaded().ifPresent(at -> {
                Call.Times call = PLAN.call(journey.loadedOn().orElseThrow()).times();
                assertThat(at).isBetween(call.arrival(), call.departure());
            });
            journey.times().discharged().ifPresent(at -> {
                Call.Times call = PLAN.call(journey.call()).times();
                assertThat(at).isBetween(call.arrival(), call.departure());
            });
        }
    }

    @Test
    void boxes_come_within_the_days_of_the_plan() {
        Instant start = Clock.midnight(Plans.MONDAY);
        Instant end = Clock.midnight(Plans.MONDAY.plusDays(PLAN.settings().days()));
        for (Visit visit : PLAN.visits()) {
            visit.journey().times().gateIn().ifPresent(at -> assertThat(at).isBetween(start, end));
        }
    }

    /** The heart of it: an indicator is in the truth exactly when it can be seen. */
    @Test
    void every_indicator_is_seen_in_the_records_and_nothing_else_is() {
        Set<Indicator> met = EnumSet.noneOf(Indicator.class);
        for (Visit visit : PLAN.visits()) {
            Set<Indicator> declared = EnumSet.noneOf(Indicator.class);
            declared.addAll(visit.truth().indicators());
            Set<Indicator> seen = seen(visit);
            if (visit.journey().times().scanned().isEmpty()) {
                // Who never reached the scanner stood there for nobody.
                declared.remove(Indicator.LONG_DWELL);
            }
            assertThat(seen).as(visit.id()).isEqualTo(declared);
            met.addAll(seen);
        }
        assertThat(met).isEqualTo(EnumSet.allOf(Indicator.class));
    }

    private Set<Indicator> seen(Visit visit) {
        Set<Indicator> seen = EnumSet.noneOf(Indicator.class);
        Visit.Journey journey = visit.journey();
        Visit.Papers papers = visit.papers();
        see(seen, Indicator.SEAL_DIFFERS, differs(papers.seals()));
        see(seen, Indicator.SEAL_SEEN_BEFORE, sealSeenElsewhere(visit));
        see(seen, Indicator.LONG_DWELL, dwellHours(visit) > 12);
        see(seen, Indicator.WEIGHT_STEP, largestStep(papers.weights()) > Scales.NORM_KG);
        see(
                seen,
                Indicator.SLOT_DIFFERS,
                !journey.slots().planned().equals(journey.slots().actual()));
        see(seen, Indicator.LATE_CHANGE, rolled(visit));
        see(
                seen,
                Indicator.LORRY_OF_INCIDENTS,
                journey.lorry().filter(lorry -> lorry.incidents() > 0).isPresent());
        see(
                seen,
                Indicator.MOVE_WITHOUT_ORDER,
                has(visit, Kind.MOVED, event -> event.details().get("order") == null));
        see(seen, Indicator.TEMPERATURE_BREAK, has(visit, Kind.TEMPERATURE, InvariantsTest::warm));
        for (Visit.Consignment consignment : papers.consignments()) {
            see(seen, Indicator.NEW_CONSIGNEE, !consignment.consigneeKnown());
            see(seen, Indicator.FIRST_OF_PAIR, consignment.consigneeKnown() && consignment.earlierShipments() == 0);
        }
        return seen;
    }

    private static void see(Set<Indicator> seen, Indicator indicator, boolean isThere) {
        if (isThere) {
            seen.add(indicator);
        }
    }

    private static boolean differs(Visit.Seals seals) {
        return !(seals.declared().equals(seals.atGate()) && seals.atGate().equals(seals.atLoading()));
    }

    private boolean sealSeenElsewhere(Visit visit) {
        String own = visit.box().number().text();
        return has(
                visit,
                Kind.SEALED,
                event -> !own.equals(event.container())
                        && Objects.equals(
                                event.details().get("seal"),
                                visit.papers().seals().atLoading().orElse("")));
    }

    private static double dwellHours(Visit visit) {
        Visit.Times times = visit.journey().times();
        if (times.scanned().isEmpty() || times.gateIn().isEmpty()) {
            return 0;
        }
        return Clock.hours(times.gateIn().get(), times.scanned().get());
    }

    private static int largestStep(Visit.Weights weights) {
        int[] kg = IntStream.concat(
                        IntStream.of(weights.verifiedKg()),
                        List.of(weights.gateKg(), weights.craneKg()).stream().flatMapToInt(OptionalInt::stream))
                .sorted()
                .toArray();
        return kg[kg.length - 1] - kg[0];
    }

    private boolean rolled(Visit visit) {
        Visit.Journey journey = visit.journey();
        boolean changed = !journey.ports().declared().equals(journey.ports().discharge())
                || (visit.trade().outbound()
                        && visit.trade() != Trade.TRANSHIPMENT
                        && !journey.loadedOn().equals(Optional.of(journey.call())));
        assertThat(has(visit, Kind.ROLLED, event -> true)).isEqualTo(changed);
        return changed;
    }

    private static boolean warm(Event event) {
        double celsius = number(event, "celsius");
        return celsius - number(event, "setPoint") > 2;
    }

    private static double number(Event event, String field) {
        return ((Number) Objects.requireNonNull(event.details().get(field))).doubleValue();
    }

    private boolean has(Visit visit, Kind kind, java.util.function.Predicate<Event> which) {
        return events.of(visit).stream().anyMatch(event -> event.kind() == kind && which.test(event));
    }

    @Test
    void a_scan_shows_what_was_hidden_before_it_and_nothing_that_came_after() {
        Map<String, Visit> visits = new HashMap<>();
        PLAN.visits().forEach(visit -> visits.put(visit.id(), visit));
        Set<When> met = EnumSet.noneOf(When.class);
        for (PlannedScan scan : PLAN.scans()) {
            Visit visit = Plans.at(visits, scan.visit());
            Optional<Contamination> contamination = visit.truth().contamination();
            if (visit.truth().person().isPresent()) {
                assertThat(scan.inside().hidden()).isEqualTo(visit.truth().person());
            } else if (contamination.isEmpty()) {
                assertThat(scan.inside().hidden()).isEmpty();
            } else if (contamination.get().when() == When.BEFORE_SCAN) {
                assertThat(scan.inside().hidden()).contains(contamination.get().hidden());
                assertThat(contamination.get().at()).isBefore(scan.pass().at());
            } else {
                assertThat(scan.inside().hidden()).isEmpty();
                assertThat(contamination.get().at())
                        .isAfter(scan.pass().at())
                        .isBefore(visit.journey().times().loaded().orElseThrow());
            }
            contamination.ifPresent(each -> met.add(each.when()));
        }
        assertThat(met).isEqualTo(EnumSet.allOf(When.class));
    }

    @Test
    void two_passes_of_a_box_show_the_same_box_and_the_second_follows_a_bad_picture() {
        Map<String, PlannedScan> first = new HashMap<>();
        int again = 0;
        for (PlannedScan scan : PLAN.scans()) {
            if (scan.pass().attempt() == 1) {
                first.put(scan.visit(), scan);
            } else {
                PlannedScan before = Plans.at(first, scan.visit());
                assertThat(scan.inside()).isEqualTo(before.inside());
                assertThat(before.image().defect().scannedAgain()).isTrue();
                assertThat(scan.image().seed()).isNotEqualTo(before.image().seed());
                again++;
            }
        }
        assertThat(again).isGreaterThan(20);
    }

    @Test
    void a_scanner_takes_one_box_after_the_other_and_none_while_it_stands_still() {
        Map<String, Integer> perHour = new HashMap<>();
        PLAN.settings()
                .world()
                .terminals()
                .forEach(terminal ->
                        terminal.scanners().forEach(machine -> perHour.put(machine.id(), machine.perHour())));
        Map<String, Instant> last = new HashMap<>();
        for (PlannedScan scan : PLAN.scans()) {
            String machine = scan.pass().machine();
            Instant at = scan.pass().at();
            Instant before = last.put(machine, at);
            if (before != null) {
                assertThat(at).isAfterOrEqualTo(before.plusSeconds(3600 / Plans.at(perHour, machine)));
            }
            for (Outage outage : PLAN.outages()) {
                if (outage.machine().equals(machine)) {
                    assertThat(!at.isBefore(outage.from()) && at.isBefore(outage.to()))
                            .isFalse();
                }
            }
        }
        assertThat(PLAN.outages()).isNotEmpty();
    }

    @Test
    void a_vessel_has_one_box_in_a_slot() {
        Set<String> taken = new HashSet<>();
        for (Visit visit : PLAN.visits()) {
            Visit.Slots slots = visit.journey().slots();
            slots.arrival()
                    .ifPresent(slot -> assertThat(taken.add(visit.journey().call() + " in " + slot))
                            .isTrue());
            slots.planned()
                    .ifPresent(slot -> assertThat(
                                    taken.add(visit.journey().loadedOn().orElseThrow() + " out " + slot))
                            .isTrue());
            if (!slots.planned().equals(slots.actual())) {
                assertThat(taken.add(visit.journey().loadedOn().orElseThrow() + " out "
                                + slots.actual().orElseThrow()))
                        .isTrue();
            }
        }
    }

    @Test
    void nobody_sits_at_two_desks_at_once_and_no_desk_is_left_within_the_days() {
        Map<String, Instant> off = new HashMap<>();
        Map<String, Instant> manned = new HashMap<>();
        for (Shift shift : PLAN.shifts()) {
            Instant before = off.put(shift.analyst().id(), shift.off());
            if (before != null) {
                assertThat(shift.on()).isAfterOrEqualTo(before);
            }
            Instant until = manned.put(shift.post(), shift.off());
            assertThat(until == null || until.equals(shift.on())).isTrue();
            shift.breaks().forEach(each -> assertThat(each.from()).isBetween(shift.on(), shift.off()));
        }
        Instant end = Clock.midnight(Plans.MONDAY.plusDays(3));
        assertThat(manned.values()).allMatch(until -> !until.isBefore(end));
    }

    @Test
    void a_wrong_declaration_is_wrong_in_what_it_says() {
        int others = 0;
        for (Visit visit : PLAN.visits()) {
            double declared = visit.papers().consignments().stream()
                    .mapToDouble(Visit.Consignment::grossKg)
                    .sum();
            double off = Math.abs(declared / visit.truth().goodsKg() - 1);
            Optional<Visit.Misdeclaration> wrong = visit.truth().wrong();
            if (wrong.equals(Optional.of(Visit.Misdeclaration.WEIGHT_OFF))) {
                assertThat(off).isGreaterThan(0.09);
            } else if (visit.trade().loaded()) {
                assertThat(off).isLessThan(0.001);
            }
            if (visit.trade().loaded() && visit.papers().consignments().size() == 1) {
                String hs = visit.papers()
                        .consignments()
                        .getFirst()
                        .goods()
                        .getFirst()
                        .hs();
                boolean fits = Commodity.of(visit.truth().load()).wares().stream()
                        .anyMatch(ware -> ware.hs().equals(hs));
                assertThat(fits).isEqualTo(!wrong.equals(Optional.of(Visit.Misdeclaration.OTHER_GOODS)));
                others += fits ? 0 : 1;
            }
        }
        assertThat(others).isGreaterThan(10);
    }

    @Test
    void groupage_stands_in_several_bills_of_one_box() {
        assertThat(PLAN.visits().stream()
                        .filter(visit -> visit.papers().consignments().size() > 1)
                        .toList())
                .hasSizeGreaterThan(50)
                .allMatch(visit -> visit.papers().consignments().stream()
                                .map(Visit.Consignment::bill)
                                .distinct()
                                .count()
                        == visit.papers().consignments().size());
    }

    @Test
    void people_in_boxes_are_no_contamination() {
        List<Visit> people = PLAN.visits().stream()
                .filter(visit -> visit.truth().person().isPresent())
                .toList();
        assertThat(people).hasSizeBetween(10, 60);
        assertThat(people)
                .allMatch(visit -> visit.truth().person().orElseThrow().kind().equals("PERSON"));
    }

    @Test
    void the_timeline_tells_everything_in_order_of_time() {
        List<Letter> letters = Mailbag.of(events);
        Timeline timeline = new Timeline(events, letters, Map.of());
        Instant last = Instant.MIN;
        Map<Kind, Integer> counts = new HashMap<>();
        while (timeline.hasNext()) {
            Event event = timeline.next();
            assertThat(event.at()).isAfterOrEqualTo(last);
            last = event.at();
            counts.merge(event.kind(), 1, Integer::sum);
        }
        assertThat(counts.keySet()).isEqualTo(EnumSet.allOf(Kind.class));
        assertThat(Plans.at(counts, Kind.BOOKED)).isEqualTo(PLAN.visits().size());
        assertThat(Plans.at(counts, Kind.SCANNED)).isEqualTo(PLAN.scans().size());
        assertThat(Plans.at(counts, Kind.MESSAGE)).isEqualTo(letters.size());
    }
}
