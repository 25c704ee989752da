package org.aforo.portday;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.aforo.portday.Contamination.Report;
import org.aforo.portday.PortDayPlan.Outage;

/**
 * Invents port days. Everything follows from the settings: each visit draws from a stream of chance of its own, so that neither order nor
 * threads matter.
 */
public final class PortDays {

    private PortDays() {}

    /** A plan whose declarations come from tables: for weeks without pictures. */
    public static PortDayPlan plan(Settings settings) {
        return plan(settings, Packing.byTheBook());
    }

    /**
     * A plan whose declarations agree with what whoever draws the scans puts into the boxes.
     *
     * @param packing asked once for each visit, from several threads
     */
    public static PortDayPlan plan(Settings settings, Packing packing) {
        Chance root = new Chance(settings.seed());
        Timetable timetable = new Timetable(settings, root.fork("timetable"));
        Drafting drafting = new Drafting(settings, timetable, packing, root);
        List<Draft> drafts = IntStream.range(0, settings.containers())
                .parallel()
                .mapToObj(drafting::begin)
                .toList();
        double meanRisk = meanRisk(drafts);
        drafts.parallelStream().forEach(draft -> drafting.finish(draft, meanRisk));
        Stowage.plan(timetable, drafts);
        drafts.forEach(Aftermath::settleDwell);
        List<Outage> outages = new ArrayList<>();
        List<PlannedScan> scans = new ArrayList<>();
        for (Terminal terminal : settings.world().terminals()) {
            List<Outage> here =
                    Outages.of(settings, terminal, root.fork("outages").fork(terminal.code()));
            outages.addAll(here);
            List<Draft> boxes = drafts.stream()
                    .filter(draft -> draft.terminal.code().equals(terminal.code()))
                    .toList();
            scans.addAll(new Lanes(terminal, here, settings.world().disorder()).scan(boxes));
        }
        outages.sort(Comparator.comparing(Outage::from).thenComparing(Outage::machine));
        scans.sort(Comparator.comparing((PlannedScan scan) -> scan.pass().at()).thenComparing(PlannedScan::id));
        drafts.forEach(Aftermath::leave);
        double abroad = settings.world().contamination().reportedAbroad();
        List<Visit> visits = new ArrayList<>();
        for (Draft draft : drafts) {
            Optional<Report> report = Aftermath.report(draft, abroad);
            visits.add(draft.visit(report));
        }
        return new PortDayPlan(
                settings,
                calls(timetable, drafts),
                visits,
                scans,
                outages,
                Roster.plan(settings, scans, root.fork("roster")));
    }

    /** Summed one after the other, so that no thread changes the last digit. */
    private static double meanRisk(List<Draft> drafts) {
        double sum = 0;
        int boxes = 0;
        for (Draft draft : drafts) {
            double risk = Drafting.risk(draft);
            sum += risk;
            boxes += risk > 0 ? 1 : 0;
        }
        return boxes == 0 ? 1 : sum / boxes;
    }

    /** Those that a box of the plan comes or goes with. */
    private static List<Call> calls(Timetable timetable, List<Draft> drafts) {
        boolean[] used = new boolean[timetable.all().size()];
        for (Draft draft : drafts) {
            used[draft.sailing.index()] = true;
            Sailing taking = draft.leaving;
            if (taking != null) {
                used[taking.index()] = true;
            }
        }
        return timetable.all().stream()
                .filter(sailing -> used[sailing.index()])
                .map(Sailing::call)
                .toList();
    }
}
