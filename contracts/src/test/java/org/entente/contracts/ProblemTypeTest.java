package org.entente.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The page for API clients has every type of problem. `-Dentente.docs.write=true` writes them
/// anew.
class ProblemTypeTest {

    private static final Path PAGE = Path.of("..", "docs", "api", "http.md");
    private static final Pattern ROWS = Pattern.compile("(?m)(^\\| `[a-z-]+` \\| \\d{3} \\|.*\n)+");

    @Test
    void allAreExplainedToClients() throws IOException {
        var rows =
                Arrays.stream(ProblemType.values())
                        .map(type ->
                                "| `%s` | %d | %s | %s |\n"
                                        .formatted(
                                                type.text(),
                                                type.status(),
                                                type.meaning(),
                                                type.remedy()))
                        .collect(Collectors.joining());
        var page = Files.readString(PAGE);
        if (Boolean.getBoolean("entente.docs.write")) {
            Files.writeString(PAGE, ROWS.matcher(page).replaceFirst(rows.replace("$", "\\$")));
        } else {
            assertThat(page).contains(rows);
        }
    }

    @Test
    void eachIsFoundByItsName() {
        for (var type : ProblemType.values()) {
            assertThat(ProblemType.of(type.text())).hasValue(type);
            assertThat(type.address()).matches("/problems/[a-z]+(-[a-z]+)*");
        }
        assertThat(ProblemType.of("none")).isEmpty();
    }
}
