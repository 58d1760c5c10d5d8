package org.entente.gateway.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a member holds of which the code only knows that it is JSON.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Holds {

    /// What it, or each of its items, is. Of several it has the members of all.
    Class<?>[] value();

    /// What it may be instead.
    Class<?>[] or() default {};

    /// Whether it is a list of them.
    boolean many() default false;
}
