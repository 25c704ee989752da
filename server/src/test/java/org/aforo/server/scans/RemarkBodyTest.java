package org.aforo.server.scans;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RemarkBodyTest {

    @Test
    void the_byte_is_called_byte_on_the_wire_and_read_back() {
        JsonMapper.Builder builder = JsonMapper.builder();
        new ScansConfiguration().remarksOnTheWire().customize(builder);
        JsonMapper json = builder.build();
        RemarkBody remark =
                new RemarkBody("error", "dicom.truncated", new RemarkBody.Where(132L, "(7FE0,0010)"), "cut");
        String text = json.writeValueAsString(remark);
        assertThat(text).contains("\"byte\":132").doesNotContain("byteOffset");
        assertThat(json.readValue(text, RemarkBody.class)).isEqualTo(remark);
    }
}
