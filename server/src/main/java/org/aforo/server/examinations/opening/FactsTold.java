package org.aforo.server.examinations.opening;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aforo.server.examinations.ExaminationRecord;
import org.aforo.server.examinations.orders.Order;
import org.aforo.server.journal.LeafRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Facts with their leaves, for rooms that prove them. An examination that stopped for a person is not told at all, and of the others neither signs
 * of one nor what was done to protect one.
 */
@Component
class FactsTold {

    private final FactStore facts;
    private final JdbcClient database;
    private final JsonMapper json;

    FactsTold(FactStore facts, JdbcClient database, JsonMapper json) {
        this.facts = facts;
        this.database = database;
        this.json = json;
    }

    /** Empty where nothing may be told. */
    Optional<ExaminationRecord> of(Order order) {
        List<FactStore.Kept> kept = facts.of(order.id());
        if (kept.stream().anyMatch(each -> each.fact() instanceof Fact.Stopped)) {
            return Optional.empty();
        }
        Map<UUID, LeafRef> leaves = leaves(order.id());
        List<ExaminationRecord.Step> steps = kept.stream()
                .filter(each -> told(each.fact()))
                .map(each -> step(each, Objects.requireNonNull(leaves.get(each.id()))))
                .toList();
        Set<String> named =
                steps.stream().flatMap(step -> step.photos().stream()).collect(Collectors.toSet());
        return Optional.of(new ExaminationRecord(
                order.id(),
                order.number(),
                order.visitId(),
                order.containerNumber(),
                order.result(),
                order.officer(),
                steps,
                photos(order.id()).stream()
                        .filter(photo -> named.contains(photo.digest()))
                        .toList()));
    }

    private static boolean told(Fact fact) {
        return switch (fact) {
            case Fact.Protection _, Fact.Stopped _ -> false;
            case Fact.Air air -> air.signs().isEmpty();
            case Fact.Begun _,
                    Fact.Identity _,
                    Fact.Weight _,
                    Fact.Cold _,
                    Fact.Opened _,
                    Fact.Looked _,
                    Fact.Found _,
                    Fact.Located _,
                    Fact.Result _,
                    Fact.Resealed _,
                    Fact.Ended _ -> true;
        };
    }

    private ExaminationRecord.Step step(FactStore.Kept kept, LeafRef leaf) {
        return new ExaminationRecord.Step(
                kept.id(),
                kept.nr(),
                kept.fact().kind(),
                json.writeValueAsString(kept.fact()),
                kept.takenAt(),
                kept.officer(),
                kept.fact().photos(),
                leaf);
    }

    private Map<UUID, LeafRef> leaves(UUID examination) {
        return database
                .sql("select id, leaf from examinations.fact where examination_id = :examination")
                .param("examination", examination)
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), new LeafRef(row.getLong("leaf"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<ExaminationRecord.Photo> photos(UUID examination) {
        return database.sql(
                        "select * from examinations.photo where examination_id = :examination order by received_at, digest")
                .param("examination", examination)
                .query((row, n) -> new ExaminationRecord.Photo(
                        String.valueOf(row.getString("digest")),
                        String.valueOf(row.getString("media_type")),
                        row.getLong("size_bytes"),
                        new LeafRef(row.getLong("leaf"))))
                .list();
    }
}
