package org.entente.launcher.documentation;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// The settings of a `@ConfigMapping`, with what its doc comments say of them.
record ConfigurationClass(Path file, List<String> readers) {

    /// @param fixed properties that have their values elsewhere
    List<Setting> settings(Set<String> fixed) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var sources = files.getJavaFileObjects(file);
            var task = (JavacTask) compiler.getTask(null, files, null, null, null, sources);
            var docs = DocTrees.instance(task);
            var members = new Members(docs, fixed);
            for (var unit : task.parse()) {
                members.scan(unit, null);
            }
            return members.settings;
        }
    }

    private final class Members extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final DocTrees docs;
        private final Set<String> fixed;
        private final List<Setting> settings = new ArrayList<>();

        private Members(DocTrees docs, Set<String> fixed) {
            this.docs = docs;
            this.fixed = fixed;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            var prefix = prefix(getCurrentPath());
            if (prefix.isEmpty() || method.getBody() != null) {
                return null;
            }
            var key = prefix.get() + "." + kebab(method.getName().toString());
            if (!fixed.contains(key)) {
                settings.add(
                        new Setting(
                                key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"),
                                argument(method.getModifiers(), "WithDefault").orElse(null),
                                meaning(docs.getDocComment(getCurrentPath())),
                                readers));
            }
            return null;
        }

        private static Optional<String> prefix(TreePath member) {
            return member.getParentPath().getLeaf() instanceof ClassTree type
                    ? argument(type.getModifiers(), "ConfigMapping")
                    : Optional.empty();
        }

        private static String meaning(@Nullable String comment) {
            return comment == null ? "" : comment.strip().replaceAll("\\s+", " ");
        }

        private static Optional<String> argument(ModifiersTree modifiers, String annotation) {
            return modifiers.getAnnotations().stream()
                    .filter(one -> one.getAnnotationType().toString().equals(annotation))
                    .map(AnnotationTree::getArguments)
                    .map(arguments -> text(arguments.getFirst()))
                    .findFirst();
        }

        private static String text(ExpressionTree argument) {
            var value = argument instanceof AssignmentTree named ? named.getExpression() : argument;
            return String.valueOf(((LiteralTree) value).getValue());
        }

        private static String kebab(String name) {
            return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        }
    }
}
