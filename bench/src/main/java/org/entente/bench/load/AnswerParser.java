package org.entente.bench.load;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.parsetools.RecordParser;
import java.util.Locale;

/// Reads answers of HTTP/1.1 one after the other, of a length told or in pieces, and of them no
/// more than the status and the length.
final class AnswerParser {
    static final String END_OF_HEAD = "\r\n\r\n";

    private static final String END_OF_LINE = "\r\n";
    private static final String LENGTH = "\r\ncontent-length:";
    private static final String IN_PIECES = "\r\ntransfer-encoding: chunked";

    private final Listener listener;
    private Place place = Place.HEAD;
    private int status;
    private long length;

    AnswerParser(Listener listener) {
        this.listener = listener;
    }

    /// Hears of each answer when all of it is there.
    interface Listener {
        void answered(int status, long length);
    }

    private enum Place {
        HEAD,
        BODY,
        SIZE,
        PIECE,
        END
    }

    /// @param parser that the part came from; it is told what to look for next
    void read(Buffer part, RecordParser parser) {
        switch (place) {
            case HEAD -> head(part.toString("ISO-8859-1"), parser);
            case BODY -> answered(parser);
            case SIZE -> {
                int size = Integer.parseInt(part.toString("ISO-8859-1").strip(), 16);
                length += size;
                place = size == 0 ? Place.END : Place.PIECE;
                if (size > 0) {
                    parser.fixedSizeMode(size + END_OF_LINE.length());
                }
            }
            case PIECE -> {
                place = Place.SIZE;
                parser.delimitedMode(END_OF_LINE);
            }
            case END -> answered(parser);
        }
    }

    private void head(String head, RecordParser parser) {
        if (!head.startsWith("HTTP/1.1 ")) {
            throw new IllegalStateException("no answer: " + head);
        }
        status = Integer.parseInt(head.substring(9, 12));
        var lower = head.toLowerCase(Locale.ROOT);
        length = told(lower);
        if (length > 0) {
            place = Place.BODY;
            parser.fixedSizeMode(Math.toIntExact(length));
        } else if (lower.contains(IN_PIECES)) {
            place = Place.SIZE;
            parser.delimitedMode(END_OF_LINE);
        } else {
            answered(parser);
        }
    }

    private void answered(RecordParser parser) {
        place = Place.HEAD;
        parser.delimitedMode(END_OF_HEAD);
        listener.answered(status, length);
    }

    private static long told(String head) {
        int from = head.indexOf(LENGTH);
        if (from < 0) {
            return 0;
        }
        int start = from + LENGTH.length();
        int end = head.indexOf('\r', start);
        return Long.parseLong(head.substring(start, end < 0 ? head.length() : end).strip());
    }
}
