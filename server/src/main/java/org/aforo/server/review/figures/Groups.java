package org.aforo.server.review.figures;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aforo.server.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How groups of analysts read: those of one unit, under one legal power, in one shift. A group says nothing where a number could be one
 * person's: with fewer than {@link #FEWEST_ANALYSTS} analysts, fewer than {@link #FEWEST_READINGS} readings, or one analyst who has more
 * than two thirds of them. Whole weeks only, so that what one hour adds cannot be found by asking twice. Listed by name, never by figure.
 */
@Component
class Groups {

    static final int FEWEST_ANALYSTS = 3;
    static final int FEWEST_READINGS = 100;
    private static final double MOST_OF_ONE = 2.0 / 3;

    private final JdbcClient database;
    private final PairStore pairs;
    private final People people;
    private final FiguresSettings settings;

    Groups(JdbcClient database, PairStore pairs, People people, FiguresSettings settings) {
        this.database = database;
        this.pairs = pairs;
        this.people = people;
        this.settings = settings;
    }

    /** Eight hours each by the clock of the port. */
    enum Shift {
        MORNING(6),
        AFTERNOON(14),
        NIGHT(22);

        private final int begins;

        Shift(int begins) {
            this.begins = begins;
        }

        static Shift at(int hour) {
            return hour < MORNING.begins || hour >= NIGHT.begins
                    ? NIGHT
                    : hour < AFTERNOON.begins ? MORNING : AFTERNOON;
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @param figures null when they are kept back */
    record Group(
            String unit,
            String legalPower,
            Shift shift,
            @Nullable Figures figures) {}

    /**
     * @param readingsPerHour readings in an hour in which an analyst read at all
     * @param examineShare share of the readings that send a container to be opened
     * @param secondReadings how many of the readings were second ones
     * @param declined what was given to analysts of the unit under this power and passed on or let lie in this shift
     */
    record Figures(
            int analysts,
            long readings,
            double readingsPerHour,
            double secondsMedian,
            double examineShare,
            long secondReadings,
            Declined declined,
            Accord accord) {}

    private record Place(String legalPower, Shift shift) {}

    private record Counted(
            String legalPower,
            Shift shift,
            int analysts,
            long most,
            long readings,
            long hours,
            double secondsMedian,
            long opened,
            long seconds) {

        boolean tellable() {
            return analysts >= FEWEST_ANALYSTS && readings >= FEWEST_READINGS && most <= readings * MOST_OF_ONE;
        }
    }

    /** Of whole weeks. */
    List<Group> of(Period weeks) {
        Map<String, Set<UUID>> units = new TreeMap<>();
        people.unitsOf(readers(weeks))
                .forEach((account, unit) ->
                        units.computeIfAbsent(unit, one -> new TreeSet<>()).add(account));
        List<Pair> read = pairs.within(weeks);
        List<Group> groups = new ArrayList<>();
        units.forEach((unit, accounts) -> {
            Map<Place, Declined> declined = declined(accounts, weeks);
            for (Counted counted : counted(accounts, weeks)) {
                Place place = new Place(counted.legalPower(), counted.shift());
                Figures figures = counted.tellable()
                        ? figures(counted, accounts, read, declined.getOrDefault(place, Declined.NONE))
                        : null;
                groups.add(new Group(unit, place.legalPower(), place.shift(), figures));
            }
        });
        groups.sort(Comparator.comparing(Group::unit)
                .thenComparing(Group::legalPower)
                .thenComparing(Group::shift));
        return groups;
    }

    private Figures figures(Counted counted, Set<UUID> accounts, List<Pair> read, Declined declined) {
        List<Pair> own = read.stream()
                .filter(pair -> accounts.contains(pair.first().accountId()))
                .filter(pair -> pair.legalPower().equals(counted.legalPower()))
                .filter(pair -> shiftAt(pair.first().at()) == counted.shift())
                .toList();
        return new Figures(
                counted.analysts(),
                counted.readings(),
                (double) counted.readings() / counted.hours(),
                counted.secondsMedian(),
                (double) counted.opened() / counted.readings(),
                counted.seconds(),
                declined,
                Accord.of(own));
    }

    private Map<Place, Declined> declined(Set<UUID> accounts, Period weeks) {
        Map<Place, Declined> declined = new HashMap<>();
        database.sql("""
                        select l.legal_power,
                               case when local.hour < 6 or local.hour >= 22 then 'NIGHT'
                                    when local.hour < 14 then 'MORNING' else 'AFTERNOON' end as shift,
                               count(*) filter (where l.ending = 'returned') as passed_on,
                               count(*) filter (where l.ending = 'expired') as let_lie
                          from review.lease l
                          cross join lateral (select case l.ending when 'returned' then l.ended_at else l.expires_at end as at) passed
                          cross join lateral (select extract(hour from passed.at at time zone :zone) as hour) local
                         where l.account_id in (:accounts) and l.ending in ('returned', 'expired')
                           and passed.at >= :from and passed.at < :to
                         group by 1, 2
                        """)
                .param("zone", settings.zone().getId())
                .param("accounts", accounts)
                .param("from", Timestamp.from(weeks.from()))
                .param("to", Timestamp.from(weeks.to()))
                .query(row -> {
                    declined.put(
                            new Place(row.getString("legal_power"), Shift.valueOf(row.getString("shift"))),
                            new Declined(row.getLong("passed_on"), row.getLong("let_lie")));
                });
        return declined;
    }

    private Shift shiftAt(Instant at) {
        return Shift.at(at.atZone(settings.zone()).getHour());
    }

    private Set<UUID> readers(Period weeks) {
        return database
                .sql("""
                        select account_id from review.decision
                        where reading_id is not null and decided_at >= :from and decided_at < :to
                        union
                        select account_id from review.lease
                        where ending in ('returned', 'expired') and expires_at >= :from and given_at < :to
                        """)
                .param("from", Timestamp.from(weeks.from()))
                .param("to", Timestamp.from(weeks.to()))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private List<Counted> counted(Set<UUID> accounts, Period weeks) {
        return database.sql("""
                        with said as (
                            select d.account_id, d.legal_power, d.verdict, d.seconds_shown, r.ordinal,
                                   date_trunc('hour', d.decided_at) as hour,
                                   case when local.hour < 6 or local.hour >= 22 then 'NIGHT'
                                        when local.hour < 14 then 'MORNING' else 'AFTERNOON' end as shift
                            from review.decision d join review.reading r on r.id = d.reading_id
                            cross join lateral (select extract(hour from d.decided_at at time zone :zone) as hour) local
                            where d.account_id in (:accounts) and d.decided_at >= :from and d.decided_at < :to
                        ), heads as (
                            select legal_power, shift, account_id, count(*) as n from said group by 1, 2, 3
                        )
                        select s.legal_power, s.shift, count(distinct s.account_id) as analysts, count(*) as readings,
                               (select max(h.n) from heads h
                                where h.legal_power = s.legal_power and h.shift = s.shift) as most,
                               count(distinct (s.account_id, s.hour)) as hours,
                               percentile_cont(0.5) within group (order by s.seconds_shown) as median,
                               count(*) filter (where s.verdict in ('examine', 'person-suspected')) as opened,
                               count(*) filter (where s.ordinal = 2) as seconds
                        from said s group by s.legal_power, s.shift
                        """)
                .param("zone", settings.zone().getId())
                .param("accounts", accounts)
                .param("from", Timestamp.from(weeks.from()))
                .param("to", Timestamp.from(weeks.to()))
                .query((row, number) -> new Counted(
                        row.getString("legal_power"),
                        Shift.valueOf(row.getString("shift")),
                        row.getInt("analysts"),
                        row.getLong("most"),
                        row.getLong("readings"),
                        row.getLong("hours"),
                        row.getDouble("median"),
                        row.getLong("opened"),
                        row.getLong("seconds")))
                .list();
    }
}
