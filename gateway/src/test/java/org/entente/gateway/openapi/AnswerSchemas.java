package org.entente.gateway.openapi;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.CustomPropertyDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.impl.DefinitionKey;
import com.github.victools.jsonschema.generator.naming.SchemaDefinitionNamingStrategy;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.contracts.PartialDate;
import org.entente.contracts.Vocabularies;
import org.entente.contracts.Wire;
import org.entente.gateway.entry.Derived;
import org.entente.gateway.question.Json;
import org.entente.gateway.question.Page;
import org.jspecify.annotations.Nullable;

/// What the gateway answers, by the records that it answers with.
final class AnswerSchemas {

    private final EntrySchemas entries;
    private final SchemaBuilder builder;

    AnswerSchemas(EntrySchemas entries) {
        this.entries = entries;
        this.builder = new SchemaGenerator(config().build()).buildMultipleSchemaDefinitions();
    }

    /// A reference to the schema of the record, which becomes a component.
    ObjectNode reference(Class<?> type, Class<?>... parameters) {
        return builder.createSchemaReference(type, parameters);
    }

    ObjectNode all() {
        var schemas = builder.collectDefinitions("components/schemas");
        schemas.forEach(schema -> flatten((ObjectNode) schema));
        return schemas;
    }

    /// What a record holds unwrapped are members of its own.
    private static void flatten(ObjectNode schema) {
        if (schema.path("type").asText().equals("object") && schema.has("allOf")) {
            for (var part : schema.remove("allOf")) {
                schema.withObjectProperty("properties")
                        .setAll((ObjectNode) part.path("properties"));
                var required = new TreeSet<String>();
                schema.path("required").forEach(name -> required.add(name.textValue()));
                part.path("required").forEach(name -> required.add(name.textValue()));
                schema.set("required", Tree.array(required));
            }
        }
    }

    /// `Alignment.Group` is called AlignmentGroup; what is in a resource goes by the resource's
    /// name, and what is in the vocabularies by its own.
    static String name(Class<?> type) {
        var said = type.getAnnotation(Schema.class);
        if (said != null && !said.name().isEmpty()) {
            return said.name();
        }
        var around = type.getEnclosingClass();
        return around == null || around == Vocabularies.class
                ? type.getSimpleName().replaceFirst("Resource$", "")
                : name(around) + type.getSimpleName();
    }

