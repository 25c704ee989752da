package org.aforo.portday;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.aforo.cargo.ContainerNumber;
import org.aforo.portday.PlannedScan.Defect;
import org.aforo.portday.PlannedScan.Image;
import org.aforo.portday.PlannedScan.Inside;
import org.aforo.portday.PlannedScan.Pass;
import org.aforo.portday.PortDayPlan.Outage;
import org.aforo.portday.Terminal.Machine;

/**
 * The queue before a terminal's scanners. First come, first scanned, by whichever machine is free first and does not stand still. Who would
 * wait too long, or longer than the vessel does, goes unscanned.
 */
final class Lanes {

    /** The longest anybody waits in the lane. */
    static final double MOST_WAITING_HOURS = 10;

    private static final double HOURS_BEFORE_LOADING = 1;

    private final Terminal terminal;
    private final List<Outage> outages;
    private final Settings.Disorder disorder;
    private final Instant[] free;
    private final List<PlannedScan> scans = new ArrayList<>();

    Lanes(Terminal terminal, List<Outage> outages, Settings.Disorder disorder) {
        this.terminal = terminal;
        this.outages = outages;
        this.disorder = disorder;
        this.free = new Instant[terminal.scanners().size()];
        java.util.Arrays.fill(free, Instant.MIN);
    }

    /** A vehicle in the queue. */
    private record Turn(Draft draft, Instant came, int attempt) {}

    /** Where and when a vehicle could be scanned. */
    private record Start(int machine, Instant at, boolean delayedByOutage) {}

    /** Share of the boxes of a trade that are scanned at all: exports by decree, others by profile. */
    static double scannedShare(Trade trade) {
        return switch (trade) {
            case EXPORT, RETURN -> 1;
            case EMPTY_OUT -> 0.5;
            case IMPORT -> 0.15;
            case EMPTY_IN -> 0.05;
            case TRANSHIPMENT -> 0.2;
        };
    }

    /** Scans the terminal's boxes, whose times of loading are known already. */
    List<PlannedScan> scan(List<Draft> boxes) {
        PriorityQueue<Turn> queue = new PriorityQueue<>(Comparator.comparing(Turn::came)
                .thenComparingInt(turn -> turn.draft().index)
                .thenComparingInt(Turn::attempt));
        for (Draft box : boxes) {
            Chance chance = box.chance.fork("lane");
            if (chance.happens(scannedShare(box.trade))) {
                double hours = box.trade.byGateIn() ? chance.between(0.15, 0.7) : chance.between(1.0, 6.0);
                queue.add(new Turn(box, Clock.plusHours(box.came(), hours + box.extraDwellHours), 1));
            }
        }
        while (!queue.isEmpty()) {
            Turn turn = queue.remove();
            Start start = start(turn.came());
            if (tooLate(turn, start)) {
                if (turn.attempt() == 1) {
                    turn.draft().missedScan = start.delayedByOutage() ? "scanner down" : "queue too long";
                }
                continue;
            }
            PlannedScan scan = take(turn, start);
            scans.add(scan);
            if (scan.image().defect().scannedAgain() && turn.attempt() == 1) {
                double back = turn.draft().chance.fork("again").between(0.3, 0.9);
                queue.add(new Turn(turn.draft(), Clock.plusHours(start.at(), back), 2));
            }
        }
        return scans;
    }

    private static boolean tooLate(Turn turn, Start start) {
        Instant loaded = turn.draft().loaded;
        return Clock.hours(turn.came(), start.at()) > MOST_WAITING_HOURS
                || (loaded != null && start.at().isAfter(Clock.plusHours(loaded, -HOURS_BEFORE_LOADING)));
    }

    private Start start(Instant came) {
        Start best = null;
        for (int i = 0; i < free.length; i++) {
            Instant waited = Clock.later(came, free[i]);
            Instant at = afterOutages(terminal.scanners().get(i).id(), waited);
            Start start = new Start(i, at, at.isAfter(waited));
            if (best == null || at.isBefore(best.at())) {
                best = start;
            }
        }
        if (best == null) {
            throw new IllegalStateException("no scanner at " + terminal.code());
        }
        return best;
    }

    private Instant afterOutages(String machine, Instant at) {
        Instant start = at;
        for (Outage outage : outages) {
            if (outage.machine().equals(machine) && !start.isBefore(outage.from()) && start.isBefore(outage.to())) {
                start = outage.to();
            }
        }
        return start;
    }

    private PlannedScan take(Turn turn, Start start) {
        Draft draft = turn.draft();
        Machine machine = terminal.scanners().get(start.machine());
        Chance chance = draft.chance.fork("scan").fork(turn.attempt());
        free[start.machine()] = start.at().plusSeconds(3600 / machine.perHour());
        if (turn.attempt() == 1) {
            draft.scanned = start.at();
        }
        draft.lastScanned = start.at();
        Defect defect = turn.attempt() == 1 && chance.happens(disorder.badImages()) ? defect(chance) : Defect.NONE;
        String read = chance.happens(disorder.misread()) ? misread(draft.number, chance) : draft.number.text();
        return new PlannedScan(
                Numbers.scan(draft.index, turn.attempt()),
                draft.id(),
                new Pass(terminal.code(), machine.id(), machine.model(), start.at(), turn.attempt()),
                new Inside(draft.type, draft.load, draft.insideSeed, draft.hiddenAtScan()),
                new Image(machine.views(), read, defect, chance.nextLong()));
    }

    private static Defect defect(Chance chance) {
        return chance.oneOf(Map.of(
                Defect.CUT_SHORT, 0.3,
                Defect.UNEVEN_SPEED, 0.25,
                Defect.DEAD_MODULE, 0.15,
                Defect.LOW_DOSE, 0.15,
                Defect.BROKEN_FILE, 0.15));
    }

    /** A quarter are not read at all; the others have one wrong digit, so that mostly the check digit tells. */
    private static String misread(ContainerNumber number, Chance chance) {
        if (chance.happens(0.25)) {
            return "";
        }
        StringBuilder text = new StringBuilder(number.text());
        int at = chance.between(4, 10);
        int digit = text.charAt(at) - '0';
        text.setCharAt(at, (char) ('0' + (digit + chance.between(1, 9)) % 10));
        return text.toString();
    }
}
