package org.entente.statements.statement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.entente.contracts.Position;
import org.entente.contracts.Position.Quote;
import org.entente.contracts.Statement;
import org.entente.contracts.Violation;

/// Texts and the words quoted from them. Places count Unicode code points of the text in
/// normalisation form C; a quotation that is not there to the letter is refused, or kept as an
/// orphan where that is asked for, and never moved to words that look alike.
final class Quotations {

    private Quotations() {}

    static void check(String here, Statement.Text text, List<Violation> violations) {
        if (!Normalizer.isNormalized(text.text(), Normalizer.Form.NFC)) {
            violations.add(new Violation(here + "/text", "is not in Unicode normalisation form C"));
        }
        var hash = sha256(text.text());
        if (text.sha256() != null && !text.sha256().equals(hash)) {
            violations.add(
                    new Violation(
                            here + "/sha256",
                            "is not the SHA-256 of the text in UTF-8",
                            List.of(hash)));
        }
    }

    /// The position, its quotation marked if the words are not in their place any more.
    static Position orphaned(Position position, Statement statement) {
        var quote = position.quote();
        return quote == null || quote.start() >= quote.end() || isThere(quote, statement)
                ? position
                : position.quoting(quote.orphan());
    }

    static void check(String here, Quote quote, Statement statement, List<Violation> violations) {
        if (Boolean.TRUE.equals(quote.orphaned()) && quote.start() < quote.end()) {
            if (isThere(quote, statement)) {
                violations.add(
                        new Violation(
                                here + "/orphaned", "the words are there; leave orphaned out"));
            }
            return;
        }
        var text = text(quote, statement);
        if (text.isEmpty()) {
            violations.add(
                    new Violation(
                            here + "/language",
                            "no text in \"%s\" is held".formatted(quote.language()),
                            statement.texts().stream().map(Statement.Text::language).toList()));
            return;
        }
        var points = text.get().codePoints().toArray();
        if (quote.start() >= quote.end() || quote.end() > points.length) {
            violations.add(
                    new Violation(
                            here,
                            "start..end must lie within the text, which has %d characters"
                                    .formatted(points.length)));
            return;
        }
        var there = words(points, quote.start(), quote.end());
        if (!there.equals(quote.exact())) {
            violations.add(
                    new Violation(
                            here + "/exact",
                            "differs from characters %d..%d of the text"
                                    .formatted(quote.start(), quote.end()),
                            List.of(there)));
        }
        if (quote.prefix() != null && !words(points, 0, quote.start()).endsWith(quote.prefix())) {
            violations.add(new Violation(here + "/prefix", "does not stand before the quotation"));
        }
        if (quote.suffix() != null
                && !words(points, quote.end(), points.length).startsWith(quote.suffix())) {
            violations.add(new Violation(here + "/suffix", "does not stand behind the quotation"));
        }
    }

    private static Optional<String> text(Quote quote, Statement statement) {
        return statement.texts().stream()
                .filter(held -> held.language().equals(quote.language()))
                .map(Statement.Text::text)
                .findFirst();
    }

    private static boolean isThere(Quote quote, Statement statement) {
        return text(quote, statement)
                .map(text -> text.codePoints().toArray())
                .filter(points -> quote.end() <= points.length)
                .filter(points -> words(points, quote.start(), quote.end()).equals(quote.exact()))
                .isPresent();
    }

    private static String words(int[] points, int from, int to) {
        return new String(points, from, to - from);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
