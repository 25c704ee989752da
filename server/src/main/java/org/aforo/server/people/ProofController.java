package org.aforo.server.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.UUID;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Proving oneself again before something grave. Guessing the password here is slowed down like guessing at the door. */
@RestController
@RequestMapping("/api/people/me/proofs")
class ProofController {

    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> CREDENTIAL =
            new TypeReference<>() {};

    private final Proofs proofs;
    private final SignIn signIn;
    private final Ceremonies ceremonies;
    private final PasskeyDoors passkeys;
    private final JsonMapper webauthn =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    ProofController(Proofs proofs, SignIn signIn, Ceremonies ceremonies, PasskeyDoors passkeys) {
        this.proofs = proofs;
        this.signIn = signIn;
        this.ceremonies = ceremonies;
        this.passkeys = passkeys;
    }

    record Asked(
            @Nullable String act,
            @Nullable UUID subject,
            @Nullable String password) {

        @Override
        public String toString() {
            return "Asked";
        }
    }

    record ProofBody(String proof, Instant expiresAt) {

        static ProofBody of(Proofs.Made made) {
            return new ProofBody(made.token().text(), made.expiresAt());
        }

        @Override
        public String toString() {
            return "ProofBody";
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ProofBody byPassword(Account account, @RequestBody Asked asked, HttpServletRequest request) {
        String act = Wire.required(asked.act(), "act");
        Proofs.requireAct(act);
        UUID subject = Wire.required(asked.subject(), "subject");
        String password = Wire.required(asked.password(), "password");
        try {
            signIn.check(account.name(), password, request.getRemoteAddr());
        } catch (Problem refused) {
            // 401 would tell the page that nobody is signed in
            throw refused.status() == 401 ? refused() : refused;
        }
        return ProofBody.of(proofs.made(account.id(), act, subject, "password"));
    }

    /** A challenge for this act on this thing; what it is for stays here and is not taken from the answer. */
    @PostMapping("/passkey/options")
    ResponseEntity<String> options(
            Account account, @RequestBody Asked asked, HttpServletRequest request, HttpServletResponse response) {
        String act = Wire.required(asked.act(), "act");
        Proofs.requireAct(act);
        UUID subject = Wire.required(asked.subject(), "subject");
        PublicKeyCredentialRequestOptions options = passkeys.challenge();
        ceremonies.beginProof(
                options.getChallenge(), account.id(), new Ceremonies.Purpose(act, subject), request, response);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(webauthn.writeValueAsString(options));
    }

    @PostMapping("/passkey")
    @ResponseStatus(HttpStatus.CREATED)
    ProofBody byPasskey(Account account, @RequestBody String credential, HttpServletRequest request) {
        Ceremonies.ToProve toProve = ceremonies.takeProof(account.id(), request).orElseThrow(ProofController::refused);
        UUID proven = passkeys.proven(toProve.challenge(), read(credential)).orElseThrow(ProofController::refused);
        if (!proven.equals(account.id())) {
            throw refused();
        }
        Ceremonies.Purpose purpose = toProve.purpose();
        return ProofBody.of(proofs.made(account.id(), purpose.act(), purpose.subject(), "passkey"));
    }

    private PublicKeyCredential<AuthenticatorAssertionResponse> read(String credential) {
        try {
            return webauthn.readValue(credential, CREDENTIAL);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw Wire.refused("The body must be what the browser's passkey answered.");
        }
    }

    private static Problem refused() {
        return Problem.caller(
                403, "people.proof-refused", "Passkey or password do not belong to this account. Try again.");
    }
}
