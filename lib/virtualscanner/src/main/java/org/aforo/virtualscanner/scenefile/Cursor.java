package org.aforo.virtualscanner.scenefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aforo.radiograph.Remark;

/** A value, its path from the root, and ways to read it that remark on what it should not be. */
final class Cursor {

    private static final int LONGEST_PATH = 300;
    private static final int SHOWN = 40;

    private final Node node;
    private final String path;
    private final Remarks remarks;

    Cursor(Node node, String path, Remarks remarks) {
        this.node = node;
        this.path = path;
        this.remarks = remarks;
    }

    String path() {
        return path;
    }

    Fields fields() {
        if (node instanceof Node.Members members) {
            return new Fields(this, members);
        }
        throw fail("scene.type", "expected an object, not " + node.kind());
    }

    List<Cursor> items(int least, int most) {
        if (!(node instanceof Node.Items items)) {
            throw fail("scene.type", "expected an array, not " + node.kind());
        }
        int count = items.values().size();
        if (count < least || count > most) {
            String wanted = least == most ? "" + least : least + " to " + most;
            throw fail("scene.count", "expected " + wanted + " items, not " + count);
        }
        List<Cursor> cursors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cursors.add(new Cursor(items.values().get(i), path + "[" + i + "]", remarks));
        }
        return cursors;
    }

    double number(double least, double most) {
        if (!(node instanceof Node.Numeral number)) {
            throw fail("scene.type", "expected a number, not " + node.kind());
        }
        double value = number.value();
        if (!(value >= least && value <= most)) {
            throw fail("scene.range", "expected " + least + " to " + most + ", not " + value);
        }
        return value;
    }

    long whole(long least, long most) {
        if (node instanceof Node.Numeral number) {
            Long whole = number.whole();
            if (whole != null && whole >= least && whole <= most) {
                return whole;
            }
            throw fail(
                    "scene.range", "expected a whole number from " + least + " to " + most + ", not " + number.value());
        }
        throw fail("scene.type", "expected a whole number, not " + node.kind());
    }

    double[] numbers(int count, double least, double most) {
        List<Cursor> items = items(count, count);
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = items.get(i).number(least, most);
        }
        return values;
    }

    boolean flag() {
        if (node instanceof Node.Flag flag) {
            return flag.value();
        }
        throw fail("scene.type", "expected true or false, not " + node.kind());
    }

    /** Not blank, without control characters. */
    String text(int longest) {
        if (!(node instanceof Node.Text text)) {
            throw fail("scene.type", "expected a text, not " + node.kind());
        }
        String value = text.value();
        if (value.isBlank() || value.length() > longest || value.chars().anyMatch(Character::isISOControl)) {
            throw fail(
                    "scene.text",
                    "expected 1 to " + longest + " characters without control characters: \"" + shown(value) + "\"");
        }
        return value;
    }

    boolean isText() {
        return node instanceof Node.Text;
    }

    boolean isFlag() {
        return node instanceof Node.Flag;
    }

    /** A name as {@code road-truck} of the constant {@code ROAD_TRUCK}. */
    <E extends Enum<E>> E named(Class<E> type) {
        String name = text(60);
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String slug = slug(constant);
            if (slug.equals(name)) {
                return constant;
            }
            names.add(slug);
        }
        throw fail("scene.unknown", "\"" + shown(name) + "\" is not one of " + String.join(", ", names));
    }

    static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Cursor at(Node child, String childPath) {
        return new Cursor(child, childPath, remarks);
    }

    /** Remarks and returns what to throw. */
    Unreadable fail(String code, String what) {
        error(code, what);
        return new Unreadable();
    }

    void error(String code, String what) {
        remarks.error(code, where(), what + " (line " + node.place().line() + ")");
    }

    void info(String code, String what) {
        remarks.info(code, where(), what + " (line " + node.place().line() + ")");
    }

    private Remark.Where where() {
        return Remark.Where.at(Math.max(0, node.place().byteOffset()), path);
    }

    /** {@code $.objects[2].name}, or {@code $['odd name']}. */
    static String member(String path, String name) {
        boolean plain =
                !name.isEmpty() && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-');
        String longer = path + (plain && name.length() <= SHOWN ? "." + name : "['" + shown(name) + "']");
        return longer.length() <= LONGEST_PATH ? longer : longer.substring(0, LONGEST_PATH) + "...";
    }

    /** Of a text from the file, as much as does no harm in a message. */
    static String shown(String text) {
        String harmless = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
        return harmless.codePoints()
                .map(c -> Character.isISOControl(c) || c == '\'' || c == '"' ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
