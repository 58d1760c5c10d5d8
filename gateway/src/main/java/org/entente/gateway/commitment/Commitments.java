package org.entente.gateway.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.contracts.Commitment;
import org.entente.contracts.Entry;
import org.entente.contracts.Kind;
import org.entente.contracts.PartialDate;
import org.entente.gateway.commitment.CommitmentState.State;
import org.entente.gateway.entry.Derivation;
import org.entente.gateway.entry.Derived;
import org.entente.gateway.openapi.Holds;
import org.entente.gateway.question.AsKnown;
import org.jspecify.annotations.Nullable;

/// Commitments with all that is derived for them.
@ApplicationScoped
public class Commitments implements Derivation {

    private final Bearings bearings;

    Commitments(Bearings bearings) {
        this.bearings = bearings;
    }

    /// A commitment as it stands on a day.
    public record Standing(Commitment commitment, CommitmentState state, Derived derived) {}

    /// What is derived for a commitment, as members of it.
    ///
    /// @param state how it stands on the day
    /// @param because the reasoning
    /// @param certain false where a partial date leaves the state open on that day; otherwise
    ///   absent
    /// @param nextDueOn the earliest time that nothing shows done
    /// @param periods of what recurs the latest times
    /// @param supersededBy accepted commitments that stand and take its place
    /// @param restatedBy positions and later places that repeat what it was made in
    /// @param contradictedBy positions that go against it, and evidence that the opposite was done
    /// @param restsOn what it was made in and is no longer what it was
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "CommitmentStanding")
    public record Members(
            CommitmentState.State state,
            List<String> because,
            @Nullable Boolean certain,
            @Nullable PartialDate nextDueOn,
            List<CommitmentState.Period> periods,
            List<Bearing.Superseding> supersededBy,
            List<Related> restatedBy,
            @Holds(value = Related.class, or = Bearing.Against.class) List<Object> contradictedBy,
            List<Bearing.Unsound> restsOn) {}

    @Override
    public Kind kind() {
        return Kind.COMMITMENT;
    }

    @Override
    public Derived of(Entry entry, LocalDate today, AsKnown asKnown) {
        return all(List.of((Commitment) entry), today, asKnown).getFirst().derived();
    }

    /// In the order in which they come.
    public List<Standing> all(Collection<Commitment> commitments, LocalDate on, AsKnown asKnown) {
        var found = bearings.of(commitments, on, asKnown);
        return commitments.stream()
                .map(commitment ->
                        standing(
                                commitment,
                                on,
                                Objects.requireNonNullElse(
                                        found.get(commitment.id()), Bearing.NONE)))
                .toList();
    }

    private static Standing standing(Commitment commitment, LocalDate on, Bearing bearing) {
        var state = state(CommitmentState.of(commitment, on), bearing);
        var derived =
                Derived.of(commitment)
                        .with("state", state.state())
                        .with("because", state.because());
        if (state.certain() != null) {
            derived = derived.with("certain", state.certain());
        }
        if (state.nextDueOn() != null) {
            derived = derived.with("nextDueOn", state.nextDueOn());
        }
        var against =
                Stream.concat(
                                bearing.contradictedBy().stream(),
                                Bearing.Against.in(commitment).stream())
                        .toList();
        derived = some(derived, "periods", state.periods());
        derived = some(derived, "supersededBy", bearing.supersededBy());
        derived = some(derived, "restatedBy", bearing.restatedBy());
        derived = some(derived, "contradictedBy", against);
        return new Standing(commitment, state, some(derived, "restsOn", bearing.restsOn()));
    }

    private static CommitmentState state(CommitmentState own, Bearing bearing) {
        var standing = own.state() != State.PROPOSED && own.state() != State.DECLINED;
        if (!standing || bearing.supersededBy().isEmpty()) {
            return own;
        }
        var because = new ArrayList<String>();
        bearing.supersededBy()
                .forEach(other ->
                        because.add(
                                "%s of %s stands in its place"
                                        .formatted(other.commitment(), other.on())));
        because.addAll(own.because());
        return new CommitmentState(State.SUPERSEDED, null, because, own.nextDueOn(), own.periods());
    }

    private static Derived some(Derived derived, String name, List<?> values) {
        return values.isEmpty() ? derived : derived.with(name, values);
    }
}
