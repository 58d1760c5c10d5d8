package org.entente.gateway.rebuild;

/// The next view would lose something, so that it does not take the place of the one that serves.
final class Incomplete extends RuntimeException {

    Incomplete(Missing missing) {
        super(
                "The topics lack %s. Have their owner publish them again, or force the rebuild if they are not to be kept."
                        .formatted(missing));
    }
}
