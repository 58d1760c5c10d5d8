package org.entente.gateway.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.contracts.ProblemType;

/// What the document says of the API as a whole.
final class Head {

    /// The version of the contract, which is not the program's: it moves when the API does.
    private static final String VERSION = "1.0.0";

    private static final String DESCRIPTION =
            """
            The public record of diplomacy as data: who said what, to whom and in how strong a form, what was agreed, and \
            what followed.

            Reads are for everybody and are answered from the gateway's view of the record; `asKnownAt` asks for the record as it stood. \
            Writes need a bearer token with the role `editor` and are passed on to the part that owns the entry. Each write answers with a \
            `Consistency-Token`: a read that sends it back is answered from that state or a newer one.

            Answers may gain members: ignore those that you do not know. What you send may have no member but those described. \
            Every `GET` can be a `HEAD`, and `OPTIONS` says in `Allow` what an address takes; anything else is 405 there, with `Allow` as well. \
            Errors are problems (RFC 9457).
            """;

    private Head() {}

    static ObjectNode document() {
        var document = Tree.object().put("openapi", "3.1.0");
        var info = document.putObject("info");
        info.put("title", "Entente");
        info.put("summary", "The public record of diplomacy as data");
        info.put("description", DESCRIPTION);
        info.put("version", VERSION);
        info.putObject("license").put("name", "Apache License 2.0").put("identifier", "Apache-2.0");
        document.putArray("servers")
                .addObject()
                .put("url", "/")
                .put(
                        "description",
                        "The gateway that this was read from, be it in production or anywhere else.")
                .put("x-internal", false);
        var tags = document.putArray("tags");
        tags().forEach((name, text) -> tags.addObject().put("name", name).put("description", text));
        return document;
    }

    static Map<String, String> tags() {
        var tags = new java.util.LinkedHashMap<String, String>();
        tags.put("Actors", "States, organisations, groups and persons.");
        tags.put("Dialogues", "Standing formats between actors, with their meetings.");
        tags.put("Statements", "Texts that actors issued, with the positions taken in them.");
        tags.put(
                "Partnerships",
                "Instruments between actors, and strategies, with milestones and areas.");
        tags.put(
                "Commitments",
                "What was promised, with evidence of what happened and how others judge it.");
        tags.put("Questions", "Questions that cross entries.");
        tags.put(
                "Vocabularies",
                "The codes that entries use, with labels, definitions and mappings.");
        tags.put("Changes", "Every change of the record in one order.");
        tags.put("Webhooks", "Addresses that are told of changes as they happen.");
        tags.put("Import", "Many entries at once.");
        tags.put("Status", "What runs here, and how far it is.");
        tags.put(
                "Documents", "This document, that of the events, schemas, and what problems mean.");
        return tags;
    }

    static Map<String, ObjectNode> headers() {
        var headers = new TreeMap<String, ObjectNode>();
        header(
                headers,
                "Cache-Control",
                "`no-cache`: it may be kept, and is asked for again with its entity tag. `no-store`: it is not to be kept.",
                "no-cache");
        header(
                headers,
                "Consistency-Token",
                "Names the state that was written; a read that sends it back sees that state or a newer one.",
                "\"statement/2024-11-04-eu-kr-dprk-russia@2.9f0c\"");
        header(headers, "ETag", "The entity tag of the answer.", "\"2\"");
        header(
                headers,
                "Link",
                "The next page (RFC 8288), where there is one.",
                "<https://example.org/v1/positions?cursor=MTIzH2E>; rel=\"next\"");
        header(
                headers,
                "Location",
                "Where it is, relative to this address.",
                "/v1/statements/2024-11-04-eu-kr-dprk-russia");
        header(
                headers,
                "Preference-Applied",
                "How long it was ready to wait (RFC 7240), where `Prefer` asked for that.",
                "wait=5");
        header(
                headers,
                "RateLimit",
                "How many requests are left, and for how long (draft-ietf-httpapi-ratelimit-headers).",
                "\"default\";r=50;t=30");
        header(
                headers,
                "RateLimit-Policy",
                "How many requests there are for each caller (draft-ietf-httpapi-ratelimit-headers).",
                "\"default\";q=600;w=60");
        header(headers, "Retry-After", "After how many seconds to come again.", "1");
        header(
                headers,
                "Vary",
                "By which headers of the request answers differ.",
                "Accept, Accept-Encoding");
        header(
                headers,
                "View-Status",
                "`pending` where the write is made but reads do not show it yet; absent otherwise.",
                "pending");
        header(
                headers,
                "WWW-Authenticate",
                "That a bearer token is needed, and what is wrong with the one that came.",
                "Bearer error=\"invalid_token\"");
        header(
                headers,
                "X-Request-Id",
                "The request's id, as log lines and problems name it.",
                "7f3a9c0d51e2b846");
        return headers;
    }

