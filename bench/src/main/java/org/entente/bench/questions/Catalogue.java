package org.entente.bench.questions;

import java.util.List;

/// Every question that is asked. A file `sql/<name>.sql` beside this class is the same question as
/// an analyst would put it to the view's database, with `:holder` where the address has `{holder}`.
final class Catalogue {
    static final List<Question> ALL =
            List.of(
                    new Question(
                            "positions-by-holder-and-topic",
                            "/v1/positions?holder={holder}&topic={topic}&limit={limit}"),
                    new Question(
                            "positions-by-act-and-target",
                            "/v1/positions?act={act}&target={target}&limit={limit}"),
                    new Question(
                            "positions-by-holder-and-target",
                            "/v1/positions?holder={holder}&target={target}&limit={limit}"),
                    new Question("positions-by-word", "/v1/positions?q={word}&limit={limit}"),
                    new Question(
                            "positions-first",
                            "/v1/positions?first=true&act={act}&topic={topic}&limit={limit}"),
                    new Question("positions", "/v1/positions?limit={limit}"),
                    new Question("positions-until", "/v1/positions?to={day}&limit={limit}"),
                    new Question(
                            "positions-as-known", "/v1/positions?holder={holder}&asKnownAt={at}"),
                    new Question(
                            "compare", "/v1/statements/compare?ids={statement},{otherStatement}"),
                    new Question("matrix", "/v1/partnerships/matrix?type={type}&party={holder}"),
                    new Question("in-force", "/v1/in-force?on={day}&type={type}&party={holder}"),
                    new Question(
                            "commitments-overdue",
                            "/v1/commitments?state=overdue&on={recent}&limit={limit}"),
                    new Question(
                            "commitments-done-by-topic",
                            "/v1/commitments?state=done&topic={topic}&on={recent}&limit={limit}"),
                    new Question("commitments-by", "/v1/commitments?by={holder}&limit={limit}"),
                    new Question(
                            "compliance", "/v1/compliance?by=actor&scale={scale}&limit={limit}"),
                    new Question("offices-of", "/v1/offices?of={state}&on={day}"),
                    new Question("offices-of-person", "/v1/offices?person={person}&limit={limit}"),
                    new Question("alignment", "/v1/alignment?actors={holder},{otherHolder}"),
                    new Question(
                            "alignment-on-topic",
                            "/v1/alignment?actors={holder},{otherHolder}&topic={topic}"),
                    new Question("timeline-of-actor", "/v1/timeline?actor={holder}&limit={limit}"),
                    new Question(
                            "timeline-of-two", "/v1/timeline?actor={holder}&actor={otherHolder}"),
                    new Question("timeline-of-topic", "/v1/timeline?topic={topic}&from={day}"),
                    new Question(
                            "search-frequent-word", "/v1/search?q={frequentWord}&limit={limit}"),
                    new Question("search-rare-word", "/v1/search?q={rareWord}&limit={limit}"),
                    new Question("search-two-words", "/v1/search?q={word}+{otherWord}"),
                    new Question("search-misspelt-name", "/v1/search?q={misspelt}&limit={limit}"),
                    new Question(
                            "references-of-actor", "/v1/actors/{holder}/references?limit={limit}"),
                    new Question("unresolved-references", "/v1/status/references?limit={limit}"),
                    new Question("statement-as-known", "/v1/statements/{statement}?asKnownAt={at}"),
                    new Question(
                            "statements-as-known", "/v1/statements?actor={holder}&asKnownAt={at}"),
                    new Question("relation-of-rare-pair", "/v1/relations/{rare}/{otherRare}"),
                    new Question(
                            "relation-of-frequent-pair",
                            "/v1/relations/{frequent}/{otherFrequent}",
                            false));

    private Catalogue() {}

    static Question named(String name) {
        return ALL.stream()
                .filter(question -> question.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "no question is \"" + name + "\"; there are " + ALL));
    }
}
