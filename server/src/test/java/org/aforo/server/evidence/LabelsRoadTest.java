package org.aforo.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import org.aforo.server.TestClient;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Role;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class LabelsRoadTest {

    @Test
    void a_camera_reads_which_exhibit_a_label_belongs_to() throws Exception {
        try (TestServer server = TestServer.start()) {
            EvidenceRoad road = new EvidenceRoad(server);
            EvidenceRoad.Hand finder = road.hand(Role.EXAMINING_OFFICER);
            String exhibit = road.exhibit(finder, road.seizure(finder));
            for (String format : new String[] {"a4", "label"}) {
                TestClient.Answer answer =
                        finder.client().get("/api/evidence/labels?format=" + format + "&exhibits=" + exhibit);
                assertThat(answer.status()).as(answer.text()).isEqualTo(200);
                String keep = System.getProperty("aforo.keep-package", "");
                if (!keep.isEmpty()) {
                    java.nio.file.Files.write(java.nio.file.Path.of(keep, "labels-" + format + ".pdf"), answer.body());
                }
                try (PDDocument document = Loader.loadPDF(answer.body())) {
                    assertThat(new PDFTextStripper().getText(document)).contains("BAG-1", "P-001", "ZZQU1234565");
                    BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200);
                    int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
                    assertThat(new QRCodeReader()
                                    .decode(new BinaryBitmap(new HybridBinarizer(
                                            new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))))
                                    .getText())
                            .isEqualTo("aforo:exhibit:" + exhibit);
                }
            }
            assertThat(finder.client()
                            .get("/api/evidence/labels?format=poster&exhibits=" + exhibit)
                            .code())
                    .isEqualTo("evidence.member-missing");
        }
    }
}
