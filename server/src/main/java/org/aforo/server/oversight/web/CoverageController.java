package org.aforo.server.oversight.web;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.aforo.server.oversight.coverage.Coverage;
import org.aforo.server.oversight.coverage.CoverageLooks;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What was read and what was not, for the supervisor on duty and for audit; every look is a leaf. There is nothing here to download: whoever
 * holds this list knows where nobody looks.
 */
@RestController
@RequestMapping("/api/oversight/coverage")
class CoverageController {

    private static final Duration LONGEST = Duration.ofDays(31);

    private final Access access;
    private final Coverage coverage;
    private final CoverageLooks looks;

    CoverageController(Access access, Coverage coverage, CoverageLooks looks) {
        this.access = access;
        this.coverage = coverage;
        this.looks = looks;
    }

    @GetMapping
    ResponseEntity<Coverage.Answer> coverage(
            Actor actor,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam(defaultValue = "terminal") String by,
            @RequestParam @Nullable String terminal) {
        access.require(actor, Action.COVERAGE_SEE);
        Instant begin = instant(from);
        Instant end = instant(to);
        Coverage.By grouping = Coverage.By.of(by)
                .orElseThrow(() -> Problem.caller(
                        422, "oversight.grouping-unknown", "Ask by \"terminal\", by \"hour\" or by \"vessel\"."));
        if (!begin.isBefore(end) || Duration.between(begin, end).compareTo(LONGEST) > 0) {
            throw Problem.caller(
                    422,
                    "oversight.span-refused",
                    "Ask for a span that begins before it ends and is of 31 days at most.");
        }
        looks.looked(actor, begin + "/" + end + " " + by + (terminal == null ? "" : " " + terminal));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(coverage.of(begin, end, grouping, terminal));
    }

    private static Instant instant(@Nullable String text) {
        try {
            return Instant.parse(text == null ? "" : text);
        } catch (DateTimeParseException unreadable) {
            throw Problem.caller(
                    422, "oversight.span-refused", "Say from when and to when, such as 2026-11-24T05:00:00Z.");
        }
    }
}
