package org.aforo.server.manifests;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aforo.cargo.message.DeclaredBill;
import org.aforo.cargo.message.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds visits by words as people type them: accents, order and a wrong letter do not matter. Every word must be found; a visit counts for as
 * much as its worst word.
 */
@Component
class VisitSearch {

    /** Share of a word's groups of three letters that must be found together; a wrong letter in eight costs three of nine. */
    private static final double ALIKE = 0.5;

    private static final int LONGEST = 8000;
    private static final int BATCH = 500;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final VisitStore visits;
    private final JsonMapper json;

    VisitSearch(JdbcClient database, JdbcTemplate batches, VisitStore visits, JsonMapper json) {
        this.database = database;
        this.batches = batches;
        this.visits = visits;
        this.json = json;
    }

    /**
     * The best first.
     *
     * @param skip so many of the best
     */
    @Transactional(readOnly = true)
    public List<Visit> find(List<String> words, int skip, int limit) {
        database.sql("select set_config('pg_trgm.word_similarity_threshold', :alike, true)")
                .param("alike", Double.toString(ALIKE))
                .query((row, number) -> row.getString(1))
                .single();
        StringBuilder where = new StringBuilder("true");
        StringBuilder worst = new StringBuilder("least(1");
        for (int i = 0; i < words.size(); i++) {
            where.append(" and :w").append(i).append(" <% s.words");
            worst.append(", word_similarity(:w").append(i).append(", s.words)");
        }
        JdbcClient.StatementSpec query = database.sql("select v.* from manifests.visit_words s "
                + "join manifests.visit v on v.id = s.visit_id where " + where + " order by " + worst
                + ") desc, v.created_at desc, v.id desc offset :skip limit :limit");
        for (int i = 0; i < words.size(); i++) {
            query = query.param("w" + i, words.get(i));
        }
        return query.param("skip", skip)
                .param("limit", limit)
                .query(VisitStore::visit)
                .list();
    }

    /**
     * By what a visit's list shows, for whoever may not know whose goods they are: each word is part of number, voyage or vessel.
     *
     * @param skip so many of the newest
     */
    public List<Visit> findByListed(List<String> words, int skip, int limit) {
        StringBuilder where = new StringBuilder("true");
        for (int i = 0; i < words.size(); i++) {
            where.append(" and (v.container_number like :w")
                    .append(i)
                    .append(" or v.voyage like :w")
                    .append(i)
                    .append(" or upper(v.vessel) like :w")
                    .append(i)
                    .append(")");
        }
        JdbcClient.StatementSpec query = database.sql("select v.* from manifests.visit v where " + where
                + " order by v.created_at desc, v.id desc offset :skip limit :limit");
        for (int i = 0; i < words.size(); i++) {
            query = query.param("w" + i, "%" + words.get(i) + "%");
        }
        return query.param("skip", skip)
                .param("limit", limit)
                .query(VisitStore::visit)
                .list();
    }

    @EventListener
    void changed(VisitChanged changed) {
        refresh(Set.of(changed.visitId()));
    }

    /** For a visit nobody has said anything about yet. */
    void begin(Visit visit) {
        Map<UUID, Set<String>> words = new HashMap<>();
        own(words, visit);
        database.sql(
                        "insert into manifests.visit_words (visit_id, words) values (:visit, :words) on conflict do nothing")
                .param("visit", visit.id())
                .param("words", joined(words.getOrDefault(visit.id(), Set.of())))
                .update();
    }

    private static void own(Map<UUID, Set<String>> words, Visit visit) {
        add(words, visit.id(), visit.containerNumber());
        add(words, visit.id(), visit.voyage());
        add(words, visit.id(), visit.vessel());
    }

    /** Collects anew by which words visits are found. */
    void refresh(Collection<UUID> visitIds) {
        List<UUID> all = new ArrayList<>(visitIds);
        for (int from = 0; from < all.size(); from += BATCH) {
            write(all.subList(from, Math.min(from + BATCH, all.size())));
        }
    }

    private void write(List<UUID> visitIds) {
        Map<UUID, Set<String>> words = new HashMap<>();
        for (Visit visit : visits.all(visitIds)) {
            own(words, visit);
        }
        database.sql("""
                select c.visit_id, b.said from manifests.bill_container c join manifests.bill b on b.id = c.bill_id
                where c.visit_id in (:visits)
                """)
                .param("visits", visitIds)
                .query((row, number) -> {
                    UUID visit = row.getObject("visit_id", UUID.class);
                    bill(words, visit, json.readValue(row.getString("said"), DeclaredBill.class));
                    return visit;
                })
                .list();
        List<Object[]> rows = new ArrayList<>();
        words.forEach((visit, each) -> rows.add(new Object[] {visit, joined(each)}));
        batches.batchUpdate("""
                insert into manifests.visit_words (visit_id, words) values (?, ?)
                on conflict (visit_id) do update set words = excluded.words
                """, rows);
    }

    private static String joined(Set<String> words) {
        String all = String.join(" ", words);
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST);
    }

    private static void bill(Map<UUID, Set<String>> words, UUID visit, DeclaredBill bill) {
        add(words, visit, bill.identity().number());
        add(words, visit, bill.identity().master());
        party(words, visit, bill.parties().shipper());
        party(words, visit, bill.parties().consignee());
        party(words, visit, bill.parties().notified());
    }

    private static void party(Map<UUID, Set<String>> words, UUID visit, @Nullable Party party) {
        if (party != null) {
            add(words, visit, party.name());
            add(words, visit, party.taxId());
        }
    }

    private static void add(Map<UUID, Set<String>> words, UUID visit, @Nullable String text) {
        if (text != null) {
            words.computeIfAbsent(visit, _ -> new LinkedHashSet<>()).addAll(SearchWords.of(text));
        }
    }
}
