package org.aforo.server.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.stereotype.Component;

/** What becomes of a passkey that has proved itself: the same account and the same session as by password. */
@Component
class PasskeySignIn {

    private final AccountStore accounts;
    private final Sessions sessions;
    private final InstantSource clock;

    PasskeySignIn(AccountStore accounts, Sessions sessions, InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
    }

    Authentication signedIn(PublicKeyCredentialUserEntity user) {
        Optional<Account> account =
                accounts.byId(PasskeyStore.account(user.getId())).filter(known -> !known.suspended());
        return account.map(known -> new SignedIn(known, known.actorAt(clock.instant())))
                .orElseThrow(() -> new BadCredentialsException("the passkey's account is suspended"));
    }

    /** Answers as the framework's own page expects; the page then asks for the session. */
    void begin(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (!(authentication instanceof SignedIn signedIn)) {
            throw new IllegalStateException("signed in by a passkey, but not as one of ours");
        }
        SessionCookie.SESSION.read(request).ifPresent(sessions::end);
        SessionCookie.SESSION.write(
                request, response, sessions.begin(signedIn.account().id()));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter().write("{\"authenticated\":true,\"redirectUrl\":\"/\"}");
    }
}
