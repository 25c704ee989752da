package org.aforo.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerSettingsTest {

    @Test
    void without_a_word_it_keeps_to_this_machine_and_the_home_folder() {
        assertThat(ServerSettings.read(Map.<String, String>of()::get))
                .isEqualTo(new ServerSettings(
                        Path.of(System.getProperty("user.home"), ".aforo"),
                        8080,
                        "127.0.0.1",
                        Optional.empty(),
                        Optional.empty(),
                        4L << 30));
    }

    @Test
    void everything_can_be_set(@TempDir Path web) {
        assertThat(ServerSettings.read(Map.of(
                        "aforo.data", "/srv/aforo",
                        "aforo.port", "0",
                        "aforo.address", "0.0.0.0",
                        "aforo.database.url", "jdbc:postgresql://db/aforo",
                        "aforo.web", web.toString(),
                        "aforo.limits.upload-bytes", "1000")::get))
                .isEqualTo(new ServerSettings(
                        Path.of("/srv/aforo"),
                        0,
                        "0.0.0.0",
                        Optional.of("jdbc:postgresql://db/aforo"),
                        Optional.of(web),
                        1000));
    }

    @Test
    void all_that_is_wrong_is_said_at_once_and_no_password_with_it() {
        assertThatThrownBy(() -> ServerSettings.read(Map.of(
                        "aforo.port", "70000",
                        "aforo.limits.upload-bytes", "many",
                        "aforo.web", "/no/such/folder",
                        "aforo.database.url", "postgres://aforo:geheim@db/aforo")::get))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("aforo.port must be a number from 0 to 65535, not 70000")
                .hasMessageContaining("aforo.limits.upload-bytes")
                .hasMessageContaining("aforo.web is no folder: /no/such/folder")
                .hasMessageContaining("aforo.database.url must begin with jdbc:postgresql:")
                .hasMessageNotContaining("geheim");
    }
}
