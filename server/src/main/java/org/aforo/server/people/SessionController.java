package org.aforo.server.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, and who is signed in. The one controller that also serves somebody signed out. */
@RestController
@RequestMapping("/api/session")
class SessionController {

    private static final int MAX_NAME = 200;

    private final SignIn signIn;
    private final Sessions sessions;
    private final AccountStore accounts;
    private final SessionView.Maker views;

    SessionController(SignIn signIn, Sessions sessions, AccountStore accounts, SessionView.Maker views) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.accounts = accounts;
        this.views = views;
    }

    record Credentials(@Nullable String name, @Nullable String password) {

        @Override
        public String toString() {
            return "Credentials";
        }
    }

    record Language(@Nullable String language) {}

    /** Asking for the token's text makes the filter write its cookie, which the page needs before it can sign in. */
    @GetMapping
    SessionView get(CsrfToken csrf) {
        csrf.getToken();
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) {
            return views.of(signedIn.account());
        }
        throw ActorArguments.signedOut();
    }

    @PostMapping
    SessionView post(@RequestBody Credentials sent, HttpServletRequest request, HttpServletResponse response) {
        String name = Wire.required(sent.name(), "name");
        String password = Wire.required(sent.password(), "password");
        if (name.length() > MAX_NAME) {
            throw SignIn.refused();
        }
        Account account = signIn.check(name, password, request.getRemoteAddr());
        // a session that came with the request is not taken over
        SessionCookie.SESSION.read(request).ifPresent(sessions::end);
        SessionCookie.SESSION.write(request, response, sessions.begin(account.id()));
        return views.of(account);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.SESSION.read(request).ifPresent(sessions::end);
        SessionCookie.SESSION.clear(request, response);
    }

    @PutMapping("/language")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void language(Account account, @RequestBody Language wanted) {
        String language = Wire.required(wanted.language(), "language");
        People.requireLanguage(language);
        accounts.language(account.id(), language);
    }
}
