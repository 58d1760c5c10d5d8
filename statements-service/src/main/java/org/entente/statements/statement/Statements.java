package org.entente.statements.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.chassis.record.Owned;
import org.entente.chassis.record.Problems;
import org.entente.contracts.Statement;
import org.entente.contracts.Violation;

/// The rules of statements: texts are held once a language and are what their hash says, quotations
/// are exact, nobody aligns before the statement was issued, no position restates itself.
@ApplicationScoped
class Statements implements Owned<Statement> {

    private static final String QUOTATIONS = "quotations";

    @Override
    public Class<Statement> type() {
        return Statement.class;
    }

    @Override
    public Set<String> wishes() {
        return Set.of(QUOTATIONS);
    }

    /// `quotations=orphan`: quotations that the text no longer has are kept as orphans.
    @Override
    public Statement prepared(Statement statement, Map<String, String> wishes) {
        return switch (wishes.getOrDefault(QUOTATIONS, "refuse")) {
            case "refuse" -> statement;
            case "orphan" ->
                    statement.with(
                            statement.positions().stream()
                                    .map(position -> Quotations.orphaned(position, statement))
                                    .toList());
            default -> throw Problems.badParameter(QUOTATIONS, "is refuse or orphan");
        };
    }

    @Override
    public List<Violation> violations(Statement statement) {
        var violations = new ArrayList<Violation>();
        texts(statement, violations);
        for (var i = 0; i < statement.positions().size(); i++) {
            var position = statement.positions().get(i);
            var here = "/positions/" + i;
            if (position.quote() != null) {
                Quotations.check(here + "/quote", position.quote(), statement, violations);
            }
            if ((statement.id() + "#" + position.n()).equals(position.restates())) {
                violations.add(
                        new Violation(here + "/restates", "a position does not restate itself"));
            }
        }
        for (var i = 0; i < statement.alignedLater().size(); i++) {
            var aligned = statement.alignedLater().get(i);
            if (aligned.on().isBefore(statement.issuedOn())) {
                violations.add(
                        new Violation(
                                "/alignedLater/" + i + "/on",
                                "lies before the statement was issued, " + statement.issuedOn()));
            }
        }
        return violations;
    }

    private static void texts(Statement statement, List<Violation> violations) {
        var languages = new HashSet<String>();
        for (var i = 0; i < statement.texts().size(); i++) {
            var text = statement.texts().get(i);
            var here = "/texts/" + i;
            if (!languages.add(text.language())) {
                violations.add(
                        new Violation(here + "/language", "is the language of another text"));
            }
            Quotations.check(here, text, violations);
            if (text.source() != null
                    && statement.sources().stream()
                            .noneMatch(source -> source.id().equals(text.source()))) {
                violations.add(
                        new Violation(here + "/source", "is the id of no source of this entry"));
            }
        }
    }
}
