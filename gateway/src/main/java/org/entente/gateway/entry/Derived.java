package org.entente.gateway.entry;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.contracts.Entry;
import org.entente.contracts.Wire;

/// An entry with what the gateway derives from it, as further members of the same object.
@JsonSerialize(using = Derived.Writer.class)
public record Derived(Entry entry, Map<String, Object> members) {

    public static Derived of(Entry entry) {
        return new Derived(entry, Map.of());
    }

    public Derived with(String name, Object value) {
        var more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new Derived(entry, more);
    }

    static final class Writer extends JsonSerializer<Derived> {
        @Override
        public void serialize(Derived derived, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            ObjectNode whole = Wire.mapper().valueToTree(derived.entry());
            derived.members()
                    .forEach((name, value) -> whole.set(name, Wire.mapper().valueToTree(value)));
            json.writeTree(whole);
        }
    }
}
