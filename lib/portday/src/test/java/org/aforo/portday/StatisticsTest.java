package org.aforo.portday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aforo.portday.Contamination.Method;
import org.aforo.portday.Contamination.When;
import org.aforo.portday.PlannedScan.Defect;
import org.aforo.portday.Settings.World;
import org.aforo.virtualscanner.loads.LoadKind;
import org.junit.jupiter.api.Test;

/** Shares over 60,000 visits. Tolerances are four standard errors or wider. */
class StatisticsTest {

    private static final Set<String> EUROPEAN_UNION =
            Set.of("NLRTM", "BEANR", "DEHAM", "NLVLI", "ESALG", "ITSAL", "PLGDY");

    @Test
    void one_in_a_thousand_loaded_boxes_that_leave_is_contaminated() {
        long boxes = Plans.loadedOutbound(Plans.Published.PLAN).size();
        long contaminated = Plans.contaminated(Plans.Published.PLAN).size();
        assertThat(boxes).isBetween(39_000L, 42_000L);
        assertThat((double) contaminated).isCloseTo(boxes * 1e-3, within(4 * Math.sqrt(boxes * 1e-3)));
    }

    @Test
    void the_base_rate_is_what_is_asked_for() {
        double boxes = Plans.loadedOutbound(Plans.Raised.PLAN).size();
        assertThat(Plans.contaminated(Plans.Raised.PLAN).size() / boxes).isCloseTo(0.1, within(0.006));
    }

    @Test
    void nothing_is_contaminated_that_does_not_leave_loaded() {
        assertThat(Plans.contaminated(Plans.Raised.PLAN))
                .allMatch(visit -> visit.trade().outbound() && visit.trade().loaded());
    }

    @Test
    void half_the_contaminated_visits_show_no_indicator() {
        List<Visit> contaminated = Plans.contaminated(Plans.Raised.PLAN);
        double silent = share(contaminated, visit -> visit.truth().indicators().isEmpty());
        assertThat(silent).isCloseTo(0.5, within(0.03));
    }

    @Test
    void half_the_visits_with_indicators_hide_nothing() {
        List<Visit> showing = Plans.Raised.PLAN.visits().stream()
                .filter(visit -> !visit.truth().indicators().isEmpty())
                .toList();
        double innocent = share(showing, visit -> visit.truth().contamination().isEmpty());
        assertThat(innocent).isCloseTo(0.5, within(0.03));
    }

    @Test
    void half_of_every_indicator_occurs_innocently() {
        for (Indicator indicator : Indicator.values()) {
            List<Visit> showing = Plans.Raised.PLAN.visits().stream()
                    .filter(visit -> visit.truth().indicators().contains(indicator))
                    .toList();
            assertThat(showing).as(indicator.name()).hasSizeGreaterThan(60);
            double innocent =
                    share(showing, visit -> visit.truth().contamination().isEmpty());
            assertThat(innocent).as(indicator.name()).isCloseTo(0.5, within(4 * 0.5 / Math.sqrt(showing.size())));
        }
    }

    @Test
    void a_share_of_innocents_can_be_asked_for() {
        World honest = World.ECUADOR.withContamination(new Settings.Contaminations(0.02, 0.5, 0.9, 0.2, 0));
        PortDayPlan plan = PortDays.plan(new Settings(9, 15_000, Plans.MONDAY, 7, honest));
        List<Visit> showing = plan.visits().stream()
                .filter(visit -> !visit.truth().indicators().isEmpty())
                .toList();
        assertThat(share(showing, visit -> visit.truth().contamination().isEmpty()))
                .isCloseTo(0.9, within(0.05));
    }

    @Test
    void loads_are_a_few_hundred_kilograms_with_a_tail_of_tonnes() {
        double[] kg = Plans.contaminated(Plans.Raised.PLAN).stream()
                .mapToDouble(visit ->
                        visit.truth().contamination().orElseThrow().hidden().kg())
                .sorted()
                .toArray();
        assertThat(kg[kg.length / 2]).isBetween(150.0, 600.0);
        assertThat(java.util.Arrays.stream(kg).average().orElseThrow()).isBetween(400.0, 700.0);
        assertThat(kg[kg.length - 1]).isBetween(4_000.0, 10_000.0);
        assertThat(kg[0]).isGreaterThan(1);
    }

