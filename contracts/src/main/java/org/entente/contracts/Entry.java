package org.entente.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One thing in the record. What a client records has no version, epoch and change; the owner adds
/// them, and the same shape is what the API answers, what the history keeps and what an event
/// carries.
///
/// Members that are unknown are absent; empty lists and maps are not written.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "actor", value = Actor.class),
    @JsonSubTypes.Type(name = "dialogue", value = Dialogue.class),
    @JsonSubTypes.Type(name = "statement", value = Statement.class),
    @JsonSubTypes.Type(name = "partnership", value = Partnership.class),
    @JsonSubTypes.Type(name = "commitment", value = Commitment.class)
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface Entry permits Actor, Dialogue, Statement, Partnership, Commitment {

    String id();

    /// 1, 2, 3 ... without gaps; absent before the entry is recorded.
    @Nullable Long version();

    /// The life of the owner's store in which this version was made; it changes when the store is
    /// restored.
    @Nullable String epoch();

    @Nullable Change change();

    Map<String, String> identifiers();

    List<Source> sources();

    List<Dispute> disputes();

    /// The same content as one version of the record.
    Entry stamped(@Nullable Long version, @Nullable String epoch, @Nullable Change change);

    /// Every place where this entry names another one, or a part of another one.
    @JsonIgnore
    List<Reference> references();

    /// The actors that take part in this entry, each in its role.
    @JsonIgnore
    List<Part> parts();

    /// What its parts are numbered: meetings of a dialogue, positions of a statement, areas of a
    /// partnership.
    @JsonIgnore
    default List<? extends Numbered> numbered() {
        return List.of();
    }

    /// The day that places it in time, where it has one.
    @JsonIgnore
    default @Nullable PartialDate day() {
        return null;
    }

    @JsonIgnore
    default Kind kind() {
        return switch (this) {
            case Actor _ -> Kind.ACTOR;
            case Dialogue _ -> Kind.DIALOGUE;
            case Statement _ -> Kind.STATEMENT;
            case Partnership _ -> Kind.PARTNERSHIP;
            case Commitment _ -> Kind.COMMITMENT;
        };
    }

    @JsonIgnore
    default EntryKey key() {
        return new EntryKey(kind(), id());
    }

    /// What was recorded, without what the owner added.
    @JsonIgnore
    default Entry content() {
        return stamped(null, null, null);
    }

    @JsonIgnore
    default boolean retracted() {
        var change = change();
        return change != null && change.type() == Change.Type.RETRACTED;
    }

    /// One actor in one role.
    record Part(Role role, String actor) {}

    /// How an actor takes part in an entry.
    enum Role {
        SELF,
        MEMBER,
        OFFICE,
        BETWEEN,
        PARTICIPANT,
        ISSUER,
        ALIGNED,
        HOLDER,
        TARGET,
        TOWARD,
        BEHALF,
        PARTY,
        SIGNATORY,
        BY,
        TO,
        ASSESSED;

        /// What is written in the view, in lower case.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
