package org.aforo.server.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PasskeySettingsTest {

    private static PasskeySettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("people.passkeys", PasskeySettings.class);
    }

    @Test
    void defaults() {
        assertThat(bound(Map.of())).isEqualTo(new PasskeySettings("localhost", List.of()));
    }

    @Test
    void full_mapping() {
        PasskeySettings settings = bound(Map.of(
                "people.passkeys.rp-id", "aforo.example",
                "people.passkeys.origins", "https://aforo.example,https://aforo.example:8443"));
        assertThat(settings)
                .isEqualTo(new PasskeySettings(
                        "aforo.example", List.of("https://aforo.example", "https://aforo.example:8443")));
    }

    @Test
    void refusals_come_all_at_once() {
        assertThatThrownBy(() -> new PasskeySettings("https://aforo.example", List.of("http://aforo.example", "?")))
                .hasMessageContaining("rp-id")
                .hasMessageContaining("'http://aforo.example'")
                .hasMessageContaining("'?'");
    }
}
