package org.entente.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.parsetools.RecordParser;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class AnswerParserTest {
    private static final String ANSWERS =
            """
            HTTP/1.1 200 OK
            Content-Length: 5

            12345HTTP/1.1 200 OK
            transfer-encoding: chunked

            3
            123
            a
            1234567890
            0

            HTTP/1.1 404 Not Found
            content-length: 0

            """
                    .replace("\n", "\r\n");

    @Test
    void readsAnswersOfAToldLengthAndInPieces() {
        for (int pieces = 1; pieces < 20; pieces++) {
            assertThat(read(pieces)).containsExactly("200 5", "200 13", "404 0");
        }
    }

    private static ArrayList<String> read(int pieces) {
        var answers = new ArrayList<String>();
        var reading = new AnswerParser((status, length) -> answers.add(status + " " + length));
        var parser = RecordParser.newDelimited(AnswerParser.END_OF_HEAD);
        parser.handler(part -> reading.read(part, parser));
        for (int from = 0; from < ANSWERS.length(); from += pieces) {
            int to = Math.min(from + pieces, ANSWERS.length());
            parser.handle(Buffer.buffer(ANSWERS.substring(from, to)));
        }
        return answers;
    }
}
