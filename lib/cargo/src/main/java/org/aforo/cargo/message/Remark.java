package org.aforo.cargo.message;

/**
 * What a reader has to say about its input. Bad input is data: readers say remarks and never throw them.
 *
 * @param severity how grave; an error means that something was not read
 * @param code stable, for programs: {@code edi.truncated}
 * @param where where in the input
 * @param what for people: what is wrong, the value seen, what was expected
 */
public record Remark(Severity severity, String code, Where where, String what) {

    public enum Severity {
        INFO,
        WARNING,
        ERROR
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
