package org.aforo.server.people;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Shows our accounts to WebAuthn. It reads only: accounts are made elsewhere. */
@Component
class PasskeyUsers implements PublicKeyCredentialUserEntityRepository {

    private final AccountStore accounts;

    PasskeyUsers(AccountStore accounts) {
        this.accounts = accounts;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return entity(accounts.byId(PasskeyStore.account(handle)));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return entity(accounts.byName(name));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        throw new UnsupportedOperationException("WebAuthn makes no accounts");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("accounts are never deleted");
    }

    private static @Nullable PublicKeyCredentialUserEntity entity(Optional<Account> account) {
        return account.map(known -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(PasskeyStore.handle(known.id()))
                        .name(known.name())
                        .displayName(known.displayName())
                        .build())
                .orElse(null);
    }
}
