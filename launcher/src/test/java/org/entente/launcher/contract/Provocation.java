package org.entente.launcher.contract;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Something that can be wrong with a request to many operations.
///
/// @param applies to which it can be sent
record Provocation(String name, Predicate<ApiOperation> applies, UnaryOperator<Ask> spoils) {

    private static final int BODY = 16 * 1024 * 1024 + 1;

    private static final Predicate<ApiOperation> ALL = _ -> true;

    /// @param stranger a token without any role
    /// @param current the `Consistency-Token` of a write
    static List<Provocation> all(String stranger, String current) {
        return List.of(
                of("a NUL in the address", ALL, ask -> ask.asking("x=%00")),
                of("an unknown parameter", ApiOperation::isRead, ask -> ask.asking("nowhere=1")),
                of("a limit of none", one -> one.takes("limit"), ask -> ask.asking("limit=0")),
                of(
                        "a strange precondition",
                        one -> one.takes("If-Match"),
                        ask -> ask.with("If-Match", "strange")),
                of(
                        "a strange cursor",
                        one -> one.takes("cursor"),
                        ask -> ask.asking("cursor=strange")),
                of(
                        "a strange Consistency-Token",
                        ApiOperation::isRead,
                        ask -> ask.with("Consistency-Token", "strange")),
                of(
                        "a body that nobody asks for",
                        one -> one.verb().equals("post") && !one.takesBody(),
                        ask -> ask.saying("{}").with("Content-Type", "text/plain")),
                of("half an object", ApiOperation::takesBody, ask -> ask.saying("{")),
                of("a token that nobody gave", ALL, ask -> ask.as("nonsense")),
                of("no token", ApiOperation::needsRole, ask -> ask.without("Authorization")),
                of("a token without a role", ApiOperation::needsRole, ask -> ask.as(stranger)),
                of("no type that there is", ALL, ask -> ask.with("Accept", "image/png")),
                of(
                        "a token of another life",
                        ApiOperation::isRead,
                        ask ->
                                ask.with(
                                        "Consistency-Token",
                                        current.replaceAll("\\.[0-9a-z]+\"", ".elsewhere\""))),
                of(
                        "a token of what is to come",
                        ApiOperation::isRead,
                        ask ->
                                ask.with("Consistency-Token", current.replaceAll("@\\d+", "@9999"))
                                        .with("Prefer", "wait=0")),
                of("a large body", ApiOperation::takesBody, ask -> ask.saying(" ".repeat(BODY))),
                of("a long address", ALL, ask -> ask.asking("x=" + "x".repeat(5000))),
                of(
                        "a body of text",
                        ApiOperation::takesBody,
                        ask -> ask.with("Content-Type", "text/plain")),
                of("large headers", ALL, ask -> ask.with("X-Large", "x".repeat(9000))));
    }

    private static Provocation of(
            String name, Predicate<ApiOperation> applies, UnaryOperator<Ask> spoils) {
        return new Provocation(name, applies, spoils);
    }
}
