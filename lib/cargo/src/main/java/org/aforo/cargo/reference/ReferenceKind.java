package org.aforo.cargo.reference;

import java.util.List;

/** Which codes a table holds, and by which columns it is known. */
public enum ReferenceKind {
    /** Places of trade: {@code ECGYE}. */
    UNLOCODE("unlocode", "locode|code", "name|name_ascii", "[A-Z]{2}[A-Z0-9]{3}"),
    /** Harmonised system of goods: {@code 080390}. */
    HS("hs", "hscode|code|hs", "description|name", "[0-9]{2}([0-9]{2}){0,5}|TOTAL"),
    /** Containers' sizes and types after ISO 6346: {@code 45R1}. */
    SIZE_TYPE("size-type", "iso size type or type group|code|size_type", "description|name", "[0-9A-Z]{4}"),
    /** Classes of dangerous goods: {@code 2.1}. */
    IMDG("imdg", "imo class code|code|class", "imo class name|name|description", "[1-9](\\.[1-9][A-Z]?)?");

    private final String title;
    private final String codeColumns;
    private final String nameColumns;
    private final String pattern;

    ReferenceKind(String title, String codeColumns, String nameColumns, String pattern) {
        this.title = title;
        this.codeColumns = codeColumns;
        this.nameColumns = nameColumns;
        this.pattern = pattern;
    }

    /** As folders and the command line call it. */
    public String title() {
        return title;
    }

    List<String> codeColumns() {
        return List.of(codeColumns.split("\\|", -1));
    }

    List<String> nameColumns() {
        return List.of(nameColumns.split("\\|", -1));
    }

    /** Whether a code could be one of this kind. */
    boolean looksLike(String code) {
        return code.matches(pattern);
    }
}
