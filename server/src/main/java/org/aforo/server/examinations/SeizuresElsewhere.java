package org.aforo.server.examinations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aforo.server.journal.LeafRef;
import org.jspecify.annotations.Nullable;

/**
 * Seizures made elsewhere and what was concluded of them, for rooms that must prove it to a court; who may look is asked by whoever calls. Neither
 * who told it, nor a lead for oversight, is among it.
 */
public interface SeizuresElsewhere {

    /** Reports that hang on this visit now, corrected ones among them, in the order they were entered. */
    List<Reported> ofVisit(UUID visitId);

    /**
     * A report.
     *
     * @param number that people quote
     * @param corrects the report it takes the place of
     * @param found {@code cocaine}, {@code weapons}, ...
     * @param port where, a UN/LOCODE
     * @param told what else it says, by name: kilograms, packages, place, marks, seal, document
     * @param open members that its leaf has in the open
     * @param hung under which leaf it was hung on the visit, and how: {@code only-one}, {@code chosen}
     */
    record Reported(
            UUID id,
            long number,
            @Nullable UUID corrects,
            String found,
            LocalDate seizedOn,
            String port,
            Instant enteredAt,
            Map<String, String> told,
            Map<String, String> open,
            LeafRef leaf,
            Hung hung,
            List<Concluded> conclusions) {
        public Reported {
            told = Map.copyOf(told);
            open = Map.copyOf(open);
            conclusions = List.copyOf(conclusions);
        }
    }

    record Hung(String how, LeafRef leaf) {}

    /**
     * What a person concluded; the latest counts and stands last.
     *
     * @param concluded {@code never-read}, {@code visible-missed}, {@code loaded-after}, ...
     * @param proposed what the replay had proposed
     */
    record Concluded(String concluded, String proposed, String why, Instant at, LeafRef leaf) {}
}
