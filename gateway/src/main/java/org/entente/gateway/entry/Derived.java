package org.entente.gateway.entry;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
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
            var mapper = Wire.mapper();
            var whole = new StringBuilder(mapper.writeValueAsString(derived.entry()));
            whole.setLength(whole.length() - 1);
            for (var member : derived.members().entrySet()) {
                whole.append(',')
                        .append(mapper.writeValueAsString(member.getKey()))
                        .append(':')
                        .append(mapper.writeValueAsString(member.getValue()));
            }
            json.writeRawValue(whole.append('}').toString());
        }
    }
}
