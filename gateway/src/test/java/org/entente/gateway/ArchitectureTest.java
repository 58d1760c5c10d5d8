package org.entente.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;

@AnalyzeClasses(
        packages = {"org.entente.contracts", "org.entente.chassis", "org.entente.gateway"},
        importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields =
            noFields()
                    .should()
                    .beAnnotatedWith(Inject.class)
                    .because("what a class needs stands in its constructor");

    @ArchTest
    static final ArchRule nobodyAsksTheMachineForTheTime =
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

    @ArchTest
    static final ArchRule contractsKnowNobody =
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

    @ArchTest
    static final ArchRule theGatewayKnowsNoChassis =
            noClasses()
                    .that()
                    .resideInAPackage("..gateway..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("..chassis..", "..statements..", "..partnerships..")
                    .because("it lives on what is published, and on nothing else of the owners");

    @ArchTest
    static final ArchRule onlyWritesTalkToTheOwners =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..gateway.write..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("java.net.http..")
                    .because("a read is answered from the view");

    @ArchTest
    static final ArchRule featuresFormNoCycle =
            slices().matching("org.entente.gateway.(*)..").should().beFreeOfCycles();
}
