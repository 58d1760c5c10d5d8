package org.entente.gateway.vocabulary;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.entente.contracts.Match;
import org.entente.contracts.Vocabularies;
import org.entente.contracts.Vocabularies.Concept;
import org.entente.contracts.Vocabularies.Credit;
import org.entente.contracts.Vocabularies.Mapping;
import org.entente.contracts.Vocabularies.Vocabulary;
import org.jspecify.annotations.Nullable;

/// A scheme as SKOS, written as JSON-LD that needs no other document to be read. What SKOS has no
/// word for (ranks, families, figures, that there is no match) is under `urn:entente:term:`.
///
/// @param base the address under which the schemes are
record Skos(Vocabularies vocabularies, String base) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectNode CONTEXT = context();

    ObjectNode scheme(Vocabulary vocabulary) {
        var document = document();
        var graph = document.putArray("@graph");
        var scheme = graph.addObject();
        scheme.put("@id", address(vocabulary.scheme())).put("@type", "skos:ConceptScheme");
        vocabulary.labels().forEach(scheme.putObject("prefLabel")::put);
        vocabulary.credits().forEach(credit -> scheme.withArray("rights").add(rights(credit)));
        for (var concept : vocabulary.concepts()) {
            if (concept.broader() == null) {
                scheme.withArray("hasTopConcept").add(address(vocabulary, concept.code()));
            }
            graph.add(describe(JSON.objectNode(), vocabulary, concept));
        }
        return document;
    }

    ObjectNode concept(Vocabulary vocabulary, Concept concept) {
        return describe(document(), vocabulary, concept);
    }

    private ObjectNode describe(ObjectNode node, Vocabulary vocabulary, Concept concept) {
        var scheme = address(vocabulary.scheme());
        node.put("@id", address(vocabulary, concept.code())).put("@type", "skos:Concept");
        node.put("notation", concept.code());
        concept.labels().forEach(node.putObject("prefLabel")::put);
        if (!concept.definition().isEmpty()) {
            concept.definition().forEach(node.putObject("definition")::put);
        }
        node.put("inScheme", scheme);
        if (concept.broader() == null) {
            node.put("topConceptOf", scheme);
        } else {
            node.put("broader", address(vocabulary, concept.broader()));
        }
        concept.mappings().forEach(mapping -> map(node, mapping));
        if (concept.family() != null) {
            node.put("family", concept.family());
        }
        if (concept.rank() != null) {
            node.put("rank", concept.rank());
        }
        concept.scores().forEach(score -> node.withArray("scores").add(score));
        concept.figures().forEach((scale, figure) -> node.set(scale, decimal(figure)));
        return node;
    }

    private void map(ObjectNode node, Mapping mapping) {
        var property = property(mapping.match());
        if (property == null || mapping.code() == null) {
            node.withArray("noMatchIn").add(mapping.scheme());
        } else {
            node.withArray(property).add(neighbour(mapping.scheme(), mapping.code()));
        }
    }

    private static @Nullable String property(Match match) {
        return switch (match) {
            case EXACT -> "exactMatch";
            case CLOSE -> "closeMatch";
            case BROAD -> "broadMatch";
            case NARROW -> "narrowMatch";
            case RELATED -> "relatedMatch";
            case NONE -> null;
        };
    }

    private String neighbour(String scheme, String code) {
        return vocabularies.names().contains(scheme)
                ? address(scheme) + "/" + code
                : "urn:" + scheme + ":" + code;
    }

    private String address(Vocabulary vocabulary, String code) {
        return address(vocabulary.scheme()) + "/" + code;
    }

    private String address(String scheme) {
        return base + scheme;
    }

    private static String rights(Credit credit) {
        var text = new StringBuilder(credit.of()).append(": ").append(credit.to());
        if (credit.licence() != null) {
            text.append(", ").append(credit.licence());
        }
        if (credit.url() != null) {
            text.append(", ").append(credit.url());
        }
        return text.toString();
    }

    /// As a typed text: a JSON number would be read as a binary one, and 3.0 as an integer.
    private static ObjectNode decimal(BigDecimal figure) {
        return JSON.objectNode().put("@type", "xsd:decimal").put("@value", figure.toPlainString());
    }

    private static ObjectNode document() {
        var document = JSON.objectNode();
        document.set("@context", CONTEXT);
        return document;
    }

    private static ObjectNode context() {
        var context =
                JSON.objectNode()
                        .put("@vocab", "urn:entente:term:")
                        .put("skos", "http://www.w3.org/2004/02/skos/core#")
                        .put("xsd", "http://www.w3.org/2001/XMLSchema#")
                        .put("notation", "skos:notation")
                        .put("rights", "http://purl.org/dc/terms/rights");
        for (var text : new String[] {"prefLabel", "definition"}) {
            context.putObject(text).put("@id", "skos:" + text).put("@container", "@language");
        }
        for (var link :
                new String[] {
                    "broader",
                    "inScheme",
                    "topConceptOf",
                    "hasTopConcept",
                    "exactMatch",
                    "closeMatch",
                    "broadMatch",
                    "narrowMatch",
                    "relatedMatch"
                }) {
            context.putObject(link).put("@id", "skos:" + link).put("@type", "@id");
        }
        return context;
    }
}
