package org.aforo.server.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsRepository;

/** Keeps of a registration only its challenge: everything else is the same whenever it is asked for. */
class RegistrationOptions implements PublicKeyCredentialCreationOptionsRepository {

    private final Ceremonies ceremonies;
    private final WebAuthnRelyingPartyOperations relyingParty;

    RegistrationOptions(Ceremonies ceremonies, WebAuthnRelyingPartyOperations relyingParty) {
        this.ceremonies = ceremonies;
        this.relyingParty = relyingParty;
    }

    @Override
    public void save(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable PublicKeyCredentialCreationOptions options) {
        if (options == null) {
            SessionCookie.CEREMONY.clear(request, response);
        } else {
            ceremonies.begin(
                    Ceremonies.Kind.REGISTER,
                    options.getChallenge(),
                    signedIn().account().id(),
                    request,
                    response);
        }
    }

    @Override
    public @Nullable PublicKeyCredentialCreationOptions load(HttpServletRequest request) {
        SignedIn signedIn = signedIn();
        return ceremonies
                .take(Ceremonies.Kind.REGISTER, signedIn.account().id(), request)
                .map(challenge -> options(signedIn, challenge))
                .orElse(null);
    }

    private PublicKeyCredentialCreationOptions options(SignedIn signedIn, Bytes challenge) {
        PublicKeyCredentialCreationOptions fresh = relyingParty.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(signedIn));
        return PublicKeyCredentialCreationOptions.builder()
                .rp(fresh.getRp())
                .user(fresh.getUser())
                .challenge(challenge)
                .pubKeyCredParams(fresh.getPubKeyCredParams())
                .timeout(fresh.getTimeout())
                .excludeCredentials(fresh.getExcludeCredentials())
                .authenticatorSelection(fresh.getAuthenticatorSelection())
                .attestation(fresh.getAttestation())
                .extensions(fresh.getExtensions())
                .build();
    }

    private static SignedIn signedIn() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) {
            return signedIn;
        }
        throw ActorArguments.signedOut();
    }
}
