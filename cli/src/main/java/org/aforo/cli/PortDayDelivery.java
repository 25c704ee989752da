package org.aforo.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What of a port day a server is told: visits as they were booked, messages and reports of terminals by time, and scan files in the order in
 * which they were taken.
 *
 * @param visits lines of CSV below {@link #HEADER}, in the order of booking
 * @param messages files, by the time they came
 * @param reports lines of what terminals report; what was found abroad weeks later is not for a terminal to say, and stays
 * @param scans files, by the time of their scan
 */
record PortDayDelivery(List<String> visits, List<Parcel> messages, List<String> reports, List<Parcel> scans) {

    static final String HEADER = "container,voyage,direction,port,cutoff,vessel,terminal";

    private static final String SCANS = "scans/";
    private static final String MESSAGES = "messages/";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    PortDayDelivery {
        visits = List.copyOf(visits);
        messages = List.copyOf(messages);
        reports = List.copyOf(reports);
        scans = List.copyOf(scans);
    }

    /**
     * @param until what comes later has not happened yet
     * @throws Refused when an event is not what it should be
     */
    static PortDayDelivery of(PortDayFolder day, Instant until) throws IOException, Refused {
        List<String> visits = new ArrayList<>();
        List<String> reports = new ArrayList<>();
        Set<String> taken = new LinkedHashSet<>();
        String now = DateTimeFormatter.ISO_INSTANT.format(until);
        day.events(event -> {
            String kind = event.path("kind").asString("");
            if (kind.equals("booked")) {
                visits.add(line(event));
            } else if (kind.equals("scanned")) {
                taken.add(text(event, "scan"));
            }
            boolean ofTerminal = !kind.equals("message") && !kind.equals("destination-report");
            if (ofTerminal && text(event, "at").compareTo(now) <= 0) {
                reports.add(event.toString());
            }
        });
        String stamp = STAMP.format(until);
        List<Parcel> messages = day.names(MESSAGES).stream()
                .filter(name -> name.substring(MESSAGES.length()).compareTo(stamp) <= 0)
                .map(name -> new Parcel(name.substring(MESSAGES.length()), day.file(name)))
                .toList();
        return new PortDayDelivery(visits, messages, reports, inOrder(day, taken));
    }

    /** Scans by their events; a file no event speaks of comes last, by its name. */
    private static List<Parcel> inOrder(PortDayFolder day, Set<String> taken) {
        Set<String> names = new TreeSet<>(day.names(SCANS));
        List<Parcel> files = new ArrayList<>();
        for (String scan : taken) {
            for (String name : day.names(SCANS + scan + "/")) {
                files.add(parcel(day, name));
                names.remove(name);
            }
        }
        names.forEach(name -> files.add(parcel(day, name)));
        return files;
    }

    /** Files of all scans have the same names, so the scan's own goes before. */
    private static Parcel parcel(PortDayFolder day, String name) {
        return new Parcel(name.substring(SCANS.length()).replace('/', '-'), day.file(name));
    }

    private static String line(JsonNode booked) throws Refused {
        List<String> cells = new ArrayList<>();
        for (String name : List.of("container", "voyage", "direction", "port")) {
            cells.add(quoted(text(booked, name)));
        }
        for (String name : List.of("cutOff", "vessel", "terminal")) {
            cells.add(booked.path(name).isNull() ? "" : quoted(text(booked, name)));
        }
        return String.join(",", cells);
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static String text(JsonNode event, String name) throws Refused {
        JsonNode value = event.path(name);
        if (!value.isString()) {
            throw new Refused("an event lacks its \"" + name + "\": " + event);
        }
        return value.asString();
    }
}
