package org.aforo.server.people;

import java.util.List;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own passkeys. They are registered at {@code /webauthn/register}. */
@RestController
@RequestMapping("/api/people/me/passkeys")
class OwnPasskeyController {

    private final PasskeyStore passkeys;

    OwnPasskeyController(PasskeyStore passkeys) {
        this.passkeys = passkeys;
    }

    record Page(List<PasskeyStore.Shown> items) {}

    @GetMapping
    Page list(Actor actor) {
        return new Page(passkeys.shown(actor.accountId()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable String id) {
        passkeys.remove(actor.accountId(), read(id));
    }

    private static Bytes read(String id) {
        try {
            return Bytes.fromBase64(id);
        } catch (IllegalArgumentException unreadable) {
            throw Problem.notFound("people.passkey-unknown", "This account has no such passkey.");
        }
    }
}
