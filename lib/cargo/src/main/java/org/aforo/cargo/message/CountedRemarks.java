package org.aforo.cargo.message;

import org.jspecify.annotations.Nullable;

/**
 * Lets the first remarks through one by one and counts the others, so that a hostile file cannot drown its reader. Remembers what the sink
 * itself threw, so that the door can tell the caller's mistakes from a reader's.
 */
final class CountedRemarks implements MessageSink {

    /** Errors say what was not read; this many more of them are let through. */
    private static final int ERRORS_ON_TOP = 100;

    private final MessageSink sink;
    private final int most;
    private int said;
    private long unsaid;
    private @Nullable RuntimeException failure;

    CountedRemarks(MessageSink sink, int most) {
        this.sink = sink;
        this.most = most;
    }

    /** What the sink threw; null when it threw nothing. */
    @Nullable
    RuntimeException failure() {
        return failure;
    }

    /** Says how many remarks were only counted. */
    void close() {
        if (unsaid > 0) {
            String what = unsaid + " more remarks; " + said + " are said";
            call(() -> sink.remark(Remark.warning("limit.remarks", Where.WHOLE_FILE, what)));
        }
    }

    @Override
    public void remark(Remark remark) {
        boolean grave = remark.severity() == Remark.Severity.ERROR;
        if (said < most || (grave && said < most + ERRORS_ON_TOP)) {
            said++;
            call(() -> sink.remark(remark));
        } else {
            unsaid++;
        }
    }

    @Override
    public void begin(MessageHead head) {
        call(() -> sink.begin(head));
    }

    @Override
    public void container(DeclaredContainer container) {
        call(() -> sink.container(container));
    }

    @Override
    public void bill(DeclaredBill bill) {
        call(() -> sink.bill(bill));
    }

    @Override
    public void end(MessageHead head) {
        call(() -> sink.end(head));
    }

    private void call(Runnable told) {
        try {
            told.run();
        } catch (RuntimeException thrown) {
            failure = thrown;
            throw thrown;
        }
    }
}
