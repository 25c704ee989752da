package org.aforo.server.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The log as an auditor looks at it: how much of what was logged when, where it was silent, what does not stand at its time, which keys and
 * checkpoints it has had. Tells no names and no contents, only kinds, numbers, times and digests.
 *
 * <p>A span is found by the checkpoints of its time, so that a look costs what was logged in the span and not what was ever logged.
 */
public final class Chronicle {

    /** Clocks of several servers differ, and a leaf waits for its checkpoint; more than this apart is worth a question. */
    public static final Duration TOLERANCE = Duration.ofMinutes(1);

    private static final int PAGE = 5_000;

    /** Leaves are canonical JSON: {@code at} comes first, {@code id} second, {@code kind} third, and none of them holds a quote. */
    private static final String AT = "split_part(encode(substring(l.leaf from 1 for 200), 'escape'), '\"', 4)";

    private static final String KIND = "split_part(encode(substring(l.leaf from 1 for 200), 'escape'), '\"', 12)";

    /**
     * From the first checkpoint signed within the span to the last: where a clock was set back in between, what was signed by the wrong time
     * stands between them and is part of it.
     */
    private static final String BOUNDS = """
            with inside as materialized (select size from journal.checkpoint where at >= :from and at < :to),
                 ends as (select min(size) as least, max(size) as most from inside),
                 before as (select case when least is null then (select max(size) from journal.checkpoint where at < :from)
                                        else (select max(size) from journal.checkpoint where size < least) end as size from ends)
            select coalesce(before.size, 0), coalesce(ends.most, before.size, 0) from ends, before
            """;

    private static final String TALLIES =
            "select left(" + AT + ", 13) || ':00:00Z' as hour, " + KIND + " as kind, count(*)"
                    + " from journal.leaf l where l.index >= ? and l.index < ? group by 1, 2 order by 1, 2";

    private static final String SILENCES = """
            select before, at from (
              select at, lag(at) over (order by size) as before from journal.checkpoint where size >= ? and size <= ?) stretch
             where at - before > make_interval(secs => ?) order by at - before desc limit 100
            """;

    private static final String OUT_OF_TIME = "select l.index, " + KIND + ", " + AT + ", c.below_at, c.at from ("
            + "select size, at, lag(size) over (order by size) as below, lag(at) over (order by size) as below_at"
            + " from journal.checkpoint where size >= ? and size <= ?) c"
            + " join journal.leaf l on l.index >= coalesce(c.below, ?) and l.index < c.size"
            + " where (" + AT + ")::timestamptz < c.below_at - make_interval(secs => ?)"
            + " or (" + AT + ")::timestamptz > c.at + make_interval(secs => ?) order by l.index limit 100";

    private static final String HOURLY = """
            select distinct on (date_trunc('hour', at)) size, note, at from journal.checkpoint
             where size > ? and size <= ? order by date_trunc('hour', at), size desc
            """;

    private final JdbcClient database;
    private final JournalAudit audit;

    Chronicle(JdbcClient database, JournalAudit audit) {
        this.database = database;
        this.audit = audit;
    }

    /**
     * What recomputing the whole tree showed.
     *
     * @param size leaves in the tree
     * @param root in hexadecimal
     * @param checkpoints signed heads that were compared with it
     * @param faults what does not agree, a hundred at most; none when leaves, tiles, checkpoints and keys agree
     */
    public record Recomputed(long size, String root, long checkpoints, List<String> faults) {}

    /** Recomputes the whole tree from the leaves and compares all that was signed with it; takes seconds per million leaves. */
    public Recomputed recompute() {
        JournalAudit.Report report = audit.audit();
        return new Recomputed(report.size(), report.root(), report.checkpoints(), report.faults());
    }

    /**
     * Leaves of one kind in one hour.
     *
     * @param hour its beginning, by the clocks of the servers that wrote them
     */
    public record Tally(Instant hour, String kind, long leaves) {}

    /**
     * A stretch in which nothing was signed, and so nothing logged.
     *
     * @param lasting whether nothing was signed by the end of what was looked at either
     */
    public record Silence(Instant from, Instant until, boolean lasting) {}

    /**
     * A leaf that says another time than the signatures around it.
     *
     * @param says its own time
     * @param signedBefore time of the checkpoint below it, by the database's clock: the log was signed without it then
     * @param signedBy time of the checkpoint above it: it was there by then
     */
    public record OutOfTime(
            long index, String kind, Instant says, @Nullable Instant signedBefore, Instant signedBy) {}

    /** The last checkpoint of an hour. */
    public record Head(long size, String root, Instant at, String note) {}

