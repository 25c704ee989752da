package org.aforo.virtualscanner.scenefile;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The members of an object; whatever nobody asked for is remarked on, so that a misspelt name is not silently ignored. */
final class Fields {

    private final Cursor owner;
    private final Node.Members members;
    private final Set<String> asked = new HashSet<>();

    Fields(Cursor owner, Node.Members members) {
        this.owner = owner;
        this.members = members;
    }

    Cursor owner() {
        return owner;
    }

    boolean has(String name) {
        return members.values().containsKey(name);
    }

    Optional<Cursor> find(String name) {
        asked.add(name);
        Node node = members.values().get(name);
        return node == null ? Optional.empty() : Optional.of(owner.at(node, Cursor.member(owner.path(), name)));
    }

    Cursor need(String name) {
        return find(name).orElseThrow(() -> owner.fail("scene.missing", "\"" + name + "\" is missing"));
    }

    double number(String name, double least, double most, double otherwise) {
        Optional<Cursor> found = find(name);
        return found.isPresent() ? found.get().number(least, most) : otherwise;
    }

    long seed(long otherwise) {
        Optional<Cursor> found = find("seed");
        return found.isPresent() ? found.get().whole(-999_999_999_999_999_999L, 999_999_999_999_999_999L) : otherwise;
    }

    boolean flag(String name) {
        Optional<Cursor> found = find(name);
        return found.isPresent() && found.get().flag();
    }

    /** The only one present of several. */
    String oneOf(List<String> names) {
        List<String> present = names.stream().filter(this::has).toList();
        if (present.size() != 1) {
            throw owner.fail(
                    "scene.choice", "expected exactly one of " + String.join(", ", names) + "; there are " + present);
        }
        return present.getFirst();
    }

    /** All names, for maps whose keys are data; they count as asked for. */
    Set<String> names() {
        asked.addAll(members.values().keySet());
        return members.values().keySet();
    }

    /** To be called when all was asked for. */
    void done() {
        for (String name : members.values().keySet()) {
            if (!asked.contains(name)) {
                find(name).ifPresent(extra -> extra.error("scene.unknown-member", "nothing has this name here"));
            }
        }
    }
}
