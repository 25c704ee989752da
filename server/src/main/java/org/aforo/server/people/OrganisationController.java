package org.aforo.server.people;

import java.util.List;
import org.aforo.server.people.Agency.LegalPower;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Agencies, units and duty posts over HTTP. There are few of each: one page holds all. */
@RestController
@RequestMapping("/api/people")
class OrganisationController {

    private final Organisation organisation;
    private final Access access;

    OrganisationController(Organisation organisation, Access access) {
        this.organisation = organisation;
        this.access = access;
    }

    /** All of them: {@code next} is always null. */
    record Page<T>(List<T> items, @Nullable String next) {

        static <T> Page<T> whole(List<T> items) {
            return new Page<>(items, null);
        }
    }

    record Texts(@Nullable String es, @Nullable String en) {}

    record PowerBody(@Nullable String code, @Nullable Texts name) {

        LegalPower power() {
            Texts texts = Wire.required(name, "legalPowers.name");
            return new LegalPower(
                    Wire.required(code, "legalPowers.code"),
                    Wire.required(texts.es(), "legalPowers.name.es"),
                    Wire.required(texts.en(), "legalPowers.name.en"));
        }
    }

    record AgencyBody(
            @Nullable String code,
            @Nullable String name,
            @Nullable List<PowerBody> legalPowers) {

        static AgencyBody of(Agency agency) {
            return new AgencyBody(
                    agency.code(),
                    agency.name(),
                    agency.legalPowers().stream()
                            .map(power -> new PowerBody(power.code(), new Texts(power.es(), power.en())))
                            .toList());
        }
    }

    record UnitBody(
            @Nullable String code,
            @Nullable String name,
            @Nullable String agency) {}

    record DutyPostBody(
            @Nullable String code,
            @Nullable String name,
            @Nullable String port) {}

    @GetMapping("/agencies")
    Page<AgencyBody> agencies(Actor actor) {
        access.require(actor, Action.PEOPLE_SEE);
        return Page.whole(organisation.agencies().stream().map(AgencyBody::of).toList());
    }

    @PostMapping("/agencies")
    @ResponseStatus(HttpStatus.CREATED)
    AgencyBody createAgency(Actor actor, @RequestBody AgencyBody sent) {
        access.require(actor, Action.PEOPLE_ADMINISTER);
        List<PowerBody> powers = sent.legalPowers() == null ? List.of() : sent.legalPowers();
        Agency agency = new Agency(
                Wire.required(sent.code(), "code"),
                Wire.required(sent.name(), "name"),
                powers.stream().map(PowerBody::power).toList());
        requireNew(organisation.createAgency(actor.accountId(), agency), "agency");
        return AgencyBody.of(agency);
    }

    @GetMapping("/units")
    Page<Unit> units(Actor actor) {
        access.require(actor, Action.PEOPLE_SEE);
        return Page.whole(organisation.units());
    }

    @PostMapping("/units")
    @ResponseStatus(HttpStatus.CREATED)
    Unit createUnit(Actor actor, @RequestBody UnitBody sent) {
        access.require(actor, Action.PEOPLE_ADMINISTER);
        Unit unit = new Unit(
                Wire.required(sent.code(), "code"),
                Wire.required(sent.name(), "name"),
                Wire.required(sent.agency(), "agency"));
        requireNew(organisation.createUnit(actor.accountId(), unit), "unit");
        return unit;
    }

    @GetMapping("/duty-posts")
    Page<DutyPost> dutyPosts(Actor actor) {
        access.require(actor, Action.PEOPLE_SEE);
        return Page.whole(organisation.dutyPosts());
    }

    @PostMapping("/duty-posts")
    @ResponseStatus(HttpStatus.CREATED)
    DutyPost createDutyPost(Actor actor, @RequestBody DutyPostBody sent) {
        access.require(actor, Action.PEOPLE_ADMINISTER);
        DutyPost post = new DutyPost(
                Wire.required(sent.code(), "code"),
                Wire.required(sent.name(), "name"),
                Wire.required(sent.port(), "port"));
        requireNew(organisation.createDutyPost(actor.accountId(), post), "duty-post");
        return post;
    }

    private static void requireNew(boolean made, String what) {
        if (!made) {
            throw Problem.caller(
                    409,
                    "people." + what + "-exists",
                    "There is one of this code already. Codes are never used twice.");
        }
    }
}
