package org.aforo.server.examinations.replay;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.aforo.selectivity.estimates.Interval;
import org.aforo.selectivity.estimates.Proportions;
import org.aforo.server.examinations.replay.ReportStore.Conclusion;
import org.aforo.server.manifests.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What destinations found in a month, and what each link of our chain had done with those containers. Counts of few are shown with their
 * intervals, for few they are; pictures are not looked at anew, for that takes its time.
 */
@Service
class Months {

    private final ReportStore store;
    private final Reports reports;
    private final Reconstruction reconstruction;

    Months(ReportStore store, Reports reports, Reconstruction reconstruction) {
        this.store = store;
        this.reports = reports;
        this.reconstruction = reconstruction;
    }

    /**
     * A share of the containers it can be asked of.
     *
     * @param link of the chain
     * @param count of those for which it holds
     * @param of those for which it is known
     * @param low of an exact 95 % interval; likewise high
     */
    record Link(String link, long count, long of, double low, double high) {}

    /** @param concluded null while nobody has */
    record Line(
            UUID id,
            long number,
            LocalDate seizedOn,
            String port,
            String containerNumber,
            @Nullable Double kg,
            @Nullable String terminal,
            String proposed,
            @Nullable String concluded) {}

    /**
     * @param withVisit reports whose visit is known
     * @param concluded how many were concluded as what
     * @param kgConcluded kilograms by conclusion
     */
    record Month(
            String month,
            long reports,
            double kg,
            long withVisit,
            Map<String, Long> concluded,
            Map<String, Double> kgConcluded,
            List<Link> links,
            List<Line> lines) {}

    Month of(YearMonth month) {
        List<Report> all = store.between(month.atDay(1), month.plusMonths(1).atDay(1));
        Map<Hypothesis, Long> counts = new EnumMap<>(Hypothesis.class);
        Map<Hypothesis, Double> kilograms = new EnumMap<>(Hypothesis.class);
        List<Reconstruction.Rebuilt> rebuilt = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        double kg = 0;
        for (Report report : all) {
            Optional<Visit> visit = reports.visitOf(report.id());
            Optional<Reconstruction.Rebuilt> one = visit.map(each -> reconstruction.of(report, each, null, false));
            one.ifPresent(rebuilt::add);
            Optional<Hypothesis> concluded =
                    store.conclusions(report.id()).stream().findFirst().map(Conclusion::concluded);
            double weighed = report.kg() == null ? 0 : report.kg();
            kg += weighed;
            concluded.ifPresent(each -> {
                counts.merge(each, 1L, Long::sum);
                kilograms.merge(each, weighed, Double::sum);
            });
            lines.add(new Line(
                    report.id(),
                    report.number(),
                    report.seizedOn(),
                    report.port(),
                    report.containerNumber(),
                    report.kg(),
                    visit.map(Visit::terminal).orElse(null),
                    one.map(each -> each.proposal().proposed().code()).orElse("no-visit"),
                    concluded.map(Hypothesis::code).orElse(null)));
        }
        return new Month(
                month.toString(),
                all.size(),
                kg,
                rebuilt.size(),
                coded(counts),
                coded(kilograms),
                links(rebuilt),
                lines);
    }

    private static <V> Map<String, V> coded(Map<Hypothesis, V> counts) {
        Map<String, V> coded = new TreeMap<>();
        counts.forEach((hypothesis, count) -> coded.put(hypothesis.code(), count));
        return coded;
    }

    /** In the order of the road. */
    private static List<Link> links(List<Reconstruction.Rebuilt> all) {
        Counting counting = new Counting();
        for (Reconstruction.Rebuilt each : all) {
            Evidence evidence = each.evidence();
            PortFacts port = evidence.port();
            boolean read = evidence.decisions() > 0;
            counting.count("scanned", true, evidence.scanned());
            counting.count("read", evidence.scanned(), read);
            counting.count(
                    "read-twice",
                    read,
                    each.read().stream().anyMatch(one -> one.decided().ordinal() > 1));
            counting.count("sent-to-open", read, evidence.sentToOpen());
            counting.count("held", true, each.held() != null);
            counting.count(
                    "seal-changed",
                    port.changedBeforeUs() || (port.sealBefore() != null && port.sealAfter() != null),
                    port.sealChanged());
            Double step = port.stepKg();
            counting.count("scales-step", step != null, step != null && Math.abs(step) > 2.5 * port.scaleKg());
            counting.count("moved-without-order", evidence.scanned(), port.movesWithoutOrder() > 0);
        }
        return counting.links();
    }

    private static final class Counting {
        private final Map<String, long[]> counts = new java.util.LinkedHashMap<>();

        void count(String link, boolean known, boolean holds) {
            long[] so = counts.computeIfAbsent(link, _ -> new long[2]);
            so[0] += (known && holds) ? 1 : 0;
            so[1] += known ? 1 : 0;
        }

        List<Link> links() {
            List<Link> links = new ArrayList<>();
            counts.forEach((link, so) -> {
                if (so[1] == 0) {
                    links.add(new Link(link, 0, 0, 0, 1));
                    return;
                }
                Interval interval = Proportions.clopperPearson((double) so[0], (double) so[1], 0.95);
                links.add(new Link(link, so[0], so[1], interval.low(), interval.high()));
            });
            return links;
        }
    }
}
