package org.entente.launcher.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;

/// The flow that `contract-tests/clients` holds in each language for the client that a generator
/// makes: what it is started with, and what it must tell.
final class Flow {
    static final Path FOLDER = Node.FOLDER.resolve("clients");
    static final Path DOCUMENT = Node.FOLDER.resolveSibling("gateway").resolve("openapi.yaml");

    private Flow() {}

    /// The gateway, an editor's token, and the entry that it records.
    static Object[] arguments(Lodging lodging, String language) {
        return new Object[] {
            lodging.gateway(), lodging.token("editor"), "generated-client-" + language
        };
    }

    /// In the words of the house itself.
    static List<String> told(Lodging lodging) {
        var house = lodging.editor();
        var states = house.json("/v1/actors?type=state&limit=200").get("items").size();
        var relation = house.json("/v1/relations/eu/kr");
        var positions = house.json("/v1/positions?holder=eu,kr&limit=2").get("items");
        return List.of(
                "%d of %d states, the Republic of Korea is true".formatted(states, states),
                "actor Republic of Korea, then 304",
                "eu and kr: %d partnerships, all with titles is true"
                        .formatted(relation.get("partnerships").size()),
                words(positions.get(0)) + "; " + words(positions.get(1)),
                "201, version 1",
                "200, version 2, Another group",
                "412 /problems/precondition-failed, it stands in version 2",
                "200, version 3",
                "3 retracted, 2 revised, 1 recorded");
    }

    private static String words(JsonNode item) {
        var position = item.get("position");
        var holders = position.get("holders").valueStream().map(JsonNode::asText).toList();
        return position.get("act").asText() + " by " + String.join(" and ", holders);
    }
}
