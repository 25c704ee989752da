package org.aforo.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What of a port day a server of today can take: visits as they were booked, and scan files in the order in which they were taken.
 *
 * @param visits lines of CSV below {@link #HEADER}, in the order of booking
 * @param scans files, by the time of their scan
 * @param events how many there are in all
 */
record PortDayDelivery(List<String> visits, List<Parcel> scans, long events) {

    static final String HEADER = "container,voyage,direction,port,cutoff,vessel,terminal";

    private static final String SCANS = "scans/";

    PortDayDelivery {
        visits = List.copyOf(visits);
        scans = List.copyOf(scans);
    }

    /** @throws Refused when an event is not what it should be */
    static PortDayDelivery of(PortDayFolder day) throws IOException, Refused {
        List<String> visits = new ArrayList<>();
        Set<String> taken = new LinkedHashSet<>();
        long events = day.events(event -> {
            switch (event.path("kind").asString("")) {
                case "booked" -> visits.add(line(event));
                case "scanned" -> taken.add(text(event, "scan"));
                default -> {
                    // The server has no room for it yet.
                }
            }
        });
        return new PortDayDelivery(visits, inOrder(day, taken), events);
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
