package org.aforo.portday;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What real messages come with: the defects of 21 of 78 published ones, and the harmless oddities of others. */
enum MessageDefect {
    NONE {
        @Override
        byte[] spoil(byte[] message, Chance chance) {
            return message;
        }
    },
    /** Begins at UNH and ends at UNT. */
    NO_ENVELOPE {
        @Override
        byte[] spoil(byte[] message, Chance chance) {
            String text = latin(message);
            return bytes(text.substring(text.indexOf("UNH+"), text.lastIndexOf("UNZ+")));
        }
    },
    /** The end is missing. */
    TRUNCATED {
        @Override
        byte[] spoil(byte[] message, Chance chance) {
            return Arrays.copyOf(message, (int) (message.length * chance.between(0.3, 0.95)));
        }
    },
    /** UNT counts other than it has segments. */
    WRONG_SEGMENT_COUNT {
        @Override
        byte[] spoil(byte[] message, Chance chance) {
            return counting(message, "UNT+", 1 + chance.nextInt(9));
        }
    },
    /** UNZ counts more messages than there are. */
    WRONG_MESSAGE_COUNT {
        @Override
        byte[] spoil(byte[] message, Chance chance) {
            return counting(message, "UNZ+", 1);
        }
    },
    /** A byte order mark of UTF-8 before the first segment. */
    BYTE_ORDER_MARK {
        @Override
        byte[] spoil(byte[] message, Chance chance) {
            byte[] marked = new byte[message.length + 3];
            marked[0] = (byte) 0xEF;
            marked[1] = (byte) 0xBB;
            marked[2] = (byte) 0xBF;
            System.arraycopy(message, 0, marked, 3, message.length);
            return marked;
        }
    },
    /** UTF-8 where the envelope says another character set. */
    OTHER_CHARACTER_SET {
        @Override
        byte[] spoil(byte[] message, Chance chance) {
            // Every message names a vessel INVENTED ...; its writer spells it in another tongue.
            return latin(message).replace("INVENTED ", "INVENTADO Ñ ").getBytes(StandardCharsets.UTF_8);
        }
    },
    /** An element separator in a text, not released. */
    SEPARATOR_NOT_RELEASED {
        @Override
        byte[] spoil(byte[] message, Chance chance) {
            return bytes(latin(message).replaceFirst("INVENTED ", "INVENTED +"));
        }
    },
    /** Blank lines between segments, and the letters backslash, n for line breaks. */
    STRAY_LINE_BREAKS {
        @Override
        byte[] spoil(byte[] message, Chance chance) {
            String text = latin(message);
            int at = text.indexOf("'", text.length() / 2) + 1;
            return bytes(text.substring(0, at) + "\r\n\r\n" + text.substring(at) + "\\n\\r");
        }
    };

    /** The message with the defect. */
    abstract byte[] spoil(byte[] message, Chance chance);

    private static byte[] counting(byte[] message, String tag, int more) {
        String text = latin(message);
        int at = text.lastIndexOf(tag) + tag.length();
        int end = text.indexOf('+', at);
        int count = Integer.parseInt(text.substring(at, end));
        return bytes(text.substring(0, at) + (count + more) + text.substring(end));
    }

    private static String latin(byte[] message) {
        return new String(message, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
