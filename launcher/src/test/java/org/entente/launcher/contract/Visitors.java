package org.entente.launcher.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import org.entente.launcher.story.Caller;
import org.jspecify.annotations.Nullable;

/// Those who come to one gateway: an editor, a reader who may not write, and somebody whose token
/// is none.
record Visitors(Caller editor, Caller reader, Caller stranger) {

    static Visitors at(URI gateway, Lodging lodging) {
        return new Visitors(
                new Caller(gateway, lodging.token("editor")),
                new Caller(gateway, lodging.token("reader")),
                new Caller(gateway, "nonsense"));
    }

    HttpResponse<String> answered(
            int status, String method, String path, @Nullable String body, String... headers)
            throws IOException {
        return checked(status, editor.send(method, path, body, headers));
    }

    HttpResponse<String> answered(int status, String path) throws IOException {
        return answered(status, "GET", path, null);
    }

    /// Nobody else may do this.
    void othersMayNot(String method, String path, @Nullable String body) throws IOException {
        checked(401, stranger.send(method, path, body));
        checked(403, reader.send(method, path, body));
    }

    static HttpResponse<String> checked(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s: %s", answer.uri(), answer.body()).isEqualTo(status);
        return answer;
    }
}