    /** A key of the log. */
    public record Key(
            int ordinal,
            String vkey,
            String keyId,
            long since,
            @Nullable Long announcement,
            Instant at) {}

    /** The leaves of a span by number, {@code [from, to)}. */
    public record Bounds(long from, long to) {}

    /** A leaf without its content. */
    public record Line(long index, String at, String kind, String hash) {}

    /** Which leaves were signed within the span. */
    public Bounds bounds(Instant from, Instant to) {
        return database.sql(BOUNDS)
                .param("from", java.sql.Timestamp.from(from))
                .param("to", java.sql.Timestamp.from(to))
                .query((row, number) -> new Bounds(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** What was logged by hour and kind. */
    public List<Tally> tallies(Bounds span) {
        return database.sql(TALLIES)
                .param(span.from())
                .param(span.to())
                .query((row, number) -> new Tally(Instant.parse(row.getString(1)), row.getString(2), row.getLong(3)))
                .list();
    }

    /**
     * The longest silences of at least that length, longest first, a hundred at most; before them the one that lasts: from the span's last
     * signature to now or, where the span lies in the past, to its end.
     *
     * @param until end of the span
     */
    public List<Silence> silences(Bounds span, Instant until, Duration shortest) {
        List<Silence> all = new ArrayList<>(lasting(span, until, shortest));
        all.addAll(ended(span, shortest));
        return all;
    }

    /** Now is the database's, for by its clock checkpoints are signed. */
    private List<Silence> lasting(Bounds span, Instant until, Duration shortest) {
        return database.sql("""
                        select at, ends from (
                          select at, least(now(), cast(? as timestamptz)) as ends from journal.checkpoint
                           where size <= ? order by size desc limit 1) last
                         where ends - at > make_interval(secs => ?)
                        """)
                .param(java.sql.Timestamp.from(until))
                .param(span.to())
                .param((double) shortest.toSeconds())
                .query((row, number) -> new Silence(
                        row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant(), true))
                .list();
    }

    private List<Silence> ended(Bounds span, Duration shortest) {
        return database.sql(SILENCES)
                .param(span.from())
                .param(span.to())
                .param((double) shortest.toSeconds())
                .query((row, number) -> new Silence(
                        row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant(), false))
                .list();
    }

    /** Leaves dated before a checkpoint that was signed without them, or after the one that covers them; a hundred at most. */
    public List<OutOfTime> outOfTime(Bounds span) {
        return database.sql(OUT_OF_TIME)
                .param(span.from())
                .param(span.to())
                .param(span.from())
                .param((double) TOLERANCE.toSeconds())
                .param((double) TOLERANCE.toSeconds())
                .query((row, number) -> {
                    var below = row.getTimestamp(4);
                    return new OutOfTime(
                            row.getLong(1),
                            row.getString(2),
                            Instant.parse(row.getString(3)),
                            below == null ? null : below.toInstant(),
                            row.getTimestamp(5).toInstant());
                })
                .list();
    }

    /** The last checkpoint of each hour, oldest first. */
    public List<Head> heads(Bounds span) {
        return database.sql(HOURLY)
                .param(span.from())
                .param(span.to())
                .query((row, number) -> {
                    JournalReader.Signed signed = JournalReader.signed(row.getString(2));
                    return new Head(
                            row.getLong(1),
                            signed.head().root().toString(),
                            row.getTimestamp(3).toInstant(),
                            row.getString(2));
                })
                .list();
    }

    /** Every key the log has had, oldest first. */
    public List<Key> keys() {
        return JournalKeys.history(database).stream()
                .map(each -> new Key(
                        each.ordinal(),
                        each.key().toString(),
                        java.util.HexFormat.of().toHexDigits(each.key().keyId()),
                        each.since(),
                        each.announcement(),
                        each.at()))
                .toList();
    }

    /** Committed leaves that have no number yet; a handful, for milliseconds, when all is well. */
    public long waiting() {
        return database.sql("select count(*) from (select 1 from journal.pending limit ?) few")
                .param(10_000)
                .query(Long.class)
                .single();
    }

    /** Every leaf of the span in order, read page by page. */
    public void lines(Bounds span, Consumer<Line> each) {
        for (long from = span.from(); from < span.to(); from += PAGE) {
            long to = Math.min(span.to(), from + PAGE);
            database.sql(
                            "select l.index, " + AT + ", " + KIND
                                    + ", encode(l.hash, 'hex') from journal.leaf l where l.index >= ? and l.index < ? order by l.index")
                    .param(from)
                    .param(to)
                    .query((row, number) ->
                            new Line(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
                    .list()
                    .forEach(each);
        }
    }
}
