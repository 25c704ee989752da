package org.aforo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.aforo.server.demo.DemoPort;

/** What a demo is filled with. */
sealed interface DemoFilling permits DemoDay, DemoSamples {

    /** Makes what is not there yet; what is done is told on {@code errors}. */
    void prepare(PrintWriter errors) throws IOException;

    /** Enters it; what is there already is not entered twice. */
    void fill(DemoPort port) throws IOException, InterruptedException, Refused;

    /** What whoever looks at it should know. */
    List<String> inWords();
}
