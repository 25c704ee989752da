package org.aforo.server.review.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures over HTTP: an analyst's own to that analyst and nobody else, agreement and groups to supervisors. */
@RestController
@RequestMapping("/api/review")
class FiguresController {

    private static final Duration FOUR_WEEKS = Duration.ofDays(28);
    private static final Duration TWELVE_WEEKS = Duration.ofDays(84);

    private final Access access;
    private final OwnFigures own;
    private final Comparisons comparisons;
    private final Groups groups;
    private final Calendar calendar;

    FiguresController(Access access, OwnFigures own, Comparisons comparisons, Groups groups, Calendar calendar) {
        this.access = access;
        this.own = own;
        this.comparisons = comparisons;
        this.groups = groups;
        this.calendar = calendar;
    }

    /** What day it is, and where. */
    @Component
    record Calendar(InstantSource clock, FiguresSettings settings) {}

    record HourBody(Instant hour, long readings) {}

    record OwnBody(
            Instant from,
            Instant to,
            long readings,
            @Nullable Double secondsMedian,
            List<Double> secondsQuartiles,
            java.util.Map<String, Long> byVerdict,
            List<HourBody> perHour,
            long passedOn,
            long letLie,
            long doubleRead,
            long agreed,
            @Nullable Double kappa,
            @Nullable Double kappaLow,
            @Nullable Double kappaHigh,
            boolean enough) {}

    @GetMapping("/me/statistics")
    OwnBody mine(
            Actor actor,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to) {
        access.require(actor, Action.REVIEW_READ);
        Period period = Period.asked(from, to, calendar.clock().instant(), FOUR_WEEKS);
        OwnFigures.Figures figures = own.of(actor.accountId(), period);
        AccordBody accord = AccordBody.of(figures.accord());
        return new OwnBody(
                period.from(),
                period.to(),
                figures.readings(),
                figures.seconds().median(),
                figures.seconds().quartiles(),
                figures.byVerdict(),
                figures.perHour().stream()
                        .map(hour -> new HourBody(hour.hour(), hour.readings()))
                        .toList(),
                figures.declined().passedOn(),
                figures.declined().letLie(),
                accord.pairs(),
                accord.agreed(),
                accord.kappa(),
                accord.kappaLow(),
                accord.kappaHigh(),
                accord.enough());
    }

    /** @param disagreements the latest, as many as are shown; {@code disagreed} says how many there are */
    record AgreementBody(
            Instant from,
            Instant to,
            AccordBody all,
            List<List<Long>> table,
            List<AccordBody.Named> byPower,
            List<AccordBody.Named> byCause,
            List<AccordBody.Named> perWeek,
            List<AccordBody.Between> byUnits,
            long disagreed,
            List<DisagreementBody> disagreements) {}

    record WordBody(UUID decisionId, String verdict, Instant at) {

        static @Nullable WordBody of(Pair.@Nullable Said said) {
            return said == null
                    ? null
                    : new WordBody(said.decisionId(), said.opinion().code(), said.at());
        }
    }

    record DisagreementBody(
            UUID scanId,
            @Nullable String containerNumber,
            String legalPower,
            Instant at,
            @Nullable WordBody first,
            @Nullable WordBody second,
            @Nullable WordBody third) {

        static DisagreementBody of(Pair pair) {
            return new DisagreementBody(
                    pair.scanId(),
                    pair.containerNumber(),
                    pair.legalPower(),
                    pair.at(),
                    WordBody.of(pair.first()),
                    WordBody.of(pair.second()),
                    WordBody.of(pair.third()));
        }
    }

    @GetMapping("/agreement")
    AgreementBody agreement(
            Actor actor,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to) {
        access.require(actor, Action.REVIEW_SUPERVISE);
        Period period = Period.asked(from, to, calendar.clock().instant(), TWELVE_WEEKS);
        return comparisons.of(period);
    }

    record GroupBody(
            String unit,
            String legalPower,
            String shift,
            boolean suppressed,
            @Nullable Integer analysts,
            @Nullable Long readings,
            @Nullable Double readingsPerHour,
            @Nullable Double secondsMedian,
            @Nullable Double examineShare,
            @Nullable Long secondReadings,
            @Nullable Long passedOn,
            @Nullable Long letLie,
            @Nullable AccordBody agreement) {

        static GroupBody of(Groups.Group group) {
            Groups.Figures told = group.figures();
            String shift = group.shift().code();
            return told == null
                    ? new GroupBody(
                            group.unit(),
                            group.legalPower(),
                            shift,
                            true,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null)
                    : new GroupBody(
                            group.unit(),
                            group.legalPower(),
                            shift,
                            false,
                            told.analysts(),
                            told.readings(),
                            told.readingsPerHour(),
                            told.secondsMedian(),
                            told.examineShare(),
                            told.secondReadings(),
                            told.declined().passedOn(),
                            told.declined().letLie(),
                            AccordBody.of(told.accord()));
        }
    }

    record GroupsBody(Instant from, Instant to, int fewestAnalysts, int fewestReadings, List<GroupBody> items) {}

    @GetMapping("/groups")
    GroupsBody groups(
            Actor actor,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to) {
        access.require(actor, Action.REVIEW_SUPERVISE);
        Period weeks = Period.asked(from, to, calendar.clock().instant(), TWELVE_WEEKS)
                .wholeWeeks(calendar.settings().zone());
        return new GroupsBody(
                weeks.from(),
                weeks.to(),
                Groups.FEWEST_ANALYSTS,
                Groups.FEWEST_READINGS,
                groups.of(weeks).stream().map(GroupBody::of).toList());
    }
}
