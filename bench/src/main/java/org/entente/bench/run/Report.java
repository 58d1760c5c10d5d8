package org.entente.bench.run;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.entente.bench.measure.Figure;
import org.entente.bench.measure.Table;
import org.entente.bench.measure.Verdict;

/// What a run found.
///
/// @param measurements every number, by the title of what was measured
public record Report(
        String command,
        Environment environment,
        List<Figure> figures,
        Map<String, Object> measurements) {

    public boolean isComplete() {
        return figures.stream().noneMatch(figure -> figure.verdict() == Verdict.NOT_MEASURED);
    }

    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .addModule(
                        new SimpleModule()
                                .addSerializer(Instant.class, ToStringSerializer.instance))
                .build()
                .writeValue(file.toFile(), this);
    }

    public String text() {
        return """
        %s
        %s, %d processors (%s), %d MB, Java %s, data on %s, load average before: %.2f
        Gateway, and a bare server beside it: %s
        To repeat: %s
        """
                .formatted(
                        Table.of(figures),
                        environment.system(),
                        environment.processors(),
                        environment.processor(),
                        environment.memoryMegabytes(),
                        environment.java(),
                        environment.fileSystem(),
                        environment.busy(),
                        String.join(" ", environment.gatewayFlags()),
                        command);
    }
}
