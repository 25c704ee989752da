package org.aforo.server.manifests;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom to call at a terminal when it does not answer. */
public interface TerminalContacts {

    /** Numbers to be called, the first one first; empty where none are known. */
    List<String> telephones(@Nullable String terminal);
}
