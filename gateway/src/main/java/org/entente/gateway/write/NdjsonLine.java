package org.entente.gateway.write;

import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.contracts.Kind;
import org.entente.contracts.Wire;

/// One line of an NDJSON body that is not blank.
final class NdjsonLine {

    private final byte[] body;
    private final int from;
    private final int to;
    private final int number;
    private final int index;

    private NdjsonLine(byte[] body, int from, int to, int number, int index) {
        this.body = body;
        this.from = from;
        this.to = to;
        this.number = number;
        this.index = index;
    }

    static List<NdjsonLine> all(byte[] body) {
        var lines = new ArrayList<NdjsonLine>();
        var number = 1;
        var from = 0;
        for (var at = 0; at <= body.length; at++) {
            if (at == body.length || body[at] == '\n') {
                if (!blank(body, from, at)) {
                    lines.add(new NdjsonLine(body, from, at, number, lines.size()));
                }
                number++;
                from = at + 1;
            }
        }
        return lines;
    }

    /// As it stands in the body, from 1.
    int number() {
        return number;
    }

    /// Among the lines that are not blank, from 0.
    int index() {
        return index;
    }

    void writeTo(ByteArrayOutputStream share) {
        share.write(body, from, to - from);
        share.write('\n');
    }

    /// What the entry says it is; nothing when it cannot be read that far.
    Optional<Kind> kind() {
        try (var json = Wire.mapper().createParser(body, from, to - from)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var name = json.currentName();
                json.nextToken();
                if (name.equals("kind")) {
                    return Kind.ofOne(json.getText());
                }
                json.skipChildren();
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean blank(byte[] body, int from, int to) {
        for (var at = from; at < to; at++) {
            if (body[at] > ' ' || body[at] < 0) {
                return false;
            }
        }
        return true;
    }
}
