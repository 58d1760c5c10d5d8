package org.entente.partnerships;

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
        packages = {"org.entente.contracts", "org.entente.chassis", "org.entente.partnerships"},
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
    static final ArchRule theChassisKnowsNoKindOfEntry =
            noClasses()
                    .that()
                    .resideInAPackage("..chassis..")
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching(
                            "org.entente.contracts.(Actor|Dialogue|Statement|Position|Partnership|Commitment).*")
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAPackage("org.entente.partnerships..")
                    .because("it serves both owners alike");

    @ArchTest
    static final ArchRule featuresDoNotDependOnEachOther =
            slices().matching("org.entente.partnerships.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule rowsStayAtHome =
            classes()
                    .that()
                    .areAnnotatedWith(jakarta.persistence.Entity.class)
                    .should()
                    .bePackagePrivate()
                    .because("what leaves a feature is a record");
}
