package org.entente.gateway.webhook.reach;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.entente.gateway.webhook.reach.Unreachable.Reason;

/// What a failure of the network means to who is told about it. Nothing of what the failure itself
/// says goes out.
final class Failures {

    private Failures() {}

    static Unreachable lookUp(Throwable failure) {
        return new Unreachable(
                Reason.UNRESOLVABLE,
                failure instanceof TimeoutException
                        ? "Its host took too long to be looked up."
                        : "Its host cannot be looked up.");
    }

    static Unreachable exchange(Throwable failure) {
        return switch (failure) {
            case Unreachable known -> known;
            case ConnectTimeoutException _, SslHandshakeTimeoutException _, TimeoutException _ ->
                    Unreachable.timeout();
            case ConnectException _, NoRouteToHostException _, PortUnreachableException _ ->
                    new Unreachable(Reason.REFUSED, "It accepts no connection.");
            case SSLException _ ->
                    new Unreachable(
                            Reason.TLS,
                            "No connection by TLS: its certificate does not hold for its host today, or comes from"
                                    + " an authority that is not trusted, or it does not speak TLS 1.2 or 1.3.");
            case TooLongFrameException _ ->
                    new Unreachable(Reason.TOO_LARGE, "The head of its answer is too large.");
            case DecoderException wrapped when wrapped.getCause() != null ->
                    exchange(wrapped.getCause());
            default ->
                    new Unreachable(
                            Reason.RESET, "The connection ended before an answer was complete.");
        };
    }

    /// Whether nothing can have been sent, so that another address of the host may be tried.
    static boolean beforeSending(Unreachable failure) {
        return failure.reason() == Reason.REFUSED || failure.reason() == Reason.TIMEOUT;
    }
}
