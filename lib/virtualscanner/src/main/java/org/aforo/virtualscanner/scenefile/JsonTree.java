package org.aforo.virtualscanner.scenefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aforo.radiograph.Remark;
import org.aforo.virtualscanner.scenefile.Node.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON (RFC 8259, UTF-8) into nodes that know their place. Strict: a member given twice, a comment, NaN are refused. */
final class JsonTree {

    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_NUMBER = 64;

    private final Limits limits;
    private final Remarks remarks;
    private int values;

    JsonTree(Limits limits, Remarks remarks) {
        this.limits = limits;
        this.remarks = remarks;
    }

    /** The document's value. */
    Node read(byte[] bytes) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth() + 1)
                .maxStringLength(LONGEST_TEXT)
                .maxNameLength(LONGEST_TEXT)
                .maxNumberLength(LONGEST_NUMBER)
                .build();
        JsonFactory factory =
                JsonFactory.builder().streamReadConstraints(constraints).build();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), bytes)) {
            return document(parser);
        }
    }

    private Node document(JsonParser parser) {
        try {
            parser.nextToken();
            Node root = value(parser, "$", 1);
            if (parser.nextToken() != null) {
                throw refuse("scene.json", place(parser), "$", "there is more after the end of the document's value");
            }
            return root;
        } catch (JacksonException broken) {
            TokenStreamLocation said = broken.getLocation();
            Place place = place(said == null ? parser.currentLocation() : said);
            throw refuse("scene.json", place, "$", "not JSON: " + broken.getOriginalMessage());
        }
    }

    private Node value(JsonParser parser, String path, int depth) {
        Place place = place(parser);
        if (depth > limits.depth()) {
            throw refuse("scene.too-deep", place, path, "more than " + limits.depth() + " values within each other");
        }
        if (++values > limits.values()) {
            throw refuse("scene.too-many-values", place, path, "more than " + limits.values() + " JSON values");
        }
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> members(parser, path, depth);
            case START_ARRAY -> items(parser, path, depth);
            case VALUE_STRING -> new Node.Text(place, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser, place, token);
            case VALUE_TRUE -> new Node.Flag(place, true);
            case VALUE_FALSE -> new Node.Flag(place, false);
            case VALUE_NULL -> new Node.Nothing(place);
            case null, default -> throw refuse("scene.json", place, path, "a value is missing");
        };
    }

    private Node members(JsonParser parser, String path, int depth) {
        Place place = place(parser);
        Map<String, Node> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            String where = Cursor.member(path, name);
            if (members.containsKey(name)) {
                throw refuse("scene.duplicate", place(parser), where, "given twice");
            }
            parser.nextToken();
            members.put(name, value(parser, where, depth + 1));
        }
        return new Node.Members(place, members);
    }

    private Node items(JsonParser parser, String path, int depth) {
        Place place = place(parser);
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser, path + "[" + items.size() + "]", depth + 1));
        }
        return new Node.Items(place, items);
    }

    private static Node number(JsonParser parser, Place place, JsonToken token) {
        String text = parser.getString();
        Long whole = null;
        // 18 digits always fit.
        if (token == JsonToken.VALUE_NUMBER_INT && text.length() <= 18) {
            whole = Long.valueOf(text);
        }
        return new Node.Numeral(place, Double.parseDouble(text), whole);
    }

    private Unreadable refuse(String code, Place place, String path, String what) {
        remarks.error(
                code, Remark.Where.at(Math.max(0, place.byteOffset()), path), what + " (line " + place.line() + ")");
        return new Unreadable();
    }

    private static Place place(JsonParser parser) {
        return place(parser.currentTokenLocation());
    }

    private static Place place(TokenStreamLocation location) {
        return new Place(location.getByteOffset(), location.getLineNr());
    }
}
