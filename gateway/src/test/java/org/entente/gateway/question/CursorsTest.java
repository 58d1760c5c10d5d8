package org.entente.gateway.question;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.contracts.Entry;
import org.entente.contracts.Kind;
import org.entente.gateway.OnRealEngines;
import org.entente.gateway.OwnEntries;
import org.entente.gateway.StarterRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A cursor whose place can be none is refused, whoever made it.
@QuarkusTest
@OnRealEngines
@Timeout(120)
class CursorsTest {

    /// Whose cursors are tested with the other calls of webhooks.
    private static final String DELIVERIES = "/v1/webhooks/{id}/deliveries";

    private static final String ANY_KIND =
            "/v1/("
                    + Arrays.stream(Kind.values()).map(Kind::many).collect(Collectors.joining("|"))
                    + ")(?=$|/\\{)";

    /// Everything that is paged, with an answer of several pages; each order apart.
    enum Asked {
        LIST("/v1/{kinds}", "/v1/statements?x"),
        LATEST("/v1/{kinds}", "/v1/statements?sort=-day"),
        ACTORS("/v1/{kinds}", "/v1/actors?sort=-day"),
        COMMITMENTS("/v1/{kinds}", "/v1/commitments?x"),
        DUE("/v1/{kinds}", "/v1/commitments?sort=due"),
        MADE("/v1/{kinds}", "/v1/commitments?sort=-made"),
        REFERENCES("/v1/{kinds}/{id}/references", "/v1/actors/eu/references?x"),
        ALIGNMENT("/v1/alignment", "/v1/alignment?actors=eu,kr"),
        COMPLIANCE("/v1/compliance", "/v1/compliance?x"),
        IN_FORCE("/v1/in-force", "/v1/in-force?x"),
        OFFICES("/v1/offices", "/v1/offices?x"),
        MATRIX("/v1/partnerships/matrix", "/v1/partnerships/matrix?x"),
        POSITIONS("/v1/positions", "/v1/positions?x"),
        POSITIONS_BY_DAY("/v1/positions", "/v1/positions?sort=day"),
        SEARCH("/v1/search", "/v1/search?q=the"),
        UNRESOLVED("/v1/status/references", "/v1/status/references?x"),
        TIMELINE("/v1/timeline", "/v1/timeline?sort=day"),
        TIMELINE_LATEST("/v1/timeline", "/v1/timeline?sort=-day");

        private final String path;
        private final String address;

        Asked(String path, String address) {
            this.path = path;
            this.address = address.replaceFirst("x$", "limit=1");
        }

        String first() {
            return address.contains("limit=1") ? address : address + "&limit=1";
        }
    }

    @BeforeEach
    void isRecorded() {
        StarterRecord.isInTheView();
        OwnEntries.record(promise("cursor-a"), promise("cursor-b"));
    }

    private static Entry promise(String id) {
        return OwnEntries.entry(
                """
                {"kind": "commitment", "id": "%s", "by": ["cursor-x"], "matter": {"en": "to do it"},
                 "madeOn": "2024-01-01", "madeIn": ["cursor-nowhere"]}\
                """
                        .formatted(id));
    }

    @ParameterizedTest
    @EnumSource
    void aPlaceThatCanBeNoneIsRefused(Asked asked) {
        var first = given().get(asked.first()).then().statusCode(200).extract().jsonPath();

        assertThat(first.getString("next")).isNotNull();
        assertThat(Forged.from(first.getString("next")))
                .allSatisfy(forged -> {
                    var answer = given().queryParam("cursor", forged.text()).get(asked.first());
                    assertThat(answer.statusCode())
                            .isIn(forged.hasNul() ? Set.of(400) : Set.of(200, 400));
                    if (answer.statusCode() == 400) {
                        assertThat(answer.jsonPath().getString("type"))
                                .isEqualTo("/problems/bad-parameter");
                        assertThat(answer.jsonPath().getString("parameter")).isEqualTo("cursor");
                    }
                });
    }

    @Test
    void nothingThatIsPagedIsLeftOut() throws IOException {
        var paged = new TreeSet<String>();
        var kinds = Pattern.compile(ANY_KIND);
        var paths = new YAMLMapper().readTree(Path.of("openapi.yaml").toFile()).get("paths");
        for (var path : paths.properties()) {
            if (path.getValue().path("get").path("parameters").findValuesAsText("$ref").stream()
                    .anyMatch(ref -> ref.endsWith("/cursor"))) {
                paged.add(kinds.matcher(path.getKey()).replaceFirst("/v1/{kinds}"));
            }
        }

        assertThat(paged.remove(DELIVERIES)).isTrue();
        assertThat(paged)
                .isEqualTo(
                        Arrays.stream(Asked.values())
                                .map(asked -> asked.path)
                                .collect(Collectors.toCollection(TreeSet::new)));
    }
}
