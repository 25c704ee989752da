package org.aforo.server.people;

import java.time.InstantSource;
import java.util.Map;
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
    private final InstantSource clock;

    SetupController(FirstAdministrator first, InstantSource clock) {
        this.first = first;
        this.clock = clock;
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
        Account made = first.create(
                new Secret(Wire.required(sent.token(), "token")),
                Wire.required(sent.name(), "name"),
                Wire.required(sent.password(), "password"),
                Wire.required(sent.displayName(), "displayName"));
        return AccountView.of(made, clock.instant(), true, true);
    }
}
