package org.entente.contracts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Every way in which Entente says no over HTTP (RFC 9457): what clients may rely on, in one table.
/// The `type` of a problem is `/problems/NAME`; there the gateway says what it means.
public enum ProblemType {
    BAD_REQUEST(
            400,
            "Bad request",
            "The request cannot be understood: its address, a header or its framing is broken.",
            "Correct the request; the detail says what is wrong."),
    BAD_PARAMETER(
            400,
            "Bad parameter",
            "A parameter or header has a value that it cannot have.",
            "`parameter` names it; `accepted`, where given, lists what it takes."),
    UNKNOWN_PARAMETER(
            400,
            "Unknown parameter",
            "The query names a parameter that is not asked there, most often a slip of the pen.",
            "`accepted` lists the parameters that are."),
    MALFORMED_JSON(
            400,
            "Not JSON",
            "The body is not the JSON that is expected, or is nested too deep.",
            "The detail says what, and where."),
    MALFORMED_PRECONDITION(
            400,
            "Malformed precondition",
            "`If-Match` or `If-None-Match` of a write cannot be understood.",
            "Send `*` or entity tags as they were given out."),
    UNAUTHORIZED(
            401,
            "Unauthorized",
            "There is no bearer token, or one that is not valid.",
            "Get a new token from the issuer and send it as `Authorization: Bearer ...`."),
    FORBIDDEN(
            403,
            "Forbidden",
            "The token is valid but does not carry the role that this needs.",
            "Ask whoever hands out roles; trying again does not help."),
    NOT_FOUND(
            404,
            "Not found",
            "There is nothing at this address, or the record does not have it.",
            "Check the address; after a write, read with its `Consistency-Token`."),
    METHOD_NOT_ALLOWED(
            405,
            "Method not allowed",
            "The address is there, but not for this method.",
            "The header `Allow` lists the methods that it takes."),
    NOT_ACCEPTABLE(
            406,
            "Not acceptable",
            "The address cannot be sent as anything that `Accept` names.",
            "Leave `Accept` out, or name one of `accepted`."),
    ALREADY_RETRACTED(
            409,
            "Retracted",
            "The entry was retracted; only a write that names its version records it again.",
            "Send `If-Match` with the version if that is meant."),
    NOT_PROPOSED(
            409,
            "Not proposed",
            "Only what is proposed can be accepted or rejected.",
            "Read the commitment: somebody has decided already."),
    REBUILD_RUNS(
            409,
            "A rebuild runs",
            "The view is being rebuilt, by this gateway or another.",
            "Wait until it is done; `/v1/status` says how far it is."),
    TOO_MANY_WEBHOOKS(
            409,
            "Too many webhooks",
            "The caller has as many endpoints as one may have.",
            "Delete one first, or hear of more through one."),
    WEBHOOK_NOT_PROVEN(
            409,
            "Not proven",
            "The address has not said yet that it wants to be told.",
            "Have it answer the handshake, then call `verify`."),
    EPOCH_CHANGED(
            410,
            "The record has begun anew",
            "The record was put back from a backup, without what the `Consistency-Token` names.",
            "Drop these tokens, read again without them, and write again what is missing."),
    POSITION_GONE(
            410,
            "The position is gone",
            "The position is none of this feed any more: the record was made again from an older state.",
            "Forget what was read, and read from the beginning, without `after`."),
    PRECONDITION_FAILED(
            412,
            "Precondition failed",
            "The entry is not as `If-Match` or `If-None-Match` says.",
            "Read it again and decide anew; `version` is where it stands."),
    BODY_TOO_LARGE(
            413,
            "Body too large",
            "The body is larger than any request may be.",
            "Send an import in several requests."),
    ENTRY_TOO_LARGE(
            413,
            "Entry too large",
            "One entry takes more room than an entry may.",
            "Leave texts out, or split it."),
    URI_TOO_LONG(
            414,
            "Address too long",
            "The address with its query is longer than 4 KiB.",
            "Ask for less at once."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "Unsupported media type",
            "The body is of a type, or encoded in a way, that is not read here.",
            "`accepted` lists the types; bodies are not compressed."),
    INVALID_ENTRY(
            422,
            "Invalid entry",
            "The entry breaks its schema, a vocabulary or a rule.",
            "`errors` has a JSON pointer and a sentence for each breach."),
    INVALID_WEBHOOK(
            422,
            "Invalid webhook",
            "The webhook's address, filter or description is not what one may ask for.",
            "`errors` has a JSON pointer and a sentence for each breach."),
    UNKNOWN_REFERENCE(
            422,
            "Unknown reference",
            "The entry names what is not in the record.",
            "Record that first, or correct the name; `errors` says which."),
    PRECONDITION_REQUIRED(
            428,
            "Precondition required",
            "The entry exists, and a revision must say which version it revises.",
            "Read it and send its `ETag` as `If-Match`."),
    QUOTA_EXCEEDED(
            429,
            "Quota exceeded",
            "The caller has asked more often than is allowed.",
            "Wait as long as `Retry-After` says; keep an eye on `RateLimit`."),
    TOO_MANY_STREAMS(
            429,
            "Too many streams",
            "The caller follows on as many streams as one may have at once.",
            "Close one, or follow more on one."),
    HEADERS_TOO_LARGE(
            431,
            "Headers too large",
            "The headers of the request take more than 8 KiB.",
            "Send fewer or shorter ones; cookies are of no use here."),
    INTERNAL_ERROR(
            500,
            "Internal error",
            "Something is broken here. The log has it under the `requestId`.",
            "Report it with the `requestId`."),
    NO_STREAM_FREE(
            503,
            "No stream is free",
            "As many follow this gateway as may.",
            "Ask again after `Retry-After`, or read pages."),
    OWNER_UNREACHABLE(
            503,
            "The owner is out of reach",
            "The service that owns the entry does not answer; whether a write was made is not known.",
            "Read the entry, then try again."),
    QUESTION_TOO_COSTLY(
            503,
            "The question takes too long",
            "The answer was not found within the time that a question may take.",
            "Ask for less: filter more, or a smaller page."),
    UNAVAILABLE(
            503,
            "Unavailable",
            "What the answer stands in cannot be reached for the moment.",
            "Try again after `Retry-After`; of a write it is not known whether it was made."),
    VIEW_BEHIND(
            503,
            "The view is behind",
            "The view does not show yet what the `Consistency-Token` names.",
            "Ask again after `Retry-After`."),
    VIEW_CLOSED(
            503,
            "The view is not open yet",
            "The view is being made ready for this version of the gateway.",
            "Ask again after `Retry-After`."),
    WEBHOOKS_OFF(
            503,
            "Webhooks are off",
            "This Entente has no key for the secrets of webhooks.",
            "Whoever runs it sets `ENTENTE_WEBHOOK_KEY`; until then, follow `/v1/changes`.");

    private final int status;
    private final String title;
    private final String meaning;
    private final String remedy;

    ProblemType(int status, String title, String meaning, String remedy) {
        this.status = status;
        this.title = title;
        this.meaning = meaning;
        this.remedy = remedy;
    }

    /// The last part of its address, such as `not-found`.
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The value of a problem's `type`.
    public String address() {
        return "/problems/" + text();
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String meaning() {
        return meaning;
    }

    public String remedy() {
        return remedy;
    }

    public static Optional<ProblemType> of(String text) {
        return Arrays.stream(values()).filter(type -> type.text().equals(text)).findFirst();
    }
}
