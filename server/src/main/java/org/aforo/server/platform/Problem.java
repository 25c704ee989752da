package org.aforo.server.platform;

import java.io.Serial;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request that cannot be served, told as RFC 9457: a stable code, a status, what is wrong and what to do. The text holds no
 * personal data and no secrets, for it is logged and shown.
 */
public final class Problem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The member that says when to ask again; it goes into the header of that name as well. */
    public static final String RETRY_AFTER_SECONDS = "retryAfterSeconds";

    /** Whose move it is. */
    public enum Kind {
        CALLER,
        EXTERNAL,
        CAPACITY,
        OURS
    }

    private final Kind kind;
    private final int status;
    private final String code;
    private final TreeMap<String, String> details = new TreeMap<>();

    private Problem(Kind kind, int status, String code, String what) {
        super(what);
        this.kind = kind;
        this.status = status;
        this.code = code;
    }

    /** The request is wrong as sent. {@code code} reads {@code room.what}, such as {@code review.lease-expired}. */
    public static Problem caller(int status, String code, String what) {
        return new Problem(Kind.CALLER, status, code, what);
    }

    public static Problem notFound(String code, String what) {
        return new Problem(Kind.CALLER, 404, code, what);
    }

    /** No room at present: disk full, queue full, too many attempts. */
    public static Problem capacity(int status, String code, String what) {
        return new Problem(Kind.CAPACITY, status, code, what);
    }

    /** Something we depend on does not answer. */
    public static Problem external(String code, String what) {
        return new Problem(Kind.EXTERNAL, 502, code, what);
    }

    /** Something we depend on is away for the moment; asking again later may work. */
    public static Problem away(String code, String what) {
        return new Problem(Kind.EXTERNAL, 503, code, what);
    }

    /** What we keep is not as we left it. */
    static Problem broken(String code, String what) {
        return new Problem(Kind.OURS, 500, code, what);
    }

    /** A bug of ours; the number leads to the log. */
    static Problem ours(String incident) {
        return new Problem(
                        Kind.OURS,
                        500,
                        "platform.bug",
                        "The server made a mistake. Nothing was acknowledged. Quote the incident number to the administrator.")
                .with("incident", incident);
    }

    static Problem refused(Action action) {
        return caller(
                        403,
                        "access.refused",
                        "This account may not do this now (" + action.code()
                                + "). Ask the administrator to check role, vetting and duty post.")
                .with("action", action.code());
    }

    /** Adds a member to the problem document; returns this. */
    public Problem with(String name, String value) {
        details.put(name, value);
        return this;
    }

    public Kind kind() {
        return kind;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String what() {
        return String.valueOf(getMessage());
    }

    public Map<String, String> details() {
        return Map.copyOf(details);
    }
}
