package org.aforo.portday;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.aforo.portday.Event.Kind;
import org.aforo.portday.Visit.Times;

/** Collects the events of one visit. */
final class VisitLog {

    private final Visit visit;
    private final String voyage;
    private final List<Event> list = new ArrayList<>();

    VisitLog(Visit visit, String voyage) {
        this.visit = visit;
        this.voyage = voyage;
    }

    Visit visit() {
        return visit;
    }

    Times times() {
        return visit.journey().times();
    }

    void add(Instant at, Kind kind, Fields details) {
        add(at, kind, voyage, details);
    }

    void add(Instant at, Kind kind, String onVoyage, Fields details) {
        add(new Event(at, kind, visit.journey().terminal(), visit.box().number().text(), onVoyage, details.map()));
    }

    void add(Event event) {
        list.add(event);
    }

    void sealed(Instant at, String stage, String seal) {
        add(at, Kind.SEALED, new Fields().put("stage", stage).put("seal", seal));
    }

    List<Event> byTime() {
        list.sort(Comparator.comparing(Event::at));
        return list;
    }
}
