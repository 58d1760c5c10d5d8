package org.entente.bench.spine;

import io.vertx.core.Vertx;
import org.entente.bench.house.House;
import org.entente.bench.house.Progress;

/// What every measurement works with.
record Scene(House house, Vertx vertx, Statements statements, Progress progress) {
    void say(String form, Object... values) {
        progress.say("    " + form.formatted(values));
    }
}
