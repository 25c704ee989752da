package org.aforo.server.platform;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A task's data as JSON: readable in the table, and still readable after the next release. */
final class TaskData implements Serializer {

    private final JsonMapper json;

    TaskData(JsonMapper json) {
        this.json = json;
    }

    @Override
    public byte @Nullable [] serialize(@Nullable Object data) {
        return data == null ? null : json.writeValueAsBytes(data);
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] stored) {
        return stored == null || type == Void.class ? null : json.readValue(stored, type);
    }
}
