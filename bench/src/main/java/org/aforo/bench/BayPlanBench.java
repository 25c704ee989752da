package org.aforo.bench;

import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aforo.cargo.ContainerNumber;

/**
 * How long a process takes to read a bay plan of 10,000 containers, JVM start included, and that 32 MB of heap are enough for one of
 * 10,000, 100,000 and 900,000. Beside it StAEDI, which only walks over the events and makes no containers of them.
 */
public final class BayPlanBench {

    private static final int ROUNDS = 15;

    /** As the launcher starts the message commands. */
    private static final String FIRST_COMPILER = "-XX:TieredStopAtLevel=1";

    private BayPlanBench() {}

    /** Measures, and leaves the plan of 10,000 in a file when one is named; with a file and a number only writes such a plan, for other readers. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 2) {
            write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
            return;
        }
        Path folder = Files.createTempDirectory("bay-plan");
        for (int containers : new int[] {10_000, 100_000, 900_000}) {
            Path plan = folder.resolve(containers + ".edi");
            write(plan, containers);
            System.out.printf("%,d containers, %,d bytes%n", containers, Files.size(plan));
            time("aforo", plan, containers == 10_000 ? ROUNDS : 1);
            time("aforo", plan, containers == 10_000 ? ROUNDS : 1, FIRST_COMPILER);
            if (containers < 900_000) {
                time("staedi", plan, containers == 10_000 ? ROUNDS : 1);
            }
            if (containers == 10_000) {
                System.out.println("  in a process that has read before: aforo " + warm("aforo", plan) + "; staedi "
                        + warm("staedi", plan));
            }
            if (arguments.length == 1 && containers == 10_000) {
                Files.copy(plan, Path.of(arguments[0]));
            }
            Files.delete(plan);
        }
        Files.delete(folder);
    }

    private static void time(String reader, Path plan, int rounds, String... options)
            throws IOException, InterruptedException {
        long[] millis = new long[rounds];
        String said = "";
        for (int i = 0; i < rounds; i++) {
            long began = System.nanoTime();
            Process process = new ProcessBuilder(command(reader, plan, options))
                    .redirectErrorStream(true)
                    .start();
            said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            int exit = process.waitFor();
            millis[i] = (System.nanoTime() - began) / 1_000_000;
            if (exit != 0) {
                throw new IOException(reader + " failed: " + said);
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                "  %-7s -Xmx32m %s, whole process: median %d ms, fastest %d, slowest %d; last run: %s%n",
                reader, String.join(" ", options), millis[rounds / 2], millis[0], millis[rounds - 1], said);
    }

    private static String warm(String reader, Path plan) throws IOException, InterruptedException {
        List<String> command = command(reader, plan);
        command.add("60");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return said;
    }

    private static List<String> command(String reader, Path plan, String... options) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-Xmx32m", "-XX:+UseSerialGC"));
        command.addAll(List.of(options));
        command.add("-cp");
        command.add(System.getProperty("java.class.path", "") + File.pathSeparator);
        command.addAll(List.of(BayPlanOnce.class.getName(), reader, plan.toString()));
        return command;
    }

    /** An invented plan, eleven segments a container. */
    private static void write(Path file, int containers) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            out.write("""
                    UNB+UNOA:3+ZZCL+ZZTERMINAL+261124:1205+R1'
                    UNH+1+BAPLIE:D:95B:UN:SMDG22'
                    BGM++BAY+9'
                    DTM+137:2611241205:201'
                    TDT+20+418N+++ZZCL:172:20+++QZ12:103::INVENTED STAR'
                    LOC+5+ECGYE:139:6'
                    LOC+61+PABLB:139:6'
                    """);
            for (int i = 0; i < containers; i++) {
                String serial = String.valueOf(1_000_000 + i).substring(1);
                String number = "ZZQU" + serial + ContainerNumber.checkDigitOf("ZZQU" + serial);
                out.write("""
                        LOC+147+0%1$s::5'
                        MEA+WT++KGM:25840'
                        MEA+VGM++KGM:25900'
                        TMP+2+013:CEL'
                        LOC+9+ECGYE:139:6'
                        LOC+11+NLRTM:139:6'
                        LOC+13+PABLB:139:6'
                        LOC+83+DEDUI:139:6'
                        RFF+BN:BKG%1$s'
                        EQD+CN+%2$s+45R1:102:5++2+5'
                        NAD+CA+ZZCL:172:20'
                        """.formatted(serial, number));
            }
            out.write("UNT+" + (7 + 11L * containers) + "+1'\nUNZ+1+R1'\n");
        }
    }
}
