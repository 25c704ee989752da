package org.aforo.server.oversight.log;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.aforo.server.journal.Chronicle;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was logged, for audit. Kinds, numbers, times and digests only: what the leaves say is read leaf by leaf on the journal's own page. */
@RestController
@RequestMapping("/api/oversight/log")
class LogController {

    private static final Duration LONGEST = Duration.ofDays(31);
    /** A port that works round the clock is never silent for so long. */
    private static final Duration SILENCE = Duration.ofHours(1);

    private final Access access;
    private final Chronicle chronicle;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final TreeAudits audits;

    LogController(
            Access access, Chronicle chronicle, Journal journal, TransactionTemplate transaction, TreeAudits audits) {
        this.audits = audits;
        this.access = access;
        this.chronicle = chronicle;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** One hour's leaves of one kind. */
    record TallyView(String hour, String kind, long leaves) {}

    /** A stretch without a leaf; {@code lasting} when it had not ended by {@code until}. */
    record SilenceView(String from, String until, boolean lasting) {}

    /** The whole tree recomputed; no faults when all of it is what was signed. */
    record AuditView(
            String at,
            double seconds,
            long size,
            String root,
            long checkpoints,
            List<String> faults,
            @Nullable String by) {}

    /** A leaf that says another time than the signatures around it. */
    record OutOfTimeView(
            long index, String kind, String says, @Nullable String signedBefore, String signedBy) {}

    /** The last checkpoint of an hour. */
    record HeadView(long size, String root, String at, String note) {}

    /** A key of the log. */
    record KeyView(
            int ordinal,
            String vkey,
            String keyId,
            long since,
            @Nullable Long announcement,
            String at) {}

    /** The span. */
    record LogView(
            String from,
            String to,
            long firstLeaf,
            long leaves,
            long waiting,
            List<TallyView> tallies,
            List<SilenceView> silences,
            List<OutOfTimeView> outOfTime,
            List<HeadView> heads,
            List<KeyView> keys,
            List<AuditView> audits) {}

    @GetMapping
    ResponseEntity<LogView> log(Actor actor, @RequestParam @Nullable String from, @RequestParam @Nullable String to) {
        access.require(actor, Action.JOURNAL_SEE);
        Span span = span(from, to);
        Chronicle.Bounds bounds = chronicle.bounds(span.from, span.to);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new LogView(
                        span.from.toString(),
                        span.to.toString(),
                        bounds.from(),
                        bounds.to() - bounds.from(),
                        chronicle.waiting(),
                        chronicle.tallies(bounds).stream()
                                .map(each -> new TallyView(each.hour().toString(), each.kind(), each.leaves()))
                                .toList(),
                        chronicle.silences(bounds, span.to, SILENCE).stream()
                                .map(each -> new SilenceView(
                                        each.from().toString(), each.until().toString(), each.lasting()))
                                .toList(),
                        chronicle.outOfTime(bounds).stream()
                                .map(LogController::view)
                                .toList(),
                        chronicle.heads(bounds).stream()
                                .map(each -> new HeadView(
                                        each.size(), each.root(), each.at().toString(), each.note()))
                                .toList(),
                        chronicle.keys().stream()
                                .map(each -> new KeyView(
                                        each.ordinal(),
                                        each.vkey(),
                                        each.keyId(),
                                        each.since(),
                                        each.announcement(),
                                        each.at().toString()))
                                .toList(),
                        audits.last().stream().map(LogController::view).toList()));
    }

    /** Recomputes the whole tree now, and answers with what it found; takes seconds per million leaves. */
    @PostMapping("/audits")
    AuditView audit(Actor actor) {
        access.require(actor, Action.JOURNAL_SEE);
        return view(audits.run(actor.pseudonym()));
    }

    private static AuditView view(TreeAudits.Audit each) {
        return new AuditView(
                each.at().toString(),
                each.seconds(),
                each.size(),
                each.root(),
                each.checkpoints(),
                each.faults(),
                each.by());
    }

    private static OutOfTimeView view(Chronicle.OutOfTime each) {
        Instant before = each.signedBefore();
        return new OutOfTimeView(
                each.index(),
                each.kind(),
                each.says().toString(),
                before == null ? null : before.toString(),
                each.signedBy().toString());
    }

    /** Number, time, kind and hash of every leaf of the span; that it was taken along is a leaf itself. */
    @GetMapping("/leaves.csv")
    void leaves(
            Actor actor,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            HttpServletResponse response)
            throws IOException {
        access.require(actor, Action.JOURNAL_SEE);
        Span span = span(from, to);
        Chronicle.Bounds bounds = chronicle.bounds(span.from, span.to);
        transaction.executeWithoutResult(status -> journal.append(new Entry(
                "oversight.log-taken",
                actor.accountId(),
                Map.of("from", Long.toString(bounds.from()), "to", Long.toString(bounds.to())),
                Map.of("by", actor.pseudonym()))));
        response.setContentType("text/csv;charset=utf-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("log-" + bounds.from() + "-" + bounds.to() + ".csv")
                        .build()
                        .toString());
        write(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), bounds);
    }

    private void write(Writer out, Chronicle.Bounds bounds) throws IOException {
        out.write("leaf,at,kind,hash\n");
        try {
            chronicle.lines(bounds, line -> {
                try {
                    out.write(line.index() + "," + line.at() + "," + line.kind() + "," + line.hash() + "\n");
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
        out.flush();
    }

    private record Span(Instant from, Instant to) {}

    private static Span span(@Nullable String from, @Nullable String to) {
        try {
            Instant begin = Instant.parse(from == null ? "" : from);
            Instant end = Instant.parse(to == null ? "" : to);
            if (begin.isBefore(end) && Duration.between(begin, end).compareTo(LONGEST) <= 0) {
                return new Span(begin, end);
            }
        } catch (DateTimeParseException unreadable) {
            // told below, like a span the wrong way round
        }
        throw Problem.caller(
                422,
                "oversight.span-refused",
                "Ask for a span that begins before it ends and is of 31 days at most, such as from=2026-11-24T05:00:00Z.");
    }
}
