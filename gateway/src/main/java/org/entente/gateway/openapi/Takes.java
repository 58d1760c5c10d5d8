package org.entente.gateway.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.entente.contracts.Kind;

/// A parameter of the operation that its method does not name: it is read from the request, or
/// passed on with it.
@Repeatable(Takes.All.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Takes {
    String name();

    /// Where it is: `query` or `header`.
    String in() default "query";

    /// What it takes, by the name that the document's maker has for it.
    String value();

    /// Whether it can be there several times.
    boolean many() default false;

    /// The kinds whose operation takes it; none are all of them.
    Kind[] kinds() default {};

    String description();

    /// Several of them.
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface All {
        Takes[] value();
    }
}
