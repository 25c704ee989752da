package org.aforo.cargo.scanners;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.aforo.cargo.message.Limits;
import org.aforo.cargo.message.MessageFormat;
import org.aforo.cargo.message.MessageSink;

/** Scanner makers' reports for the door. */
public final class ScannerReportFormat implements MessageFormat {

    /** The root of a P60 manifest is a common word; its first children are not. */
    private static final Pattern ROOT =
            Pattern.compile("<DataForm[\\s>]|<manifest[\\s>][\\s\\S]*<(accession|xraydone|createdate)[\\s/>]");

    private final SiteMapping site;

    /** Without knowledge of a site. */
    public ScannerReportFormat() {
        this(SiteMapping.NONE);
    }

    public ScannerReportFormat(SiteMapping site) {
        this.site = site;
    }

    @Override
    public boolean recognises(byte[] opening, String fileName) {
        return ROOT.matcher(new String(opening, ISO_8859_1).replace("\0", "")).find();
    }

    @Override
    public void read(InputStream bytes, Limits limits, MessageSink sink) throws IOException {
        ScannerReports.read(bytes, limits, site, sink);
    }
}
