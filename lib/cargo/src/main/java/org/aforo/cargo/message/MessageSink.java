package org.aforo.cargo.message;

/**
 * Is told what a file says as it is read. For each message: {@link #begin}, any number of containers and bills in the order of the file,
 * {@link #end}. Remarks come at any time, also outside messages.
 */
public interface MessageSink {

    /** @param head what is known before the first container or bill */
    void begin(MessageHead head);

    void container(DeclaredContainer container);

    void bill(DeclaredBill bill);

    void remark(Remark remark);

    /** @param head what is known at the end: at least what {@link #begin} was told */
    void end(MessageHead head);
}
