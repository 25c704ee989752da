package org.aforo.cargo.edi;

import org.aforo.cargo.message.MessageHead.Function;
import org.aforo.cargo.message.MessageHead.Handling;
import org.jspecify.annotations.Nullable;

/** What a message is and does: BGM. */
final class DocumentReading {

    private DocumentReading() {}

    static void document(Segment segment, HeadDraft head) {
        head.reference = HeadDraft.first(segment.text(2), segment.text(1, 4));
        String code = segment.text(3);
        head.function = code == null ? null : function(code);
        String document = segment.text(1);
        head.handling = document == null ? null : handling(head.kind.type(), document);
    }

    /** Document names (code list 1001) of the reports of gates and cranes. */
    private static @Nullable Handling handling(String type, String document) {
        return switch (type + " " + document) {
            case "CODECO 34" -> Handling.GATE_IN;
            case "CODECO 36" -> Handling.GATE_OUT;
            case "COARRI 44" -> Handling.DISCHARGED;
            case "COARRI 46" -> Handling.LOADED;
            default -> null;
        };
    }

    /** Code list 1225. */
    private static Function function(String code) {
        return switch (code) {
            case "1" -> Function.CANCELLATION;
            case "2" -> Function.ADDITION;
            case "3" -> Function.DELETION;
            case "4" -> Function.CHANGE;
            case "5", "20", "21" -> Function.REPLACEMENT;
            case "7", "31" -> Function.DUPLICATE;
            case "9" -> Function.ORIGINAL;
            default -> Function.OTHER;
        };
    }
}
