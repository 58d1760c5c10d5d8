package org.entente.chassis.record;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import java.net.URI;
import java.util.List;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Violation;

/// Every way in which an owning service says no, with the type that clients may rely on (RFC 9457).
public final class Problems {

    /// An entry may take up this much JSON.
    public static final int LARGEST_ENTRY = 512 * 1024;

    private static final StatusType UNPROCESSABLE = new Unprocessable();

    private Problems() {}

    public static HttpProblem badParameter(String name, String detail) {
        return problem("bad-parameter", Status.BAD_REQUEST, "Bad parameter", name + " " + detail)
                .with("parameter", name)
                .build();
    }

    static HttpProblem malformed(String detail) {
        return problem("malformed-json", Status.BAD_REQUEST, "Not JSON", detail).build();
    }

    public static HttpProblem invalid(List<Violation> violations) {
        return problem(
                        "invalid-entry",
                        UNPROCESSABLE,
                        "Invalid entry",
                        "The entry was not recorded: " + summary(violations))
                .with("errors", violations)
                .build();
    }

    static HttpProblem unknownReferences(List<Violation> violations) {
        return problem(
                        "unknown-reference",
                        UNPROCESSABLE,
                        "Unknown reference",
                        "The entry was not recorded: it names what is not in the record: "
                                + summary(violations))
                .with("errors", violations)
                .build();
    }

    static HttpProblem tooLarge(long size) {
        return problem(
                        "entry-too-large",
                        Status.REQUEST_ENTITY_TOO_LARGE,
                        "Entry too large",
                        "The entry takes %d bytes; %d are allowed. Leave texts out, or split it."
                                .formatted(size, LARGEST_ENTRY))
                .build();
    }

    static HttpProblem exists(EntryKey key, long version) {
        return problem(
                        "precondition-failed",
                        Status.PRECONDITION_FAILED,
                        "Exists already",
                        "%s exists in version %d; to revise it, send If-Match: \"%d\"."
                                .formatted(key, version, version))
                .with("version", version)
                .build();
    }

    static HttpProblem otherVersion(EntryKey key, long version) {
        return problem(
                        "precondition-failed",
                        Status.PRECONDITION_FAILED,
                        "Changed meanwhile",
                        "%s stands at version %d; read it again, then revise that."
                                .formatted(key, version))
                .with("version", version)
                .build();
    }

    static HttpProblem absent(EntryKey key) {
        return problem(
                        "precondition-failed",
                        Status.PRECONDITION_FAILED,
                        "Does not exist",
                        key + " does not exist; to record it, leave If-Match out.")
                .build();
    }

    static HttpProblem preconditionRequired(EntryKey key, long version) {
        return problem(
                        "precondition-required",
                        Status.PRECONDITION_REQUIRED,
                        "Precondition required",
                        "%s exists in version %d and the entry sent differs; send If-Match: \"%d\" to revise it."
                                .formatted(key, version, version))
                .with("version", version)
                .build();
    }

    static HttpProblem badPrecondition(String header) {
        return problem(
                        "malformed-precondition",
                        Status.BAD_REQUEST,
                        "Malformed precondition",
                        header
                                + " takes * or entity tags such as \"3\"; weak tags never match a"
                                + " write.")
                .build();
    }

    static HttpProblem retracted(EntryKey key, long version) {
        return problem(
                        "already-retracted",
                        Status.CONFLICT,
                        "Retracted",
                        "%s was retracted in version %d; to record it again, send If-Match: \"%d\"."
                                .formatted(key, version, version))
                .with("version", version)
                .build();
    }

    /// For what a kind of entry does not allow as it stands.
    public static HttpProblem conflict(String type, String title, String detail) {
        return problem(type, Status.CONFLICT, title, detail).build();
    }

    static HttpProblem noEntry(String what) {
        return problem("not-found", Status.NOT_FOUND, "Not found", what).build();
    }

    private static HttpProblem.Builder problem(
            String type, StatusType status, String title, String detail) {
        return HttpProblem.builder()
                .withType(URI.create("/problems/" + type))
                .withStatus(status)
                .withTitle(title)
                .withDetail(detail);
    }

    private static String summary(List<Violation> violations) {
        var first = violations.getFirst();
        var more = violations.size() == 1 ? "" : " (and %d more)".formatted(violations.size() - 1);
        return first.pointer() + " " + first.detail() + more;
    }

    /// JAX-RS has no name for it.
    private static final class Unprocessable implements StatusType {
        @Override
        public int getStatusCode() {
            return 422;
        }

        @Override
        public Status.Family getFamily() {
            return Status.Family.CLIENT_ERROR;
        }

        @Override
        public String getReasonPhrase() {
            return "Unprocessable Content";
        }
    }
}
