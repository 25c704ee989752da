package org.aforo.server.examinations.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.aforo.server.examinations.orders.Stage.Event;
import org.junit.jupiter.api.Test;

class StageTest {

    private static final String TABLE = """
            from       planned    begun      ended      cancelled
            ordered    planned    begun      .          cancelled
            planned    planned    begun      .          cancelled
            begun      .          .          ended      .
            ended      .          .          .          .
            cancelled  .          .          .          .
            """;

    @Test
    void an_order_goes_only_where_the_table_says() {
        String head = "from       "
                + Arrays.stream(Event.values())
                        .map(event -> String.format(Locale.ROOT, "%-11s", event.code()))
                        .collect(Collectors.joining())
                        .strip();
        StringBuilder table = new StringBuilder(head).append('\n');
        for (Stage stage : Stage.values()) {
            String cells = Arrays.stream(Event.values())
                    .map(event -> stage.next(event).map(Stage::code).orElse("."))
                    .map(cell -> String.format(Locale.ROOT, "%-11s", cell))
                    .collect(Collectors.joining());
            table.append(String.format(Locale.ROOT, "%-11s%s", stage.code(), cells)
                            .strip())
                    .append('\n');
        }
        assertThat(table.toString()).isEqualTo(TABLE);
    }
}
