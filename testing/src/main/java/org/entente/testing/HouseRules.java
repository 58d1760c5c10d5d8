package org.entente.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.http.HttpClient;

/// What holds in every module of the house.
public final class HouseRules {

    private HouseRules() {}

    @ArchTest
    public static final ArchRule nothingIsInjectedIntoFields =
            noFields()
                    .should()
                    .beAnnotatedWith("jakarta.inject.Inject")
                    .because("what a class needs stands in its constructor");

    @ArchTest
    public static final ArchRule nobodyAsksTheMachineForTheTime =
            noClasses()
                    .that()
                    .haveSimpleNameNotEndingWith("Producers")
                    .and()
                    .haveSimpleNameNotEndingWith("ClockProducer")
                    .should()
                    .callMethod(java.time.Instant.class, "now")
                    .orShould()
                    .callMethod(java.time.LocalDate.class, "now")
                    .because("a clock is injected");

    /// Java's client by itself asks for HTTP/2. A time that runs out during that change is
    /// forgotten (seen with Java 25.0.3), and the call lasts for as long as the connection does.
    @ArchTest
    public static final ArchRule clientsSayWhichHttpTheySpeak =
            classes()
                    .that(makeClientsOfHttp())
                    .should()
                    .callMethod(HttpClient.Builder.class, "version", HttpClient.Version.class)
                    .allowEmptyShould(true)
                    .because("a call in HTTP/1.1 ends in time");

    private static DescribedPredicate<JavaClass> makeClientsOfHttp() {
        return DescribedPredicate.describe(
                "make clients of HTTP",
                one ->
                        one.getMethodCallsFromSelf().stream()
                                .anyMatch(call ->
                                        call.getTargetOwner().isEquivalentTo(HttpClient.class)
                                                && call.getName().startsWith("new")));
    }

    @ArchTest
    public static final ArchRule contractsKnowNobody =
            classes()
                    .that()
                    .resideInAPackage("..contracts..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "..contracts..",
                            "java..",
                            "com.fasterxml.jackson..",
                            "com.networknt..",
                            "jakarta.validation..",
                            "org.jspecify.annotations..")
                    .because("every service, and every subscriber, compiles against them");
}
