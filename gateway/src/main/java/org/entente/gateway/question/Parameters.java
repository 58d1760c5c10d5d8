package org.entente.gateway.question;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import org.entente.contracts.Identifiers;
import org.entente.contracts.PartialDate;
import org.entente.contracts.Vocabularies;
import org.entente.gateway.Problems;
import org.jspecify.annotations.Nullable;

/// Reads what a question asks for; what cannot be meant is refused with what would do (400).
public final class Parameters {

    private Parameters() {}

    /// A day, a month or a year.
    public static @Nullable PartialDate day(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            if (text.matches(PartialDate.PATTERN)) {
                return new PartialDate(text);
            }
        } catch (DateTimeException e) {
            throw notADay(name);
        }
        throw notADay(name);
    }

    /// A whole day.
    public static @Nullable LocalDate date(String name, @Nullable String text) {
        try {
            return text == null ? null : Days.read(text);
        } catch (DateTimeException e) {
            throw Problems.badParameter(name, "takes a day such as 2024-11-04");
        }
    }

    /// The id of an entry, whether there is one or not.
    public static void id(String name, String text) {
        if (!Identifiers.isOne(text)) {
            throw Problems.badParameter(
                    name,
                    "takes the id of an entry, such as eu, of at most %d characters"
                            .formatted(Identifiers.LONGEST));
        }
    }

    /// Codes of a vocabulary.
    public static void codes(String name, String scheme, Collection<String> codes) {
        var accepted = Vocabularies.shipped().scheme(scheme).codes();
        for (var code : codes) {
            if (!accepted.contains(code)) {
                throw Problems.badParameter(
                        name,
                        "takes codes of the vocabulary %s; \"%s\" is none".formatted(scheme, code),
                        accepted);
            }
        }
    }

    /// One of these values.
    public static void oneOf(String name, @Nullable String value, Collection<String> accepted) {
        if (value != null && !accepted.contains(value)) {
            throw Problems.badParameter(name, "is one of " + String.join(", ", accepted), accepted);
        }
    }

    private static RuntimeException notADay(String name) {
        return Problems.badParameter(
                name, "takes a day, a month or a year, such as 2024-11-04, 2024-11 or 2024");
    }
}
