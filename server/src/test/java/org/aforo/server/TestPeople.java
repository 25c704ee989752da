package org.aforo.server;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.aforo.server.people.Account;
import org.aforo.server.people.Agency;
import org.aforo.server.people.DutyPost;
import org.aforo.server.people.NewAccount;
import org.aforo.server.people.Organisation;
import org.aforo.server.people.People;
import org.aforo.server.people.Standings;
import org.aforo.server.people.Unit;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Role;

/** Makes people for a test through the room's own door, without HTTP. */
public final class TestPeople {

    public static final String AGENCY = "customs";
    public static final String UNIT = "scan-room";
    public static final String POST = "gye-reading";
    public static final String PASSWORD = "seven grey pelicans";

    private static final AtomicInteger MADE = new AtomicInteger();

    private final TestServer server;
    private final People people;

    TestPeople(TestServer server) {
        this.server = server;
        this.people = server.bean(People.class);
        Organisation organisation = server.bean(Organisation.class);
        Agency.LegalPower power = new Agency.LegalPower("customs-control", "Control aduanero", "Customs control");
        organisation.createAgency(People.NOBODY, new Agency(AGENCY, "Aduana", List.of(power)));
        organisation.createUnit(People.NOBODY, new Unit(UNIT, "Sala de lectura", AGENCY));
        organisation.createDutyPost(People.NOBODY, new DutyPost(POST, "Lectura Guayaquil", "ECGYE"));
    }

    /** An account and what it signs in with. */
    public record Login(UUID id, String name, String password) {}

    /** Vetted for thirty days and on duty for twelve hours. */
    public Login person(Role... roles) {
        return atWork(stranger(roles));
    }

    /** The same, of another agency with a unit of its own, which reads under these legal powers. */
    public Login personOf(String agency, Set<String> legalPowers, Role... roles) {
        Organisation organisation = server.bean(Organisation.class);
        organisation.createAgency(
                People.NOBODY,
                new Agency(
                        agency,
                        agency,
                        legalPowers.stream()
                                .sorted()
                                .map(power -> new Agency.LegalPower(power, power, power))
                                .toList()));
        organisation.createUnit(People.NOBODY, new Unit(agency + "-room", agency, agency));
        return atWork(account(agency, agency + "-room", roles));
    }

    private Login atWork(Login login) {
        Instant now = server.clock().instant();
        Standings standings = server.bean(Standings.class);
        standings.setVetting(People.NOBODY, login.id(), false, now.plus(Duration.ofDays(30)));
        standings.setDuty(People.NOBODY, login.id(), POST, now, now.plus(Duration.ofHours(12)));
        return login;
    }

    /** With roles, but neither vetted nor on duty. */
    public Login stranger(Role... roles) {
        return account(AGENCY, UNIT, roles);
    }

    private Login account(String agency, String unit, Role... roles) {
        String name = "person" + MADE.incrementAndGet();
        Account account = people.createAccount(
                People.NOBODY, new NewAccount(name, "Person Example", PASSWORD, agency, unit, Set.of(roles), "en"));
        return new Login(account.id(), name, PASSWORD);
    }

    /** The account as an actor now, for calling a room's service without HTTP. */
    public Actor actor(Login login) {
        return people.account(login.id()).orElseThrow().actorAt(server.clock().instant());
    }
}
