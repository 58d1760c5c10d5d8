package org.entente.chassis.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The lines of an NDJSON body that are not blank, numbered from 1 as they stand in it.
final class Lines {

    private Lines() {}

    static List<Line> of(byte[] body) {
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
            if (body[at] > ' ' || body[at] < 0) {
                return false;
            }
        }
        return true;
    }

    static final class Line {
        private final int number;
        private final byte[] json;

        private Line(int number, byte[] json) {
            this.number = number;
            this.json = json;
        }

        int number() {
            return number;
        }

        byte[] json() {
            return json;
        }
    }
}
