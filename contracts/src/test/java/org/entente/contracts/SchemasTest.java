package org.entente.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import jakarta.validation.constraints.NotEmpty;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The committed schemas are what the records say. `-Dentente.schemas.write` writes them anew.
class SchemasTest {

    @ParameterizedTest
    @EnumSource
    void areGeneratedFromTheRecords(Kind kind) throws IOException {
        Generated.isCommitted("schemas/" + kind.one() + ".json", schema(kind));
    }

    private static JsonNode schema(Kind kind) {
        var builder =
                new SchemaGeneratorConfigBuilder(
                                Wire.mapper(), SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                        .with(
                                new JacksonModule(
                                        JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY,
                                        JacksonOption.SKIP_SUBTYPE_LOOKUP,
                                        JacksonOption.IGNORE_TYPE_INFO_TRANSFORM))
                        .with(
                                new JakartaValidationModule(
                                        JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS))
                        .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT)
                        .with(Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
                        .with(Option.DEFINITIONS_FOR_ALL_OBJECTS);
        builder.forFields()
                .withRequiredCheck(SchemasTest::required)
                .withInstanceAttributeOverride((node, field, context) -> {
                    var code = field.getAnnotation(Code.class);
                    if (code != null) {
                        node.put("x-vocabulary", code.value());
                    }
                    if (field.getAnnotation(NotEmpty.class) != null
                            && field.getType().isInstanceOf(Map.class)) {
                        node.put("minProperties", 1);
                    }
                });
        builder.forTypesInGeneral()
                .withCustomDefinitionProvider((type, context) ->
                        type.getErasedType() == PartialDate.class
                                ? new CustomDefinition(
                                        context.getGeneratorConfig()
                                                .createObjectNode()
                                                .put("type", "string")
                                                .put("pattern", PartialDate.PATTERN),
                                        true)
                                : null);
        var schema = new SchemaGenerator(builder.build()).generateSchema(kind.type());
        schema.put("$id", "https://entente.example/schemas/" + kind.one() + ".json");
        schema.put("title", kind.one());
        ((ObjectNode) schema.get("properties")).putObject("kind").put("const", kind.one());
        schema.withArray("required").add("kind");
        return schema;
    }

    private static boolean required(FieldScope field) {
        var type = field.getType();
        var many = type.isInstanceOf(Collection.class) || type.isInstanceOf(Map.class);
        var nullable = field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
        return many ? field.getAnnotation(NotEmpty.class) != null : !nullable;
    }
}
