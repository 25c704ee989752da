package org.aforo.server.examinations.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aforo.server.examinations.replay.Evidence.Box;
import org.aforo.server.examinations.replay.Evidence.Image;
import org.aforo.server.examinations.replay.Evidence.Opened;
import org.aforo.server.examinations.replay.Evidence.Ours;
import org.aforo.server.examinations.replay.Evidence.Rescan;
import org.aforo.server.examinations.replay.Place.Depth;
import org.aforo.server.examinations.replay.Place.Height;
import org.aforo.server.examinations.replay.Place.Part;
import org.aforo.server.examinations.replay.Place.Side;
import org.aforo.server.examinations.replay.PortFacts.Happening;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProposalTest {

    private static final Instant SCANNED = Instant.parse("2026-11-01T12:00:00Z");
    private static final Place DEEP = new Place(Part.INSIDE, Depth.MIDDLE, Side.UNKNOWN, Height.BOTTOM);
    private static final Place DOORS = new Place(Part.INSIDE, Depth.DOOR, Side.UNKNOWN, Height.UNKNOWN);
    private static final Image PLAIN = new Image(9, 6, 20, 8);
    private static final Image FAINT = new Image(0.4, 0, 0.8, 0);

    private static Happening told(int hours, String kind, String... said) {
        Map<String, String> members =
                said.length == 2 ? Map.of(said[0], said[1]) : Map.of(said[0], said[1], said[2], said[3]);
        return new Happening(SCANNED.plusSeconds(hours * 3600L), kind, members);
    }

    private static PortFacts shut() {
        return PortFacts.of(
                List.of(
                        told(-2, "sealed", "stage", "arrival", "seal", "A1"),
                        told(-2, "weighed", "kg", "25000"),
                        told(1, "moved", "order", "M1"),
                        told(9, "sealed", "stage", "departure", "seal", "A1"),
                        told(10, "loaded", "craneKg", "25040")),
                SCANNED,
                false);
    }

    private static PortFacts opened() {
        return PortFacts.of(
                List.of(
                        told(-2, "sealed", "stage", "arrival", "seal", "A1"),
                        told(-2, "weighed", "kg", "25000"),
                        new Happening(SCANNED.plusSeconds(7200), "moved", Map.of("from", "A", "to", "B")),
                        told(9, "sealed", "stage", "departure", "seal", "B2"),
                        told(10, "loaded", "craneKg", "25820")),
                SCANNED,
                false);
    }

    private static Evidence evidence(
            Place place, boolean scanned, int decisions, boolean sent, @Nullable Image image, PortFacts port) {
        return new Evidence(
                place, 800.0, Box.NOT_SAID, null, Grade.NONE, scanned, decisions, sent, null, image, port, Ours.NONE);
    }

    @Test
    void a_box_that_stayed_shut_and_was_not_read_is_proposed_as_never_read() {
        Proposal proposal = Proposal.of(evidence(DEEP, true, 0, false, PLAIN, shut()));
        assertThat(proposal.proposed()).isEqualTo(Hypothesis.NEVER_READ);
        assertThat(proposal.weights()).doesNotContainKey(Hypothesis.VISIBLE_MISSED);
    }

    @Test
    void one_that_was_never_scanned_was_never_read_whatever_happened_to_its_seal() {
        assertThat(Proposal.of(evidence(DOORS, false, 0, false, null, opened())).proposed())
                .isEqualTo(Hypothesis.NEVER_READ);
    }

    @Test
    void what_stands_out_and_was_cleared_is_visible_and_missed_and_what_does_not_is_not_visible() {
        assertThat(Proposal.of(evidence(DEEP, true, 1, false, PLAIN, shut())).proposed())
                .isEqualTo(Hypothesis.VISIBLE_MISSED);
        assertThat(Proposal.of(evidence(DEEP, true, 1, false, FAINT, shut())).proposed())
                .isEqualTo(Hypothesis.NOT_VISIBLE);
    }

    @Test
    void another_seal_a_move_nobody_ordered_and_its_own_kilograms_at_the_crane_say_loaded_after() {
        Proposal proposal = Proposal.of(evidence(DOORS, true, 1, false, null, opened()));
        assertThat(proposal.proposed()).isEqualTo(Hypothesis.LOADED_AFTER);
        assertThat(proposal.reasons())
                .extracting(Proposal.Reason::code)
                .contains("seal-changed-after", "scales-step", "moved-without-order");
    }

    @Test
    void another_box_under_the_number_is_said_by_the_plate_at_the_destination() {
        Evidence plate = new Evidence(
                DEEP, 800.0, Box.DIFFERS, null, Grade.NONE, true, 1, false, null, null, opened(), Ours.NONE);
        assertThat(Proposal.of(plate).proposed()).isEqualTo(Hypothesis.SWAPPED);
    }

    @Test
    void a_verdict_that_sent_it_to_be_opened_is_not_called_a_miss() {
        assertThat(Proposal.of(evidence(DEEP, true, 2, true, PLAIN, shut())).proposed())
                .isEqualTo(Hypothesis.NOT_STOPPED);
    }

    @Test
    void with_little_to_go_on_nothing_is_proposed_and_the_weights_sum_to_one_all_the_same() {
        PortFacts nothing = PortFacts.of(List.of(), SCANNED, false);
        Proposal proposal = Proposal.of(new Evidence(
                Place.UNKNOWN, null, Box.NOT_SAID, null, Grade.NONE, true, 1, false, null, null, nothing, Ours.NONE));
        assertThat(proposal.proposed()).isEqualTo(Hypothesis.CANNOT_SAY);
        assertThat(proposal.weights().values().stream()
                        .mapToDouble(each -> each)
                        .sum())
                .isBetween(0.999, 1.001);
    }

    @Test
    void behind_the_doors_with_nothing_to_say_the_box_stayed_shut_no_reader_is_blamed_and_what_is_open_is_named() {
        PortFacts nothing = PortFacts.of(List.of(), SCANNED, false);
        Proposal proposal = Proposal.of(evidence(DOORS, true, 1, false, PLAIN, nothing));
        assertThat(proposal.weights().get(Hypothesis.VISIBLE_MISSED)).isGreaterThan(0.5);
        assertThat(proposal.proposed()).isEqualTo(Hypothesis.CANNOT_SAY);
        assertThat(proposal.open()).containsExactly(Hypothesis.VISIBLE_MISSED, Hypothesis.LOADED_AFTER);
        assertThat(Proposal.of(evidence(DEEP, true, 1, false, PLAIN, shut())).open())
                .isEmpty();
    }

    @Test
    void what_the_crane_weighs_more_by_the_load_says_loaded_after_and_by_something_else_says_another_box() {
        for (var each : Map.of(
                        "25820", Hypothesis.LOADED_AFTER, "26900", Hypothesis.SWAPPED, "24100", Hypothesis.SWAPPED)
                .entrySet()) {
            PortFacts port = PortFacts.of(
                    List.of(told(-2, "weighed", "kg", "25000"), told(10, "loaded", "craneKg", each.getKey())),
                    SCANNED,
                    false);
            assertThat(Proposal.of(evidence(DOORS, true, 1, false, PLAIN, port)).proposed())
                    .as(each.getKey())
                    .isEqualTo(each.getValue());
        }
    }

    private static PortFacts openedByUs(Happening... further) {
        List<Happening> all = new java.util.ArrayList<>(List.of(
                told(-2, "sealed", "stage", "arrival", "seal", "A1"),
                told(3, "exam-sealed", "seal", "A1", "state", "intact"),
                told(4, "exam-opened", "by", "us"),
                told(5, "temperature", "celsius", "9", "setPoint", "2"),
                told(6, "exam-resealed", "seal", "ZZ 900", "by", "us"),
                told(8, "temperature", "celsius", "6", "setPoint", "2"),
                told(9, "sealed", "stage", "departure", "seal", "zz900")));
        all.addAll(List.of(further));
        return PortFacts.of(all, SCANNED, false);
    }

    @Test
    void a_box_we_opened_sealed_anew_and_let_go_is_not_called_opened_by_somebody_else() {
        PortFacts port = openedByUs();
        assertThat(port.sealChanged()).isFalse();
        assertThat(port.warmedC()).isNull();
        Proposal proposal = Proposal.of(evidence(DEEP, true, 1, false, PLAIN, port));
        assertThat(proposal.reasons())
                .extracting(Proposal.Reason::code)
                .contains("seal-same-after")
                .doesNotContain("seal-changed-after", "reefer-warmed", "seal-differs-before");
        assertThat(proposal.proposed()).isEqualTo(Hypothesis.VISIBLE_MISSED);
    }

    @Test
    void another_seal_than_the_one_we_put_on_and_air_that_warms_long_after_still_say_it_was_opened() {
        PortFacts port = openedByUs(
                told(14, "temperature", "celsius", "8", "setPoint", "2"),
                told(15, "loaded", "seal", "B2", "slot", "1"));
        assertThat(port.sealBefore()).isEqualTo("ZZ 900");
        assertThat(port.sealChanged()).isTrue();
        assertThat(port.warmedC()).isEqualTo(6);
        assertThat(Proposal.of(evidence(DOORS, true, 1, false, PLAIN, port)).proposed())
                .isEqualTo(Hypothesis.LOADED_AFTER);
    }

    @Test
    void a_seal_changed_before_we_came_stays_evidence_unless_we_looked_at_that_very_place() {
        List<Happening> told = List.of(
                told(-2, "sealed", "stage", "arrival", "seal", "A1"),
                told(3, "exam-sealed", "seal", "B2", "state", "intact"),
                told(4, "exam-opened", "by", "us"),
                told(6, "exam-resealed", "seal", "ZZ900", "by", "us"),
                told(9, "sealed", "stage", "departure", "seal", "ZZ900"));
        assertThat(PortFacts.of(told, SCANNED, false).changedBeforeUs()).isTrue();
        PortFacts looked = PortFacts.of(told, SCANNED, SCANNED.plusSeconds(6 * 3600L), false);
        assertThat(looked.sealChanged()).isFalse();
        assertThat(looked.sealAsCame()).isEqualTo("A1");
    }

    @Test
    void that_we_looked_there_and_found_nothing_weighs_for_after_and_a_look_elsewhere_for_nothing() {
        PortFacts port = openedByUs();
        Proposal silent = Proposal.of(evidence(DOORS, true, 1, false, PLAIN, port));
        for (var each :
                Map.of("doors", "opened-looked", "floor", "opened-not-there").entrySet()) {
            Opened opened = new Opened(true, Set.of(each.getKey()), Set.of());
            Proposal proposal = Proposal.of(ours(DOORS, port, new Ours(opened, Set.of(), Rescan.NOTHING)));
            assertThat(proposal.reasons()).extracting(Proposal.Reason::code).contains(each.getValue());
            double after = weight(proposal, Hypothesis.LOADED_AFTER);
            double before = weight(silent, Hypothesis.LOADED_AFTER);
            assertThat(after > before + 0.01)
                    .as(each.getKey())
                    .isEqualTo(each.getKey().equals("doors"));
        }
    }

    @Test
    void what_changed_since_the_scan_and_what_a_second_scan_shows_there_are_weighed() {
        Proposal number = Proposal.of(ours(DEEP, shut(), new Ours(null, Set.of("number", "gate"), Rescan.NOTHING)));
        assertThat(number.proposed()).isEqualTo(Hypothesis.SWAPPED);
        Proposal again = Proposal.of(ours(DOORS, shut(), new Ours(null, Set.of(), Rescan.DIFFERS)));
        Proposal byUs = Proposal.of(ours(DOORS, shut(), new Ours(null, Set.of(), Rescan.DIFFERS_BY_US)));
        assertThat(again.weights().get(Hypothesis.LOADED_AFTER))
                .isLessThan(byUs.weights().get(Hypothesis.LOADED_AFTER));
    }

    private static double weight(Proposal proposal, Hypothesis hypothesis) {
        return proposal.weights().getOrDefault(hypothesis, 0.0);
    }

    private static Evidence ours(Place place, PortFacts port, Ours ours) {
        return new Evidence(place, 800.0, Box.NOT_SAID, null, Grade.NONE, true, 1, false, null, PLAIN, port, ours);
    }

    @Test
    void what_a_doubtful_report_says_of_the_box_counts_less_and_that_is_said() {
        Evidence sure = said(new Grade("6x6", "A1"));
        Evidence doubtful = said(new Grade("6x6", "F6"));
        double much = weight(Proposal.of(sure), Hypothesis.SWAPPED);
        double little = weight(Proposal.of(doubtful), Hypothesis.SWAPPED);
        assertThat(much).isEqualTo(weight(Proposal.of(said(Grade.NONE)), Hypothesis.SWAPPED));
        assertThat(little).isLessThan(much / 2);
        assertThat(Proposal.of(doubtful).reasons())
                .extracting(Proposal.Reason::code)
                .contains("graded-low");
        assertThat(Proposal.of(sure).reasons())
                .extracting(Proposal.Reason::code)
                .doesNotContain("graded-low");
    }

    private static Evidence said(Grade grade) {
        return new Evidence(DEEP, 800.0, Box.DIFFERS, null, grade, true, 1, false, null, null, shut(), Ours.NONE);
    }

    @Test
    void what_was_never_on_screen_is_not_laid_at_the_readers_door() {
        for (double seconds : new double[] {0, 12}) {
            Proposal proposal = Proposal.of(new Evidence(
                    DEEP, 800.0, Box.NOT_SAID, null, Grade.NONE, true, 1, false, seconds, PLAIN, shut(), Ours.NONE));
            assertThat(proposal.proposed())
                    .isEqualTo(seconds == 0 ? Hypothesis.NOT_VISIBLE : Hypothesis.VISIBLE_MISSED);
            assertThat(proposal.reasons().stream().anyMatch(each -> each.code().equals("not-shown")))
                    .isEqualTo(seconds == 0);
        }
    }

    @Test
    void words_of_reports_in_two_languages_are_understood_or_left_open() {
        assertThat(PlaceWords.read("sports bags behind the doors").depth()).isEqualTo(Depth.DOOR);
        assertThat(PlaceWords.read("bolsos encima de la carga, junto a las puertas"))
                .isEqualTo(new Place(Part.INSIDE, Depth.DOOR, Side.UNKNOWN, Height.TOP));
        assertThat(PlaceWords.read("detrás del compresor").part()).isEqualTo(Part.REFRIGERATION_UNIT);
        assertThat(PlaceWords.read("bajo el piso").part()).isEqualTo(Part.FLOOR);
        assertThat(PlaceWords.read("behind a false front wall").part()).isEqualTo(Part.FRONT_WALL);
        assertThat(PlaceWords.read("quién sabe")).isEqualTo(Place.UNKNOWN);
    }
}
