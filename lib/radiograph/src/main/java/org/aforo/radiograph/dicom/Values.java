package org.aforo.radiograph.dicom;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Values of the DICOM value representations. */
final class Values {

    /** Those with two reserved bytes and a length of four. */
    static final Set<String> LONG_FORM =
            Set.of("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV");

    private static final Set<String> TEXT = Set.of(
            "AE", "AS", "CS", "DA", "DS", "DT", "IS", "LO", "LT", "PN", "SH", "ST", "TM", "UC", "UI", "UR", "UT");

    private Values() {}

    static boolean isText(String vr) {
        return TEXT.contains(vr);
    }

    static boolean isKnown(String vr) {
        return TEXT.contains(vr) || LONG_FORM.contains(vr) || binaryWidth(vr) > 0;
    }

    /** Bytes of one number; 0 for what is no binary number. */
    static int binaryWidth(String vr) {
        return switch (vr) {
            case "US", "SS" -> 2;
            case "UL", "SL", "FL", "AT" -> 4;
            case "FD", "SV", "UV" -> 8;
            default -> 0;
        };
    }

    /** Text without padding; leading blanks carry meaning only in long texts. */
    static String text(ByteBuffer bytes, Charset charset, String vr) {
        String text = decode(bytes, charset);
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == 0 || text.charAt(end - 1) == ' ')) {
            end--;
        }
        text = text.substring(0, end);
        return vr.equals("LT") || vr.equals("ST") || vr.equals("UT") ? text : text.strip();
    }

    static List<Double> numbers(ByteBuffer bytes, String vr) {
        List<Double> numbers = new ArrayList<>();
        if (vr.equals("IS") && !looksWritten(bytes)) {
            // DICOS V03 writes NumberOfFrames as a binary US; where the VR is implied, only the bytes tell.
            return numbers(bytes, "US");
        }
        if (isText(vr)) {
            for (String value : text(bytes, StandardCharsets.ISO_8859_1, vr).split("\\\\", -1)) {
                addWritten(numbers, value.strip());
            }
            return numbers;
        }
        int width = binaryWidth(vr);
        for (int at = 0; width > 0 && at + width <= bytes.limit(); at += width) {
            numbers.add(binary(bytes, at, vr));
        }
        return numbers;
    }

    private static double binary(ByteBuffer bytes, int at, String vr) {
        return switch (vr) {
            case "US" -> bytes.getShort(at) & 0xFFFF;
            case "SS" -> bytes.getShort(at);
            case "UL", "AT" -> bytes.getInt(at) & 0xFFFF_FFFFL;
            case "SL" -> bytes.getInt(at);
            case "FL" -> bytes.getFloat(at);
            case "FD" -> bytes.getDouble(at);
            case "UV", "SV" -> bytes.getLong(at);
            default -> throw new IllegalArgumentException("not binary: " + vr);
        };
    }

    private static void addWritten(List<Double> numbers, String text) {
        if (text.isEmpty() || text.length() > 64 || !text.chars().allMatch(c -> "+-.0123456789eE".indexOf(c) >= 0)) {
            return;
        }
        try {
            numbers.add(Double.parseDouble(text));
        } catch (NumberFormatException notANumber) {
            // Left out: whoever needs the number says that it is missing.
        }
    }

    private static boolean looksWritten(ByteBuffer bytes) {
        for (int i = 0; i < bytes.limit(); i++) {
            int c = bytes.get(i);
            boolean padding = c == 0 && i == bytes.limit() - 1 && bytes.limit() > 2;
            if ("+-0123456789 \\".indexOf(c) < 0 && !padding) {
                return false;
            }
        }
        return true;
    }

    private static String decode(ByteBuffer bytes, Charset charset) {
        if (charset.equals(CharacterSets.UNSAID)) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(bytes.duplicate())
                        .toString();
            } catch (CharacterCodingException notUtf8) {
                return StandardCharsets.ISO_8859_1.decode(bytes.duplicate()).toString();
            }
        }
        return charset.decode(bytes.duplicate()).toString();
    }
}
