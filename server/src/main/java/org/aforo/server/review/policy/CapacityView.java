package org.aforo.server.review.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.aforo.selectivity.reading.Capacity;
import org.aforo.selectivity.reading.Hands;
import org.aforo.selectivity.reading.ReadingPolicy;
import org.aforo.selectivity.reading.Waiting;
import org.aforo.server.people.OnDuty;
import org.springframework.stereotype.Component;

/**
 * What the analysts now on duty will leave unread. What is expected to come in is what came in during the same hours of the day before, with
 * the risk and the time to cut-off it had then; hands end when their duty does, since nobody knows yet who follows. Whoever reads under several powers is
 * given scans of all of them as they come, so their time is shared among these by how much there is to read.
 */
@Component
class CapacityView {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MEASURED_OVER = Duration.ofDays(7);
    private static final int ENOUGH_READINGS = 20;
    private static final double ASSUMED_SECONDS = 60;
    private static final double FEWEST_SECONDS = 5;
    private static final double MOST_SECONDS = 600;

    private final PastDay past;
    private final OnDuty duty;
    private final Policies policies;
    private final InstantSource clock;

    CapacityView(PastDay past, OnDuty duty, Policies policies, InstantSource clock) {
        this.past = past;
        this.duty = duty;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * @param secondsPerReading what a reading takes
     * @param readingsMeasured of the last week, from which that is known; 0: it is assumed
     * @param policy number of the policy in force
     */
    record Outlook(
            Instant at, int hours, double secondsPerReading, int readingsMeasured, int policy, List<Power> powers) {}

    /**
     * One legal power's readers and what becomes of its scans.
     *
     * @param readers on duty now
     * @param shared how many of them have something to read under other powers too
     * @param dutyEnds when each of them goes, the last first
     * @param expected scans expected to come in
     */
    record Power(
            String legalPower,
            int readers,
            int shared,
            List<Instant> dutyEnds,
            int waiting,
            int expected,
            Trial.Outlook outlook) {}

    Outlook now(int hours) {
        Instant now = clock.instant();
        PastDay.Pace pace = past.pace(now.minus(MEASURED_OVER));
        boolean measured = pace.readings() >= ENOUGH_READINGS;
        double seconds = measured ? Math.clamp(pace.seconds(), FEWEST_SECONDS, MOST_SECONDS) : ASSUMED_SECONDS;
        Policies.InForce policy = policies.versionInForce();
        Scene scene = new Scene(
                now,
                hours,
                seconds,
                past.waiting(),
                past.due(now.minus(DAY), now.minus(DAY).plus(Duration.ofHours(hours))),
                duty.analysts(),
                past.differing(now.minus(MEASURED_OVER), now));
        List<Power> powers = new ArrayList<>();
        for (String power : scene.legalPowers(policy.policy())) {
            powers.add(scene.power(power, policy.policy()));
        }
        return new Outlook(now, hours, seconds, measured ? pace.readings() : 0, policy.number(), powers);
    }

    /** All that the outlook follows from. */
    private record Scene(
            Instant now,
            int hours,
            double seconds,
            List<PastDay.Due> waiting,
            List<PastDay.Due> yesterday,
            List<OnDuty.Analyst> analysts,
            double differing) {

        private TreeSet<String> legalPowers(ReadingPolicy policy) {
            TreeSet<String> powers = new TreeSet<>(policy.legalPowers());
            waiting.forEach(each -> powers.add(each.legalPower()));
            analysts.forEach(each -> powers.addAll(each.legalPowers()));
            return powers;
        }

        private Power power(String power, ReadingPolicy policy) {
            List<OnDuty.Analyst> readers = analysts.stream()
                    .filter(each -> each.legalPowers().contains(power))
                    .toList();
            List<Hands> hands = readers.stream()
                    .map(each -> new Hands(now, each.until(), share(each, power), seconds))
                    .toList();
            List<Waiting> scans = new ArrayList<>(waitingUnder(power));
            int waits = scans.size();
            scans.addAll(expectedUnder(power));
            Capacity.Projection projection = Capacity.project(policy, now, hours, scans, hands, differing);
            return new Power(
                    power,
                    readers.size(),
                    (int) readers.stream()
                            .filter(each -> share(each, power) < 1)
                            .count(),
                    readers.stream().map(OnDuty.Analyst::until).toList(),
                    waits,
                    scans.size() - waits,
                    Trial.Outlook.of(List.of(projection)));
        }

        /** The part of an analyst's time that goes to one of their powers: as there is to read under it, or the same to each. */
        private double share(OnDuty.Analyst analyst, String power) {
            int all = analyst.legalPowers().stream().mapToInt(this::load).sum();
            return all == 0 ? 1.0 / analyst.legalPowers().size() : (double) load(power) / all;
        }

        private int load(String power) {
            return waitingUnder(power).size() + expectedUnder(power).size();
        }

        private List<Waiting> waitingUnder(String power) {
            return waiting.stream()
                    .filter(each -> each.legalPower().equals(power))
                    .map(PastDay.Due::scan)
                    .filter(scan -> scan.cutOff().orElse(Instant.MAX).isAfter(now))
                    .toList();
        }

        private List<Waiting> expectedUnder(String power) {
            return yesterday.stream()
                    .filter(each -> each.legalPower().equals(power))
                    .map(PastDay.Due::scan)
                    .filter(scan -> !scan.receivedAt().isBefore(now.minus(DAY)))
                    .map(Scene::aDayLater)
                    .toList();
        }

        private static Waiting aDayLater(Waiting scan) {
            return new Waiting(
                    scan.risk(),
                    scan.attention(),
                    scan.cutOff().map(cutOff -> cutOff.plus(DAY)),
                    scan.receivedAt().plus(DAY),
                    false);
        }
    }
}
