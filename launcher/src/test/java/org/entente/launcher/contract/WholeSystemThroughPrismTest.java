package org.entente.launcher.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Objects;
import org.entente.launcher.story.WholeSystemTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;

/// The same story, told through a proxy that finds nothing in it to be otherwise than described. It
/// comes to crashes as well: then the proxy itself says 500.
@Tag("contracts")
class WholeSystemThroughPrismTest extends WholeSystemTest {

    private static final int REQUESTS = 2000;

    private @Nullable Prism prism;

    @Override
    protected URI door(URI gateway) {
        var proxy = Prism.before(gateway);
        prism = proxy;
        return proxy.address();
    }

    @AfterAll
    void nothingWasOtherwiseThanDescribed() {
        try (var proxy = Objects.requireNonNull(prism)) {
            var heard = proxy.heard();
            assertThat(heard).hasSizeGreaterThan(REQUESTS);
            assertThat(heard.stream().flatMap(one -> one.faults().stream())).isEmpty();
        }
    }
}
