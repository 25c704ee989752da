package org.aforo.server.examinations.since;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what changed at a box since its first scan. Pure: the same sightings always give the same changes.
 *
 * <pre>
 * gate 1000 kg, seal A - scan - seal B           -> seal: A, B
 *                       scan - examination, seal C - departure C  -> nothing: we changed it ourselves
 * </pre>
 *
 * What differed before the scan is not told here: the scan shows what was inside then. Where nobody read a seal or weighed the box before the
 * scan, what was declared counts as the state before. Our own opening is no alert, and what follows is compared with how we left the box.
 */
final class SinceScan {

    /** Scales, fuel and drivers move masses of one box by up to 200 kg; the same limit as between declarations. */
    static final double SAME_MASS_KG = 250;
    /** Return air keeps within a degree of the set point; an open door lets it rise by four and more. */
    static final double USUAL_RISE_C = 3;

    private static final Set<String> PAPERS =
            Set.of("declared", "verified", "planned", "ordered", "register", "reported");

    private final @Nullable Instant scanned;
    private final boolean leavesByGate;
    private final List<Change> changes = new ArrayList<>();
    private Change.@Nullable State seal;
    private Change.@Nullable State mass;
    private Change.@Nullable State inPort;
    private Change.@Nullable State place;
    private Change.@Nullable State number;
    private Change.@Nullable State scan;
    private boolean opened;

    private SinceScan(@Nullable Instant scanned, boolean leavesByGate) {
        this.scanned = scanned;
        this.leavesByGate = leavesByGate;
    }

    /**
     * Changes in their order.
     *
     * @param leavesByGate an import leaves the port by the gate; an export that does was taken out
     */
    static List<Change> of(List<Seen> sightings, boolean leavesByGate) {
        List<Seen> byTime = new ArrayList<>(sightings);
        byTime.sort(Comparator.comparing(Seen::at).thenComparingInt(SinceScan::rank));
        Instant scanned = byTime.stream()
                .filter(Seen.Scan.class::isInstance)
                .map(Seen::at)
                .findFirst()
                .orElse(null);
        if (scanned == null) {
            return List.of();
        }
        SinceScan since = new SinceScan(scanned, leavesByGate);
        since.declared(byTime);
        byTime.forEach(since::see);
        return List.copyOf(since.changes);
    }

    /** What a moment brings with it is seen before the scan of that moment, and what we did before what was seen after it. */
    private static int rank(Seen seen) {
        return seen instanceof Seen.Scan ? 1 : seen instanceof Seen.Door ? 2 : 0;
    }

    /** Papers are no sighting: they stand in where nobody looked before the scan, whenever they were written. */
    private void declared(List<Seen> byTime) {
        for (Seen seen : byTime) {
            if (seen instanceof Seen.Seal said && isPaper(said.by()) && seal == null) {
                seal = new Change.State(said.by(), said.number(), said.at());
            }
            if (seen instanceof Seen.Mass said && isPaper(said.by()) && mass == null) {
                mass = new Change.State(said.by(), kg(said.kg()), said.at());
            }
        }
    }

    private static boolean isPaper(String by) {
        return PAPERS.contains(by);
    }

    private void see(Seen seen) {
        switch (seen) {
            case Seen.Scan taken -> scanned(taken);
            case Seen.Rescan laid -> laid(laid);
            case Seen.Seal read -> {
                if (!isPaper(read.by())) {
                    sealed(read);
                }
            }
            case Seen.SealState state -> sealState(state);
            case Seen.Mass weighed -> {
                if (!isPaper(weighed.by())) {
                    weighed(weighed);
                }
            }
            case Seen.Gate gate -> gate(gate);
            case Seen.Move move -> moved(move);
            case Seen.Air air -> air(air);
            case Seen.Door door -> door(door);
            case Seen.Marking read -> numbered(read);
            case Seen.Gone gone -> place = new Change.State("loaded", "loaded", gone.at());
        }
    }

    private boolean after(Instant at) {
        return scanned != null && at.isAfter(scanned);
    }

