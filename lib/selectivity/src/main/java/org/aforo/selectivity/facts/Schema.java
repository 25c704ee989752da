package org.aforo.selectivity.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a visit, numbered. Facts and compiled rules know a field by its number only. */
public final class Schema {

    private final List<Field> fields;
    private final Map<String, Integer> numbers = new HashMap<>();

    public Schema(List<Field> fields) {
        this.fields = List.copyOf(fields);
        for (int i = 0; i < this.fields.size(); i++) {
            if (numbers.put(this.fields.get(i).name(), i) != null) {
                throw new IllegalArgumentException(
                        "two fields have the name " + this.fields.get(i).name());
            }
        }
    }

    /** A copy with another field at the end. */
    public Schema and(Field field) {
        List<Field> more = new ArrayList<>(fields);
        more.add(field);
        return new Schema(more);
    }

    public List<Field> fields() {
        return fields;
    }

    public int size() {
        return fields.size();
    }

    /** The field's number, or -1. */
    public int indexOf(String name) {
        return numbers.getOrDefault(name, -1);
    }

    public Optional<Field> field(String name) {
        int index = indexOf(name);
        return index < 0 ? Optional.empty() : Optional.of(fields.get(index));
    }

    public Field field(int index) {
        return fields.get(index);
    }
}
