package org.entente.gateway.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.entente.gateway.feed.Position;
import org.entente.gateway.rebuild.Rebuild;
import org.jspecify.annotations.Nullable;

/// How the gateway and its view stand.
///
/// @param entries how many of each kind, without those retracted
/// @param topics how far each partition has been applied
/// @param rebuild the one that runs in this gateway, or its last one
/// @param parked changes that could not be applied, and those held up behind them
/// @param unresolvedReferences references whose target is not in the view, the first hundred
@JsonInclude(JsonInclude.Include.NON_NULL)
record Status(
        String version,
        Position feed,
        Map<String, Long> entries,
        List<Partition> topics,
        @Nullable Rebuild rebuild,
        List<Parked> parked,
        Unresolved unresolvedReferences) {

    /// @param lag changes on the topic that are not yet applied; absent while the topic cannot be
    ///   asked, and where another gateway has the partition
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Partition(String topic, int partition, long nextOffset, @Nullable Long lag) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Parked(String topic, int partition, long offset, @Nullable String key, String reason) {}

    record Unresolved(long count, List<Reference> items) {}

    record Reference(String entry, String pointer, String cited) {}
}
