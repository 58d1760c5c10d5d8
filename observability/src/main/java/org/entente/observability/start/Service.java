package org.entente.observability.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/// Starts a service. Where it is not told whom to believe it does not start, and says in one
/// sentence what is missing.
@QuarkusMain
public final class Service {

    private Service() {}

    public static void main(String... arguments) {
        var refusal = new Requirements(Setting.ofProcess()).unmet();
        if (refusal.isPresent()) {
            System.err.println(refusal.get());
            System.exit(1);
        }
        Quarkus.run(arguments);
    }
}
