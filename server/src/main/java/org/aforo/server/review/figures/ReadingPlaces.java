package org.aforo.server.review.figures;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.aforo.selectivity.reading.Opinion;
import org.aforo.selectivity.reading.Settlement;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which reading of its scan a decision was, and whether the first two readers said the same; for supervisors only. */
@Component
public class ReadingPlaces {

    private final JdbcClient database;

    ReadingPlaces(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param ordinal 1 for the first reading under its legal power, 2 for the second ...
     * @param agreed whether first and second came to the same; null while there is no second, and for what came after them
     */
    public record Place(int ordinal, @Nullable Boolean agreed) {}

    /** By decision; corrections, which are no readings, are not among them. */
    public Map<UUID, Place> of(Collection<UUID> decisionIds) {
        Map<UUID, Place> places = new HashMap<>();
        if (decisionIds.isEmpty()) {
            return places;
        }
        database.sql("""
                        select d.id, own.ordinal, one.verdict as one, two.verdict as two
                        from review.decision d
                        join review.reading own on own.id = d.reading_id
                        left join review.reading first on first.scan_id = own.scan_id and first.legal_power = own.legal_power
                                                      and first.ordinal = 1
                        left join review.decision one on one.reading_id = first.id
                        left join review.reading again on again.scan_id = own.scan_id and again.legal_power = own.legal_power
                                                      and again.ordinal = 2
                        left join review.decision two on two.reading_id = again.id
                        where d.id in (:ids)
                        """).param("ids", decisionIds).query(row -> {
            int ordinal = row.getInt("ordinal");
            Boolean agreed = ordinal > 2 ? null : agreed(row.getString("one"), row.getString("two"));
            places.put(row.getObject("id", UUID.class), new Place(ordinal, agreed));
        });
        return places;
    }

    private static @Nullable Boolean agreed(@Nullable String one, @Nullable String two) {
        if (one == null || two == null) {
            return null;
        }
        return outcome(one) == outcome(two);
    }

    private static Settlement.Outcome outcome(String verdict) {
        return Pair.outcomeOf(Opinion.of(verdict).orElseThrow());
    }
}
