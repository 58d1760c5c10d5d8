package org.entente.contracts;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    @Test
    void hasAMessageForEveryTypeOfEvent() throws IOException {
        Generated.isCommitted("asyncapi.yaml", AsyncApi.document());
    }
}
