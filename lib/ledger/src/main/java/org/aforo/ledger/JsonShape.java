package org.aforo.ledger;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Takes parsed JSON apart, refusing what does not have the expected shape. */
final class JsonShape {

    private JsonShape() {}

    /** The members of an object that has exactly these names. */
    static SortedMap<String, Json> exactly(Set<String> names, Json value, String where) throws Malformed {
        SortedMap<String, Json> members = members(value, where);
        if (!members.keySet().equals(names)) {
            throw new Malformed(where, "expected the members " + new TreeSet<>(names));
        }
        return members;
    }

    static SortedMap<String, Json> members(Json value, String where) throws Malformed {
        if (value instanceof Json.Members members) {
            return members.values();
        }
        throw new Malformed(where, "expected an object");
    }

    static String text(SortedMap<String, Json> members, String name, String where) throws Malformed {
        return text(members.get(name), where + ", " + name);
    }

    static String text(@Nullable Json value, String where) throws Malformed {
        if (value instanceof Json.Text(String text)) {
            return text;
        }
        throw new Malformed(where, "expected a string");
    }

    static SortedMap<String, String> texts(@Nullable Json value, String where) throws Malformed {
        if (!(value instanceof Json.Members members)) {
            throw new Malformed(where, "expected an object");
        }
        TreeMap<String, String> texts = new TreeMap<>();
        for (var member : members.values().entrySet()) {
            texts.put(member.getKey(), text(member.getValue(), where + ", " + member.getKey()));
        }
        return texts;
    }
}
