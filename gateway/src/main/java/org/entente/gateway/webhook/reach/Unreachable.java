package org.entente.gateway.webhook.reach;

/// A subscriber's address was not reached, or must not be; the message is a sentence that its owner
/// may read.
public final class Unreachable extends Exception {

    private static final long serialVersionUID = 1L;

    /// Why, as a word that logs and figures can count.
    public enum Reason {
        FORBIDDEN_ADDRESS("forbidden-address"),
        UNRESOLVABLE("unresolvable"),
        REFUSED("refused"),
        TIMEOUT("timeout"),
        TLS("tls"),
        RESET("reset"),
        TOO_LARGE("too-large");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private final Reason reason;

    public Unreachable(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    static Unreachable timeout() {
        return new Unreachable(Reason.TIMEOUT, "It took too long.");
    }

    public Reason reason() {
        return reason;
    }
}
