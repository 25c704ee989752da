package org.aforo.server.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsRepository;

/** Keeps of a sign-in only its challenge. The passkey itself says whose it is, so nobody can ask which accounts have one. */
class SignInOptions implements PublicKeyCredentialRequestOptionsRepository {

    private final Ceremonies ceremonies;
    private final String rpId;

    SignInOptions(Ceremonies ceremonies, String rpId) {
        this.ceremonies = ceremonies;
        this.rpId = rpId;
    }

    @Override
    public void save(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable PublicKeyCredentialRequestOptions options) {
        if (options == null) {
            SessionCookie.CEREMONY.clear(request, response);
        } else {
            ceremonies.begin(Ceremonies.Kind.SIGN_IN, options.getChallenge(), null, request, response);
        }
    }

    @Override
    public @Nullable PublicKeyCredentialRequestOptions load(HttpServletRequest request) {
        return ceremonies
                .take(Ceremonies.Kind.SIGN_IN, null, request)
                .map(challenge -> of(challenge, rpId))
                .orElse(null);
    }

    static PublicKeyCredentialRequestOptions of(Bytes challenge, String rpId) {
        return PublicKeyCredentialRequestOptions.builder()
                .challenge(challenge)
                .rpId(rpId)
                .allowCredentials(List.of())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
    }
}
