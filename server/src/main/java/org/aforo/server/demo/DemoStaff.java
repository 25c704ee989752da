package org.aforo.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.aforo.server.people.Account;
import org.aforo.server.people.Agency;
import org.aforo.server.people.DutyPost;
import org.aforo.server.people.NewAccount;
import org.aforo.server.people.Organisation;
import org.aforo.server.people.People;
import org.aforo.server.people.Standings;
import org.aforo.server.people.Unit;
import org.aforo.server.platform.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The invented people of the demo, vetted and on duty for a month from each start. */
@Component
@ConditionalOnProperty("aforo.demo")
class DemoStaff {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final String CUSTOMS = "aduana-demo";
    private static final String POLICE = "policia-demo";
    private static final String TERMINAL = "terminal-demo";
    private static final String POST = "muelle-demo";
    /** A terminal's accounts belong to a unit that bears the code boxes are reported under, in small letters. */
    private static final String TERMINAL_UNIT = "estero";

    private static final String PASSWORD = "puerto-inventado-7";

    /** One line of the printed table. */
    record Login(String name, Role role, String agency, String inWords) {
        /** Fixed and printed: these accounts exist in the demo's own data folder only. */
        String password() {
            return PASSWORD;
        }
    }

    static final List<Login> LOGINS = List.of(
            new Login("analista", Role.ANALYST, CUSTOMS, "is given the next scan, reads, decides"),
            new Login("analista2", Role.ANALYST, POLICE, "the same, for another agency"),
            new Login("analista3", Role.ANALYST, CUSTOMS, "the same, a second reader for the first agency"),
            new Login("supervisor", Role.DUTY_SUPERVISOR, CUSTOMS, "sees scans, decisions, what waits; receipts"),
            new Login("supervisor2", Role.DUTY_SUPERVISOR, POLICE, "the same, for another agency"),
            new Login(
                    "riesgo",
                    Role.TARGETING_OFFICER,
                    CUSTOMS,
                    "sees visits ranked, writes rules, works the matching desk"),
            new Login("riesgo2", Role.TARGETING_OFFICER, CUSTOMS, "approves the rules the other proposed"),
            new Login("aforador", Role.EXAMINING_OFFICER, CUSTOMS, "opens boxes at the ramp, on a tablet"),
            new Login("terminal", Role.TERMINAL_OPERATOR, TERMINAL, "delivers messages and scans, sees no decision"),
            new Login("auditor", Role.AUDITOR, CUSTOMS, "reads the journal, obtains receipts"),
            new Login("custodio", Role.CUSTODIAN, CUSTOMS, "holds exhibits, hands them on by two signatures"),
            new Login("custodio2", Role.CUSTODIAN, POLICE, "the same, for another agency"),
            new Login("fiscalia", Role.PROSECUTOR, CUSTOMS, "sees what belongs to its matters, on a logged request"),
            new Login("juzgado", Role.COURT, CUSTOMS, "the same for a court; obtains receipts"),
            new Login("administrador", Role.ADMINISTRATOR, CUSTOMS, "accounts, vetting, duty; sees no scan"));

    private final Organisation organisation;
    private final People people;
    private final Standings standings;
    private final InstantSource clock;

    DemoStaff(Organisation organisation, People people, Standings standings, InstantSource clock) {
        this.organisation = organisation;
        this.people = people;
        this.standings = standings;
        this.clock = clock;
    }

    /** Makes what is missing; a second start finds everything there. */
    void enter() {
        agency(
                CUSTOMS,
                "Aduana inventada",
                new Agency.LegalPower("customs-control", "Control aduanero", "Customs control"));
        agency(
                POLICE,
                "Policía inventada",
                new Agency.LegalPower("drug-enforcement", "Control de sustancias", "Drug enforcement"));
        agency(
                TERMINAL,
                "Terminal inventado",
                new Agency.LegalPower("delivery", "Entrega de imágenes", "Delivery of scans"));
        if (organisation.unit(TERMINAL_UNIT).isEmpty()) {
            organisation.createUnit(People.NOBODY, new Unit(TERMINAL_UNIT, "Terminal Estero (inventado)", TERMINAL));
        }
        if (organisation.dutyPost(POST).isEmpty()) {
            organisation.createDutyPost(People.NOBODY, new DutyPost(POST, "Muelle inventado", "ECGYE"));
        }
        LOGINS.forEach(this::account);
    }

    private void agency(String code, String name, Agency.LegalPower power) {
        if (organisation.agency(code).isEmpty()) {
            organisation.createAgency(People.NOBODY, new Agency(code, name, List.of(power)));
            organisation.createUnit(People.NOBODY, new Unit(code, name, code));
        }
    }

    private void account(Login login) {
        Account account = people.ensureAccount(
                People.NOBODY,
                new NewAccount(
                        login.name(),
                        "Persona inventada (" + login.name() + ")",
                        login.password(),
                        login.agency(),
                        login.role() == Role.TERMINAL_OPERATOR ? TERMINAL_UNIT : login.agency(),
                        Set.of(login.role()),
                        "es"));
        Instant now = clock.instant();
        standings.setVetting(People.NOBODY, account.id(), false, now.plus(MONTH));
        standings.setDuty(People.NOBODY, account.id(), POST, now, now.plus(MONTH));
    }
}
