package org.entente.gateway.http;

import org.entente.contracts.ProblemType;

/// A kind of problem in words.
record ProblemExplained(String type, String title, int status, String meaning, String remedy) {

    static ProblemExplained of(ProblemType type) {
        return new ProblemExplained(
                type.address(), type.title(), type.status(), type.meaning(), type.remedy());
    }
}
