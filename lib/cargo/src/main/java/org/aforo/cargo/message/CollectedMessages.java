package org.aforo.cargo.message;

import java.util.ArrayList;
import java.util.List;

/** Keeps everything it is told: for files that are known to be small. */
public final class CollectedMessages implements MessageSink {

    private final List<CargoMessage> messages = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private List<DeclaredBill> bills = new ArrayList<>();
    private List<DeclaredContainer> containers = new ArrayList<>();

    public CollectedMessages() {}

    public List<CargoMessage> messages() {
        return List.copyOf(messages);
    }

    public List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    @Override
    public void begin(MessageHead head) {
        bills = new ArrayList<>();
        containers = new ArrayList<>();
    }

    @Override
    public void container(DeclaredContainer container) {
        containers.add(container);
    }

    @Override
    public void bill(DeclaredBill bill) {
        bills.add(bill);
    }

    @Override
    public void remark(Remark remark) {
        remarks.add(remark);
    }

    @Override
    public void end(MessageHead head) {
        messages.add(new CargoMessage(head, bills, containers));
    }
}
