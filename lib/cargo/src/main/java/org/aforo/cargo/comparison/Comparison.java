package org.aforo.cargo.comparison;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.aforo.cargo.comparison.Difference.Kind;
import org.aforo.cargo.comparison.Difference.Said;
import org.aforo.cargo.message.MessageHead.Transport;
import org.jspecify.annotations.Nullable;

/**
 * What the files of one voyage do not agree on. The manifest, or the first file where there is none, says which containers there should be;
 * what a container is like is compared among all files that say it.
 */
public final class Comparison {

    private final List<Listing> listings;
    private final Tolerances tolerances;
    private final List<Difference> differences = new ArrayList<>();

    private Comparison(List<Listing> listings, Tolerances tolerances) {
        this.listings = listings;
        this.tolerances = tolerances;
    }

    /** @return first the voyage, then by container in the order of the files; empty when all agree */
    public static List<Difference> of(List<Source> sources, Tolerances tolerances) {
        List<Listing> listings = sources.stream().map(Listing::new).toList();
        Comparison comparison = new Comparison(listings, tolerances);
        comparison.voyage(sources);
        Set<String> numbers = new LinkedHashSet<>();
        listings.forEach(listing -> numbers.addAll(listing.boxes().keySet()));
        List<List<Listing>> groups = comparison.groups();
        List<Listing> measures = comparison.measures(groups);
        for (String number : numbers) {
            comparison.presence(number, groups, measures);
            comparison.twice(number);
            for (Field field : Field.values()) {
                comparison.field(number, field);
            }
        }
        return List.copyOf(comparison.differences);
    }

    /**
     * Files of one role complete each other: a gate sends many reports, and a container is missing from all of them or from none. Files that
     * have all the same role, or none we know, stand each for itself.
     */
    private List<List<Listing>> groups() {
        Map<Role, List<Listing>> byRole = new EnumMap<>(Role.class);
        listings.forEach(listing -> byRole.computeIfAbsent(listing.role(), role -> new ArrayList<>())
                .add(listing));
        List<List<Listing>> groups = new ArrayList<>();
        byRole.forEach((role, files) -> {
            if (role == Role.OTHER || byRole.size() == 1) {
                files.forEach(file -> groups.add(List.of(file)));
            } else {
                groups.add(files);
            }
        });
        return groups;
    }

    /** The manifest says what there should be; where there is none, the first file does. */
    private List<Listing> measures(List<List<Listing>> groups) {
        return groups.stream()
                .filter(group -> group.getFirst().role() == Role.MANIFEST)
                .findFirst()
                .orElseGet(() -> groups.stream()
                        .filter(group -> group.contains(listings.getFirst()))
                        .findFirst()
                        .orElse(List.of()));
    }

    private void voyage(List<Source> sources) {
        same(sources, "voyage", Transport::voyage);
        same(sources, "imo", Transport::imo);
    }

    private void same(List<Source> sources, String field, Function<Transport, @Nullable String> value) {
        List<Said> said = new ArrayList<>();
        for (Source source : sources) {
            source.messages().stream()
                    .map(message -> value.apply(message.head().transport()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(first -> said.add(new Said(source.file(), first)));
        }
        long different = said.stream()
                .map(each -> Objects.requireNonNullElse(each.value(), "").toUpperCase(Locale.ROOT))
                .distinct()
                .count();
        if (different > 1) {
            differences.add(new Difference(Kind.DIFFERENT, null, field, said));
        }
    }

    private void presence(String number, List<List<Listing>> groups, List<Listing> measures) {
        boolean declared = in(measures, number);
        for (List<Listing> group : groups) {
            if (group.equals(measures)) {
                continue;
            }
            boolean there = in(group, number);
            if (declared && !there) {
                add(Kind.MISSING, number, measures, group);
            } else if (!declared && there && !through(number, group, measures)) {
                add(Kind.EXTRA, number, measures, group);
            }
        }
    }

    private static boolean in(List<Listing> files, String number) {
        return files.stream().anyMatch(file -> file.boxes().containsKey(number));
    }

    private void add(Kind kind, String number, List<Listing> measures, List<Listing> group) {
        List<Said> said = new ArrayList<>();
        for (Listing file : listings) {
            if (measures.contains(file) || group.contains(file)) {
                said.add(new Said(file.file(), file.boxes().containsKey(number) ? "present" : null));
            }
        }
        differences.add(new Difference(kind, number, "presence", said));
    }

    /** A plan shows the whole vessel: what neither comes on nor goes off where the manifest's cargo does is of no concern to it. */
    private static boolean through(String number, List<Listing> group, List<Listing> measures) {
        Set<String> loading = ports(measures, Field.LOADING);
        Set<String> discharge = ports(measures, Field.DISCHARGE);
        return group.stream()
                .filter(file -> file.role() == Role.PLAN)
                .map(file -> file.boxes().get(number))
                .filter(Objects::nonNull)
                .anyMatch(box -> elsewhere(Field.LOADING.of(box), loading)
                        && (elsewhere(Field.DISCHARGE.of(box), discharge) || loading.size() == 1));
    }

    private static boolean elsewhere(@Nullable String port, Set<String> ports) {
        return port != null && !ports.isEmpty() && !ports.contains(port);
    }

    private static Set<String> ports(List<Listing> files, Field field) {
        Set<String> ports = new LinkedHashSet<>();
        for (Listing file : files) {
            for (Box box : file.boxes().values()) {
                String port = field.of(box);
                if (port != null) {
                    ports.add(port);
                }
            }
        }
        return ports;
    }

    private void twice(String number) {
        for (Listing file : listings) {
            if (file.twice().contains(number)) {
                differences.add(new Difference(
                        Kind.DUPLICATE, number, "presence", List.of(new Said(file.file(), "more than once"))));
            }
        }
    }

    private void field(String number, Field field) {
        List<Said> said = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Listing file : listings) {
            Box box = file.boxes().get(number);
            String value = box == null ? null : field.of(box);
            if (value != null) {
                values.add(value);
                said.add(new Said(file.file(), value));
            } else if (box != null && field.silenceSpeaks() && file.speaksOf(field)) {
                said.add(new Said(file.file(), null));
            }
        }
        boolean silence = !values.isEmpty() && said.size() > values.size();
        if (silence || differ(values, field)) {
            differences.add(new Difference(Kind.DIFFERENT, number, field.title(), said));
        }
    }

    /** Each with each: within a tolerance of a third does not mean within it of each other. */
    private boolean differ(List<String> values, Field field) {
        for (int i = 1; i < values.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (!field.same(values.get(j), values.get(i), tolerances)) {
                    return true;
                }
            }
        }
        return false;
    }
}
