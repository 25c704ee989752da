package org.aforo.server.examinations.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aforo.server.examinations.replay.PortFacts.Happening;
import org.aforo.server.manifests.Dossier;
import org.jspecify.annotations.Nullable;

/** What the papers, the terminals and our own examination told of a visit, as the replay weighs and shows it. */
final class PortMoments {

    private static final List<String> SHOWN = List.of(
            "booked",
            "declared",
            "gate-in",
            "discharged",
            "weighed",
            "sealed",
            "not-scanned",
            "moved",
            "temperature",
            "rolled",
            "loaded",
            "gate-out",
            "crane",
            "destination-report",
            "exam-begun",
            "exam-sealed",
            "exam-weighed",
            "exam-opened",
            "exam-found",
            "exam-result",
            "exam-resealed");

    private PortMoments() {}

    static List<Happening> happenings(Dossier dossier) {
        return dossier.events().stream()
                .filter(event -> event.state().equals("current"))
                .map(event -> new Happening(event.at(), event.kind(), said(event)))
                .toList();
    }

    private static Map<String, String> said(Dossier.EventView event) {
        Dossier.BoxView box = event.box();
        if (box == null) {
            return event.detail();
        }
        Map<String, String> said = new HashMap<>();
        if (!box.seals().isEmpty()) {
            said.put("seal", box.seals().getFirst());
        }
        if (box.grossKg() != null) {
            said.put("craneKg", box.grossKg().toPlainString());
        }
        if (box.position() != null) {
            said.put("slot", box.position());
        }
        return said;
    }

    /**
     * In the order of time; a seal that is not the one before it, a move nobody ordered, a warm reefer are grave. A seal of ours is not, and a
     * reefer we have open is not either.
     */
    static List<Moment> moments(List<Happening> happenings, @Nullable Instant scannedAt) {
        List<Moment> moments = new ArrayList<>();
        String seal = null;
        Double warmest = null;
        boolean open = false;
        for (Happening told : happenings.stream()
                .filter(each -> SHOWN.contains(each.kind()))
                .sorted(java.util.Comparator.comparing(Happening::at))
                .toList()) {
            boolean ours = told.kind().equals("exam-resealed");
            String read = told.said().get("seal");
            boolean other = "register".equals(told.said().get("stage"));
            boolean changed = read != null && seal != null && !PortFacts.same(read, seal) && !other && !ours;
            seal = other ? seal : Objects.requireNonNullElse(read, Objects.requireNonNullElse(seal, ""));
            seal = seal != null && seal.isEmpty() ? null : seal;
            open = told.kind().equals("exam-opened") || (open && !ours);
            if (ExaminationFacts.isSilent(told)) {
                continue;
            }
            Double off = off(told);
            boolean warm = off != null && off >= 3;
            if (told.kind().equals("temperature")) {
                if (!warm && warmest != null) {
                    continue;
                }
                warmest = off;
            }
            boolean unordered = told.kind().equals("moved")
                    && told.said().get("order") == null
                    && (scannedAt == null || told.at().isAfter(scannedAt));
            moments.add(new Moment(
                    told.at(),
                    lane(told.kind()),
                    told.kind(),
                    told.said(),
                    changed || unordered || other || (warm && !open)));
        }
        return moments;
    }

    private static String lane(String kind) {
        if (kind.startsWith(ExaminationFacts.OURS)) {
            return "examination";
        }
        return kind.equals("destination-report") ? "elsewhere" : "port";
    }

    private static @Nullable Double off(Happening told) {
        try {
            String read = told.said().get("celsius");
            String set = told.said().get("setPoint");
            return read == null || set == null ? null : Math.abs(Double.parseDouble(read) - Double.parseDouble(set));
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }
}
