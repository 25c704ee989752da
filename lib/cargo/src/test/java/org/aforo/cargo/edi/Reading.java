package org.aforo.cargo.edi;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.aforo.cargo.message.CargoMessage;
import org.aforo.cargo.message.CollectedMessages;
import org.aforo.cargo.message.DeclaredContainer;
import org.aforo.cargo.message.Limits;
import org.aforo.cargo.message.Messages;
import org.aforo.cargo.message.Remark;

/** What came of reading a text, for tests. */
record Reading(List<CargoMessage> messages, List<Remark> remarks) {

    static Reading of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT);
    }

    static Reading of(byte[] bytes, Limits limits) {
        CollectedMessages collected = new CollectedMessages();
        Messages.read(new ByteArrayInputStream(bytes), "", limits, collected);
        return new Reading(collected.messages(), collected.remarks());
    }

    CargoMessage message() {
        return messages.getFirst();
    }

    List<DeclaredContainer> containers() {
        return messages.stream()
                .flatMap(message -> message.containers().stream())
                .toList();
    }

    List<String> codes() {
        return remarks.stream().map(Remark::code).distinct().sorted().toList();
    }

    /** The first remark of a code. */
    Remark remark(String code) {
        return remarks.stream()
                .filter(remark -> remark.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + code + " among " + remarks));
    }
}
