package org.entente.gateway.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.entente.contracts.Kind;

/// The kinds of entry for which an operation at `/v1/{kinds}...` is there, where that is not all.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ForKinds {
    Kind[] value();
}
