import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.example.client.ApiClient;
import org.example.client.ApiException;
import org.example.client.ApiResponse;
import org.example.client.api.ActorsApi;
import org.example.client.api.ChangesApi;
import org.example.client.api.QuestionsApi;
import org.example.client.model.Actor;
import org.example.client.model.ActorToRecord;
import org.example.client.model.Problem;
import org.example.client.model.ReasonToGive;
import org.example.client.model.Source;
import org.example.client.model.StarValue;

/// The flow of `flow.ts` over the client that openapi-generator makes of the document, and a read
/// of the changes. It prints what it saw.
final class Flow {

    private final ApiClient client;
    private final ActorsApi actors;
    private final QuestionsApi questions;
    private final ChangesApi changes;

    private Flow(ApiClient client) {
        this.client = client;
        actors = new ActorsApi(client);
        questions = new QuestionsApi(client);
        changes = new ChangesApi(client);
    }

    private static ApiClient client(String gateway) {
        var client = new ApiClient();
        client.updateBaseUri(gateway);
        return client;
    }

    public static void main(String[] arguments) throws Exception {
        var reader = new Flow(client(arguments[0]));
        var editor =
                new Flow(
                        client(arguments[0])
                                .setRequestInterceptor(request ->
                                        request.header("Authorization", "Bearer " + arguments[1])));
        System.out.println(reader.pages());
        System.out.println(reader.conditional());
        System.out.println(reader.dossier());
        System.out.println(reader.positions());
        var token = editor.writes(arguments[2]);
        System.out.println(reader.history(arguments[2], token));
        System.out.println(reader.kinds());
    }

    private String pages() throws ApiException {
        var names = new ArrayList<String>();
        String cursor = null;
        do {
            var request = ActorsApi.APIListActorsRequest.newBuilder().type("state").limit(7);
            var page = actors.listActors(request.cursor(cursor).build());
            page.getItems().forEach(actor -> names.add(actor.getNames().get("en")));
            cursor = page.getNext();
        } while (cursor != null);
        return "%d of %d states, the Republic of Korea is %s"
                .formatted(new HashSet<>(names).size(), names.size(), names.contains("Republic of Korea"));
    }

    private String conditional() throws ApiException {
        var request = ActorsApi.APIGetActorRequest.newBuilder().id("kr");
        var first = actors.getActorWithHttpInfo(request.build());
        var read = first.getData().getKind() + " " + first.getData().getNames().get("en");
        try {
            actors.getActor(request.ifNoneMatch(header(first, "ETag")).build());
            return read + ", then again";
        } catch (ApiException e) {
            return read + ", then " + e.getCode();
        }
    }

    private String dossier() throws ApiException {
        var relation =
                questions.relation(
                        QuestionsApi.APIRelationRequest.newBuilder().one("eu").other("kr").build());
        return "%s: %d partnerships, all with titles is %s"
                .formatted(
                        relation.getBetween().stream()
                                .map(Actor::getId)
                                .collect(Collectors.joining(" and ")),
                        relation.getPartnerships().size(),
                        relation.getPartnerships().stream()
                                .allMatch(one -> one.getTitles().containsKey("en")));
    }

    private String positions() throws ApiException {
        var request = QuestionsApi.APIPositionsRequest.newBuilder().holder(List.of("eu", "kr"));
        return questions.positions(request.limit(2).build()).getItems().stream()
                .map(item -> item.getPosition())
                .map(one -> one.getAct() + " by " + String.join(" and ", one.getHolders()))
                .collect(Collectors.joining("; "));
    }

    /// The token of the last.
    private String writes(String id) throws ApiException, JsonProcessingException {
        var source =
                new Source()
                        .id("s1")
                        .url("https://example.org")
                        .publisher("Example")
                        .title("A page")
                        .readOn("2026-11-24")
                        .grade("official");
        var actor =
                new ActorToRecord()
                        .type("group")
                        .names(Map.of("en", "A group"))
                        .sources(List.of(source));
        var put = ActorsApi.APIPutActorRequest.newBuilder().id(id).actorToRecord(actor);
        var recorded = actors.putActorWithHttpInfo(put.ifNoneMatch(StarValue.STAR).build());
        System.out.println(told(recorded));
        var over = ActorsApi.APIPutActorRequest.newBuilder().id(id).actorToRecord(actor);
        over.ifMatch(header(recorded, "ETag"));
        actor.names(Map.of("en", "Another group"));
        var revised = actors.putActorWithHttpInfo(over.why("It has another name.").build());
        System.out.println(told(revised) + ", " + revised.getData().getNames().get("en"));
        try {
            actors.putActor(over.actorToRecord(actor.names(Map.of("en", "A group"))).build());
            System.out.println("not refused");
        } catch (ApiException e) {
            var problem =
                    client.getObjectMapper().readValue(e.getResponseBody(), Problem.class);
            System.out.println(
                    "%s %s, it stands in version %s"
                            .formatted(problem.getStatus(), problem.getType(), problem.getVersion()));
        }
        var retracted =
                actors.retractActorWithHttpInfo(
                        ActorsApi.APIRetractActorRequest.newBuilder()
                                .id(id)
                                .ifMatch(header(revised, "ETag"))
                                .reasonToGive(new ReasonToGive().why("There is no such group."))
                                .build());
        System.out.println(told(retracted));
        return header(retracted, "Consistency-Token");
    }

    private String history(String id, String token) throws ApiException {
        var request = ActorsApi.APIListActorVersionsRequest.newBuilder().id(id);
        return actors.listActorVersions(request.consistencyToken(token).build()).getItems().stream()
                .map(one -> one.getVersion() + " " + one.getChange().getType())
                .collect(Collectors.joining(", "));
    }

    /// Entries of all kinds in one list, each as what it is.
    private String kinds() throws ApiException {
        var request = ChangesApi.APIChangesRequest.newBuilder().after("0").limit(1000).build();
        return changes.changes(request).getItems().stream()
                .map(item -> item.getEntry().getActualInstance().getClass().getSimpleName())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String told(ApiResponse<Actor> answer) {
        return answer.getStatusCode() + ", version " + answer.getData().getVersion();
    }

    private static String header(ApiResponse<?> answer, String name) {
        return answer.getHeaders().entrySet().stream()
                .filter(one -> one.getKey().equalsIgnoreCase(name))
                .map(one -> one.getValue().getFirst())
                .findFirst()
                .orElseThrow();
    }
}
