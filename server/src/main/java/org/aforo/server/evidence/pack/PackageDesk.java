package org.aforo.server.evidence.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Ids;
import org.aforo.server.platform.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes orders for packages, writes them down, and hands them out to whoever gave them, for an hour. */
@Service
class PackageDesk {

    static final Duration GOOD_FOR = Duration.ofHours(1);

    private static final int SHORTEST_PURPOSE = 10;
    private static final int LONGEST_PURPOSE = 1_000;

    private final JdbcClient database;
    private final Packages packages;
    private final Contents.Gatherer gatherer;
    private final Journal journal;
    private final Around around;

    PackageDesk(JdbcClient database, Packages packages, Contents.Gatherer gatherer, Journal journal, Around around) {
        this.database = database;
        this.packages = packages;
        this.gatherer = gatherer;
        this.journal = journal;
        this.around = around;
    }

    /** Ids, the clock, and who may see what. */
    @org.springframework.stereotype.Component
    record Around(Ids ids, InstantSource clock, PackageRights rights) {}

    /** A package whose contents are gathered. */
    record Ready(Contents contents, Packages.Order order) {}

    /**
     * Orders a package.
     *
     * @throws Problem {@code evidence.purpose-missing} (422), {@code evidence.nothing-to-pack} (404), {@code access.refused} (403) for what does not
     *     belong to a matter this person was given sight of
     */
    @Transactional
    public UUID ask(Contents.Scope scope, String purpose, String language, Actor by) {
        String words = purpose.strip();
        if (words.length() < SHORTEST_PURPOSE || words.length() > LONGEST_PURPOSE) {
            throw Problem.caller(
                    422,
                    "evidence.purpose-missing",
                    "Say in " + SHORTEST_PURPOSE + " to " + LONGEST_PURPOSE
                            + " characters what the package is for: it stays in the record.");
        }
        if (!gatherer.known(scope)) {
            throw Problem.notFound("evidence.nothing-to-pack", "There is nothing there to pack.");
        }
        around.rights().require(by, scope, gatherer.seizuresOf(scope));
        UUID id = around.ids().next();
        String kind = switch (scope) {
            case Contents.Scope.OfExhibit _ -> "exhibit";
            case Contents.Scope.OfSeizure _ -> "seizure";
            case Contents.Scope.OfVisit _ -> "visit";
        };
        UUID subject = switch (scope) {
            case Contents.Scope.OfExhibit(UUID exhibit) -> exhibit;
            case Contents.Scope.OfSeizure(UUID seizure) -> seizure;
            case Contents.Scope.OfVisit(UUID visit) -> visit;
        };
        LeafRef leaf = journal.append(new Entry(
                "evidence.package-asked",
                subject,
                Map.of("of", kind, "package", id.toString(), "by", by.pseudonym(), "agency", by.agency()),
                Map.of("purpose", words)));
        database.sql("""
                insert into evidence.package (id, scope, subject, purpose, language, asked_at, account_id, pseudonym, leaf)
                values (:id, :scope, :subject, :purpose, :language, :at, :account, :by, :leaf)
                """)
                .param("id", id)
                .param("scope", kind)
                .param("subject", subject)
                .param("purpose", words)
                .param("language", language)
                .param("at", Timestamp.from(around.clock().instant()))
                .param("account", by.accountId())
                .param("by", by.pseudonym())
                .param("leaf", leaf.pendingId())
                .update();
        return id;
    }

    private record Row(Packages.Order order, Instant at) {}

    /**
     * Gathers what was ordered, as it stands now.
     *
     * @throws Problem {@code evidence.package-unknown} (404) also for somebody else's and for one ordered more than an hour ago
     */
    Ready ready(UUID id, Actor by) {
        Row row = database.sql("select * from evidence.package where id = :id and account_id = :account")
                .param("id", id)
                .param("account", by.accountId())
                .query((each, n) -> {
                    UUID subject = each.getObject("subject", UUID.class);
                    Contents.Scope scope = switch (String.valueOf(each.getString("scope"))) {
                        case "exhibit" -> new Contents.Scope.OfExhibit(subject);
                        case "seizure" -> new Contents.Scope.OfSeizure(subject);
                        default -> new Contents.Scope.OfVisit(subject);
                    };
                    return new Row(
                            new Packages.Order(
                                    id,
                                    scope,
                                    String.valueOf(each.getString("purpose")),
                                    String.valueOf(each.getString("language"))),
                            each.getTimestamp("asked_at").toInstant());
                })
                .optional()
                .orElseThrow(PackageDesk::unknown);
        if (around.clock().instant().isAfter(row.at().plus(GOOD_FOR))) {
            throw unknown();
        }
        around.rights()
                .require(
                        by, row.order().scope(), gatherer.seizuresOf(row.order().scope()));
        return new Ready(packages.gather(row.order().scope(), around.rights().sight(by)), row.order());
    }

    void write(Ready ready, Actor by, OutputStream out) throws IOException {
        packages.write(ready.contents(), ready.order(), by, out);
    }

    private static Problem unknown() {
        return Problem.notFound(
                "evidence.package-unknown",
                "There is no package of this id for you, or it was ordered more than an hour ago.");
    }
}
