package org.entente.gateway.relation;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.entente.contracts.Wire;
import org.entente.gateway.cache.Answer;
import org.entente.gateway.cache.Answers;
import org.entente.gateway.feed.Feed;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The dossier of two actors, in whichever order they are named.
@Path("/v1/relations/{one}/{other}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
class RelationResource {

    private final Relations relations;
    private final Feed feed;
    private final Answers answers;
    private final Clock clock;

    RelationResource(Relations relations, Feed feed, Answers answers, Clock clock) {
        this.relations = relations;
        this.feed = feed;
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    public Response get(
            @RestPath String one,
            @RestPath String other,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Context HttpServerRequest request) {
        return answers.composition(request.uri(), () -> answer(one, other)).response(ifNoneMatch);
    }

    private Answer answer(String one, String other) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        // Read first: what comes in meanwhile belongs to the next tag.
        var position = feed.head();
        try {
            var json = Wire.mapper().writeValueAsBytes(relations.between(one, other, today));
            return Answer.of(json, position + "-" + today);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
