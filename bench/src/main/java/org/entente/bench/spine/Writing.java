package org.entente.bench.spine;

import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.entente.bench.measure.Sample;
import org.entente.bench.run.Get;

/// Writes statements one at a time, each when the one before is seen, and checks that the gateway
/// shows what it told of.
record Writing(Scene scene, Follower follower, Writer writer, URI gateway) {

    /// Adds to the sample how long each took from the owner's answer until it was visible. Returns
    /// an entry as it was written.
    byte[] run(String name, int writes, Sample sample, Listener listener) throws Exception {
        var entry = new byte[0];
        for (int i = 1; i <= writes; i++) {
            var id = "bench-" + name + "-" + i;
            var seen = follower.sight(id);
            var written =
                    writer.write(id, scene.statements().make(id, i)).get(10, TimeUnit.SECONDS);
            sample.add(seen.get(10, TimeUnit.SECONDS) - written.at());
            listener.written(written);
            entry = written.entry();
            var shown = new Get(gateway.resolve("/v1/statements/" + id)).ask().json();
            if (shown.path("version").asLong() != 1) {
                throw new IllegalStateException("the view does not show " + id + ": " + shown);
            }
        }
        return entry;
    }

    interface Listener {
        void written(Writer.Written written) throws Exception;
    }
}
