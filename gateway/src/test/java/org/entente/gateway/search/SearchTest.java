package org.entente.gateway.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.entente.contracts.Change;
import org.entente.contracts.Wire;
import org.entente.gateway.OnRealEngines;
import org.entente.gateway.Owner;
import org.entente.gateway.StarterRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnRealEngines
@Timeout(60)
class SearchTest {

    private static final String LONG_TEXT =
            "Nothing is said here of what the rest is about. ".repeat(400);

    private static final String STATEMENT =
            """
            {"kind": "statement", "id": "%1$s", "type": "joint-statement", "issuedOn": "2031-05-0%2$d",
             "titles": {"en": "Zarquon <script>alert('x')</script> & more", "ko": "자르쿠온 국제회의"},
             "issuers": [{"actor": "search-land"}],
             "texts": [{"language": "en", "text": "%4$s “Zarquonian” vessels were boarded & <b>seen</b>. %4$s"}],
             "positions": [{"n": 1, "holders": ["search-land"], "act": "condemn", "matter": {"en": "%3$s"},
                            "topics": ["arms-transfers"]}],
             "sources": [{"id": "s1", "url": "https://example.org", "publisher": "Example", "title": "A page",
                          "readOn": "2026-11-24", "grade": "official"}]}\
            """;

    @BeforeEach
    void loads() {
        StarterRecord.isInTheView();
    }

    @Test
    void findsFormsOfAWordAndSaysInWhichPosition() {
        var id = "items.find { it.id == '2024-11-04-eu-kr-dprk-russia' }.";
        searched("troop", "limit", 200)
                .body("complete", is(true))
                .body(id + "kind", equalTo("statement"))
                .body(id + "day", equalTo("2024-11-04"))
                .body(id + "titles.en", containsString("Joint statement"))
                .body(id + "matched.cited", hasItem("2024-11-04-eu-kr-dprk-russia#9"))
                .body(id + "matched.where", everyItem(equalTo("matter")))
                .body(id + "matched.highlighted", hasItem(containsString("<mark>troops</mark>")))
                .body(id + "sources.publisher", hasItem(containsString("EEAS")))
                .body("facets.complete", is(true))
                .body("facets.kind.code", hasItem("statement"))
                .body("facets.actor.code", hasItems("kp", "ru"))
                .body("facets.topic.code", hasItem("troop-deployment"))
                .body("facets.year.code", hasItem("2024"));
    }

