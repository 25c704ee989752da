package org.aforo.selectivity.language;

import org.aforo.selectivity.facts.Facts;
import org.aforo.selectivity.facts.Schema;

/** The door of the language. */
public final class RuleLanguage {

    private RuleLanguage() {}

    /** Reads a text without knowing the fields: structure only. */
    public static RuleText parse(String source) {
        return new Parser(source).parse();
    }

    /** Reads a text and checks it against the fields there are. */
    public static RuleText read(String source, Schema schema) {
        RuleText text = parse(source);
        return text.with(new Checker(text, schema).check());
    }

    /**
     * The text laid out anew, keywords in that tongue.
     *
     * @throws IllegalArgumentException when the text has errors: what was not understood cannot be laid out
     */
    public static String format(RuleText text, Tongue tongue) {
        if (!text.isSound()) {
            throw new IllegalArgumentException("the text has errors");
        }
        return new Formatter(text.marks(), tongue).format();
    }

    /** Seconds of 1970 of a moment as rules write it. */
    public static long second(Literal moment) {
        return Facts.moment(Types.moment(moment.text())).getEpochSecond();
    }
}