    private SchemaGeneratorConfigBuilder config() {
        var config =
                new SchemaGeneratorConfigBuilder(
                                Wire.mapper(), SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                        .with(
                                new JacksonModule(
                                        JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY,
                                        JacksonOption.FLATTENED_ENUMS_FROM_JSONVALUE,
                                        JacksonOption.SKIP_SUBTYPE_LOOKUP,
                                        JacksonOption.IGNORE_TYPE_INFO_TRANSFORM))
                        .with(Option.DEFINITIONS_FOR_ALL_OBJECTS)
                        .with(Option.DEFINITION_FOR_MAIN_SCHEMA)
                        .with(Option.PLAIN_DEFINITION_KEYS)
                        .with(Option.STANDARD_FORMATS)
                        .with(Option.EXTRA_OPEN_API_FORMAT_VALUES)
                        .without(Option.SCHEMA_VERSION_INDICATOR);
        config.forFields()
                .withRequiredCheck(AnswerSchemas::required)
                .withDescriptionResolver(AnswerSchemas::description)
                .withCustomDefinitionProvider((field, context) -> {
                    var holds = field.getAnnotation(Holds.class);
                    return holds == null ? null : definition(field, holds, context);
                });
        config.forTypesInGeneral()
                .withDescriptionResolver(type -> {
                    var text = DocComments.of(type.getType().getErasedType()).text();
                    return text.isEmpty() ? null : text;
                })
                .withDefinitionNamingStrategy(new Naming())
                .withCustomDefinitionProvider(this::definition);
        return config;
    }

    private @Nullable CustomDefinition definition(
            ResolvedType type, SchemaGenerationContext context) {
        var raw = type.getErasedType();
        if (raw == PartialDate.class) {
            return inline(Tree.object().put("type", "string").put("pattern", PartialDate.PATTERN));
        }
        if (raw == Json.class || raw == Derived.class) {
            throw new IllegalStateException("what JSON this is says no annotation @Holds");
        }
        if (raw.isEnum()) {
            return inline(codes(raw.getEnumConstants()));
        }
        if (isWrittenAsText(raw)) {
            return inline(Tree.object().put("type", "string"));
        }
        if (type.isInstanceOf(Map.class)) {
            return inline(map(type, context));
        }
        var component = entries.name(raw);
        return component == null ? null : inline(Tree.schema(component));
    }

    /// What the field is said to hold, in the place of the JSON that its type names.
    private static CustomPropertyDefinition definition(
            FieldScope field, Holds holds, SchemaGenerationContext context) {
        var what = one(List.of(holds.value()), "allOf", context);
        if (holds.or().length > 0) {
            what =
                    one(
                            Stream.concat(Stream.of(holds.value()), Stream.of(holds.or())).toList(),
                            "anyOf",
                            context);
        }
        var type = field.getType();
        var schema =
                holds.many() || type.isInstanceOf(Collection.class)
                        ? Tree.object().put("type", "array").<ObjectNode>set("items", what)
                        : type.isInstanceOf(Map.class)
                                ? Tree.object()
                                        .put("type", "object")
                                        .<ObjectNode>set("additionalProperties", what)
                                : what;
        var text = description(field);
        if (text != null) {
            schema.put("description", text);
        }
        return new CustomPropertyDefinition(schema, AttributeInclusion.NO);
    }

    private static ObjectNode one(
            List<Class<?>> types, String how, SchemaGenerationContext context) {
        var references =
                types.stream()
                        .map(type -> context.getTypeContext().resolve(type))
                        .map(context::createDefinitionReference)
                        .toList();
        if (references.size() == 1) {
            return references.getFirst();
        }
        var all = Tree.object();
        all.putArray(how).addAll(references);
        return all;
    }

    private static ObjectNode map(ResolvedType type, SchemaGenerationContext context) {
        var parameters = type.getTypeParameters();
        if (parameters.stream().allMatch(one -> one.getErasedType() == String.class)) {
            return Tree.schema("Texts");
        }
        var values = context.createDefinitionReference(parameters.getLast());
        return Tree.object().put("type", "object").set("additionalProperties", values);
    }

    private static ObjectNode codes(Object... constants) {
        var written =
                Stream.of(constants).map(one -> Wire.mapper().convertValue(one, String.class));
        return Tree.object().put("type", "string").set("enum", Tree.array(written.toList()));
    }

    private static boolean isWrittenAsText(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method ->
                        method.isAnnotationPresent(JsonValue.class)
                                && method.getReturnType() == String.class);
    }

    private static CustomDefinition inline(ObjectNode schema) {
        return new CustomDefinition(schema, DefinitionType.INLINE, AttributeInclusion.NO);
    }

    private static @Nullable String description(FieldScope field) {
        return DocComments.of(field.getDeclaringType().getErasedType())
                .members()
                .get(field.getDeclaredName());
    }

    private static boolean required(FieldScope field) {
        var annotated = field.getRawMember().getAnnotatedType();
        if (annotated.isAnnotationPresent(Nullable.class)) {
            return false;
        }
        var type = field.getType();
        var many = type.isInstanceOf(Collection.class) || type.isInstanceOf(Map.class);
        return !many || inclusion(field) != JsonInclude.Include.NON_EMPTY;
    }

    private static JsonInclude.@Nullable Include inclusion(FieldScope field) {
        var own = field.getAnnotation(JsonInclude.class);
        var types = field.getDeclaringType().getErasedType().getAnnotation(JsonInclude.class);
        var counts = own == null ? types : own;
        return counts == null ? null : counts.value();
    }

    private static final class Naming implements SchemaDefinitionNamingStrategy {
        @Override
        public String getDefinitionNameForKey(DefinitionKey key, SchemaGenerationContext context) {
            var type = key.getType();
            return type.getErasedType() == Page.class
                    ? name(type.getTypeParameters().getFirst().getErasedType()) + "Page"
                    : name(type.getErasedType());
        }
    }
}
