package org.entente.bench.questions;

import static org.entente.bench.measure.Numbers.median;
import static org.entente.bench.measure.Numbers.text;

import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.ToDoubleFunction;
import org.entente.bench.house.Progress;
import org.entente.bench.load.Survey;
import org.entente.bench.measure.Figure;
import org.entente.bench.measure.Sample;
import org.entente.bench.run.Get;
import org.jspecify.annotations.Nullable;

/// Measures one question after the other at the gateway, and right after each its bare SQL.
record Measuring(Vertx vertx, URI gateway, BareSql database, Draws draws, Progress progress) {
    static final int CLIENTS = 16;

    /// More than are asked in all runs together, where there are as many: an answer that the
    /// gateway keeps is no answer to what is measured.
    private static final int ADDRESSES = 40_000;

    private static final int RUNS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration RUN = Duration.ofSeconds(5);
    private static final Duration BARE_WARM_UP = Duration.ofSeconds(2);
    private static final Duration BARE_RUN = Duration.ofSeconds(3);
    private static final double LIMIT = 150;
    private static final int LONGEST_REASON = 200;

    Result measure(Question question) throws Exception {
        var asked = question.draw(draws, ADDRESSES);
        // Tells what is wrong, where it is.
        new Get(gateway.resolve(asked.getFirst().path())).ask();
        var survey =
                new Survey(
                        vertx,
                        CLIENTS,
                        gateway.getPort(),
                        asked.stream().map(Asked::path).toList());
        survey.run(WARM_UP);
        var runs = new ArrayList<Survey.Outcome>();
        for (int run = 0; run < RUNS; run++) {
            runs.add(survey.run(RUN));
        }
        var bare = bare(question, asked);
        var measured =
                new Measured(question.address(), asked.size(), survey.repeated(), runs, bare);
        progress.say(
                "    p99 %s ms, %s".formatted(text(measured.of(Sample.Summary::p99)), measured));
        return new Result(figure(question, measured), measured);
    }

    private Bare bare(Question question, List<Asked> asked) throws InterruptedException {
        var sql = NamedSql.of(question);
        if (sql.isEmpty()) {
            return new Bare("no bare SQL yet", List.of());
        }
        try {
            database.run(sql.get(), asked, BARE_WARM_UP);
            var runs = new ArrayList<BareSql.Outcome>();
            for (int run = 0; run < RUNS; run++) {
                runs.add(database.run(sql.get(), asked, BARE_RUN));
            }
            return new Bare(null, runs);
        } catch (ExecutionException e) {
            return new Bare("bare SQL not measured: " + reason(e), List.of());
        }
    }

    /// In one short line.
    static String reason(Exception e) {
        var said = String.valueOf(e.getMessage() == null ? e : e.getMessage());
        var line = said.lines().findFirst().orElse("");
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + " ...";
    }

    private static Figure figure(Question question, Measured measured) {
        double p99 = measured.of(Sample.Summary::p99);
        return question.limited()
                ? Figure.atMost(question.name() + ", p99", p99, LIMIT, "ms", measured.toString())
                : Figure.plain(question.name() + ", p99", text(p99) + " ms", measured.toString());
    }

    record Result(Figure figure, Measured raw) {}

    /// @param distinct how many addresses there were
    /// @param repeated how many of all that were asked had been asked before
    record Measured(
            String address,
            int distinct,
            double repeated,
            List<Survey.Outcome> gateway,
            Bare bareSql) {

        double of(ToDoubleFunction<Sample.Summary> value) {
            return median(gateway.stream().map(run -> value.applyAsDouble(run.latency())).toList());
        }

        /// All but the p99, which is the figure itself.
        @Override
        public String toString() {
            double p50 = of(Sample.Summary::p50);
            return "p50 %s ms; %s; %s/s of %s bytes; %s addresses, %s%% asked again"
                    .formatted(
                            text(p50),
                            bareSql.beside(p50),
                            text(median(gateway.stream().map(Survey.Outcome::perSecond).toList())),
                            text(gateway.getLast().bytes()),
                            text(distinct),
                            text(Math.rint(100 * repeated)));
        }
    }

    /// @param missing why there are no runs, where there are none
    record Bare(@Nullable String missing, List<BareSql.Outcome> runs) {

        private String beside(double p50) {
            if (missing != null) {
                return missing;
            }
            double bare = of(Sample.Summary::p50);
            return "bare SQL p50 %s, p99 %s ms, ratio of the p50s %s"
                    .formatted(text(bare), text(of(Sample.Summary::p99)), text(p50 / bare));
        }

        private double of(ToDoubleFunction<Sample.Summary> value) {
            return median(runs.stream().map(run -> value.applyAsDouble(run.latency())).toList());
        }
    }
}
