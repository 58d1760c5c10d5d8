package org.entente.gateway.position;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.entente.contracts.PartialDate;
import org.entente.contracts.Statement;
import org.jspecify.annotations.Nullable;

/// A statement without what it says.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StatementHead(
        String id,
        String type,
        Map<String, String> titles,
        PartialDate issuedOn,
        @Nullable String place,
        List<Statement.Issuer> issuers) {

    public static StatementHead of(Statement statement) {
        return new StatementHead(
                statement.id(),
                statement.type(),
                statement.titles(),
                statement.issuedOn(),
                statement.place(),
                statement.issuers());
    }
}
