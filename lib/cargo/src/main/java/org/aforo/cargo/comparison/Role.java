package org.aforo.cargo.comparison;

import org.aforo.cargo.message.MessageHead.Kind;

/** What a message is about a voyage. Files of one role complete each other: a gate sends many reports. */
public enum Role {
    /** What was declared; the others are measured by it. */
    MANIFEST,
    /** What is to be loaded or discharged. */
    ORDER,
    /** What passed the gate. */
    GATE,
    /** What the crane lifted. */
    CRANE,
    /** What stands on board. */
    PLAN,
    OTHER;

    public static Role of(Kind kind) {
        return switch (kind.standard()) {
            case EDIFACT ->
                switch (kind.type()) {
                    case "CUSCAR", "IFTMCS", "IFCSUM" -> MANIFEST;
                    case "COPRAR" -> ORDER;
                    case "CODECO" -> GATE;
                    case "COARRI" -> CRANE;
                    case "BAPLIE", "MOVINS" -> PLAN;
                    default -> OTHER;
                };
            case X12 ->
                switch (kind.type()) {
                    case "309", "310" -> MANIFEST;
                    case "322" -> GATE;
                    default -> OTHER;
                };
            case AWMDS, ENS -> MANIFEST;
            case SMITHS, P60, CSV -> OTHER;
        };
    }
}
