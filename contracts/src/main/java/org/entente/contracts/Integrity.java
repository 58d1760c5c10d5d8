package org.entente.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What must hold inside any entry, whatever its kind: codes are in their vocabularies, facts name
/// sources that the entry has, numbers are unique within their list.
public final class Integrity {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private static final ClassValue<RecordComponent[]> COMPONENTS =
            new ClassValue<>() {
                @Override
                protected RecordComponent[] computeValue(Class<?> type) {
                    var components = type.getRecordComponents();
                    for (var component : components) {
                        component.getAccessor().setAccessible(true);
                    }
                    return components;
                }
            };

    private final Set<String> sources = new HashSet<>();
    private final List<Violation> found = new ArrayList<>();

    private Integrity(Entry entry) {
        for (var i = 0; i < entry.sources().size(); i++) {
            if (!sources.add(entry.sources().get(i).id())) {
                found.add(new Violation("/sources/" + i + "/id", "is the id of another source"));
            }
        }
    }

    public static List<Violation> violations(Entry entry) {
        var integrity = new Integrity(entry);
        if (entry.id().length() > Identifiers.LONGEST) {
            integrity.found.add(
                    new Violation("/id", "is longer than " + Identifiers.LONGEST + " characters"));
        }
        integrity.walk("", (Record) entry);
        return integrity.found;
    }

    private void walk(String here, Record record) {
        for (var component : COMPONENTS.get(record.getClass())) {
            var value = value(component, record);
            if (value == null) {
                continue;
            }
            var pointer = here + "/" + name(component);
            var code = component.getAnnotation(Code.class);
            switch (value) {
                case String text when code != null -> code(pointer, code.value(), text);
                case Record nested -> walk(pointer, nested);
                case List<?> list when code != null -> {
                    for (var i = 0; i < list.size(); i++) {
                        code(pointer + "/" + i, code.value(), String.valueOf(list.get(i)));
                    }
                }
                case List<?> list when isCitation(component, record) -> cited(pointer, list);
                case List<?> list -> list(pointer, list);
                case Map<?, ?> map -> languages(pointer, component, map.keySet());
                default -> {}
            }
        }
    }

    private void list(String pointer, List<?> list) {
        var numbers = new HashSet<Integer>();
        for (var i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Numbered numbered && !numbers.add(numbered.n())) {
                found.add(
                        new Violation(
                                pointer + "/" + i + "/n",
                                "is the number of another item of this list"));
            }
            if (list.get(i) instanceof Record nested) {
                walk(pointer + "/" + i, nested);
            }
        }
    }

    private void code(String pointer, String scheme, String code) {
        var vocabulary = Vocabularies.shipped().scheme(scheme);
        if (vocabulary.concept(code) == null) {
            found.add(
                    new Violation(
                            pointer,
                            "\"" + code + "\" is not a code of the vocabulary " + scheme,
                            vocabulary.codes()));
        }
    }

    private void cited(String pointer, List<?> ids) {
        for (var i = 0; i < ids.size(); i++) {
            if (!sources.contains(String.valueOf(ids.get(i)))) {
                found.add(
                        new Violation(
                                pointer + "/" + i,
                                "no source of this entry has the id \"" + ids.get(i) + "\"",
                                List.copyOf(sources)));
            }
        }
    }

    private void languages(String pointer, RecordComponent component, Collection<?> keys) {
        if (component.getName().equals("identifiers")) {
            return;
        }
        for (var key : keys) {
            if (!LANGUAGE.matcher(String.valueOf(key)).matches()) {
                found.add(
                        new Violation(
                                pointer + "/" + key,
                                "is not a language tag (BCP 47), such as \"en\" or \"ko\""));
            }
        }
    }

    private static boolean isCitation(RecordComponent component, Record record) {
        return component.getName().equals("sources") && !(record instanceof Entry);
    }

    private static String name(RecordComponent component) {
        var renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
