package org.entente.gateway.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.stream.Stream;
import org.entente.contracts.Kind;
import org.entente.contracts.Wire;
import org.entente.gateway.OnRealEngines;
import org.entente.gateway.StarterRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is answered about the starter record is what the document says of it.
/// `-Dentente.examples.write=true` writes the answers, shortened, as the document's examples.
@QuarkusTest
@OnRealEngines
@Timeout(120)
class RealAnswersTest {

    private static final String DIFFERENCE =
            "/v1/partnerships/difference?a=eu-kr-security-and-defence-partnership&b=eu-no-security-and-defence-partnership";
    private static final String MATRIX =
            "/v1/partnerships/matrix?id=eu-kr-security-and-defence-partnership&area=cyber";
    private static final String COMPARE =
            "/v1/statements/compare?ids=2024-11-04-eu-kr-dprk-russia,2024-12-16-dprk-russia-military-cooperation";

    record Call(String operation, String address, String type) {
        Call(String operation, String address) {
            this(operation, address, "application/json");
        }
    }

    static Stream<Call> calls() {
        return Stream.concat(
                Stream.of(
                        new Call("asyncapi", "/asyncapi", "application/yaml"),
                        new Call("getSchema", "/schemas/actor.json", "application/schema+json"),
                        new Call("getSchema", "/schemas/actor.json"),
                        new Call(
                                "getEventSchema",
                                "/schemas/events/actor.revised.json",
                                "application/schema+json"),
                        new Call("getEventSchema", "/schemas/events/actor.revised.json"),
                        new Call("listProblems", "/problems"),
                        new Call("getProblem", "/problems/not-found"),
                        new Call("alignment", "/v1/alignment?actors=eu,kr&limit=1"),
                        new Call("changes", "/v1/changes?limit=1"),
                        new Call(
                                "compliance",
                                "/v1/compliance?by=partnership&partnership=eu-kr-security-and-defence-partnership"),
                        new Call("compareStatements", COMPARE),
                        new Call("compareStatements", COMPARE, "text/csv"),
                        new Call("compareStatements", COMPARE, "text/markdown"),
                        new Call(
                                "getStatementAttributions",
                                "/v1/statements/2024-11-04-eu-kr-dprk-russia/attributions"),
                        new Call(
                                "getDialogueAttributions",
                                "/v1/dialogues/eu-kr-strategic-dialogue/attributions"),
                        new Call("offices", "/v1/offices?code=eu-hr-vp&limit=1"),
                        new Call("partnershipDifference", DIFFERENCE),
                        new Call(
                                "inForce",
                                "/v1/in-force?type=participation-agreement&party=kr&on=2016-12-15"),
                        new Call("partnershipMatrix", MATRIX),
                        new Call("partnershipMatrix", MATRIX, "text/csv"),
                        new Call("partnershipMatrix", MATRIX, "text/markdown"),
                        new Call(
                                "positions",
                                "/v1/positions?act=call-for&topic=troop-deployment&target=kp&first=true"),
                        new Call("unresolvedReferences", "/v1/status/references"),
                        new Call("relation", "/v1/relations/eu/kr"),
                        new Call(
                                "search",
                                "/v1/search?q=troops+withdrawal&kind=statement&year=2024&actor=kr&limit=1"),
                        new Call("status", "/v1/status"),
                        new Call(
                                "timeline",
                                "/v1/timeline?actor=josep-borrell&actor=cho-tae-yul&what=meeting"),
                        new Call("listVocabularies", "/v1/vocabularies"),
                        new Call("getVocabulary", "/v1/vocabularies/grades"),
                        new Call("getVocabulary", "/v1/vocabularies/grades", "text/csv"),
                        new Call("getVocabulary", "/v1/vocabularies/grades", "application/ld+json"),
                        new Call("getConcept", "/v1/vocabularies/speech-acts/accuse"),
                        new Call(
                                "getConcept",
                                "/v1/vocabularies/speech-acts/accuse",
                                "application/ld+json")),
                Stream.of(Kind.values()).flatMap(RealAnswersTest::calls));
    }

    private static Stream<Call> calls(Kind kind) {
        var id =
                switch (kind) {
                    case ACTOR -> "kr";
                    case DIALOGUE -> "eu-kr-strategic-dialogue";
                    case STATEMENT -> "2024-11-04-eu-kr-dprk-russia";
                    case PARTNERSHIP -> "eu-kr-security-and-defence-partnership";
                    case COMMITMENT -> "eu-kr-develop-security-partnership";
                };
        var one = kind.type().getSimpleName();
        var all = "/v1/" + kind.many();
        var entry = all + "/" + id;
        return Stream.of(
                new Call("list" + one + "s", all + "?limit=1"),
                new Call("get" + one, entry),
                new Call("list" + one + "Versions", entry + "/history"),
                new Call("get" + one + "Version", entry + "/history/1"),
                new Call("list" + one + "References", entry + "/references?limit=1"));
    }

    @BeforeEach
    void loads() {
        StarterRecord.isInTheView();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void areAsDescribed(Call call) throws IOException {
        var described = new Described();
        var answer =
                given().accept(call.type())
                        .urlEncodingEnabled(false)
                        .get(call.address())
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        var json = call.type().endsWith("json");
        if (Boolean.getBoolean("entente.examples.write")) {
            Examples.write(call.operation(), call.type(), Shortened.of(answer, json));
        }

        var schema =
                described
                        .operation(call.operation())
                        .path("responses")
                        .path("200")
                        .path("content")
                        .path(call.type())
                        .path("schema");
        assertThat(
                        described.differences(
                                schema,
                                json ? Wire.mapper().readTree(answer) : TextNode.valueOf(answer)))
                .isEmpty();
    }
}
