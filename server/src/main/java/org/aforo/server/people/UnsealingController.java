package org.aforo.server.people;

import java.util.List;
import java.util.Map;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pseudonyms unsealed over HTTP, and the log of it, for auditors. */
@RestController
@RequestMapping("/api/people")
class UnsealingController {

    private final Unsealing unsealing;
    private final Access access;

    UnsealingController(Unsealing unsealing, Access access) {
        this.unsealing = unsealing;
        this.access = access;
    }

    record UnsealBody(@Nullable String pseudonym, @Nullable String purpose) {}

    record PersonBody(String pseudonym, String displayName, String agency, String unit) {

        @Override
        public String toString() {
            return "PersonBody";
        }
    }

    @PostMapping("/unseal")
    PersonBody unseal(Actor actor, @RequestBody UnsealBody sent) {
        access.require(actor, Action.READER_UNSEAL);
        String pseudonym = Wire.required(sent.pseudonym(), "pseudonym").strip();
        String purpose = sent.purpose() == null ? "" : sent.purpose();
        Account reader = unsealing.unseal(actor, pseudonym, purpose);
        return new PersonBody(reader.pseudonym(), reader.displayName(), reader.agency(), reader.unit());
    }

    @GetMapping("/unsealed")
    Map<String, List<Unsealing.Done>> log(Actor actor) {
        access.require(actor, Action.READER_UNSEAL);
        return Map.of("items", unsealing.log());
    }
}
