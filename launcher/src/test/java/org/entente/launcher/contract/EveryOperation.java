package org.entente.launcher.contract;

import java.util.List;

/// Asks each operation as it should be asked, and with whatever can be wrong with any request.
record EveryOperation(Visitor visitor, GoodAsks good, List<ApiOperation> operations) {

    /// @param rate how many requests a minute one may make
    void go(int rate) {
        var put = good.of("putActor");
        var current = visitor.ask("putActor", "the same again", put).header("Consistency-Token");
        var provocations = Provocation.all(visitor.token("stranger@example.org"), current);
        for (var operation : operations) {
            if (operation.isRead()) {
                read(operation);
            } else if (operation.id().equals("importEntries")) {
                visitor.ask(operation, "what is there", good.of(operation));
            }
            provocations.stream()
                    .filter(one -> one.applies().test(operation))
                    .forEach(one ->
                            visitor.ask(
                                    operation, one.name(), one.spoils().apply(good.of(operation))));
        }
        askTooOften(rate);
    }

    private void read(ApiOperation operation) {
        var ask = good.of(operation);
        for (var type : operation.types(200)) {
            visitor.ask(operation, type, ask.with("Accept", type));
        }
        var told = visitor.ask(operation, "a token", ask);
        if (operation.takes("If-None-Match")) {
            visitor.ask(operation, "what is known", ask.with("If-None-Match", told.header("ETag")));
        }
        if (!operation.needsRole()) {
            var anonymous = ask.without("Authorization");
            var first = visitor.ask(operation, "no token", anonymous);
            visitor.ask(operation, "no token, from memory", anonymous);
            if (operation.takes("If-None-Match")) {
                visitor.ask(
                        operation,
                        "what is known, from memory",
                        anonymous.with("If-None-Match", first.header("ETag")));
            }
        }
        var question = good.questions().of(operation);
        if (question.canBeInVain()) {
            visitor.ask(operation, "nothing there", ask.at(_ -> question.inVain()));
        }
    }

    /// Some of what was used up is given back all the time: each operation is asked when nothing is
    /// left, again and again until it is refused.
    private void askTooOften(int rate) {
        var greedy = visitor.token("greedy@example.org");
        for (var operation : operations) {
            var ask = good.of(operation).as(greedy);
            var status = 0;
            for (var one = 0; one < rate && status != 429; one++) {
                useUp(greedy);
                status = visitor.ask(operation, "too often", ask).status();
            }
        }
    }

    private void useUp(String token) {
        var problems = good.of("listProblems").as(token);
        var status = 0;
        while (status != 429) {
            status = visitor.ask("listProblems", "too often", problems).status();
        }
    }
}
