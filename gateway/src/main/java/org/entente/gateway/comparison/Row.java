package org.entente.gateway.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.contracts.Position;
import org.entente.contracts.Statement;
import org.entente.gateway.comparison.Difference.Change;
import org.entente.gateway.comparison.Difference.Said;
import org.jspecify.annotations.Nullable;

/// What belongs together in several statements.
///
/// @param targets all that are named in it
/// @param matter of the first of its positions
/// @param cells one for each statement, in their order
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ComparisonRow")
record Row(
        String family,
        @Nullable String topic,
        Set<String> targets,
        Map<String, String> matter,
        List<Cell> cells) {

    /// What one statement says in the row.
    ///
    /// @param change against the statement before it; none for the first, and none where neither
    ///   says anything
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cell(
            String statement,
            List<Held> positions,
            @Nullable Change change,
            @Nullable String because) {}

    /// A position in a cell.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Held(
            int n,
            String act,
            @Nullable String strength,
            @Nullable String strengthAsWritten,
            Map<String, String> matter,
            List<String> targets,
            Map<String, String> targetsAsWritten,
            @Nullable String aux,
            Map<String, String> conditional,
            List<String> sources) {

        static Held of(Position position) {
            return new Held(
                    position.n(),
                    position.act(),
                    position.strength(),
                    position.strengthAsWritten(),
                    position.matter(),
                    position.targets(),
                    position.targetsAsWritten(),
                    position.aux(),
                    position.conditional(),
                    position.sources());
        }
    }

    static Row of(List<Taken> together, List<Statement> statements) {
        var targets = new LinkedHashSet<String>();
        together.forEach(taken -> targets.addAll(taken.targets()));
        var first = together.getFirst();
        return new Row(
                first.family(),
                first.topic(),
                targets,
                first.position().matter(),
                cells(together, statements));
    }

    private static List<Cell> cells(List<Taken> together, List<Statement> statements) {
        var cells = new ArrayList<Cell>();
        Said before = null;
        for (var statement : statements) {
            var positions =
                    together.stream()
                            .filter(taken -> taken.statement().id().equals(statement.id()))
                            .map(Taken::position)
                            .toList();
            var here = Said.of(statement.id(), positions);
            var difference = before == null ? null : Difference.between(before, here);
            cells.add(
                    new Cell(
                            statement.id(),
                            positions.stream().map(Held::of).toList(),
                            difference == null ? null : difference.change(),
                            difference == null ? null : difference.because()));
            before = here;
        }
        return cells;
    }
}
