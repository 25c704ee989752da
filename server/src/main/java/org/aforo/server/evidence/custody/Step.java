package org.aforo.server.evidence.custody;

import java.time.Instant;
import java.util.UUID;
import org.aforo.server.evidence.custody.Holder.House;
import org.aforo.server.evidence.custody.Holder.Officer;

/** What happens to the custody of one exhibit. Steps of officers happen when they are confirmed; steps on paper when the paper says. */
public sealed interface Step {

    /** When the exhibit is in its new place. */
    Instant at();

    /** When it left the old one; the same unless a paper tells two times. */
    default Instant beganAt() {
        return at();
    }

    /** The first officer confirms to hold it. */
    record Taken(Officer by, Instant at) implements Step {}

    /** The holder confirms to give it. */
    record Offered(UUID handover, Officer by, Officer to, Instant at) implements Step {}

    /** The receiver confirms to have it. */
    record Received(UUID handover, Officer by, Instant at) implements Step {}

    record Refused(UUID handover, Officer by, Instant at) implements Step {}

    record Withdrawn(UUID handover, Officer by, Instant at) implements Step {}

    /** From the holder to a house, on paper. Between the two times it was with nobody we know of. */
    record HandedOut(Officer by, House to, Instant givenAt, Instant receivedAt) implements Step {
        @Override
        public Instant at() {
            return receivedAt;
        }

        @Override
        public Instant beganAt() {
            return givenAt;
        }
    }

    /** From house to house, on a paper that somebody recorded. */
    record MovedOutside(House from, House to, Officer recordedBy, Instant givenAt, Instant receivedAt) implements Step {
        @Override
        public Instant at() {
            return receivedAt;
        }

        @Override
        public Instant beganAt() {
            return givenAt;
        }
    }

    /** From a house to an officer, who confirms it. */
    record FetchedBack(House from, Officer by, Instant givenAt, Instant receivedAt) implements Step {
        @Override
        public Instant at() {
            return receivedAt;
        }

        @Override
        public Instant beganAt() {
            return givenAt;
        }
    }

    /** Somebody says that it is not where it should be. */
    record ReportedMissing(Officer by, Instant at) implements Step {}

    /** It turned up; this officer confirms to hold it now. */
    record FoundAgain(Officer by, Instant at) implements Step {}

    /** Destroyed as ordered. */
    record Destroyed(Officer by, Instant at) implements Step {}
}
