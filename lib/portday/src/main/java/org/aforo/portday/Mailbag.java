package org.aforo.portday;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.aforo.portday.Letter.Content;
import org.aforo.portday.Letter.Kind;
import org.aforo.portday.Visit.Misdeclaration;

/**
 * Which messages are sent when. For each call: the lines' manifests of what comes (two days before arrival) and goes (after the cut-off), the
 * operator's bay plans, the terminal's reports of what it lifted; for each line and four hours its reports of what passed the gate.
 */
final class Mailbag {

    private static final long GATE_REPORT_SECONDS = 4 * 3600;

    private final EventList events;
    private final Chance chance;
    private final List<Letter> letters = new ArrayList<>();

    private Mailbag(EventList events) {
        this.events = events;
        this.chance = new Chance(events.plan().settings().seed()).fork("mail");
    }

    /** All of them, by time. */
    static List<Letter> of(EventList events) {
        Mailbag bag = new Mailbag(events);
        bag.collect();
        return bag.sorted();
    }

    private void collect() {
        List<Visit> visits = events.plan().visits();
        Map<String, List<Visit>> in =
                by(visits, visit -> visit.trade().discharged() ? visit.journey().call() : "");
        Map<String, List<Visit>> booked = by(visits, Mailbag::bookedOn);
        Map<String, List<Visit>> out =
                by(visits, visit -> visit.journey().loadedOn().orElse(""));
        for (Call call : events.plan().calls()) {
            List<Visit> brings = in.getOrDefault(call.id(), List.of());
            List<Visit> takes = out.getOrDefault(call.id(), List.of());
            Chance own = chance.fork(call.id());
            arrival(call, brings, own);
            departure(call, takes, booked.getOrDefault(call.id(), List.of()), own);
        }
        gate(visits, Kind.GATE_IN, visit -> visit.journey().times().gateIn().orElse(Instant.MAX));
        gate(visits, Kind.GATE_OUT, visit -> visit.journey().times().gateOut().orElse(Instant.MAX));
    }

    /** The call whose manifest a box was first on. */
    private static String bookedOn(Visit visit) {
        return switch (visit.trade()) {
            case EXPORT, EMPTY_OUT, RETURN -> visit.journey().call();
            case TRANSHIPMENT -> visit.journey().loadedOn().orElse("");
            case IMPORT, EMPTY_IN -> "";
        };
    }

    private void arrival(Call call, List<Visit> brings, Chance own) {
        Instant arrival = call.times().arrival();
        byLine(brings).forEach((line, boxes) -> {
            Call.Carrier carrier = boxes.getFirst().journey().line();
            send(Clock.plusHours(arrival, -own.between(48.0, 60.0)), Kind.MANIFEST_IN, line, call, carrier, boxes);
            Instant last = boxes.stream()
                    .map(visit -> visit.journey().times().discharged().orElseThrow())
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            send(Clock.plusHours(last, own.between(0.3, 1.0)), Kind.DISCHARGED, call.terminal(), call, carrier, boxes);
        });
        if (!brings.isEmpty()) {
            Call.Carrier operator = call.vessel().operator();
            Instant at = Clock.plusHours(arrival, -own.between(8.0, 20.0));
            send(at, Kind.BAY_PLAN_IN, operator.code(), call, operator, brings);
        }
    }

    private void departure(Call call, List<Visit> takes, List<Visit> booked, Chance own) {
        Call.Times times = call.times();
        List<Visit> declared = new ArrayList<>(booked);
        takes.stream().filter(visit -> !bookedOn(visit).equals(call.id())).forEach(declared::add);
        declared.removeIf(visit -> visit.truth()
                .wrong()
                .filter(Misdeclaration.NOT_MANIFESTED::equals)
                .isPresent());
        byLine(declared).forEach((line, boxes) -> {
            Instant at = Clock.plusHours(times.cutOff(), own.between(1.0, 3.0));
            send(at, Kind.MANIFEST_OUT, line, call, boxes.getFirst().journey().line(), boxes);
        });
        if (!takes.isEmpty()) {
            Call.Carrier operator = call.vessel().operator();
            Instant at = Clock.plusHours(times.arrival(), own.between(0.2, 1.2));
            send(at, Kind.BAY_PLAN_OUT, operator.code(), call, operator, takes);
        }
        byLine(takes).forEach((line, boxes) -> {
            Instant at = Clock.plusHours(times.departure(), own.between(0.2, 1.0));
            send(
                    at,
                    Kind.LOADED,
                    call.terminal(),
                    call,
                    boxes.getFirst().journey().line(),
                    boxes);
        });
    }

    private void gate(List<Visit> visits, Kind kind, Function<Visit, Instant> passed) {
        Map<String, List<Visit>> groups = new TreeMap<>();
        for (Visit visit : visits) {
            Instant at = passed.apply(visit);
            if (!at.equals(Instant.MAX)) {
                long block = Math.floorDiv(at.getEpochSecond(), GATE_REPORT_SECONDS);
                String key = Numbers.padded(block, 10)
                        + visit.journey().terminal()
                        + visit.journey().line().code()
                        + visit.journey().call();
                groups.computeIfAbsent(key, any -> new ArrayList<>()).add(visit);
            }
        }
        groups.forEach((key, boxes) -> {
            boxes.sort(Comparator.comparing(passed).thenComparing(Visit::id));
            Visit first = boxes.getFirst();
            long block = Math.floorDiv(passed.apply(first).getEpochSecond(), GATE_REPORT_SECONDS);
            long late = chance.fork(key).fork(kind.name()).seconds(60, 900);
            Instant at = Instant.ofEpochSecond((block + 1) * GATE_REPORT_SECONDS + late);
            Call call = events.call(first.journey().call());
            send(at, kind, first.journey().terminal(), call, first.journey().line(), boxes);
        });
    }

    private void send(Instant at, Kind kind, String sender, Call call, Call.Carrier line, List<Visit> boxes) {
        letters.add(new Letter(0, at, kind, sender, new Content(call, line, List.copyOf(boxes)), MessageDefect.NONE));
    }

    private List<Letter> sorted() {
        letters.sort(Comparator.comparing(Letter::at)
                .thenComparing(Letter::kind)
                .thenComparing(letter -> letter.content().call().id())
                .thenComparing(letter -> letter.content().line().code()));
        double broken = events.plan().settings().world().disorder().brokenMessages();
        List<Letter> numbered = new ArrayList<>();
        for (int i = 0; i < letters.size(); i++) {
            Chance own = chance.fork("defect").fork(i);
            List<MessageDefect> defects = List.of(MessageDefect.values());
            // The first is that there is none.
            MessageDefect wrong =
                    own.happens(broken) ? own.oneOf(defects.subList(1, defects.size())) : MessageDefect.NONE;
            numbered.add(letters.get(i).numbered(i, wrong));
        }
        return numbered;
    }

    private static Map<String, List<Visit>> byLine(List<Visit> visits) {
        return by(visits, visit -> visit.journey().line().code());
    }

    /** In the order of the keys; those with an empty key are left out. */
    private static Map<String, List<Visit>> by(List<Visit> visits, Function<Visit, String> key) {
        Map<String, List<Visit>> groups = new TreeMap<>();
        for (Visit visit : visits) {
            String own = key.apply(visit);
            if (!own.isEmpty()) {
                groups.computeIfAbsent(own, any -> new ArrayList<>()).add(visit);
            }
        }
        return groups;
    }
}
