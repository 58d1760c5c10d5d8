package org.entente.bench.spine;

import java.util.List;
import org.entente.bench.measure.Figure;

/// One part of the run. It leaves the house up.
interface Measurement {
    String title();

    Result run(Scene scene) throws Exception;

    /// @param raw every number behind the figures, to be written as JSON
    record Result(List<Figure> figures, Object raw) {}
}
