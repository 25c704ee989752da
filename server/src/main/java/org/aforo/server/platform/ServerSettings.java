package org.aforo.server.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What may be set from outside, checked as a whole.
 *
 * @param data the data folder ({@code aforo.data}, by default {@code .aforo} in the home folder)
 * @param port of the page ({@code aforo.port}, 8080; 0 for any)
 * @param address it listens on ({@code aforo.address}, 127.0.0.1)
 * @param databaseUrl JDBC address of a PostgreSQL of the operator's ({@code aforo.database.url}); empty to run our own
 * @param web folder of the built page ({@code aforo.web}); empty to serve none
 * @param uploadBytesMax largest file taken in ({@code aforo.limits.upload-bytes}, 4 GiB)
 */
public record ServerSettings(
        Path data, int port, String address, Optional<String> databaseUrl, Optional<Path> web, long uploadBytesMax) {

    static final long UPLOAD_BYTES_DEFAULT = 4L << 30;

    /**
     * Reads the settings by name.
     *
     * @throws CannotStart naming everything that is wrong at once
     */
    static ServerSettings read(Function<String, @Nullable String> properties) {
        Reader reader = new Reader(properties);
        ServerSettings settings = new ServerSettings(
                reader.path("aforo.data").orElse(Path.of(System.getProperty("user.home"), ".aforo")),
                (int) reader.number("aforo.port", 8080, 0, 65_535),
                reader.address("aforo.address", "127.0.0.1"),
                reader.jdbc("aforo.database.url"),
                reader.folder("aforo.web"),
                reader.number("aforo.limits.upload-bytes", UPLOAD_BYTES_DEFAULT, 1, Long.MAX_VALUE));
        if (!reader.findings.isEmpty()) {
            throw new CannotStart("The settings are refused: " + String.join("; ", reader.findings) + ".");
        }
        return settings;
    }

    /** Gathers what is wrong instead of stopping at the first. */
    private static final class Reader {

        private final Function<String, @Nullable String> properties;
        private final List<String> findings = new ArrayList<>();

        Reader(Function<String, @Nullable String> properties) {
            this.properties = properties;
        }

        private Optional<String> text(String name) {
            String value = properties.apply(name);
            return value == null || value.isBlank() ? Optional.empty() : Optional.of(value.strip());
        }

        Optional<Path> path(String name) {
            return text(name).flatMap(value -> {
                try {
                    return Optional.of(Path.of(value).toAbsolutePath().normalize());
                } catch (InvalidPathException refused) {
                    findings.add(name + " is no path: " + value);
                    return Optional.empty();
                }
            });
        }

        Optional<Path> folder(String name) {
            Optional<Path> path = path(name);
            if (path.isPresent() && !Files.isDirectory(path.get())) {
                findings.add(name + " is no folder: " + path.get());
            }
            return path;
        }

        long number(String name, long usual, long least, long most) {
            Optional<String> value = text(name);
            if (value.isEmpty()) {
                return usual;
            }
            try {
                long number = Long.parseLong(value.get());
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException noNumber) {
                // told below, with the same words
            }
            findings.add(name + " must be a number from " + least + " to " + most + ", not " + value.get());
            return usual;
        }

        String address(String name, String usual) {
            String value = text(name).orElse(usual);
            try {
                return InetAddress.getByName(value).getHostAddress();
            } catch (UnknownHostException unknown) {
                findings.add(name + " is no address of this machine: " + value);
                return usual;
            }
        }

        /** The address itself is not repeated in the finding, for it may hold a password. */
        Optional<String> jdbc(String name) {
            Optional<String> value = text(name);
            if (value.isPresent() && !value.get().startsWith("jdbc:postgresql:")) {
                findings.add(name + " must begin with jdbc:postgresql:");
            }
            return value;
        }
    }
}
