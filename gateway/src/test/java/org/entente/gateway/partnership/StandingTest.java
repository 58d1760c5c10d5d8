package org.entente.gateway.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.contracts.Partnership;
import org.entente.contracts.Wire;
import org.junit.jupiter.api.Test;

class StandingTest {

    @Test
    void whatDoesNotBindRunsFromItsConclusion() {
        assertThat(
                        pieces(
                                "\"binding\": false",
                                milestone(1, "negotiations-opened", "2023-05-01"),
                                milestone(2, "announced", "2024-10-01"),
                                milestone(3, "adopted", "2024-11-04"),
                                milestone(4, "ended", "2026-01-01")))
                .containsExactly(
                        "in-preparation 2023-05-01..2024-11-03",
                        "running 2024-11-04..2025-12-31",
                        "ended 2026-01-01..9999-12-31");
    }

    @Test
    void whatWasOnlyAnnouncedRunsFromTheLastAnnouncement() {
        assertThat(
                        pieces(
                                "\"legalNature\": \"joint-declaration\"",
                                milestone(1, "announced", "2026-03-09"),
                                milestone(2, "announced", "2026-03-24")))
                .containsExactly("running 2026-03-24..9999-12-31");
    }

    @Test
    void whatBindsIsInForceOnlyOnceItEntered() {
        var applied =
                "{\"n\": 3, \"act\": \"entered-into-force\", \"on\": \"2015-11-01\", \"effectiveOn\": \"2015-12-13\"}";

        assertThat(
                        pieces(
                                "\"legalNature\": \"treaty\"",
                                milestone(1, "signed", "2010-10-06"),
                                milestone(2, "provisionally-applied", "2011-07-01"),
                                applied))
                .containsExactly(
                        "signed 2010-10-06..2011-06-30",
                        "provisionally-applied 2011-07-01..2015-12-12",
                        "in-force 2015-12-13..9999-12-31");
        assertThat(
                        pieces(
                                "\"binding\": true",
                                milestone(1, "transitionally-applied", "2025-01-01"),
                                milestone(2, "signed", "2025-07-17")))
                .containsExactly("provisionally-applied 2025-01-01..9999-12-31");
    }

    @Test
    void ofWhatIsNotKnownToBindTheActsDecide() {
        assertThat(pieces("\"aliases\": []", milestone(1, "launched", "2023-05-22")))
                .containsExactly("running 2023-05-22..9999-12-31");
        assertThat(pieces("\"aliases\": []", milestone(1, "entered-into-force", "2023-05-22")))
                .containsExactly("in-force 2023-05-22..9999-12-31");
        assertThat(pieces("\"aliases\": []", milestone(1, "draft-agreed", "2023-05-22")))
                .containsExactly("in-preparation 2023-05-22..9999-12-31");
    }

    @Test
    void aPartialDateLeavesOpenWhenItCame() {
        assertThat(
                        pieces(
                                "\"binding\": true",
                                milestone(1, "signed", "2014-05-23"),
                                milestone(2, "entered-into-force", "2016-12")))
                .containsExactly(
                        "signed 2014-05-23..2016-11-30",
                        "in-force 2016-12-01..2016-12-30 perhaps",
                        "in-force 2016-12-31..9999-12-31");
    }

    @Test
    void theActOfOneSideConcludesNothingWhereThereIsOneOfAll() {
        var onesided =
                "{\"n\": 1, \"act\": \"concluded\", \"on\": \"2014-05-12\", \"party\": \"eu\"}";

        assertThat(pieces("\"binding\": false", onesided, milestone(2, "signed", "2014-06-01")))
                .containsExactly("running 2014-06-01..9999-12-31");
        assertThat(pieces("\"binding\": false", onesided))
                .containsExactly("running 2014-05-12..9999-12-31");
    }

    @Test
    void withoutADayNothingIsKnown() {
        assertThat(pieces("\"binding\": false", "{\"n\": 1, \"act\": \"signed\"}")).isEmpty();
    }

    private static String milestone(int n, String act, String on) {
        return "{\"n\": %d, \"act\": \"%s\", \"on\": \"%s\"}".formatted(n, act, on);
    }

    private static List<String> pieces(String members, String... milestones) {
        var partnership =
                (Partnership)
                        Wire.entry(
                                """
                                {"kind": "partnership", "id": "p", "type": "other", "parties": ["a", "b"],
                                 %s, "milestones": [%s]}\
                                """
                                        .formatted(members, String.join(",", milestones)));
        return Standing.of(partnership).stream()
                .map(piece ->
                        "%s %s..%s%s"
                                .formatted(
                                        piece.state().code(),
                                        piece.from(),
                                        piece.to(),
                                        piece.certain() ? "" : " perhaps"))
                .toList();
    }
}
