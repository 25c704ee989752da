package org.aforo.radiograph;

import org.jspecify.annotations.Nullable;

/**
 * What a reader has to say about its input. Bad input is data: readers return remarks and never throw them.
 *
 * @param severity how grave
 * @param code stable, for programs: {@code dicom.truncated}
 * @param where where in the input
 * @param what for people: what is wrong, the value seen, what was expected
 */
public record Remark(Severity severity, String code, Where where, String what) {

    public enum Severity {
        INFO,
        WARNING,
        ERROR
    }

    /**
     * A place in the input; what does not apply is null.
     *
     * @param byteOffset from the start of the file
     * @param path of the element: a DICOM tag path such as {@code (4010,1011)[0].(4010,1037)}, a TIFF page, a PNG chunk
     */
    public record Where(@Nullable Long byteOffset, @Nullable String path) {
        public static final Where WHOLE_FILE = new Where(null, null);

        public static Where at(long byteOffset) {
            return new Where(byteOffset, null);
        }

        public static Where at(long byteOffset, String path) {
            return new Where(byteOffset, path);
        }
    }

    public static Remark info(String code, Where where, String what) {
        return new Remark(Severity.INFO, code, where, what);
    }

    public static Remark warning(String code, Where where, String what) {
        return new Remark(Severity.WARNING, code, where, what);
    }

    public static Remark error(String code, Where where, String what) {
        return new Remark(Severity.ERROR, code, where, what);
    }
}
