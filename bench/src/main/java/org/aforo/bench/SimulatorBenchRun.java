package org.aforo.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Runs {@link SimulatorBench} with JMH's own options. */
public final class SimulatorBenchRun {

    private SimulatorBenchRun() {}

    public static void main(String[] arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add(SimulatorBench.class.getName());
        org.openjdk.jmh.Main.main(all.toArray(String[]::new));
    }
}
