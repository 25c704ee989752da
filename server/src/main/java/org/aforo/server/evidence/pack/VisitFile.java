package org.aforo.server.evidence.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.aforo.server.manifests.Dossier;
import org.aforo.server.manifests.Visit;
import org.aforo.server.review.Held;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code visit.json}: what messages and terminals told of a visit, and whether it was held. Told by the server as it stood when the package was
 * made, under the package's own receipt and no other.
 */
final class VisitFile {

    /** What a terminal's report may say here; names of drivers and whatever else it says stays at home. */
    private static final Set<String> TOLD =
            Set.of("seal", "stage", "kg", "grossKg", "craneKg", "vgmKg", "slot", "celsius", "setPoint", "order");

    private VisitFile() {}

    static byte[] of(OfVisits visits, JsonMapper json) {
        List<Map<String, Object>> told =
                visits.visits().stream().map(visit -> visit(visit, visits)).toList();
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(Map.of("visits", told));
    }

    private static Map<String, Object> visit(Visit visit, OfVisits visits) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", visit.id().toString());
        told.put("container", visit.containerNumber());
        told.put("voyage", visit.voyage());
        told.put("port", visit.port());
        put(told, "vessel", visit.vessel());
        put(told, "terminal", visit.terminal());
        told.put(
                "events",
                visits.events().getOrDefault(visit.id(), List.of()).stream()
                        .map(VisitFile::event)
                        .toList());
        told.put(
                "holds",
                visits.holds().stream()
                        .filter(held -> held.visitId().equals(visit.id()))
                        .map(VisitFile::hold)
                        .toList());
        return told;
    }

    private static Map<String, Object> event(Dossier.EventView event) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("at", event.at().toString());
        told.put("kind", event.kind());
        put(told, "terminal", event.terminal());
        told.put("said", said(event));
        return told;
    }

    /** What it says of seal, weight, place and cold, by name. */
    static Map<String, String> said(Dossier.EventView event) {
        Map<String, String> said = new TreeMap<>(event.detail());
        said.keySet().retainAll(TOLD);
        Dossier.BoxView box = event.box();
        if (box != null) {
            if (!box.seals().isEmpty()) {
                said.put("seal", String.join(", ", box.seals()));
            }
            put(said, "grossKg", box.grossKg());
            put(said, "vgmKg", box.vgmKg());
            put(said, "celsius", box.temperatureC());
            put(said, "slot", box.position());
        }
        return said;
    }

    private static Map<String, Object> hold(Held held) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("number", held.number());
        told.put("state", held.state());
        told.put("orderedAt", held.orderedAt().toString());
        put(told, "acknowledgedAt", held.acknowledgedAt());
        put(told, "endedAt", held.endedAt());
        return told;
    }

    private static void put(Map<String, ? super String> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value.toString());
        }
    }
}
