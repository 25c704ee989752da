package org.aforo.cli;

import java.util.Map;

/** Languages of the command line's labels. Remarks and JSON are English: they are read by programs and support. */
enum Language {
    EN,
    ES;

    /** From LC_ALL, LC_MESSAGES or LANG, the first that is set. */
    static Language ofEnvironment(Map<String, String> environment) {
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.startsWith("es") ? ES : EN;
            }
        }
        return EN;
    }

    /** One of two texts. */
    String of(String english, String spanish) {
        return this == ES ? spanish : english;
    }
}
