package org.aforo.server.people;

import java.io.Serial;
import java.util.List;
import org.aforo.server.platform.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * Somebody signed in, as read for this request. It has no authorities on purpose: what may be done is asked of the policy,
 * action by action.
 */
final class SignedIn extends AbstractAuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Account account;
    private final transient Actor actor;

    SignedIn(Account account, Actor actor) {
        super(List.of());
        this.account = account;
        this.actor = actor;
        setAuthenticated(true);
    }

    Account account() {
        return account;
    }

    Actor actor() {
        return actor;
    }

    @Override
    public String getName() {
        return account.name();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return actor;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && that.account.equals(account);
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }
}
