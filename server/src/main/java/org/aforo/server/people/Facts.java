package org.aforo.server.people;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.springframework.stereotype.Component;

/** Writes this room's changes into the journal. Who made a change is an id in the open; names are always sealed. */
@Component
class Facts {

    private final Journal journal;

    Facts(Journal journal) {
        this.journal = journal;
    }

    /** Must be called in the change's own transaction; gives the number kept in column leaf. */
    long write(String kind, UUID subject, UUID by, Map<String, String> open, Map<String, String> sealed) {
        Map<String, String> members = new TreeMap<>(open);
        members.put("by", by.toString());
        return journal.append(Entry.of(kind, subject, members).sealing(sealed)).pendingId();
    }

    /** Agencies, units and posts have codes; the journal wants an id, so it gets the one the code always leads to. */
    static UUID idOf(String what, String code) {
        return UUID.nameUUIDFromBytes((what + ":" + code).getBytes(StandardCharsets.UTF_8));
    }
}
