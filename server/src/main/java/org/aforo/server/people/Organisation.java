package org.aforo.server.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aforo.server.people.Agency.LegalPower;
import org.aforo.server.platform.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agencies, their units, and the duty posts. What exists is left as it is when made again. */
@Service
public class Organisation {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern PORT = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");
    private static final int MAX_NAME = 120;
    private static final int MAX_POWERS = 20;

    private final JdbcClient db;
    private final Facts facts;

    Organisation(JdbcClient db, Facts facts) {
        this.db = db;
        this.facts = facts;
    }

    /** Makes the agency; false when its code is taken, and then nothing changes. */
    @Transactional
    public boolean createAgency(UUID by, Agency agency) {
        requireCode(agency.code());
        requireName(agency.name());
        if (agency.legalPowers().size() > MAX_POWERS) {
            throw unreadable("an agency has at most " + MAX_POWERS + " legal powers");
        }
        agency.legalPowers().forEach(Organisation::requirePower);
        if (exists("select count(*) from people.agency where code = :code", agency.code())) {
            return false;
        }
        String powers = agency.legalPowers().stream().map(LegalPower::code).collect(Collectors.joining(","));
        long leaf = facts.write(
                "people.agency-created",
                Facts.idOf("agency", agency.code()),
                by,
                Map.of("code", agency.code(), "legalPowers", powers),
                Map.of("name", agency.name()));
        db.sql("insert into people.agency (code, name, leaf) values (:code, :name, :leaf)")
                .param("code", agency.code())
                .param("name", agency.name())
                .param("leaf", leaf)
                .update();
        for (LegalPower power : agency.legalPowers()) {
            db.sql("insert into people.legal_power (agency, code, name_es, name_en) values (:agency, :code, :es, :en)")
                    .param("agency", agency.code())
                    .param("code", power.code())
                    .param("es", power.es())
                    .param("en", power.en())
                    .update();
        }
        return true;
    }

    /** Makes the unit; false when its code is taken, and then nothing changes. */
    @Transactional
    public boolean createUnit(UUID by, Unit unit) {
        requireCode(unit.code());
        requireName(unit.name());
        if (agency(unit.agency()).isEmpty()) {
            throw Problem.caller(422, "people.agency-unknown", "There is no agency with the code given for the unit.");
        }
        if (exists("select count(*) from people.unit where code = :code", unit.code())) {
            return false;
        }
        long leaf = facts.write(
                "people.unit-created",
                Facts.idOf("unit", unit.code()),
                by,
                Map.of("code", unit.code(), "agency", unit.agency()),
                Map.of("name", unit.name()));
        db.sql("insert into people.unit (code, name, agency, leaf) values (:code, :name, :agency, :leaf)")
                .param("code", unit.code())
                .param("name", unit.name())
                .param("agency", unit.agency())
                .param("leaf", leaf)
                .update();
        return true;
    }

    /** Makes the duty post; false when its code is taken, and then nothing changes. */
    @Transactional
    public boolean createDutyPost(UUID by, DutyPost post) {
        requireCode(post.code());
        requireName(post.name());
        if (!PORT.matcher(post.port()).matches()) {
            throw unreadable("a port is five letters of UN/LOCODE, such as ECGYE");
        }
        if (exists("select count(*) from people.duty_post where code = :code", post.code())) {
            return false;
        }
        long leaf = facts.write(
                "people.duty-post-created",
                Facts.idOf("duty-post", post.code()),
                by,
                Map.of("code", post.code(), "port", post.port()),
                Map.of("name", post.name()));
        db.sql("insert into people.duty_post (code, name, port, leaf) values (:code, :name, :port, :leaf)")
                .param("code", post.code())
                .param("name", post.name())
                .param("port", post.port())
                .param("leaf", leaf)
                .update();
        return true;
    }

    public List<Agency> agencies() {
        return db.sql("select code, name from people.agency order by code")
                .query((row, n) -> new Agency(row.getString(1), row.getString(2), powers(row.getString(1))))
                .list();
    }

    public Optional<Agency> agency(String code) {
        return db.sql("select name from people.agency where code = :code")
                .param("code", code)
                .query(String.class)
                .optional()
                .map(name -> new Agency(code, name, powers(code)));
    }

    public List<Unit> units() {
        return db.sql("select code, name, agency from people.unit order by code")
                .query((row, n) -> new Unit(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    public Optional<Unit> unit(String code) {
        return db.sql("select code, name, agency from people.unit where code = :code")
                .param("code", code)
                .query((row, n) -> new Unit(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    public List<DutyPost> dutyPosts() {
        return db.sql("select code, name, port from people.duty_post order by code")
                .query((row, n) -> new DutyPost(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    public Optional<DutyPost> dutyPost(String code) {
        return db.sql("select code, name, port from people.duty_post where code = :code")
                .param("code", code)
                .query((row, n) -> new DutyPost(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    private List<LegalPower> powers(String agency) {
        return db.sql("select code, name_es, name_en from people.legal_power where agency = :agency order by code")
                .param("agency", agency)
                .query((row, n) -> new LegalPower(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private boolean exists(String count, String code) {
        return db.sql(count).param("code", code).query(Long.class).single() > 0;
    }

    private static void requirePower(LegalPower power) {
        requireCode(power.code());
        requireName(power.es());
        requireName(power.en());
    }

    private static void requireCode(String code) {
        if (!CODE.matcher(code).matches()) {
            throw unreadable("a code is 1 to 40 small letters, digits and hyphens");
        }
    }

    static void requireName(String name) {
        if (name.isBlank() || name.length() > MAX_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw unreadable("a name has 1 to " + MAX_NAME + " printable characters");
        }
    }

    private static Problem unreadable(String what) {
        return Problem.caller(422, "people.not-understood", what);
    }
}
