package org.entente.launcher.contract;

/// The entries of a [Scene], with as many of their members as an entry has. `PREFIX` stands for the
/// scene's.
final class SceneTexts {

    private static final String SOURCES =
            """
            "identifiers": {"example": "1"},
            "sources": [{"id": "s1", "url": "https://example.org/a", "publisher": "Example", "title": "A page",
                         "readOn": "2026-11-24", "language": "en", "grade": "official", "note": "a note"},
                        {"id": "s2", "url": "https://example.org/b", "publisher": "Example", "title": "Another page",
                         "readOn": "2026-11-24", "grade": "reported"}],
            "disputes": [{"matter": "which day", "preferred": 1, "why": "the first is official",
                          "claims": [{"value": "7 May", "sources": ["s1"]}, {"value": "8 May", "sources": ["s2"]}]}]}
            """;

    static final String ACTOR =
            """
            {"type": "group", "names": {"en": "Example Group", "ko": "예시 그룹"}, "aliases": ["EG"],
             "members": [{"actor": "eu", "from": "2020", "sources": ["s1"]}, {"actor": "kr", "from": "2020-05"}],
            """
                    + SOURCES;

    static final String DIALOGUE =
            """
            {"names": {"en": "Example Dialogue"}, "between": ["eu", "kr"], "level": "foreign-minister",
             "meetings": [{"n": 1, "on": "2026-05-07", "place": "Seoul", "topics": ["space-security"],
                           "matter": {"en": "a first meeting"}, "sources": ["s1"],
                           "participants": [{"person": "kaja-kallas", "for": "eu", "as": "High Representative"}]}],
            """
                    + SOURCES;

    static final String STATEMENT =
            """
            {"type": "joint-statement", "titles": {"en": "An example"}, "issuedOn": "2026-05-07", "place": "Seoul",
             "issuers": [{"actor": "eu"}, {"actor": "kr"}],
             "texts": [{"language": "en", "text": "We will meet again on space.", "source": "s1"}],
             "positions": [{"n": 1, "holders": ["eu", "kr"], "act": "commit", "strength": "plain",
                            "matter": {"en": "meet again on space"}, "topics": ["space-security"],
                            "quote": {"language": "en", "start": 0, "end": 18, "exact": "We will meet again"},
                            "sources": ["s1"]}],
             "alignedLater": [{"actor": "no", "on": "2026-05-09", "sources": ["s2"]}],
            """
                    + SOURCES;

    static final String PARTNERSHIP =
            """
            {"type": "security-and-defence-partnership", "titles": {"en": "Example Partnership"}, "parties": ["eu", "kr"],
             "legalNature": "political-instrument-nonbinding", "areasKnown": "partial",
             "milestones": [{"n": 1, "act": "signed", "on": "2026-05-07", "place": "Seoul",
                             "by": [{"actor": "eu", "person": "kaja-kallas", "as": "High Representative"}],
                             "sources": ["s1"]}],
             "areas": [{"n": 1, "code": "cyber", "headings": {"en": "Cyber"}, "sources": ["s1"]}],
            """
                    + SOURCES;

    /// To be formatted with a number of meetings and the day on which it is due.
    static final String COMMITMENT =
            """
            {"by": ["eu"], "to": ["kr"], "matter": {"en": "hold meetings: %d"}, "topics": ["space-security"],
             "madeOn": "2026-05-07", "madeIn": ["PREFIX-partnership"], "area": "PREFIX-partnership#1", "dueOn": "%s",
             "verifiable": true, "stage": "accepted",
             "plans": [{"n": 1, "announcedOn": "2026-05", "for": "2026-06", "place": "Brussels", "sources": ["s1"]}],
             "evidence": [{"n": 1, "on": "2026-06-02", "shows": "started", "matter": {"en": "a day was named"},
                           "sources": ["s2"]}],
             "assessments": [{"n": 1, "assessor": "Example Institute", "scale": "g7-compliance", "of": ["eu"],
                              "score": "0", "on": "2026-07-01", "why": {"en": "in progress"}, "evidence": [1],
                              "final": false, "sources": ["s2"]}],
            """
                    + SOURCES;

    private SceneTexts() {}
}
