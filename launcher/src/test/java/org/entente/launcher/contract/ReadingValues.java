package org.entente.launcher.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.entente.launcher.contract.Operations.Operation;

/// What to ask about the starter record where the document names no codes.
final class ReadingValues {

    private static final String STATEMENT = "2024-11-04-eu-kr-dprk-russia";
    private static final String OTHER_STATEMENT = "2024-12-16-dprk-russia-military-cooperation";
    private static final String DIALOGUE = "eu-kr-strategic-dialogue";
    private static final String PARTNERSHIP = "eu-kr-security-and-defence-partnership";
    private static final String OTHER_PARTNERSHIP = "eu-no-security-and-defence-partnership";
    private static final String COMMITMENT = "eu-kr-develop-security-partnership";

    private static final Map<String, String> IDS =
            Map.of(
                    "actors", "kr",
                    "dialogues", DIALOGUE,
                    "statements", STATEMENT,
                    "partnerships", PARTNERSHIP,
                    "commitments", COMMITMENT);

    private static final Map<String, String> NAMES =
            Map.of(
                    "getProblem", "not-found",
                    "getEventSchema", "actor.revised",
                    "getSchema", "actor");

    private static final Map<String, String> VARIABLES =
            Map.of(
                    "version",
                    "1",
                    "one",
                    "eu",
                    "other",
                    "kr",
                    "scheme",
                    "speech-acts",
                    "code",
                    "accuse");

    private static final Map<String, Map<String, String>> REQUIRED =
            Map.of(
                    "alignment", Map.of("actors", "eu,kr"),
                    "compareStatements", Map.of("ids", STATEMENT + "," + OTHER_STATEMENT),
                    "partnershipDifference", Map.of("a", PARTNERSHIP, "b", OTHER_PARTNERSHIP),
                    "search", Map.of("q", "troops withdrawal"));

    /// By the operation and the parameter; where operations mean the same by it, by the parameter.
    private static final Map<String, String> VALUES =
            Map.ofEntries(
                    Map.entry("listActors type", "state"),
                    Map.entry("listDialogues type", "foreign-minister"),
                    Map.entry("listStatements type", "joint-statement"),
                    Map.entry("listPartnerships type", "security-and-defence-partnership"),
                    Map.entry("changes id", "actor/kr"),
                    Map.entry("partnershipMatrix id", PARTNERSHIP),
                    Map.entry("actor", "kr"),
                    Map.entry("aligned", "no"),
                    Map.entry("assessedBy", "Example Institute"),
                    Map.entry("assessor", "Example Institute"),
                    Map.entry("by", "eu"),
                    Map.entry("code", "eu-hr-vp"),
                    Map.entry("commitment", COMMITMENT),
                    Map.entry("dialogue", DIALOGUE),
                    Map.entry("dueFrom", "2020"),
                    Map.entry("dueTo", "2030"),
                    Map.entry("entry", "actor/kr"),
                    Map.entry("from", "2020-01-01"),
                    Map.entry("holder", "eu"),
                    Map.entry("language", "en"),
                    Map.entry("limit", "1000"),
                    Map.entry("meeting", DIALOGUE + "#1"),
                    Map.entry("of", "eu"),
                    Map.entry("office", "eu-hr-vp"),
                    Map.entry("on", "2025-01-01"),
                    Map.entry("partner", "kr"),
                    Map.entry("partnership", PARTNERSHIP),
                    Map.entry("party", "eu"),
                    Map.entry("person", "josep-borrell"),
                    Map.entry("q", "troops"),
                    Map.entry("retracted", "true"),
                    Map.entry("statement", STATEMENT),
                    Map.entry("target", "kp"),
                    Map.entry("to", "2026-01-01"),
                    Map.entry("toward", "kp"),
                    Map.entry("year", "2024"));

    /// Those that only an answer can give.
    private static final List<String> GIVEN = List.of("after", "cursor");

    private ReadingValues() {}

    static String path(Operation operation) {
        var path = operation.path();
        var kind = path.split("/", -1).length > 2 ? path.split("/", -1)[2] : "";
        var filled = path.replace("{id}", IDS.getOrDefault(kind, ""));
        filled = filled.replace("{name}", NAMES.getOrDefault(operation.id(), ""));
        for (var variable : VARIABLES.entrySet()) {
            filled = filled.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        return filled;
    }

    static Map<String, String> required(Operation operation) {
        return REQUIRED.getOrDefault(operation.id(), Map.of());
    }

    static List<String> of(Operation operation, String parameter) {
        if (GIVEN.contains(parameter)) {
            return List.of();
        }
        if (parameter.equals("asKnownAt")) {
            return List.of(Reading.now());
        }
        var value =
                VALUES.getOrDefault(
                        operation.id() + " " + parameter,
                        required(operation)
                                .getOrDefault(parameter, VALUES.getOrDefault(parameter, "")));
        assertThat(value).as("%s of %s", parameter, operation.id()).isNotEmpty();
        return List.of(value);
    }
}
