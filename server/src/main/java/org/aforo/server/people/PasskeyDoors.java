package org.aforo.server.people;

import com.webauthn4j.util.exception.WebAuthnException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArraySet;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsFilter;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;
import org.springframework.stereotype.Component;

/**
 * The ways in by passkey. The framework's filters speak the protocol; accounts, passkeys, challenges and sessions are ours. A
 * passkey signs in alone, so it must have verified its owner (by PIN or fingerprint).
 */
@Component
@EnableConfigurationProperties(PasskeySettings.class)
class PasskeyDoors {

    private final PasskeyStore passkeys;
    private final Ceremonies ceremonies;
    private final PasskeySignIn signIn;
    private final String rpId;
    private final Set<String> origins;
    private final Webauthn4JRelyingPartyOperations relyingParty;

    PasskeyDoors(
            PasskeySettings settings,
            PasskeyUsers users,
            PasskeyStore passkeys,
            Ceremonies ceremonies,
            PasskeySignIn signIn) {
        this.passkeys = passkeys;
        this.ceremonies = ceremonies;
        this.signIn = signIn;
        this.rpId = settings.rpId();
        this.origins = new CopyOnWriteArraySet<>(settings.origins());
        this.relyingParty = new Webauthn4JRelyingPartyOperations(
                users,
                passkeys,
                PublicKeyCredentialRpEntity.builder().id(rpId).name("Aforo").build(),
                origins);
        relyingParty.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        relyingParty.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    }

    /** The port is known only now, when it was left to the system to choose. */
    @EventListener
    void started(WebServerInitializedEvent event) {
        if (origins.isEmpty()) {
            origins.add("http://localhost:" + event.getWebServer().getPort());
        }
    }

    /** Behind the check of who may ask for what. */
    void open(HttpSecurity http, SessionContexts contexts, Refusals refusals) {
        http.addFilterAfter(new PasskeyProblems(refusals), AuthorizationFilter.class)
                .addFilterAfter(registrationOptions(), PasskeyProblems.class)
                .addFilterAfter(registration(), PublicKeyCredentialCreationOptionsFilter.class)
                .addFilterAfter(signInOptions(), WebAuthnRegistrationFilter.class)
                .addFilterAfter(signIn(contexts, refusals), PublicKeyCredentialRequestOptionsFilter.class);
    }

    private PublicKeyCredentialCreationOptionsFilter registrationOptions() {
        PublicKeyCredentialCreationOptionsFilter filter = new PublicKeyCredentialCreationOptionsFilter(relyingParty);
        filter.setCreationOptionsRepository(new RegistrationOptions(ceremonies, relyingParty));
        return filter;
    }

    private WebAuthnRegistrationFilter registration() {
        WebAuthnRegistrationFilter filter = new WebAuthnRegistrationFilter(passkeys, relyingParty);
        filter.setCreationOptionsRepository(new RegistrationOptions(ceremonies, relyingParty));
        return filter;
    }

    private PublicKeyCredentialRequestOptionsFilter signInOptions() {
        PublicKeyCredentialRequestOptionsFilter filter = new PublicKeyCredentialRequestOptionsFilter(relyingParty);
        filter.setRequestOptionsRepository(new SignInOptions(ceremonies, rpId));
        return filter;
    }

    private WebAuthnAuthenticationFilter signIn(SessionContexts contexts, Refusals refusals) {
        WebAuthnAuthenticationFilter filter = new WebAuthnAuthenticationFilter();
        filter.setRequestOptionsRepository(new SignInOptions(ceremonies, rpId));
        filter.setSecurityContextRepository(contexts);
        filter.setAuthenticationManager(this::authenticate);
        filter.setAuthenticationSuccessHandler(signIn::begin);
        filter.setAuthenticationFailureHandler(
                (request, response, refused) -> refusals.tell(request, response, SignIn.refused()));
        return filter;
    }

    private Authentication authenticate(Authentication attempt) {
        if (!(attempt instanceof WebAuthnAuthenticationRequestToken token)) {
            throw new BadCredentialsException("not a passkey");
        }
        try {
            return signIn.signedIn(relyingParty.authenticate(token.getWebAuthnRequest()));
        } catch (WebAuthnException | IllegalArgumentException refused) {
            throw new BadCredentialsException("the passkey did not prove itself", refused);
        }
    }

    /** A challenge for somebody signed in who proves themselves again. */
    PublicKeyCredentialRequestOptions challenge() {
        return SignInOptions.of(Bytes.random(), rpId);
    }

    /** Whose passkey has answered the challenge; empty when none has. */
    Optional<UUID> proven(Bytes challenge, PublicKeyCredential<AuthenticatorAssertionResponse> answer) {
        PublicKeyCredentialRequestOptions asked = SignInOptions.of(challenge, rpId);
        try {
            PublicKeyCredentialUserEntity user =
                    relyingParty.authenticate(new RelyingPartyAuthenticationRequest(asked, answer));
            return Optional.of(PasskeyStore.account(user.getId()));
        } catch (WebAuthnException | IllegalArgumentException refused) {
            return Optional.empty();
        }
    }
}
