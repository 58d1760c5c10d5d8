package org.entente.launcher.contract;

import java.util.List;

/// Leads webhooks through what calls of them depend on: they are told or not proven, are changed,
/// are removed, are too many.
///
/// @param nobody an address at which nobody answers
record WebhookStates(Visitor visitor, GoodAsks good, String nobody) {

    private static final List<String> CALLS =
            List.of(
                    "verifyWebhook",
                    "disableWebhook",
                    "enableWebhook",
                    "rotateWebhookSecret",
                    "testWebhook",
                    "replayWebhook",
                    "replaceWebhook");

    private static final int MOST = 20;

    void go() {
        for (var call : CALLS) {
            visitor.ask(call, "one that is told", good.of(call));
            visitor.ask(call, "one that is not there", to("nowhere", good.of(call)));
        }
        var register = good.of("registerWebhook");
        var unproven =
                register(
                        register.saying(
                                String.valueOf(register.body()).replace(good.url(), nobody)));
        for (var call : List.of("disableWebhook", "enableWebhook", "testWebhook")) {
            visitor.ask(call, "one that is not proven", to(unproven, good.of(call)));
        }
        visitor.ask("registerWebhook", "no address", register.saying("{\"url\": \"nowhere\"}"));
        var replace = good.of("replaceWebhook");
        visitor.ask("replaceWebhook", "no address", replace.saying("{\"url\": \"nowhere\"}"));
        visitor.ask("replaceWebhook", "another version", replace.with("If-Match", "\"99\""));
        visitor.ask("replaceWebhook", "no precondition", replace.without("If-Match"));
        visitor.ask(
                "replayWebhook",
                "no position",
                good.of("replayWebhook").saying("{\"from\": \"x\"}"));
        var remove = to(unproven, good.of("removeWebhook"));
        visitor.ask("removeWebhook", "one that is there", remove);
        visitor.ask("removeWebhook", "one that is not there", remove);
        var greedy = register.as(visitor.token("greedy-subscriber@example.org", "subscriber"));
        for (var many = 0; many <= MOST; many++) {
            visitor.ask("registerWebhook", "as many as there may be, and one more", greedy);
        }
    }

    private String register(Ask ask) {
        var location =
                visitor.ask("registerWebhook", "one that is not proven", ask).header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private Ask to(String webhook, Ask ask) {
        return ask.at(address -> address.replace(good.webhook(), webhook));
    }
}
