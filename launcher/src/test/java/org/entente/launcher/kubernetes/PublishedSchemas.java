package org.entente.launcher.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// What is wrong with an object according to those who define its kind.
///
/// Kubernetes' own kinds are held to the official client's models (members that are required or
/// unknown, types), Strimzi's to its own. For the others a schema beside this class names the
/// members that we use, as their definitions publish them.
final class PublishedSchemas {
    private static final String KUBERNETES = "io.kubernetes.client.openapi.models.";
    private static final JsonMapper STRICT =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .annotationIntrospector(new WithoutRoomForUnknownMembers())
                    .build();

    private PublishedSchemas() {}

    static List<String> violations(Manifest object) {
        return switch (object.apiVersion()) {
            case "kafka.strimzi.io/v1" -> ofStrimzi(object);
            case "postgresql.cnpg.io/v1", "monitoring.coreos.com/v1" -> ofSchema(object);
            default -> ofKubernetes(object);
        };
    }

    private static List<String> ofKubernetes(Manifest object) {
        var version = object.apiVersion().substring(object.apiVersion().indexOf('/') + 1);
        try {
            Class.forName(KUBERNETES + version.toUpperCase(Locale.ROOT) + object.kind())
                    .getMethod("fromJson", String.class)
                    .invoke(null, object.json().toString());
            return List.of();
        } catch (InvocationTargetException e) {
            return List.of(object + ": " + Objects.requireNonNull(e.getCause()).getMessage());
        } catch (ReflectiveOperationException e) {
            return List.of(object + ": Kubernetes has no such kind in " + object.apiVersion());
        }
    }

    private static List<String> ofStrimzi(Manifest object) {
        var model =
                switch (object.kind()) {
                    case "Kafka" -> Kafka.class;
                    case "KafkaNodePool" -> KafkaNodePool.class;
                    case "KafkaTopic" -> KafkaTopic.class;
                    default -> throw new IllegalArgumentException(object.toString());
                };
        try {
            STRICT.treeToValue(object.json(), model);
            return List.of();
        } catch (JsonProcessingException e) {
            return List.of(object + ": " + e.getOriginalMessage());
        }
    }

    private static List<String> ofSchema(Manifest object) {
        var file = object.kind() + ".json";
        try (var schema = PublishedSchemas.class.getResourceAsStream(file)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Objects.requireNonNull(schema, file), InputFormat.JSON)
                    .validate(object.json())
                    .stream()
                    .map(Error::toString)
                    .map(error -> object + ": " + error)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The models keep what they do not know, for clusters newer than they are. Here that is an
    /// error.
    private static final class WithoutRoomForUnknownMembers extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated member) {
            return false;
        }
    }
}
