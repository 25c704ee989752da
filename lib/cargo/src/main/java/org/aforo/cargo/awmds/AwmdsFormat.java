package org.aforo.cargo.awmds;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.regex.Pattern;
import org.aforo.cargo.message.Limits;
import org.aforo.cargo.message.MessageFormat;
import org.aforo.cargo.message.MessageSink;
import org.aforo.cargo.message.Remark;
import org.aforo.cargo.message.Where;
import org.aforo.cargo.xml.ElementReport;
import org.aforo.cargo.xml.XmlDocument;
import org.aforo.cargo.xml.XmlElement;
import org.aforo.cargo.xml.XmlLimits;

/** Manifests of ASYCUDA World for the door. */
public final class AwmdsFormat implements MessageFormat {

    private static final Set<String> ROOTS = Set.of("awmds", "awbolds", "awappend", "awmcds");
    private static final Pattern ROOT = Pattern.compile("(?i)<\\s{0,8}(awmds|awbolds|awappend|awmcds)[\\s/>]");

    public AwmdsFormat() {}

    @Override
    public boolean recognises(byte[] opening, String fileName) {
        return ROOT.matcher(new String(opening, ISO_8859_1).replace("\0", "")).find();
    }

    @Override
    public void read(InputStream bytes, Limits limits, MessageSink sink) throws IOException {
        XmlDocument document = XmlDocument.read(bytes, XmlLimits.within(limits), XmlDocument.Names.LENIENT);
        ElementReport report = new ElementReport(sink, limits);
        report.faults(document);
        XmlElement root = document.root();
        if (root == null || !ROOTS.contains(root.local())) {
            sink.remark(
                    Remark.error("awmds.no-manifest", Where.WHOLE_FILE, "no manifest of ASYCUDA World in the file"));
            return;
        }
        new AwmdsManifest(root, report).tell(document.whole());
    }
}
