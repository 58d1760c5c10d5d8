package org.entente.partnerships.proposal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.contracts.Commitment;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Identifiers;
import org.entente.contracts.Kind;
import org.entente.contracts.Position;
import org.entente.contracts.Source;
import org.entente.contracts.Statement;

/// One position that promises something, and the commitment that it would make.
record Proposal(Statement statement, Position position) {

    static final String PROPOSED = "proposed";
    static final String DECLINED = "declined";

    private static final String COMMIT = "commit";
    private static final String FUTURE = "future";
    private static final int HASH = 8;

    static Stream<Proposal> in(Statement statement) {
        return statement.retracted()
                ? Stream.empty()
                : statement.positions().stream()
                        .filter(Proposal::promises)
                        .map(position -> new Proposal(statement, position));
    }

    /// Who speaks of a promise that was made, might be made or is not made does not make one.
    private static boolean promises(Position position) {
        return position.act().equals(COMMIT)
                && (position.aux() == null || position.aux().equals(FUTURE));
    }

    /// How the position is cited.
    String cited() {
        return statement.id() + "#" + position.n();
    }

    String why() {
        return "proposed from statement/%s, version %d".formatted(cited(), statement.version());
    }

    /// The key it would take, and the one for when that is taken or too long.
    List<EntryKey> keys() {
        var plain = statement.id() + "-" + position.n();
        var end = "-" + position.n() + "-" + hash(cited());
        var hashed = cut(statement.id(), Identifiers.LONGEST - end.length()) + end;
        return plain.length() <= Identifiers.LONGEST
                ? List.of(
                        new EntryKey(Kind.COMMITMENT, plain), new EntryKey(Kind.COMMITMENT, hashed))
                : List.of(new EntryKey(Kind.COMMITMENT, hashed));
    }

    Commitment commitment(EntryKey key) {
        return new Commitment(
                key.id(),
                null,
                null,
                null,
                position.holders(),
                position.targets(),
                position.matter(),
                position.topics(),
                statement.issuedOn(),
                List.of(cited()),
                null,
                List.of(),
                null,
                null,
                null,
                PROPOSED,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                sources(),
                List.of());
    }

    /// An earlier proposal of the same position, as the statement says it now; what was added to it
    /// stays.
    Commitment renewed(Commitment earlier) {
        var sources = new ArrayList<>(sources());
        earlier.sources().stream()
                .filter(held -> sources.stream().noneMatch(one -> one.id().equals(held.id())))
                .forEach(sources::add);
        return new Commitment(
                earlier.id(),
                null,
                null,
                null,
                position.holders(),
                position.targets(),
                position.matter(),
                position.topics(),
                statement.issuedOn(),
                earlier.madeIn(),
                earlier.area(),
                earlier.supersedes(),
                earlier.dueOn(),
                earlier.every(),
                earlier.verifiable(),
                PROPOSED,
                earlier.identifiers(),
                earlier.plans(),
                earlier.evidence(),
                earlier.assessments(),
                sources,
                earlier.disputes());
    }

    private List<Source> sources() {
        return position.sources().isEmpty()
                ? statement.sources()
                : statement.sources().stream()
                        .filter(source -> position.sources().contains(source.id()))
                        .toList();
    }

    private static String cut(String id, int most) {
        if (id.length() <= most) {
            return id;
        }
        var end = Character.isLowSurrogate(id.charAt(most)) ? most - 1 : most;
        var cut = id.substring(0, end);
        return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
