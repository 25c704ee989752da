package org.aforo.server.backup;

import java.util.List;

/**
 * What a backup holds, {@code manifest.json}: written last, so that a backup without it was broken off.
 *
 * @param format of the folder, 1
 * @param at when the database was looked at, RFC 3339, by its clock
 * @param software that wrote it
 * @param schemas each room's schema, with the version its tables had
 * @param tables rows of each table, in the order in which they can be put back
 * @param sequences where each counter stood
 * @param originals files of the store
 * @param log leaves under the newest checkpoint, and its root; 0 and empty when nothing was journalled
 * @param files digest of every file of the backup but the manifest and its own digest
 * @param damaged originals that were damaged in the store already, and so are not here
 * @param keys whether the private keys are here
 */
public record Manifest(
        int format,
        String at,
        String software,
        List<Schema> schemas,
        List<Table> tables,
        List<Sequence> sequences,
        Originals originals,
        Log log,
        List<Digest> files,
        List<String> damaged,
        boolean keys) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    public Manifest {
        schemas = List.copyOf(schemas);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        files = List.copyOf(files);
        damaged = List.copyOf(damaged);
    }

    /**
     * @param version of the last migration, as Flyway writes it
     */
    public record Schema(String name, String version) {}

    /**
     * @param columns those kept; computed ones are computed again
     * @param file below the backup, PostgreSQL's COPY text, gzip
     */
    public record Table(String schema, String name, List<String> columns, long rows, String file) {

        public Table {
            columns = List.copyOf(columns);
        }
    }

    /**
     * @param called whether {@code value} was given out already
     */
    public record Sequence(String schema, String name, long value, boolean called) {}

    public record Originals(long files, long bytes) {}

    public record Log(long leaves, String root, List<String> keys) {

        public Log {
            keys = List.copyOf(keys);
        }
    }

    /**
     * @param path below the backup, with slashes
     * @param sha256 in hexadecimal
     */
    public record Digest(String path, long bytes, String sha256) {}

    /** Rows of all tables. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
