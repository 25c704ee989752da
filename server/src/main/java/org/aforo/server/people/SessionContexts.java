package org.aforo.server.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Finds who asks by the session cookie, once per request and only when somebody wants to know. Saves nothing: sessions are begun by signing in. */
@Component
class SessionContexts implements SecurityContextRepository {

    private final Sessions sessions;
    private final InstantSource clock;

    SessionContexts(Sessions sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    @Deprecated
    @SuppressWarnings("InlineMeSuggester")
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        return loadDeferredContext(exchange.getRequest()).get();
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(() -> context(request));
    }

    private SecurityContext context(HttpServletRequest request) {
        Optional<Account> account = SessionCookie.SESSION.read(request).flatMap(sessions::account);
        SecurityContextImpl context = new SecurityContextImpl();
        account.ifPresent(known -> context.setAuthentication(new SignedIn(known, known.actorAt(clock.instant()))));
        return context;
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // a context is what the database says; there is nothing to save
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return SessionCookie.SESSION.read(request).isPresent();
    }

    private static final class Deferred implements DeferredSecurityContext {

        private final Supplier<SecurityContext> load;
        private volatile @org.jspecify.annotations.Nullable SecurityContext loaded;

        Deferred(Supplier<SecurityContext> load) {
            this.load = load;
        }

        @Override
        public SecurityContext get() {
            SecurityContext known = loaded;
            if (known == null) {
                known = load.get();
                loaded = known;
            }
            return known;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
