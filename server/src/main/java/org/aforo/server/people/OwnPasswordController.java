package org.aforo.server.people;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changing the own password. Guessing the old one from a session left open is slowed down like guessing at the door. */
@RestController
class OwnPasswordController {

    private final SignIn signIn;
    private final OwnAccount own;

    OwnPasswordController(SignIn signIn, OwnAccount own) {
        this.signIn = signIn;
        this.own = own;
    }

    record Passwords(
            @JsonProperty("old") @Nullable String previous,
            @JsonProperty("new") @Nullable String wanted) {

        @Override
        public String toString() {
            return "Passwords";
        }
    }

    @PutMapping("/api/people/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(Account account, @RequestBody Passwords sent, HttpServletRequest request) {
        String previous = Wire.required(sent.previous(), "old");
        String wanted = Wire.required(sent.wanted(), "new");
        try {
            signIn.check(account.name(), previous, request.getRemoteAddr());
        } catch (Problem refused) {
            // 401 would tell the page that nobody is signed in
            throw refused.status() == 401 ? OwnAccount.oldWrong() : refused;
        }
        Secret session = SessionCookie.SESSION.read(request).orElseThrow(ActorArguments::signedOut);
        own.changePassword(account, wanted, session);
    }
}
