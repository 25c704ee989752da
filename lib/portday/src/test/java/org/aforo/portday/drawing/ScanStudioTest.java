package org.aforo.portday.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.aforo.portday.Packing.Packed;
import org.aforo.portday.PlannedScan;
import org.aforo.portday.PlannedScan.Defect;
import org.aforo.portday.PlannedScan.Hidden;
import org.aforo.portday.PlannedScan.Image;
import org.aforo.portday.PlannedScan.Inside;
import org.aforo.portday.PlannedScan.Pass;
import org.aforo.portday.ScanMaker.Box;
import org.aforo.portday.ScanMaker.Drawn;
import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.Limits;
import org.aforo.radiograph.Radiographs;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.Reading;
import org.aforo.virtualscanner.containers.ContainerType;
import org.aforo.virtualscanner.loads.Load.Goods;
import org.aforo.virtualscanner.loads.LoadKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanStudioTest {

    private static final String NUMBER = "ZZQU6227448";
    private static final Hidden BAGS = new Hidden("BAGS_BEHIND_DOORS", 300, 5);

    @TempDir
    Path folder;

    /** One view, one energy, wide lines: the quickest scanner there is. */
    private static PlannedScan planned(int number, Optional<Hidden> hidden, Defect defect) {
        return new PlannedScan(
                "S00000" + number + "-1",
                "V00000" + number,
                new Pass("ISLA", "ISLA-1", "drive-through-6", Instant.parse("2025-06-02T15:30:00Z"), 1),
                new Inside(ContainerType.DRY_20, LoadKind.COFFEE_SACKS, 40 + number, hidden),
                new Image(1, NUMBER, defect, 90 + number));
    }

    private static PlannedScan honest(int number) {
        return planned(number, Optional.empty(), Defect.NONE);
    }

    private List<byte[]> draw(List<PlannedScan> scans, int threads, String name) throws IOException {
        List<byte[]> files = new ArrayList<>();
        try (ScanStudio studio = new ScanStudio(scans, threads)) {
            for (PlannedScan scan : scans) {
                Path place = Files.createDirectories(folder.resolve(name).resolve(scan.id()));
                studio.draw(scan, place);
                try (Stream<Path> made = Files.list(place)) {
                    for (Path file : made.sorted().toList()) {
                        files.add(Files.readAllBytes(file));
                    }
                }
            }
        }
        return files;
    }

    private static Reading read(byte[] file) {
        return Radiographs.read(ByteBuffer.wrap(file), Limits.DEFAULT);
    }

    private static Raster raster(byte[] file) {
        Acquisition scan = Objects.requireNonNull(read(file).acquisition());
        return scan.views().getFirst().energies().getFirst().frames().getFirst();
    }

    @Test
    void the_same_plan_gives_the_same_bytes_whatever_the_number_of_threads() throws IOException {
        List<PlannedScan> scans = List.of(honest(1), honest(2), planned(3, Optional.of(BAGS), Defect.NONE));

        List<byte[]> alone = draw(scans, 1, "one");
        List<byte[]> together = draw(scans, 3, "three");

        assertThat(alone).hasSize(3);
        for (int i = 0; i < alone.size(); i++) {
            assertThat(together.get(i)).isEqualTo(alone.get(i));
        }
        assertThat(alone.get(0)).isNotEqualTo(alone.get(1));
    }

    @Test
    void a_file_says_what_a_scanner_would_say() throws IOException {
        Reading reading = read(draw(List.of(honest(1)), 1, "said").getFirst());

        assertThat(reading.remarks()).isEmpty();
        Acquisition scan = Objects.requireNonNull(reading.acquisition());
        assertThat(scan.object().containerNumber()).isEqualTo(NUMBER);
        assertThat(scan.acquiredAt()).isEqualTo(Instant.parse("2025-06-02T15:30:00Z"));
        assertThat(scan.device().serial()).isEqualTo("ISLA-1");
        assertThat(scan.transferSyntax()).isEqualTo("1.2.840.10008.1.2.4.70");
        assertThat(scan.attributes()).containsEntry("AcquisitionStatus", "SUCCESSFUL");
        assertThat(scan.views().getFirst().energies().getFirst().name()).isEqualTo("single");
    }

    @Test
    void what_was_hidden_changes_the_picture_within_the_boxes_of_the_truth_and_nowhere_else() {
        PlannedScan guilty = planned(4, Optional.of(BAGS), Defect.NONE);
        ScanDrawing pen = new ScanDrawing();

        DrawnFiles with = pen.draw(guilty);
        DrawnFiles without = pen.draw(planned(4, Optional.empty(), Defect.NONE));

        Drawn truth = with.truth();
        assertThat(truth.found())
                .hasValueSatisfying(found -> assertThat(found.kg()).isBetween(25.0, 309.0));
        assertThat(truth.objects()).isNotEmpty();
        Raster guiltyRaster = raster(with.files().getFirst().bytes());
        Raster honestRaster = raster(without.files().getFirst().bytes());
        int inside = 0;
        int outside = 0;
        List<Box> boxes = truth.objects().stream()
                .flatMap(thing -> thing.boxes().stream())
                .toList();
        for (int row = 0; row < guiltyRaster.rows(); row++) {
            for (int column = 0; column < guiltyRaster.columns(); column++) {
                int change = Math.abs(guiltyRaster.at(column, row) - honestRaster.at(column, row));
                if (change > 2000) {
                    int x = column;
                    int y = row;
                    boolean told = boxes.stream()
                            .anyMatch(box -> x >= box.x() - 1
                                    && x <= box.x() + box.w()
                                    && y >= box.y() - 2
                                    && y < box.y() + box.h() + 2);
                    inside += told ? 1 : 0;
                    outside += told ? 0 : 1;
                }
            }
        }
        assertThat(inside).isGreaterThan(500);
        assertThat(outside).isLessThan(inside / 100);
    }

    @Test
    void defects_show_in_the_files() throws IOException {
        byte[] whole = draw(List.of(honest(5)), 1, "whole").getFirst();
        byte[] cut = draw(List.of(planned(5, Optional.empty(), Defect.CUT_SHORT)), 1, "cut")
                .getFirst();
        byte[] broken = draw(List.of(planned(5, Optional.empty(), Defect.BROKEN_FILE)), 1, "broken")
                .getFirst();
        byte[] dead = draw(List.of(planned(5, Optional.empty(), Defect.DEAD_MODULE)), 1, "dead")
                .getFirst();

        assertThat(raster(cut).columns()).isLessThan(raster(whole).columns());
        assertThat(read(broken).remarks()).isNotEmpty();
        Raster darkened = raster(dead);
        long darkRows = 0;
        for (int row = 0; row < darkened.rows(); row++) {
            boolean dark = true;
            for (int column = 0; dark && column < darkened.columns(); column++) {
                dark = darkened.at(column, row) == 0;
            }
            darkRows += dark ? 1 : 0;
        }
        assertThat(darkRows).isEqualTo(32);
    }

    @Test
    void papers_declare_what_the_picture_shows() {
        Packed packed = new BuiltPacking().pack(LoadKind.TILES, ContainerType.DRY_20, 17);
        Consist consist = Consist.of(LoadKind.TILES, ContainerType.DRY_20, 17);

        assertThat(packed.goods().stream().mapToDouble(Goods::grossKg).sum())
                .isCloseTo(
                        consist.load().grossKg(), within(0.01 * consist.load().grossKg()));
        assertThat(packed.tareKg()).isEqualTo(consist.container().tareKg());
    }
}
