package org.aforo.selectivity.facts;

import java.util.regex.Pattern;

/**
 * Something that may be known of a visit.
 *
 * @param name as rules write it, such as {@code port.discharge}
 * @param type of its values
 * @param kind what a value stands for, such as {@code port}: lists are of one kind and only fields of that kind are looked up in them
 * @param meaning one line for the officer who writes rules
 */
public record Field(String name, FieldType type, String kind, String meaning) {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9_]*(\\.[A-Za-z0-9_]+)*");

    public Field {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a field's name: " + name);
        }
        if (!NAME.matcher(kind).matches()) {
            throw new IllegalArgumentException("not a kind of values: " + kind);
        }
    }
}
