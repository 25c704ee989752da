package org.aforo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/000",
                "tile/0/x001/x234/067",
                "tile/1/005.p/17",
                "tile/entries/x001/000.p/255",
                "tile/63/999"
            })
    void a_path_reads_back_as_itself(String path) {
        assertThat(TilePath.parse(path).orThrow()).hasToString(path);
    }

    @Test
    void the_parts_are_those_of_the_specification() {
        assertThat(TilePath.parse("tile/2/x001/x234/067.p/9").orThrow()).isEqualTo(new TilePath(2, 1_234_067, 9));
        assertThat(TilePath.parse("tile/entries/000").orThrow()).isEqualTo(new TilePath(TilePath.ENTRIES, 0, 256));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/00/000",
                "tile/64/000",
                "tile/0/0",
                "tile/0/x000/001",
                "tile/0/001/002",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/0/000/",
                "tile/../000",
                "tile/0/x001/x002/x003/x004/x005/x006/007"
            })
    void other_spellings_are_refused(String path) {
        assertThat(TilePath.parse(path)).isInstanceOf(Parsed.Refused.class);
    }
}
