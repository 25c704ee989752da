package org.aforo.server.platform.postgres;

import java.nio.file.Path;

/**
 * Where a supervised PostgreSQL keeps what.
 *
 * @param folder holds the cluster, its lock and its port; created when missing
 * @param passwordFile the superuser's password, made at first start, mode 0600
 * @param log what PostgreSQL says
 * @param cache where binaries are unpacked, shared by all data folders of one user
 */
public record PostgresSettings(Path folder, Path passwordFile, Path log, Path cache, Durability durability) {

    /** Whether what was committed survives a power cut. */
    public enum Durability {
        FULL,
        /** No fsync: for a test's own instance, which nobody will miss. */
        NONE_FOR_TESTS
    }

    public PostgresSettings {
        folder = folder.toAbsolutePath().normalize();
        passwordFile = passwordFile.toAbsolutePath().normalize();
        log = log.toAbsolutePath().normalize();
        cache = cache.toAbsolutePath().normalize();
    }

    /** The usual layout inside a data folder. */
    public static PostgresSettings in(Path data) {
        return new PostgresSettings(
                data.resolve("postgres"),
                data.resolve("keys/postgres-password"),
                data.resolve("logs/postgres.log"),
                userCache(),
                Durability.FULL);
    }

    public PostgresSettings with(Durability other) {
        return new PostgresSettings(folder, passwordFile, log, cache, other);
    }

    static Path userCache() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base =
                xdg != null && xdg.startsWith("/") ? Path.of(xdg) : Path.of(System.getProperty("user.home"), ".cache");
        return base.resolve("aforo");
    }
}