    private void scanned(Seen.Scan taken) {
        String container = taken.container();
        if (container == null) {
            return;
        }
        Change.State now = new Change.State("scan", container, taken.at());
        if (scan != null && !plain(scan.value()).equals(plain(container))) {
            changes.add(new Change("number", scan, now));
        }
        scan = now;
        number = now;
    }

    private void laid(Seen.Rescan laid) {
        String differs = laid.differs();
        if (differs != null) {
            changes.add(new Change(
                    "rescan",
                    new Change.State("scan", laid.earlier().toString(), laid.earlierAt()),
                    new Change.State(differs, laid.later().toString(), laid.at())));
        }
    }

    private void sealed(Seen.Seal read) {
        Change.State now = new Change.State(read.by(), read.number(), read.at());
        boolean ours = read.by().equals("resealed");
        if (after(read.at()) && seal != null && !ours && !plain(seal.value()).equals(plain(read.number()))) {
            changes.add(new Change("seal", seal, now));
        }
        seal = now;
        if (ours) {
            opened = false;
        }
    }

    private void sealState(Seen.SealState state) {
        if (after(state.at()) && !opened) {
            Change.State before = seal == null ? new Change.State("scan", "unknown", at(scanned)) : seal;
            changes.add(new Change("seal-state", before, new Change.State(state.by(), state.state(), state.at())));
        }
    }

    private void weighed(Seen.Mass weighed) {
        Change.State now = new Change.State(weighed.by(), kg(weighed.kg()), weighed.at());
        Change.State before = mass;
        if (after(weighed.at())
                && before != null
                && Math.abs(Double.parseDouble(before.value()) - weighed.kg()) > SAME_MASS_KG) {
            changes.add(new Change("weight", before, now));
        }
        mass = now;
    }

    private void gate(Seen.Gate gate) {
        Change.State now = new Change.State(gate.out() ? "gate-out" : "gate-in", "", gate.at());
        Change.State last = inPort;
        boolean wasOut = last != null && last.by().equals("gate-out");
        // a report of the same passage that comes later is no second one: only what was out comes in again
        boolean odd = gate.out() ? !leavesByGate && !wasOut : wasOut;
        if (after(gate.at()) && odd) {
            Change.State before = last == null ? new Change.State("scan", "", at(scanned)) : last;
            changes.add(new Change("gate", before, now));
        }
        inPort = now;
    }

    private void moved(Seen.Move move) {
        String to = move.to();
        Change.State now = new Change.State("moved", to == null ? "" : to, move.at());
        if (after(move.at()) && !move.ordered()) {
            String from = move.from();
            Change.State before =
                    place != null ? place : new Change.State("moved", from == null ? "" : from, at(scanned));
            changes.add(new Change("yard", before, now));
        }
        place = now;
    }

    private void air(Seen.Air air) {
        if (after(air.at()) && !opened && air.celsius() - air.setPoint() > USUAL_RISE_C) {
            changes.add(new Change(
                    "door",
                    new Change.State("set-point", degrees(air.setPoint()), at(scanned)),
                    new Change.State("temperature", degrees(air.celsius()), air.at())));
        }
    }

    private void door(Seen.Door door) {
        if (door.by().equals("examination")) {
            opened = true;
        } else if (after(door.at()) && !opened) {
            changes.add(new Change(
                    "door",
                    new Change.State("scan", "closed", at(scanned)),
                    new Change.State(door.by(), "open", door.at())));
        }
    }

    private void numbered(Seen.Marking read) {
        Change.State now = new Change.State("examination", read.container(), read.at());
        if (after(read.at()) && number != null && !plain(number.value()).equals(plain(read.container()))) {
            changes.add(new Change("number", number, now));
        }
        number = now;
    }

    private static Instant at(@Nullable Instant instant) {
        if (instant == null) {
            throw new IllegalStateException("a change is told of a box that was scanned");
        }
        return instant;
    }

    private static String kg(double kg) {
        return Long.toString(Math.round(kg));
    }

    private static String degrees(double celsius) {
        return String.format(Locale.ROOT, "%.1f", celsius);
    }

    /** Letters and digits: what is stamped, without how it was written down. */
    static String plain(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
