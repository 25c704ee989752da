package org.aforo.server.people;

import java.util.Map;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The page behind the first start's link. */
@RestController
@RequestMapping("/api/setup")
class SetupController {

    private final FirstAdministrator first;

    SetupController(FirstAdministrator first) {
        this.first = first;
    }

    record Setup(
            @Nullable String token,
            @Nullable String name,
            @Nullable String password,
            @Nullable String displayName) {

        @Override
        public String toString() {
            return "Setup";
        }
    }

    @GetMapping
    Map<String, Boolean> get() {
        return Map.of("needed", first.needed());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AccountView post(@RequestBody Setup sent) {
        if (sent.token() == null || sent.name() == null || sent.password() == null || sent.displayName() == null) {
            throw Problem.caller(422, "people.not-understood", "Send token, name, password and displayName.");
        }
        return AccountView.of(
                first.create(new Secret(sent.token()), sent.name(), sent.password(), sent.displayName()),
                java.time.Instant.EPOCH);
    }
}