    @Test
    void what_is_in_the_structure_of_a_reefer_is_light_and_what_is_behind_the_doors_is_not() {
        for (Visit visit : Plans.contaminated(Plans.Raised.PLAN)) {
            PlannedScan.Hidden hidden =
                    visit.truth().contamination().orElseThrow().hidden();
            switch (hidden.kind()) {
                case "MACHINERY_BAY", "EVAPORATOR" -> assertThat(hidden.kg()).isBetween(15.0, 80.0);
                case "BAGS_BEHIND_DOORS" -> assertThat(hidden.kg()).isBetween(150.0, 1_500.0);
                default -> assertThat(hidden.kg()).isPositive();
            }
        }
    }

    @Test
    void a_good_part_goes_in_after_the_scan_or_by_exchange_of_the_box() {
        List<Visit> contaminated = Plans.contaminated(Plans.Raised.PLAN);
        assertThat(share(contaminated, visit -> when(visit) == When.AFTER_SCAN)).isBetween(0.2, 0.32);
        assertThat(share(contaminated, visit -> when(visit) == When.SWAPPED)).isBetween(0.03, 0.09);
        assertThat(contaminated.stream()
                        .map(visit ->
                                visit.truth().contamination().orElseThrow().method())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Method.class))))
                .isEqualTo(EnumSet.allOf(Method.class));
    }

    @Test
    void most_of_it_is_bound_for_the_european_union() {
        List<Visit> contaminated = Plans.contaminated(Plans.Raised.PLAN);
        assertThat(share(
                        contaminated,
                        visit -> EUROPEAN_UNION.contains(visit.journey().ports().discharge())))
                .isBetween(0.6, 0.85);
    }

    @Test
    void a_fifth_is_found_and_reported_by_the_destination_weeks_later() {
        List<Visit> contaminated = Plans.contaminated(Plans.Raised.PLAN);
        List<Visit> reported = contaminated.stream()
                .filter(visit ->
                        visit.truth().contamination().orElseThrow().reported().isPresent())
                .toList();
        assertThat((double) reported.size() / contaminated.size()).isCloseTo(0.2, within(0.03));
        for (Visit visit : reported) {
            Contamination.Report report =
                    visit.truth().contamination().orElseThrow().reported().orElseThrow();
            Duration later = Duration.between(visit.journey().times().loaded().orElseThrow(), report.at());
            assertThat(later).isBetween(Duration.ofDays(5), Duration.ofDays(60));
            assertThat(report.port()).isEqualTo(visit.journey().ports().discharge());
        }
    }

    @Test
    void trades_have_their_shares() {
        Map<Trade, Double> shares = shares(Plans.Published.PLAN.visits(), Visit::trade);
        assertThat(Plans.at(shares, Trade.IMPORT)).isCloseTo(0.2, within(0.01));
        assertThat(Plans.at(shares, Trade.EMPTY_IN) + Plans.at(shares, Trade.EMPTY_OUT))
                .isCloseTo(0.12, within(0.01));
        assertThat(Plans.at(shares, Trade.TRANSHIPMENT)).isCloseTo(0.03, within(0.004));
        assertThat(Plans.at(shares, Trade.RETURN)).isCloseTo(0.005, within(0.002));
        assertThat(Plans.at(shares, Trade.EXPORT)).isCloseTo(0.645, within(0.015));
    }

    @Test
    void three_exports_in_five_are_bananas_and_every_load_is_shipped() {
        List<Visit> exports = exports(Plans.Published.PLAN);
        Map<LoadKind, Double> shares = shares(exports, visit -> visit.truth().load());
        assertThat(Plans.at(shares, LoadKind.BANANAS_PALLETISED) + Plans.at(shares, LoadKind.BANANAS_FLOOR_STOWED))
                .isBetween(0.54, 0.68);
        assertThat(Plans.at(shares, LoadKind.SHRIMP)).isBetween(0.08, 0.15);
        Set<LoadKind> all = EnumSet.complementOf(EnumSet.of(LoadKind.EMPTY));
        assertThat(shares(Plans.Published.PLAN.visits(), visit -> visit.truth().load())
                        .keySet())
                .containsAll(all);
    }

    @Test
    void the_largest_banana_exporter_has_nine_percent_and_the_first_ten_two_fifths() {
        List<Visit> bananas = exports(Plans.Published.PLAN).stream()
                .filter(visit -> visit.truth().load().name().startsWith("BANANAS"))
                .toList();
        List<Double> shares =
                shares(
                                bananas,
                                visit -> visit.papers()
                                        .consignments()
                                        .getFirst()
                                        .parties()
                                        .shipper()
                                        .name())
                        .values()
                        .stream()
                        .sorted(java.util.Comparator.reverseOrder())
                        .toList();
        assertThat(shares.getFirst()).isCloseTo(0.094, within(0.01));
        assertThat(shares.subList(0, 10).stream().mapToDouble(share -> share).sum())
                .isCloseTo(0.43, within(0.02));
    }

    @Test
    void bananas_go_where_the_published_shares_say() {
        List<Visit> bananas = exports(Plans.Published.PLAN).stream()
                .filter(visit -> visit.truth().load().name().startsWith("BANANAS"))
                .toList();
        Map<String, Double> ports =
                shares(bananas, visit -> visit.journey().ports().declared());
        assertThat(Plans.at(ports, "NLRTM")
                        + Plans.at(ports, "BEANR")
                        + Plans.at(ports, "DEHAM")
                        + Plans.at(ports, "GBLGP"))
                .isBetween(0.22, 0.38);
        assertThat(Plans.at(ports, "RULED")).isBetween(0.11, 0.24);
    }

    @Test
    void traffic_moves_between_terminals_in_a_year() {
        PortDayPlan year = PortDays.plan(new Settings(4, 20_000, Plans.MONDAY, 366, World.ECUADOR));
        List<Visit> exports = exports(year);
        var half = Clock.midnight(Plans.MONDAY.plusDays(183));
        Predicate<Visit> early =
                visit -> visit.journey().times().gateIn().orElseThrow().isBefore(half);
        Map<String, Double> before = shares(
                exports.stream().filter(early).toList(),
                visit -> visit.journey().terminal());
        Map<String, Double> after = shares(
                exports.stream().filter(early.negate()).toList(),
                visit -> visit.journey().terminal());
        assertThat(Plans.at(after, "SALADA")).isGreaterThan(Plans.at(before, "SALADA") * 1.2);
        assertThat(Plans.at(after, "ISLA")).isLessThan(Plans.at(before, "ISLA") * 0.8);
    }

    @Test
    void scans_have_misread_numbers_and_defects_as_often_as_asked() {
        List<PlannedScan> scans = Plans.Published.PLAN.scans();
        Map<String, String> numbers = Plans.Published.PLAN.visits().stream()
                .collect(Collectors.toMap(
                        Visit::id, visit -> visit.box().number().text()));
        double misread = share(scans, scan -> !scan.image().numberAsRead().equals(numbers.get(scan.visit())));
        assertThat(misread).isCloseTo(0.015, within(0.003));
        assertThat(share(scans, scan -> scan.image().defect() != Defect.NONE)).isCloseTo(0.015, within(0.003));
        double again = share(scans, scan -> scan.pass().attempt() == 2);
        assertThat(again).isBetween(0.004, 0.01);
    }

    @Test
    void nearly_every_export_is_scanned() {
        List<Visit> exports = exports(Plans.Published.PLAN);
        double scanned =
                share(exports, visit -> visit.journey().times().scanned().isPresent());
        assertThat(scanned).isGreaterThan(0.99);
    }

    @Test
    void scanners_stand_still_as_long_as_asked() {
        double hours = Plans.Published.PLAN.outages().stream()
                .mapToDouble(outage -> Clock.hours(outage.from(), outage.to()))
                .sum();
        double machines = World.ECUADOR.terminals().stream()
                .mapToInt(terminal -> terminal.scanners().size())
                .sum();
        assertThat(hours / (machines * 17 * 24)).isBetween(0.01, 0.07);
    }

    @Test
    void messages_are_broken_as_often_as_asked() {
        List<Letter> letters = Mailbag.of(new EventList(Plans.Published.PLAN));
        assertThat(letters).hasSizeGreaterThan(2_000);
        assertThat(share(letters, letter -> letter.defect() != MessageDefect.NONE))
                .isCloseTo(0.02, within(0.008));
    }

    private static When when(Visit visit) {
        return visit.truth().contamination().orElseThrow().when();
    }

    private static List<Visit> exports(PortDayPlan plan) {
        return plan.visits().stream()
                .filter(visit -> visit.trade() == Trade.EXPORT)
                .toList();
    }

    private static <T> double share(List<T> all, Predicate<T> which) {
        return (double) all.stream().filter(which).count() / all.size();
    }

    private static <T, K> Map<K, Double> shares(List<T> all, Function<T, K> key) {
        Map<K, Double> shares = new TreeMap<>();
        all.forEach(each -> shares.merge(key.apply(each), 1.0 / all.size(), Double::sum));
        return shares;
    }
}
