package org.entente.contracts;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class EventSchemasTest {

    @Test
    void areMadeOfTheEntriesSchemasAndTheTypesOfEvents() throws IOException {
        for (var schema : EventSchemas.all().entrySet()) {
            Generated.isCommitted("schemas/events/" + schema.getKey() + ".json", schema.getValue());
        }
    }
}
