import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.smooks.Smooks;
import org.smooks.io.sink.WriterSink;
import org.smooks.io.source.StreamSource;

/** Reads one bay plan by Smooks' EDIFACT cartridge into XML and says how long setting up and reading took. */
public class SmooksOnce {

    public static void main(String[] arguments) throws Exception {
        long began = System.nanoTime();
        String configuration = """
                <smooks-resource-list xmlns="https://www.smooks.org/xsd/smooks-2.0.xsd"
                    xmlns:edifact="https://www.smooks.org/xsd/smooks/edifact-2.0.xsd">
                  <edifact:parser schemaUri="/d95b/EDIFACT-Messages.dfdl.xsd">
                    <edifact:messageTypes><edifact:messageType>BAPLIE</edifact:messageType></edifact:messageTypes>
                  </edifact:parser>
                </smooks-resource-list>
                """;
        Smooks smooks = new Smooks(new ByteArrayInputStream(configuration.getBytes(StandardCharsets.UTF_8)));
        var context = smooks.createExecutionContext();
        long ready = System.nanoTime();
        StringWriter xml = new StringWriter();
        smooks.filterSource(
                context, new StreamSource<>(Files.newInputStream(Path.of(arguments[0]))), new WriterSink<>(xml));
        System.out.printf(
                "smooks: set up in %d ms, read in %d ms, %d characters of XML%n",
                (ready - began) / 1_000_000, (System.nanoTime() - ready) / 1_000_000, xml.getBuffer().length());
    }
}
