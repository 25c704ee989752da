package org.aforo.radiograph.dicom;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** DICOM's names for character sets. DICOS files name none. */
final class CharacterSets {

    /** Bytes that are valid UTF-8 are read as such, others as Latin-1. */
    static final Charset UNSAID = StandardCharsets.US_ASCII;

    private CharacterSets() {}

    static Charset named(String specificCharacterSet) {
        String first = specificCharacterSet.split("\\\\", 2)[0].strip();
        String name = switch (first) {
            case "ISO_IR 192" -> "UTF-8";
            case "ISO_IR 100", "ISO 2022 IR 100" -> "ISO-8859-1";
            case "ISO_IR 101", "ISO 2022 IR 101" -> "ISO-8859-2";
            case "ISO_IR 109", "ISO 2022 IR 109" -> "ISO-8859-3";
            case "ISO_IR 110", "ISO 2022 IR 110" -> "ISO-8859-4";
            case "ISO_IR 144", "ISO 2022 IR 144" -> "ISO-8859-5";
            case "ISO_IR 127", "ISO 2022 IR 127" -> "ISO-8859-6";
            case "ISO_IR 126", "ISO 2022 IR 126" -> "ISO-8859-7";
            case "ISO_IR 138", "ISO 2022 IR 138" -> "ISO-8859-8";
            case "ISO_IR 148", "ISO 2022 IR 148" -> "ISO-8859-9";
            case "GB18030", "GBK" -> first;
            default -> "US-ASCII";
        };
        return Charset.isSupported(name) ? Charset.forName(name) : UNSAID;
    }
}
