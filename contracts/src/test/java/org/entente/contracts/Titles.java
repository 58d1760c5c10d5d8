package org.entente.contracts;

/// How documents call events.
final class Titles {

    private Titles() {}

    static String of(EventType type) {
        return switch (type.event()) {
            case EventType.DUE -> "A commitment is due";
            case EventType.OVERDUE -> "A commitment is overdue";
            case EventType.PROPOSED -> "A commitment is proposed";
            default -> "%s %s was %s".formatted(article(type), type.kind().one(), type.event());
        };
    }

    static String summary(EventType type) {
        return switch (type.event()) {
            case "recorded" -> "It is new in the record; this is its version 1.";
            case "revised" -> "It has a new version, with whatever was corrected or became known.";
            case "retracted" ->
                    "It no longer stands, and says why. Nothing is deleted: the value is the whole entry still.";
            case EventType.DUE ->
                    "The first day has come that its due date can mean. Told once for each due date.";
            case EventType.OVERDUE ->
                    "The last day is past that its due date can mean, and no evidence shows it done. Told once for each due date.";
            case EventType.PROPOSED ->
                    "A statement commits somebody to something. An editor accepts the proposal or rejects it.";
            default -> throw new IllegalArgumentException("say what tells " + type.type());
        };
    }

    private static String article(EventType type) {
        return type.kind() == Kind.ACTOR ? "An" : "A";
    }
}
