package org.entente.gateway.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.entente.gateway.Addresses;
import org.entente.gateway.Problems;
import org.entente.gateway.entry.Listing.Question;
import org.entente.gateway.entry.Listing.Row;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The entries of one kind, a page at a time.
@Path("/v1/{kinds}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
class ListResource {

    private static final int LARGEST_PAGE = 200;

    private final Listing listing;

    ListResource(Listing listing) {
        this.listing = listing;
    }

    /// @param limit rows a page; more than 200 are taken as 200
    /// @param sort `id`, or `-day` for the latest first
    @GET
    public Response list(
            @RestPath String kinds,
            @RestQuery @Nullable String actor,
            @RestQuery @Nullable String type,
            @RestQuery @DefaultValue("false") boolean retracted,
            @RestQuery @DefaultValue("id") String sort,
            @RestQuery @DefaultValue("50") int limit,
            @RestQuery @Nullable String cursor,
            @Context UriInfo address) {
        var kind = Addresses.kind(kinds);
        if (limit < 1) {
            throw Problems.badParameter("limit", "is at least 1");
        }
        if (!sort.equals("id") && !sort.equals("-day")) {
            throw Problems.badParameter("sort", "is id or -day");
        }
        var question = new Question(kind, actor, type, retracted, sort.equals("-day"));
        var most = Math.min(limit, LARGEST_PAGE);
        var rows = listing.page(question, Cursor.read(cursor, question.name()), most + 1);
        var items = rows.subList(0, Math.min(most, rows.size()));
        var next = rows.size() > most ? next(question, items.getLast()) : null;
        var answer =
                Response.ok(
                        new Page(items.stream().map(Row::document).map(Json::new).toList(), next));
        if (next != null) {
            answer.link(
                    address.getRequestUriBuilder().replaceQueryParam("cursor", next).build(),
                    "next");
        }
        return answer.build();
    }

    private static String next(Question question, Row last) {
        return new Cursor(question.name(), last.day(), last.key()).text();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<Json> items, @Nullable String next) {}

    /// An entry that is JSON already.
    record Json(@JsonRawValue @JsonValue String document) {}
}
