package org.entente.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.entente.testing.HouseRules;

@AnalyzeClasses(
        packages = {"org.entente.contracts", "org.entente.chassis", "org.entente.gateway"},
        importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);

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
                    .resideInAPackage("..gateway..")
                    .and()
                    .resideOutsideOfPackage("..gateway.write..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("java.net.http..")
                    .because("a read is answered from the view");

    @ArchTest
    static final ArchRule featuresFormNoCycle =
            slices().matching("org.entente.gateway.(*)..").should().beFreeOfCycles();
}