    @Test
    void findsAnyPartOfTextWrittenWithoutSpaces() {
        for (var part : List.of("해양안보", "해양", "안보")) {
            searched(part, "limit", 200)
                    .body("items.id", hasItem("eu-kr-security-and-defence-partnership"));
        }
        searched("해양안보", "kind", "partnership")
                .body("items[0].id", equalTo("eu-kr-security-and-defence-partnership"))
                .body("items[0].matched[0].where", equalTo("heading"))
                .body("items[0].matched[0].language", equalTo("ko"))
                .body("items[0].matched[0].highlighted", equalTo("<mark>해양안보</mark>"));
        searched("해양수산", "kind", "partnership").body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ro Kwang Chol|no-kwang-chol",
                "No Kwang Chol|no-kwang-chol",
                "no kwang-chol|no-kwang-chol",
                "Borell|josep-borrell",
                "Josep Borrel|josep-borrell",
                "Mucunski Timco|timco-mucunski",
                "Šefčovič|maros-sefcovic",
                "sefcovic|maros-sefcovic"
            })
    void findsPersonsByWhateverTheyAreCalled(String asked) {
        var parts = asked.split("\\|", -1);
        searched(parts[0]).body("items[0].id", equalTo(parts[1]));
        searched(parts[0], "kind", "actor")
                .body("items[0].matched", not(hasSize(0)))
                .body("items[0].matched[0].where", equalTo("name"));
    }

    @Test
    void saysHowMuchANameIsAlike() {
        var misspelt =
                searched("Borell", "kind", "actor")
                        .body("items[0].matched[0].highlighted", equalTo("Josep Borrell"))
                        .extract()
                        .jsonPath();
        assertThat(misspelt.getDouble("items[0].matched[0].alike")).isBetween(0.6, 0.9);
        searched("Borrell", "kind", "actor")
                .body("items[0].matched[0].highlighted", equalTo("Josep <mark>Borrell</mark>"))
                .body("items[0].matched[0].alike", nullValue());
    }

    @Test
    void takesWordsInARowAlternativesAndWhatMustNotBeThere() {
        var all = searched("maritime security", "limit", 200).extract().jsonPath();
        var row = searched("\"maritime security\"", "limit", 200).extract().jsonPath();
        var without = searched("\"maritime security\" -Korea", "limit", 200).extract().jsonPath();
        assertThat(all.getList("items.id")).containsAll(row.getList("items.id"));
        assertThat(row.getList("items.id"))
                .contains("eu-kr-security-and-defence-partnership")
                .containsAll(without.getList("items.id"));
        assertThat(without.getList("items.id"))
                .isNotEmpty()
                .doesNotContain("eu-kr-security-and-defence-partnership");
        searched("troops or 해양안보", "limit", 200)
                .body(
                        "items.id",
                        hasItems(
                                "2024-11-04-eu-kr-dprk-russia",
                                "eu-kr-security-and-defence-partnership"));
    }

    @Test
    void isNarrowedByEachFilter() {
        searched("troops", "kind", "statement", "actor", "jp")
                .body("items.kind", everyItem(equalTo("statement")))
                .body("items.size() > 0", is(true))
                .body("facets.actor.code", hasItem("jp"));
        searched("troops", "year", "2024", "type", "joint-statement", "topic", "troop-deployment")
                .body("items.day", everyItem(containsString("2024-")))
                .body("items.type", everyItem(equalTo("joint-statement")))
                .body("items.size() > 0", is(true));
        searched("troops", "from", "2024-11-04", "to", "2024-11-05")
                .body("items.size() > 0", is(true))
                .body("items.day", everyItem(oneOf("2024-11-04", "2024-11-05", "2024-11")));
        searched("troops", "to", "2001").body("items", hasSize(0)).body("considered", is(0));
        searched("해양안보", "language", "ko")
                .body("items.id", hasItem("eu-kr-security-and-defence-partnership"));
        searched("troops", "language", "ko").body("items.size() < 5", is(true));
    }

    @Test
    void showsNothingOfTheRecordAsMarkup() {
        record("search-markup", 1, "the words are plain");
        searched("zarquon script", "actor", "search-land")
                .body(
                        "items.find { it.id == 'search-markup' }.matched[0].highlighted",
                        equalTo(
                                "<mark>Zarquon</mark> &lt;<mark>script</mark>&gt;alert(&#39;x&#39;)&lt;/<mark>script</mark>&gt; &amp; more"));
        searched("회의 자르쿠온", "actor", "search-land")
                .body(
                        "items.find { it.id == 'search-markup' }.matched[0].highlighted",
                        equalTo("<mark>자르쿠온</mark> 국제<mark>회의</mark>"));
        var text = "items.find { it.id == 'search-markup' }.matched.find { it.where == 'text' }.";
        searched("zarquonian vessel boarding", "actor", "search-land")
                .body(
                        text + "highlighted",
                        containsString("“<mark>Zarquonian</mark>” <mark>vessels</mark>"))
                .body(
                        text + "highlighted",
                        containsString("<mark>boarded</mark> &amp; &lt;b&gt;seen&lt;/b&gt;"))
                .body(text + "highlighted.length() < 420", is(true))
                .body(text + "language", equalTo("en"));
    }

    @Test
    void searchesWhatWasKnownAtAMoment() {
        record("search-known", 1, "ombudsquibble first");
        await().untilAsserted(
                        () -> searched("ombudsquibble").body("items.id", contains("search-known")));
        var before = Instant.now().toString();
        record("search-known", 2, "perifruct afterwards");
        await().untilAsserted(
                        () -> searched("perifruct").body("items.id", contains("search-known")));

        searched("ombudsquibble").body("items", hasSize(0));
        searched("perifruct", "asKnownAt", before).body("items", hasSize(0));
        searched("ombudsquibble", "asKnownAt", before)
                .body("items.id", contains("search-known"))
                .body(
                        "items[0].matched[0].highlighted",
                        containsString("<mark>ombudsquibble</mark>"))
                .body("asKnownAt", not(nullValue()));

        var between = Instant.now().toString();
        publish("search-known", 3, "perifruct afterwards", Change.Type.RETRACTED);
        await().untilAsserted(() -> searched("perifruct").body("items", hasSize(0)));
        searched("perifruct", "asKnownAt", between).body("items.id", contains("search-known"));
    }

    @Test
    void pagesThroughEverythingOnce() {
        var whole =
                searched("security", "limit", 200, "year", "2024")
                        .extract()
                        .jsonPath()
                        .<String>getList("items.id");
        var paged = new ArrayList<String>();
        var link = "/v1/search?q=security&year=2024&limit=7";
        while (link != null) {
            var answer = given().urlEncodingEnabled(false).get(link);
            answer.then().statusCode(200).body("considered", is(whole.size()));
            paged.addAll(answer.jsonPath().getList("items.id"));
            var next = answer.jsonPath().getString("next");
            link = next == null ? null : "/v1/search?q=security&year=2024&limit=7&cursor=" + next;
        }
        assertThat(paged).isEqualTo(whole).hasSizeGreaterThan(7).doesNotHaveDuplicates();
        given().get("/v1/search?q=troops&cursor=" + "nonsense").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the",
                "of the",
                "!!!",
                "\"",
                "\"\"",
                "a\0b",
                "or",
                "or or",
                "a or -b",
                "'",
                "\\",
                "%",
                "):*&|!(",
                "<->",
                "a <-> b",
                "troops:*",
                "\uD800",
                "𐀀 😀",
                "안",
                "해 -양",
                "<b>",
                "->",
                "- -",
                "https://example.org/a?b&c",
                "S/RES/2397",
                "ー",
                "ก",
                "\u0002troops\u001f",
                "x' or 1=1 --",
                "$$",
                ":q",
                "?"
            })
    void answersWhateverIsAsked(String odd) {
        given().queryParam("q", odd).get("/v1/search").then().statusCode(oneOf(200, 400));
    }

    @Test
    void refusesWhatCannotBeMeant() {
        refused("q", "q", "");
        refused("q", "q", "  ");
        refused("q", "q", "-troops");
        refused("q", "q", "a".repeat(301)).body("detail", containsString("300"));
        refused("q", "q", "a".repeat(3_000));
        asked("q", "a".repeat(10_000)).statusCode(414);
        given().get("/v1/search").then().statusCode(400).body("parameter", equalTo("q"));
        refused("kind", "q", "a", "kind", "treaty").body("accepted", hasItem("statement"));
        refused("type", "q", "a", "type", "x").body("accepted", hasItem("joint-statement"));
        refused("topic", "q", "a", "topic", "x").body("accepted", hasItem("arms-transfers"));
        refused("year", "q", "a", "year", "MMXXIV");
        refused("from", "q", "a", "from", "yesterday");
        refused("limit", "q", "a", "limit", 0);
        refused("asKnownAt", "q", "a", "asKnownAt", "then");
    }

    private static void record(String id, long version, String matter) {
        publish(id, version, matter, version == 1 ? Change.Type.RECORDED : Change.Type.REVISED);
        await().untilAsserted(() ->
                given().get("/v1/statements/" + id)
                        .then()
                        .statusCode(200)
                        .body("version", equalTo((int) version)));
    }

    private static void publish(String id, long version, String matter, Change.Type type) {
        try (var owner = new Owner()) {
            var statement = STATEMENT.formatted(id, version, matter, LONG_TEXT);
            owner.publish(Wire.entry(statement), version, type);
        }
    }

    private static ValidatableResponse refused(String parameter, Object... parameters) {
        return asked(parameters).statusCode(400).body("parameter", equalTo(parameter));
    }

    private static ValidatableResponse searched(String q, Object... parameters) {
        var all = new ArrayList<Object>(List.of("q", q));
        all.addAll(List.of(parameters));
        return asked(all.toArray()).statusCode(200);
    }

    private static ValidatableResponse asked(Object... parameters) {
        var request = given();
        for (var i = 0; i < parameters.length; i += 2) {
            request.queryParam(String.valueOf(parameters[i]), parameters[i + 1]);
        }
        return request.get("/v1/search").then();
    }
}
