package org.entente.launcher.contract;

import java.util.List;

/// Leads entries through what writes depend on: they are not there, are there, stand at another
/// version, are retracted.
record EntryStates(Visitor visitor, GoodAsks good) {

    /// In an order in which each finds what it refers to.
    private static final List<String> KINDS =
            List.of("Actor", "Dialogue", "Statement", "Partnership", "Commitment");

    private static final List<String> CALLS =
            List.of("addEvidence", "addAssessment", "acceptCommitment", "rejectCommitment");

    void go() {
        KINDS.forEach(this::record);
        KINDS.forEach(kind -> retract("put" + kind, "retract" + kind));
        CALLS.forEach(this::call);
        var put = good.of("putCommitment");
        for (var decision : List.of("acceptCommitment", "rejectCommitment")) {
            var proposed = put.saying(changed(put).replace("accepted", "proposed"));
            visitor.ask("putCommitment", "a proposal", to(proposed, "-" + decision));
            visitor.ask(decision, "a proposal", to(good.of(decision), "-" + decision));
        }
    }

    private void record(String kind) {
        var operation = visitor.operation("put" + kind);
        var put = good.of(operation);
        visitor.ask(operation, "a new entry", put);
        visitor.ask(operation, "the same again", put);
        var changed = put.saying(changed(put));
        visitor.ask(operation, "a change without a precondition", changed);
        visitor.ask(operation, "another version", changed.with("If-Match", "\"99\""));
        visitor.ask(operation, "what must not be there", put.with("If-None-Match", "*"));
        visitor.ask(operation, "no such member", put.saying("{\"nowhere\": 1}"));
        visitor.ask(operation, "an id that cannot be", to(put, "%20nowhere"));
        visitor.ask(operation, "patience", put.with("Prefer", "wait=1"));
    }

    /// Another entry, which is the worse for it.
    private void retract(String put, String retract) {
        var ask = to(good.of(retract), "-retracted");
        visitor.ask(retract, "no such entry", ask);
        var recording = to(good.of(put), "-retracted");
        visitor.ask(put, "a new entry", recording);
        visitor.ask(retract, "another version", ask.with("If-Match", "\"99\""));
        visitor.ask(retract, "no reason", ask.saying("{}"));
        visitor.ask(retract, "a reason", ask);
        visitor.ask(retract, "a reason again", ask);
        visitor.ask(put, "what is retracted", recording.saying(changed(recording)));
    }

    private void call(String call) {
        var ask = good.of(call);
        visitor.ask(call, "no such entry", to(ask, "-nowhere"));
        visitor.ask(call, "another version", ask.with("If-Match", "\"99\""));
        visitor.ask(call, "no such member", ask.saying("{\"nowhere\": 1}"));
        visitor.ask(call, "what is retracted", to(ask, "-retracted"));
        if (call.startsWith("add")) {
            visitor.ask(call, "something new", ask);
        }
    }

    private static String changed(Ask put) {
        return String.valueOf(put.body()).replace("a note", "another note");
    }

    private static Ask to(Ask ask, String other) {
        return ask.at(address -> address.replaceFirst("(/v1/[a-z]+/[a-z-]+)", "$1" + other));
    }
}
