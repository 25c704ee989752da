package org.aforo.server;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a server is started; what is not said has the default of {@code ServerSettings}.
 *
 * @param more further properties by name, such as {@code aforo.web}
 */
public record ServeOptions(
        Optional<Path> data,
        Optional<Integer> port,
        Optional<String> address,
        Optional<String> databaseUrl,
        Map<String, String> more) {

    public ServeOptions {
        more = Map.copyOf(more);
    }

    public static ServeOptions defaults() {
        return new ServeOptions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
    }

    Path dataFolder() {
        return data.orElseGet(ServeOptions::usualDataFolder);
    }

    /** The data folder when none is named: the one the launcher was told of, else {@code .aforo} in one's home folder. */
    public static Path usualDataFolder() {
        return Path.of(System.getProperty("aforo.data", System.getProperty("user.home") + "/.aforo"));
    }

    /** As command-line properties, for these win over all others. */
    String[] arguments() {
        Map<String, String> properties = new LinkedHashMap<>(more);
        properties.put("aforo.data", dataFolder().toAbsolutePath().normalize().toString());
        port.ifPresent(value -> properties.put("aforo.port", value.toString()));
        address.ifPresent(value -> properties.put("aforo.address", value));
        databaseUrl.ifPresent(value -> properties.put("aforo.database.url", value));
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }
}
