package org.entente.gateway.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What an operation answers when all is well.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AnswersWith {

    Class<?> value();

    /// The media type of the first choice.
    String as() default "application/json";

    /// The media types that it answers in as well.
    String[] also() default {};
}
