package org.aforo.selectivity.language;

/**
 * What there is to say about a text of rules.
 *
 * @param severity an error keeps the rules from running
 * @param code stable, such as {@code unknown-field}
 * @param where place
 * @param what what is wrong, what was seen, what was expected
 */
public record Remark(Severity severity, String code, Span where, String what) {

    /** How grave it is. */
    public enum Severity {
        WARNING,
        ERROR
    }

    static Remark error(String code, Span where, String what) {
        return new Remark(Severity.ERROR, code, where, what);
    }

    static Remark warning(String code, Span where, String what) {
        return new Remark(Severity.WARNING, code, where, what);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public String toString() {
        return where.line() + ":" + where.column() + " " + what;
    }
}
