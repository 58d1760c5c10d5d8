package org.entente.launcher.contract;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// For each read an address that has an answer in the starter record and, where it can ask in vain,
/// what of the address to replace for that.
record Questions(Map<String, Question> all) {

    private static final String KOREA = "eu-kr-security-and-defence-partnership";
    private static final String NORWAY = "eu-no-security-and-defence-partnership";
    private static final String JOINT = "2024-11-04-eu-kr-dprk-russia";
    private static final String OTHER = "2024-12-16-dprk-russia-military-cooperation";

    private static final Map<String, Question> FIXED =
            Map.ofEntries(
                    entry("asyncapi", Question.always("/asyncapi")),
                    entry("openapi", Question.always("/openapi")),
                    entry("listProblems", Question.always("/problems")),
                    entry("getProblem", new Question("/problems/not-found", "not-found")),
                    entry(
                            "getEventSchema",
                            new Question("/schemas/events/actor.revised.json", "actor")),
                    entry("getSchema", new Question("/schemas/actor.json", "actor")),
                    entry("alignment", Question.always("/v1/alignment?actors=eu,kr&limit=1")),
                    entry("changes", Question.always("/v1/changes?limit=2")),
                    entry(
                            "compliance",
                            Question.always("/v1/compliance?by=partnership&partnership=" + KOREA)),
                    entry("inForce", Question.always("/v1/in-force?limit=1")),
                    entry("offices", Question.always("/v1/offices?limit=1")),
                    entry(
                            "partnershipDifference",
                            new Question(
                                    "/v1/partnerships/difference?a=" + KOREA + "&b=" + NORWAY,
                                    NORWAY)),
                    entry(
                            "partnershipMatrix",
                            Question.always("/v1/partnerships/matrix?party=eu&limit=1")),
                    entry("positions", Question.always("/v1/positions?act=call-for&limit=1")),
                    entry("relation", new Question("/v1/relations/eu/kr", "kr")),
                    entry("search", Question.always("/v1/search?q=troops&limit=1")),
                    entry(
                            "compareStatements",
                            new Question(
                                    "/v1/statements/compare?ids=" + JOINT + "," + OTHER, OTHER)),
                    entry(
                            "getStatementAttributions",
                            new Question("/v1/statements/" + JOINT + "/attributions", JOINT)),
                    entry(
                            "getDialogueAttributions",
                            new Question(
                                    "/v1/dialogues/eu-kr-strategic-dialogue/attributions",
                                    "eu-kr-strategic-dialogue")),
                    entry("status", Question.always("/v1/status")),
                    entry("unresolvedReferences", Question.always("/v1/status/references")),
                    entry("timeline", Question.always("/v1/timeline?actor=kr&limit=1")),
                    entry("listVocabularies", Question.always("/v1/vocabularies")),
                    entry("getVocabulary", new Question("/v1/vocabularies/grades", "grades")),
                    entry(
                            "getConcept",
                            new Question("/v1/vocabularies/speech-acts/accuse", "accuse")),
                    entry("listWebhooks", Question.always("/v1/webhooks")));

    private static final Map<String, String> ENTRIES =
            Map.of(
                    "Actor", "kr",
                    "Dialogue", "eu-kr-strategic-dialogue",
                    "Statement", JOINT,
                    "Partnership", KOREA,
                    "Commitment", "eu-kr-develop-security-partnership");

    /// @param rare what is nowhere else in the address; empty where the question always has an
    ///   answer
    record Question(String address, String rare) {

        static Question always(String address) {
            return new Question(address, "");
        }

        boolean canBeInVain() {
            return !rare.isEmpty();
        }

        String inVain() {
            return address.replace(rare, "nowhere");
        }
    }

    /// @param webhook the id of one that the asker has
    static Questions about(String webhook) {
        var all = new HashMap<>(FIXED);
        ENTRIES.forEach((kind, id) -> {
            var many = "/v1/" + kind.toLowerCase(Locale.ROOT) + "s";
            var one = many + "/" + id;
            all.put("list" + kind + "s", Question.always(many + "?limit=1"));
            all.put("get" + kind, new Question(one, id));
            all.put("list" + kind + "Versions", new Question(one + "/history", id));
            all.put("get" + kind + "Version", new Question(one + "/history/1", id));
            all.put("list" + kind + "References", new Question(one + "/references?limit=1", id));
        });
        var hook = "/v1/webhooks/" + webhook;
        all.put("getWebhook", new Question(hook, webhook));
        all.put("listWebhookDeliveries", new Question(hook + "/deliveries?limit=1", webhook));
        return new Questions(all);
    }

    Question of(ApiOperation operation) {
        var question = all.get(operation.id());
        if (question == null) {
            throw new AssertionError("nobody knows how to ask " + operation);
        }
        return question;
    }
}
