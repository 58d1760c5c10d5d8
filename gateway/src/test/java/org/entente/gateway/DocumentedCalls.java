package org.entente.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.contracts.Wire;

/// The calls in a page of the documentation, each with the answer shown behind it: a block `sh`
/// with one `curl`, then a block `json`, `csv` or `markdown`. Behind `json` may stand the JSON
/// pointer of the part that is shown.
final class DocumentedCalls {

    private static final Pattern CALL =
            Pattern.compile(
                    """
                    ```sh\\R(curl -s '(?:http://)?localhost:8080(?<address>[^']+)'(?: -H 'Accept: (?<accept>[^']+)')?)\\R```\\R\\s*\
                    ```(?<language>json|csv|markdown)(?: (?<pointer>\\S+))?\\R(?<answer>.*?)```\
                    """,
                    Pattern.DOTALL);

    private DocumentedCalls() {}

    record Call(
            String block,
            String address,
            String accept,
            String language,
            String pointer,
            String answer) {

        /// The same block with that answer.
        String withAnswer(String real) throws JsonProcessingException {
            var shown = language.equals("json") ? pretty(Wire.mapper().readTree(real)) : real;
            var open = block.lastIndexOf("```", block.length() - 4);
            var line = block.indexOf('\n', open);
            return block.substring(0, line + 1) + shown.strip() + "\n```";
        }

        /// Without what differs from run to run.
        private static String pretty(JsonNode node) throws JsonProcessingException {
            node.findParents("epoch")
                    .forEach(parent ->
                            ((ObjectNode) parent).remove(List.of("epoch", "change", "version")));
            return Wire.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(node);
        }
    }

    static List<Call> in(String page) {
        return CALL.matcher(page)
                .results()
                .map(match ->
                        new Call(
                                match.group(),
                                match.group("address"),
                                match.group("accept") == null
                                        ? "application/json"
                                        : match.group("accept"),
                                match.group("language"),
                                match.group("pointer") == null ? "" : match.group("pointer"),
                                match.group("answer")))
                .toList();
    }
}
