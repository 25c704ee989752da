package org.aforo.bench;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.aforo.cargo.message.DeclaredBill;
import org.aforo.cargo.message.DeclaredContainer;
import org.aforo.cargo.message.Limits;
import org.aforo.cargo.message.MessageHead;
import org.aforo.cargo.message.MessageSink;
import org.aforo.cargo.message.Messages;
import org.aforo.cargo.message.Remark;

/** Reads one bay plan and says how many containers, or segments, it saw in how long. */
public final class BayPlanOnce {

    private BayPlanOnce() {}

    /** @param arguments reader, file, and how often (once when left out: the first reading is the one people wait for) */
    public static void main(String[] arguments) throws IOException, EDIStreamException {
        long[] millis = new long[arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1];
        String seen = "";
        for (int i = 0; i < millis.length; i++) {
            long began = System.nanoTime();
            try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(arguments[1])))) {
                seen = arguments[0].equals("staedi") ? staedi(in) : aforo(in);
            }
            millis[i] = (System.nanoTime() - began) / 1_000_000;
        }
        Arrays.sort(millis);
        System.out.printf("%s in %d ms%n", seen, millis[millis.length / 2]);
    }

    private static String aforo(InputStream in) {
        Counting sink = new Counting();
        Messages.read(in, "", Limits.DEFAULT, sink);
        return sink.containers + " containers";
    }

    private static String staedi(InputStream in) throws EDIStreamException, IOException {
        long segments = 0;
        long characters = 0;
        EDIInputFactory factory = EDIInputFactory.newFactory();
        factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, true);
        try (EDIStreamReader reader = factory.createEDIStreamReader(in)) {
            while (reader.hasNext()) {
                EDIStreamEvent event = reader.next();
                if (event == EDIStreamEvent.START_SEGMENT) {
                    segments++;
                } else if (event == EDIStreamEvent.ELEMENT_DATA) {
                    characters += reader.getText().length();
                }
            }
        }
        return segments + " segments, " + characters + " characters";
    }

    private static final class Counting implements MessageSink {

        private long containers;

        @Override
        public void begin(MessageHead head) {}

        @Override
        public void container(DeclaredContainer container) {
            containers++;
        }

        @Override
        public void bill(DeclaredBill bill) {}

        @Override
        public void remark(Remark remark) {}

        @Override
        public void end(MessageHead head) {}
    }
}
