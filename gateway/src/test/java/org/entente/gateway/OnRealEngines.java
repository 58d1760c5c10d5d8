package org.entente.gateway;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.entente.testing.Engines;

/// A real PostgreSQL and a real Kafka, shared by all tests of the gateway.
@WithTestResource(value = Engines.class, initArgs = @ResourceArg(name = "database", value = "view"))
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnRealEngines {}
