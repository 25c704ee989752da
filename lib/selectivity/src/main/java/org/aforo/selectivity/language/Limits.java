package org.aforo.selectivity.language;

/** What a text of rules may be. Beyond it the text is refused with a remark. */
public final class Limits {

    /** Characters of a text. */
    public static final int MOST_CHARACTERS = 2_000_000;
    /** Words, numbers and signs of a text. */
    public static final int MOST_TOKENS = 400_000;
    /** Rules of a text. */
    public static final int MOST_RULES = 5_000;
    /** Values of a list. */
    public static final int MOST_VALUES = 100_000;
    /** Brackets and negations within one another. */
    public static final int MOST_DEPTH = 40;
    /** Parts joined by "and" or "or" in one condition. */
    public static final int MOST_PARTS = 500;
    /** Characters of one text in quotation marks. */
    public static final int MOST_TEXT = 2_000;
    /** How far back a history may look. */
    public static final int MOST_DAYS = 1_830;
    /** Errors told; a text with more of them is something else. */
    public static final int MOST_REMARKS = 100;

    private Limits() {}
}
