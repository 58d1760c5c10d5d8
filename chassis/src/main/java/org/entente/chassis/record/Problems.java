package org.entente.chassis.record;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Collection;
import java.util.List;
import org.entente.contracts.EntryKey;
import org.entente.contracts.ProblemType;
import org.entente.contracts.Violation;
import org.entente.observability.refusal.Refusal;

/// Every way in which an owning service says no, with the type that clients may rely on (RFC 9457).
public final class Problems {

    /// An entry may take up this much JSON, in bytes of UTF-8.
    public static final int LARGEST_ENTRY = 512 * 1024;

    private Problems() {}

    public static HttpProblem badParameter(String name, String detail) {
        return Refusal.of(ProblemType.BAD_PARAMETER, name + " " + detail)
                .with("parameter", name)
                .build();
    }

    /// @param accepted the parameters that are asked here
    static HttpProblem unknownParameter(String name, Collection<String> accepted) {
        return Refusal.of(ProblemType.UNKNOWN_PARAMETER, name + " is not asked here")
                .with("parameter", name)
                .with("accepted", accepted)
                .build();
    }

    static HttpProblem malformed(String detail) {
        return Refusal.of(ProblemType.MALFORMED_JSON, detail).build();
    }

    public static HttpProblem invalid(List<Violation> violations) {
        return Refusal.of(
                        ProblemType.INVALID_ENTRY,
                        "The entry was not recorded: " + summary(violations))
                .with("errors", violations)
                .build();
    }

    static HttpProblem unknownReferences(List<Violation> violations) {
        return Refusal.of(
                        ProblemType.UNKNOWN_REFERENCE,
                        "The entry was not recorded: it names what is not in the record: "
                                + summary(violations))
                .with("errors", violations)
                .build();
    }

    static HttpProblem tooLarge(long size) {
        return Refusal.of(
                        ProblemType.ENTRY_TOO_LARGE,
                        "The entry takes %d bytes; %d are allowed. Leave texts out, or split it."
                                .formatted(size, LARGEST_ENTRY))
                .build();
    }

    static HttpProblem exists(EntryKey key, long version) {
        return Refusal.of(
                        ProblemType.PRECONDITION_FAILED,
                        "%s exists in version %d; to revise it, send If-Match: \"%d\"."
                                .formatted(key, version, version))
                .with("version", version)
                .build();
    }

    static HttpProblem otherVersion(EntryKey key, long version) {
        return Refusal.of(
                        ProblemType.PRECONDITION_FAILED,
                        "%s stands at version %d; read it again, then revise that."
                                .formatted(key, version))
                .with("version", version)
                .build();
    }

    static HttpProblem absent(EntryKey key) {
        return Refusal.of(
                        ProblemType.PRECONDITION_FAILED,
                        key + " does not exist; to record it, leave If-Match out.")
                .build();
    }

    static HttpProblem preconditionRequired(EntryKey key, long version) {
        return Refusal.of(
                        ProblemType.PRECONDITION_REQUIRED,
                        "%s exists in version %d and the entry sent differs; send If-Match: \"%d\" to revise it."
                                .formatted(key, version, version))
                .with("version", version)
                .build();
    }

    static HttpProblem badPrecondition(String header) {
        return Refusal.of(
                        ProblemType.MALFORMED_PRECONDITION,
                        header
                                + " takes * or entity tags such as \"3\"; weak tags never match a"
                                + " write.")
                .build();
    }

    static HttpProblem retracted(EntryKey key, long version) {
        return Refusal.of(
                        ProblemType.ALREADY_RETRACTED,
                        "%s was retracted in version %d; to record it again, send If-Match: \"%d\"."
                                .formatted(key, version, version))
                .with("version", version)
                .build();
    }

    /// For what a kind of entry does not allow as it stands.
    public static HttpProblem conflict(ProblemType type, String detail) {
        return Refusal.of(type, detail).build();
    }

    static HttpProblem noEntry(String what) {
        return Refusal.of(ProblemType.NOT_FOUND, what).build();
    }

    private static String summary(List<Violation> violations) {
        var first = violations.getFirst();
        var more = violations.size() == 1 ? "" : " (and %d more)".formatted(violations.size() - 1);
        return first.pointer() + " " + first.detail() + more;
    }
}
