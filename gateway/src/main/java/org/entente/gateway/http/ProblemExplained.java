package org.entente.gateway.http;

import org.entente.contracts.ProblemType;

/// A kind of problem in words.
///
/// @param type its address, as problems of this kind say it
/// @param title in a few words
/// @param status the status of the answers
/// @param meaning what was wrong
/// @param remedy what to do
record ProblemExplained(String type, String title, int status, String meaning, String remedy) {

    static ProblemExplained of(ProblemType type) {
        return new ProblemExplained(
                type.address(), type.title(), type.status(), type.meaning(), type.remedy());
    }
}