    private static void header(
            Map<String, ObjectNode> headers, String name, String text, String example) {
        var header = Tree.object().put("description", text);
        header.putObject("schema").put("type", "string").put("maxLength", 4096);
        headers.put(name, header.put("example", example));
    }

    static ObjectNode security() {
        var schemes = Tree.object();
        schemes.putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put(
                        "description",
                        "A token of the issuer that the gateway believes (RFC 6750, checked as RFC8725 advises), with the role that the operation needs in its claim `groups`.");
        return schemes;
    }

    static ObjectNode problem() {
        var schema =
                Tree.object()
                        .put("type", "object")
                        .put("description", "Why there is no other answer (RFC 9457).");
        var properties = schema.putObject("properties");
        text(properties, "type", types()).put("format", "uri-reference");
        text(properties, "title", "The same in words.");
        properties
                .putObject("status")
                .put("type", "integer")
                .put("minimum", 400)
                .put("maximum", 599)
                .put("description", "The status of the answer.");
        text(properties, "detail", "What is wrong here, and what would be right.");
        text(properties, "instance", "The address that was asked.").put("format", "uri-reference");
        text(properties, "requestId", "The request's id, as log lines name it.");
        text(properties, "parameter", "The parameter or header that is wrong.");
        list(properties, "accepted", "What would do instead.");
        list(properties, "missing", "What the view does not show yet.");
        list(properties, "gone", "What the record was put back without.");
        text(properties, "position", "The position that is none of this feed any more.");
        list(properties, "violated-policies", "Which quotas are used up.");
        properties
                .putObject("version")
                .put("type", "integer")
                .put("minimum", 1)
                .put("description", "The version in which the entry stands.");
        var errors =
                properties
                        .putObject("errors")
                        .put("type", "array")
                        .put("description", "Everything that is wrong with the body.");
        var error = errors.putObject("items").put("type", "object");
        var members = error.putObject("properties");
        text(members, "pointer", "Where (RFC 6901), from the root of the body.");
        text(members, "detail", "What is wrong and what would be right.");
        list(members, "accepted", "The values that would do, where they can be listed.");
        error.set("required", Tree.array(List.of("pointer", "detail")));
        return schema.set("required", Tree.array(List.of("type", "title", "status", "detail")));
    }

    private static String types() {
        return "Which problem it is; what it means stands at this address. Today there are "
                + Arrays.stream(ProblemType.values())
                        .map(type -> "`" + type.address() + "`")
                        .collect(Collectors.joining(", "))
                + "; treat one that you do not know by its status.";
    }

    private static ObjectNode text(ObjectNode properties, String name, String description) {
        return properties.putObject(name).put("type", "string").put("description", description);
    }

    private static void list(ObjectNode properties, String name, String description) {
        properties
                .putObject(name)
                .put("type", "array")
                .put("description", description)
                .putObject("items")
                .put("type", "string");
    }
}
