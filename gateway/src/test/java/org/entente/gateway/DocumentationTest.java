package org.entente.gateway;

import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import net.javacrumbs.jsonunit.core.Option;
import org.entente.contracts.Wire;
import org.entente.gateway.DocumentedCalls.Call;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The answers in the documentation are the real ones. `-Dentente.docs.write=true` writes them
/// anew.
@QuarkusTest
@OnRealEngines
@Timeout(120)
class DocumentationTest {

    private static final Path PAGES = Path.of("..", "docs", "questions");

    static Stream<Path> pages() throws IOException {
        try (var pages = Files.list(PAGES)) {
            return pages.filter(page -> page.toString().endsWith(".md")).sorted().toList().stream();
        }
    }

    @BeforeEach
    void loads() {
        StarterRecord.isInTheView();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showsRealAnswers(Path page) throws IOException {
        var text = Files.readString(page);
        var calls = DocumentedCalls.in(text);
        assertThat(calls).isNotEmpty();
        if (Boolean.getBoolean("entente.docs.write")) {
            for (var call : calls) {
                text = text.replace(call.block(), call.withAnswer(answer(call)));
            }
            Files.writeString(page, text);
            return;
        }
        for (var call : calls) {
            var answer = answer(call);
            if (call.language().equals("json")) {
                assertThatJson(answer)
                        .as(call.address())
                        .when(Option.IGNORING_EXTRA_FIELDS)
                        .isEqualTo(call.answer());
            } else {
                assertThat(answer.strip()).as(call.address()).isEqualTo(call.answer().strip());
            }
        }
    }

    private static String answer(Call call) throws IOException {
        var response =
                given().accept(call.accept())
                        .urlEncodingEnabled(false)
                        .get(call.address())
                        .then()
                        .statusCode(200)
                        .extract();
        if (!call.language().equals("json")) {
            // A page of Markdown has its own ends of lines.
            return response.asString().replace("\r\n", "\n");
        }
        var whole = Wire.mapper().readTree(response.asString());
        return Wire.mapper().writeValueAsString(whole.at(call.pointer()));
    }
}
