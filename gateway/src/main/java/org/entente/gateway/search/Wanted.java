package org.entente.gateway.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.gateway.Problems;
import org.jspecify.annotations.Nullable;

/// What somebody looks for, in the way web searches are written: words, "words in a row", `or`, and
/// `-` before what must not be there.
///
/// @param found for `websearch_to_tsquery`
/// @param lacking texts of which none must be there
/// @param stretches what is written without spaces, to be marked as it stands
/// @param name the whole of it, where it can be somebody's name
record Wanted(String found, List<String> lacking, List<String> stretches, @Nullable String name) {

    /// In characters.
    static final int LONGEST = 300;

    private static final int LONGEST_NAME = 80;

    /// How much of a word is looked for in a text, for the part of it to show.
    private static final int BEGINNING = 5;

    private static final Pattern TOKEN = Pattern.compile("(-*)(?:\"([^\"]*)\"?|([^\\s\"]+))");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem (400) when nothing can be found by it
    static Wanted read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw Problems.badParameter("q", "says what to look for");
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw Problems.badParameter("q", "takes at most " + LONGEST + " characters");
        }
        var clean = Writing.clean(text);
        var found = new StringBuilder();
        var lacking = new ArrayList<String>();
        var tokens = TOKEN.matcher(clean);
        while (tokens.find()) {
            var token = token(tokens);
            if (tokens.group(1).isEmpty()) {
                found.append(token).append(' ');
            } else if (!token.isEmpty()) {
                lacking.add(token);
            }
        }
        if (found.isEmpty() && !lacking.isEmpty()) {
            throw Problems.badParameter("q", "names something to be found, not only what must not");
        }
        var positive = found.toString().strip();
        return new Wanted(
                positive, lacking, stretches(clean, lacking), name(clean, positive, lacking));
    }

    /// The beginnings of its words, as a regular expression.
    String near() {
        var beginnings = new LinkedHashSet<String>();
        WORD.matcher(found)
                .results()
                .map(word -> word.group())
                .map(Wanted::beginning)
                .forEach(beginnings::add);
        return beginnings.isEmpty() ? "$" : String.join("|", beginnings);
    }

    private static String beginning(String word) {
        return word.codePointCount(0, word.length()) <= BEGINNING
                ? word
                : word.substring(0, word.offsetByCodePoints(0, BEGINNING));
    }

    private static String token(Matcher token) {
        var quoted = token.group(2);
        var words =
                Writing.words(quoted == null ? token.group(3) : quoted)
                        .strip()
                        .replaceAll("\\s+", " ");
        return quoted != null || words.contains(" ") ? '"' + words + '"' : words;
    }

    private static List<String> stretches(String clean, List<String> lacking) {
        return lacking.isEmpty()
                ? Writing.unspaced(clean)
                : Writing.unspaced(
                        TOKEN.matcher(clean)
                                .results()
                                .filter(token -> token.group(1).isEmpty())
                                .map(token -> token.group())
                                .collect(Collectors.joining(" ")));
    }

    private static @Nullable String name(String clean, String found, List<String> lacking) {
        var letters = clean.chars().filter(Character::isLetter).count();
        return lacking.isEmpty() && letters > 3 && found.length() <= LONGEST_NAME
                ? clean.replace('"', ' ').strip()
                : null;
    }
}
