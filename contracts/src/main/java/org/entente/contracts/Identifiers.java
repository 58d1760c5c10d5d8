package org.entente.contracts;

/// What identifiers look like.
public final class Identifiers {

    /// An entry's id: a readable slug that never changes, letters and digits of any script, joined
    /// by single hyphens.
    public static final String ID = "^[\\p{L}\\p{N}\\p{M}]+(-[\\p{L}\\p{N}\\p{M}]+)*$";

    /// No id is longer, in characters.
    public static final int LONGEST = 200;

    /// A calendar period of ISO 8601, such as `P1Y`.
    public static final String PERIOD = "^P(?=\\d)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?$";

    private Identifiers() {}

    /// Whether an entry may have this id.
    public static boolean isOne(String id) {
        return id.length() <= LONGEST && id.matches(ID);
    }
}
