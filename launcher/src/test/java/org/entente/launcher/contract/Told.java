package org.entente.launcher.contract;

import java.net.http.HttpHeaders;

/// An answer, read to its end.
record Told(int status, HttpHeaders headers, String body) {

    /// Without its parameters; empty where there is none.
    String type() {
        return header("Content-Type").split(";", 2)[0].strip();
    }

    boolean has(String header) {
        return headers.firstValue(header).isPresent();
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
