package org.entente.gateway.commitment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.gateway.access.Readers;
import org.entente.gateway.cache.Compositions;
import org.entente.gateway.commitment.ComplianceQuestion.By;
import org.entente.gateway.question.Parameters;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// How commitments were judged, by who made them, what they are about, or where.
@Path("/v1/compliance")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
class ComplianceResource {

    private static final Map<String, By> BYS =
            Map.of("actor", By.ACTOR, "topic", By.TOPIC, "partnership", By.PARTNERSHIP);

    private final Compliances compliances;
    private final Compositions compositions;
    private final Readers readers;

    ComplianceResource(Compliances compliances, Compositions compositions, Readers readers) {
        this.readers = readers;
        this.compliances = compliances;
        this.compositions = compositions;
    }

    @GET
    public Response compliance(
            @RestQuery @DefaultValue("actor") String by,
            @RestQuery List<String> scale,
            @RestQuery List<String> assessor,
            @RestQuery List<String> actor,
            @RestQuery List<String> topic,
            @RestQuery List<String> partnership,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @DefaultValue("50") int limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String asKnownAt,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Context HttpServerRequest request) {
        Parameters.oneOf("by", by, BYS.keySet().stream().sorted().toList());
        Parameters.codes("scale", "assessment-scales", scale);
        Parameters.codes("topic", "topics", topic);
        var question =
                new ComplianceQuestion(
                        Objects.requireNonNull(BYS.get(by)),
                        scale,
                        assessor,
                        actor,
                        topic,
                        partnership,
                        Parameters.day("from", from),
                        Parameters.day("to", to),
                        readers.asKnown(asKnownAt));
        return compositions.answer(
                request, ifNoneMatch, _ -> compliances.page(question, cursor, limit));
    }
}
