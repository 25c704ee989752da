package org.aforo.cargo.awmds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.aforo.cargo.message.DeclaredBill.Nature;
import org.aforo.cargo.message.DeclaredContainer;
import org.aforo.cargo.message.DeclaredContainer.Box;
import org.aforo.cargo.message.DeclaredContainer.Masses;
import org.aforo.cargo.message.DeclaredContainer.Movement;
import org.aforo.cargo.message.DeclaredContainer.Passage;
import org.aforo.cargo.message.DeclaredContainer.References;
import org.aforo.cargo.message.DeclaredContainer.State;
import org.aforo.cargo.message.Leg;
import org.aforo.cargo.xml.ElementReport;
import org.jspecify.annotations.Nullable;

/** Gathers the container segments of all bills: a box that stands in several is groupage and is told once. */
final class AwmdsContainers {

    /** Descriptions kept of one box, to look for words in. */
    private static final int WORDS = 20;

    private final ElementReport report;
    private final Map<String, Gathered> byNumber = new LinkedHashMap<>();
    private int segments;

    AwmdsContainers(ElementReport report) {
        this.report = report;
    }

    /** Of one number: the segment it was first met in and everything its bills say. */
    private record Gathered(
            Tags first, AwmdsBill bill, Set<String> bills, Set<BigDecimal> goodsWeights, List<String> words) {}

    static String key(String reference) {
        return reference.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    int segments() {
        return segments;
    }

    int distinct() {
        return byNumber.size();
    }

    void add(AwmdsBill bill) {
        for (Tags segment : bill.containers()) {
            String reference = segment.value("ctn_reference");
            if (reference != null) {
                segments++;
                gather(bill, segment, reference);
            }
        }
    }

    private void gather(AwmdsBill bill, Tags segment, String reference) {
        Gathered gathered = byNumber.computeIfAbsent(
                key(reference),
                key -> new Gathered(segment, bill, new TreeSet<>(), new TreeSet<>(), new ArrayList<>()));
        String number = bill.bill().identity().number();
        if (number != null) {
            gathered.bills().add(number);
        }
        BigDecimal weight = AwmdsBill.number(segment, "goods_weight", report);
        if (weight != null) {
            gathered.goodsWeights().add(weight);
        }
        addWords(gathered.words(), segment.value("ctn_goods_description"));
        for (Tags goods : bill.goods()) {
            addWords(gathered.words(), goods.value("goods_description"));
        }
    }

    private static void addWords(List<String> words, @Nullable String description) {
        if (description != null && words.size() < WORDS && !words.contains(description)) {
            words.add(description);
        }
    }

    void tell() {
        for (Gathered gathered : byNumber.values()) {
            if (!report.roomFor(gathered.first().element())) {
                return;
            }
            report.sink().container(container(gathered));
        }
    }

    private DeclaredContainer container(Gathered gathered) {
        Tags tags = gathered.first();
        String reference = String.valueOf(tags.value("ctn_reference"));
        report.checkContainer(tags.element(), reference);
        if (gathered.bills().size() > 1) {
            report.info(
                    "awmds.groupage",
                    tags.element(),
                    reference + " stands in " + gathered.bills().size() + " bills");
        }
        BigDecimal tare = AwmdsBill.number(tags, "empty_weight", report);
        Reefers.infer(tags, tare, gathered.words())
                .ifPresent(reason -> report.info(
                        "awmds.reefer-inferred", tags.element(), reference + " is taken for a reefer: " + reason));
        Masses masses = new Masses(
                AwmdsBill.number(tags, "gross_weight", report), tare, null, goodsWeight(gathered.goodsWeights()));
        State state = new State(
                BoxTags.seals(tags),
                BoxTags.temperature(tags, report),
                BoxTags.dangers(tags),
                tags.value("ctn_goods_description"));
        Leg leg = gathered.bill().bill().leg();
        return new DeclaredContainer(
                reference,
                new Box(
                        tags.value("type_of_container"),
                        BoxTags.full(tags, report),
                        movement(gathered.bill().bill().identity().nature())),
                masses,
                state,
                new Passage(leg, null, null, null, new References(null, List.copyOf(gathered.bills()))));
    }

    /** The same weight in every bill is the whole box repeated; different ones are shares. */
    private static @Nullable BigDecimal goodsWeight(Set<BigDecimal> weights) {
        return weights.stream().reduce(BigDecimal::add).orElse(null);
    }

    private static @Nullable Movement movement(@Nullable Nature nature) {
        if (nature == null) {
            return null;
        }
        return switch (nature) {
            case EXPORT -> Movement.EXPORT;
            case IMPORT -> Movement.IMPORT;
            case TRANSIT -> Movement.TRANSIT;
            case TRANSHIPMENT -> Movement.TRANSHIPMENT;
            case REMAINING_ON_BOARD -> Movement.REMAINING_ON_BOARD;
            case OTHER -> Movement.OTHER;
        };
    }
}
