package org.entente.partnerships.proposal;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.entente.chassis.record.Amendment;
import org.entente.chassis.record.Answers;
import org.entente.chassis.record.Author;
import org.entente.chassis.record.Ledger;
import org.entente.chassis.record.Preconditions;
import org.entente.chassis.record.Problems;
import org.entente.chassis.record.Reason;
import org.entente.contracts.Commitment;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Kind;
import org.entente.contracts.ProblemType;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// What an editor makes of a proposed commitment.
@Path("/v1/commitments/{id}/{decision:acceptance|rejection}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("editor")
@RunOnVirtualThread
class DecisionResource {

    private static final String ACCEPTED = "accepted";

    private final Ledger ledger;
    private final Answers answers;
    private final SecurityIdentity identity;

    DecisionResource(Ledger ledger, Answers answers, SecurityIdentity identity) {
        this.ledger = ledger;
        this.answers = answers;
        this.identity = identity;
    }

    /// A rejection says why. A decision that was made already is made once.
    @POST
    public Response decide(
            @RestPath String id,
            @RestPath String decision,
            @RestHeader("If-Match") List<String> ifMatch,
            @RestHeader("traceparent") @Nullable String traceParent,
            byte[] body) {
        var accepted = decision.equals("acceptance");
        var why = (accepted ? Reason.optional(body) : Reason.required(body)).why();
        var author = new Author(identity.getPrincipal().getName(), why, traceParent);
        var key = new EntryKey(Kind.COMMITMENT, id);
        var stage = accepted ? ACCEPTED : Proposal.DECLINED;
        return answers.to(
                ledger.amend(key, Preconditions.read(ifMatch, List.of()), decided(stage), author));
    }

    private static Amendment decided(String stage) {
        return content -> {
            var commitment = (Commitment) content;
            if (stage.equals(commitment.stage())) {
                return commitment;
            }
            if (!Proposal.PROPOSED.equals(commitment.stage())) {
                throw Problems.conflict(
                        ProblemType.NOT_PROPOSED,
                        "%s is %s; only what is proposed is accepted or rejected."
                                .formatted(
                                        commitment.key(),
                                        commitment.stage() == null
                                                ? "not a proposal"
                                                : commitment.stage()));
            }
            return commitment.inStage(stage);
        };
    }
}
