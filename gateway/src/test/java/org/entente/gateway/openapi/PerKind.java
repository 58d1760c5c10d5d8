package org.entente.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.entente.contracts.Kind;
import org.entente.contracts.Wire;
import org.entente.gateway.openapi.Resources.Operation;

/// A resource that is there for every kind of entry is described once for each, in that kind's
/// words: `{kind}`, `{a kind}`, `{kinds}`, `{Kind}` and `{Kinds}` in what it says of itself.
final class PerKind {

    private static final String PLACE = "{kinds}";

    private PerKind() {}

    static Stream<Operation> expand(Operation operation) {
        if (!operation.path().contains(PLACE)) {
            return Stream.of(operation);
        }
        return kinds(operation.code()).map(kind -> of(kind, operation));
    }

    private static Stream<Kind> kinds(Method code) {
        var said = code.getAnnotation(ForKinds.class);
        return Arrays.stream(said == null ? Kind.values() : said.value());
    }

    private static Operation of(Kind kind, Operation operation) {
        try {
            var node = (ObjectNode) Wire.mapper().readTree(said(kind, operation.node().toString()));
            var parameters = node.withArray("parameters");
            for (var i = parameters.size() - 1; i >= 0; i--) {
                if (parameters.get(i).path("name").asText().equals("kinds")) {
                    parameters.remove(i);
                }
            }
            node.set("tags", Tree.array(List.of(name(kind.many()))));
            return new Operation(
                    operation.path().replace(PLACE, kind.many()),
                    operation.method(),
                    node,
                    operation.code());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String said(Kind kind, String text) {
        return text.replace("{kind}", kind.one())
                .replace("{a kind}", (kind == Kind.ACTOR ? "an " : "a ") + kind.one())
                .replace("{kinds}", kind.many())
                .replace("{Kind}Answer", answer(kind))
                .replace("{Kind}", name(kind.one()))
                .replace("{Kinds}", name(kind.many()));
    }

    /// The schema of what is answered: commitments come with how they stand.
    static String answer(Kind kind) {
        return name(kind.one()) + (kind == Kind.COMMITMENT ? "Answer" : "");
    }

    private static String name(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
