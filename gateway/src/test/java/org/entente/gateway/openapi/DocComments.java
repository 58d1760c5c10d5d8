package org.entente.gateway.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// What the sources promise of a record: its doc comment says what it is, and what its members are.
final class DocComments {

    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/java"), Path.of("../contracts/src/main/java"));

    private static final Pattern MEMBER = Pattern.compile("(?m)^@param (\\w+) ");
    private static final Map<Path, String> READ = new ConcurrentHashMap<>();

    private DocComments() {}

    /// @param members by their names in the code
    record Doc(String text, Map<String, String> members) {
        static final Doc NONE = new Doc("", Map.of());
    }

    static Doc of(Class<?> type) {
        var file = type.getName().replaceFirst("\\$.*", "").replace('.', '/') + ".java";
        return SOURCES.stream()
                .map(folder -> folder.resolve(file))
                .filter(Files::exists)
                .findFirst()
                .flatMap(path -> comment(READ.computeIfAbsent(path, DocComments::read), type))
                .orElse(Doc.NONE);
    }

    private static Optional<Doc> comment(String source, Class<?> type) {
        var declared =
                Pattern.compile(
                        "((?:[ \\t]*///[^\\n]*\\n)+)(?:[ \\t]*@[^\\n]*\\n|[ \\t]+[^/\\n]*\\)\\n)*"
                                + "[ \\t]*(?:public |private |static |sealed )*(?:record|enum|interface|class) "
                                + type.getSimpleName()
                                + "\\b");
        return declared.matcher(source).results().findFirst().map(match -> doc(match.group(1)));
    }

    private static Doc doc(String comment) {
        var text = comment.replaceAll("(?m)^[ \\t]*/// ?", "").strip();
        var members = new TreeMap<String, String>();
        var param = MEMBER.matcher(text);
        var ends = text.length();
        var starts = param.results().toList();
        for (var i = starts.size() - 1; i >= 0; i--) {
            var start = starts.get(i);
            members.put(start.group(1), sentence(text.substring(start.end(), ends)));
            ends = start.start();
        }
        return new Doc(sentence(text.substring(0, ends)), members);
    }

    /// Without links into the code.
    private static String sentence(String text) {
        var plain =
                text.replaceAll(" ?\\(\\[[^\\]]*\\]\\)", "")
                        .replaceAll("\\[#?([\\w.#()]+)\\]", "`$1`")
                        .replaceAll("\\s*\\n\\s*", " ")
                        .strip();
        if (plain.isEmpty()) {
            return plain;
        }
        var upper = plain.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + plain.substring(1);
        return upper.endsWith(".") ? upper : upper + ".";
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
