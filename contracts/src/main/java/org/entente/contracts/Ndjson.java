package org.entente.contracts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Newline-delimited JSON, as imports come.
public final class Ndjson {

    private Ndjson() {}

    /// The lines that are not blank.
    public static List<Line> lines(byte[] body) {
        var lines = new ArrayList<Line>();
        var number = 1;
        var from = 0;
        for (var at = 0; at <= body.length; at++) {
            if (at == body.length || body[at] == '\n') {
                if (!blank(body, from, at)) {
                    lines.add(new Line(number, Arrays.copyOfRange(body, from, at)));
                }
                number++;
                from = at + 1;
            }
        }
        return lines;
    }

    private static boolean blank(byte[] body, int from, int to) {
        for (var at = from; at < to; at++) {
            // Bytes of characters beyond ASCII are negative.
            if (body[at] > ' ' || body[at] < 0) {
                return false;
            }
        }
        return true;
    }

    /// One line.
    public static final class Line {
        private final int number;
        private final byte[] json;

        private Line(int number, byte[] json) {
            this.number = number;
            this.json = json;
        }

        /// As it stands in the body, from 1.
        public int number() {
            return number;
        }

        public byte[] json() {
            return json;
        }
    }
}
