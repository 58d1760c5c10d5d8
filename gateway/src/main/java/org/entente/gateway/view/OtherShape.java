package org.entente.gateway.view;

/// The view's rows are those of another version of the gateway. What this one would add to them
/// would be wrong for ever, so it applies nothing as long as that is so.
public final class OtherShape extends RuntimeException {

    OtherShape() {
        super("the rows of the view are those of another version of the gateway");
    }
}
