package org.entente.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.contracts.Vocabularies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The vocabularies as SKOS, read with an RDF library that has no network.
@QuarkusTest
@OnRealEngines
@Timeout(60)
class SkosTest {

    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";

    @TestHTTPResource("/v1/vocabularies/")
    String base;

    static Stream<String> names() {
        return Vocabularies.shipped().names().stream();
    }

    @Test
    void saysOfACodeWhatIsKnownOfIt() throws JsonLdError {
        assertThat(triples("cameo/022"))
                .containsExactlyInAnyOrder(
                        here("cameo/022") + TYPE + " " + skos("Concept") + ".",
                        here("cameo/022") + skos("notation") + "\"022\" .",
                        here("cameo/022")
                                + skos("prefLabel")
                                + "\"Appeal for diplomatic cooperation (such as policy support)\"@en .",
                        here("cameo/022") + skos("inScheme") + here("cameo") + ".",
                        here("cameo/022") + skos("broader") + here("cameo/02") + ".",
                        here("cameo/022") + skos("broadMatch") + here("speech-acts/call-for") + ".",
                        here("cameo/022") + skos("relatedMatch") + here("speech-acts/urge") + ".",
                        here("cameo/022") + "<urn:entente:term:noMatchIn> \"plover\" .",
                        here("cameo/022") + "<urn:entente:term:goldstein-gdelt> " + decimal("3.2"),
                        here("cameo/022") + "<urn:entente:term:goldstein-icews> " + decimal("3.4"));
    }

    @Test
    void linksAnActToItsNeighbours() throws JsonLdError {
        assertThat(triples("speech-acts"))
                .contains(
                        here("speech-acts") + TYPE + " " + skos("ConceptScheme") + ".",
                        here("speech-acts")
                                + skos("hasTopConcept")
                                + here("speech-acts/condemn")
                                + ".",
                        here("speech-acts/condemn")
                                + skos("topConceptOf")
                                + here("speech-acts")
                                + ".",
                        here("speech-acts/condemn") + skos("closeMatch") + here("cameo/111") + ".",
                        here("speech-acts/condemn")
                                + skos("closeMatch")
                                + "<urn:plover:ACCUSE:disapprove> .",
                        here("speech-acts/condemn")
                                + "<urn:entente:term:rank> \"5\"^^<http://www.w3.org/2001/XMLSchema#integer> .",
                        here("speech-acts/accuse")
                                + skos("narrowMatch")
                                + here("cameo/1123")
                                + ".");
        assertThat(triples("cameo"))
                .anyMatch(triple ->
                        triple.startsWith(here("cameo") + "<http://purl.org/dc/terms/rights>")
                                && triple.contains("CC-BY-SA-4.0"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void holdsEveryConceptByTheRulesOfSkos(String name) throws JsonLdError {
        var triples = triples(name);
        var size = Vocabularies.shipped().scheme(name).concepts().size();

        assertThat(with(triples, TYPE + " " + skos("Concept"))).hasSize(size);
        assertThat(with(triples, skos("notation"))).hasSize(size);
        assertThat(with(triples, skos("inScheme") + here(name))).hasSize(size);
        assertThat(
                        with(triples, skos("topConceptOf")).size()
                                + with(triples, skos("broader")).size())
                .isEqualTo(size);
        Map<String, Long> labels =
                with(triples, skos("prefLabel")).stream()
                        .collect(
                                Collectors.groupingBy(
                                        triple ->
                                                triple.substring(0, triple.indexOf(' '))
                                                        + triple.substring(triple.lastIndexOf('@')),
                                        Collectors.counting()));
        assertThat(labels).hasSize(size + 1).allSatisfy((_, count) -> assertThat(count).isOne());
    }

    private List<String> triples(String address) throws JsonLdError {
        var body =
                given().accept("application/ld+json")
                        .get("/v1/vocabularies/" + address)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        var written = new StringWriter();
        JsonLd.toRdf(JsonDocument.of(new StringReader(body)))
                .loader((_, _) -> {
                    throw new AssertionError("nothing is to be loaded");
                })
                .provide(new NQuadsWriter(written));
        return written.toString().lines().toList();
    }

    private static List<String> with(List<String> triples, String text) {
        return triples.stream().filter(triple -> triple.contains(text)).toList();
    }

    private String here(String address) {
        return "<" + base + address + "> ";
    }

    private static String skos(String term) {
        return "<" + SKOS + term + "> ";
    }

    private static String decimal(String value) {
        return "\"" + value + "\"^^<http://www.w3.org/2001/XMLSchema#decimal> .";
    }
}
