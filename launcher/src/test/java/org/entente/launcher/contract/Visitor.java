package org.entente.launcher.contract;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.engines.EmbeddedIssuer;

/// Asks the gateway for what the document describes, and has all that it is told taken down.
final class Visitor {

    private final URI gateway;
    private final EmbeddedIssuer issuer;
    private final Statuses statuses;
    private final Map<String, ApiOperation> operations;

    Visitor(URI gateway, EmbeddedIssuer issuer, ApiDocument document, Statuses statuses) {
        this.gateway = gateway;
        this.issuer = issuer;
        this.statuses = statuses;
        this.operations =
                document.operations().stream()
                        .collect(Collectors.toMap(ApiOperation::id, Function.identity()));
    }

    ApiOperation operation(String id) {
        var operation = operations.get(id);
        if (operation == null) {
            throw new AssertionError("the document has no " + id);
        }
        return operation;
    }

    /// A bearer token for an hour. Whoever has a name of their own has a quota of their own.
    String token(String name, String... roles) {
        return issuer.token(name, List.of(roles), Instant.now(), Duration.ofHours(1));
    }

    /// @param occasion what is special about the request
    Told ask(ApiOperation operation, String occasion, Ask ask) {
        var told = ask.send(gateway);
        statuses.take(operation, occasion, told);
        return told;
    }

    Told ask(String operation, String occasion, Ask ask) {
        return ask(operation(operation), occasion, ask);
    }
}
