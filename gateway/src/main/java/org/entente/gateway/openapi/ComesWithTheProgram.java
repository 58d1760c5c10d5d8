package org.entente.gateway.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What the resource answers comes with the program: nothing is behind it that could break, so that
/// it has no 500.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ComesWithTheProgram {}
