package org.entente.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// What holds in a service that owns entries.
public final class OwnerRules {

    private OwnerRules() {}

    @ArchTest
    public static final ArchRule theChassisKnowsNoKindOfEntry =
            noClasses()
                    .that()
                    .resideInAPackage("..chassis..")
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching(
                            "org.entente.contracts.(Actor|Dialogue|Statement|Position|Partnership|Commitment).*")
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.entente.statements..", "org.entente.partnerships..")
                    .because("it serves both owners alike");

    @ArchTest
    public static final ArchRule featuresDoNotDependOnEachOther =
            slices().matching("org.entente.(statements|partnerships).(*)..")
                    .should()
                    .notDependOnEachOther();

    @ArchTest
    public static final ArchRule rowsStayAtHome =
            classes()
                    .that()
                    .areAnnotatedWith("jakarta.persistence.Entity")
                    .should()
                    .bePackagePrivate()
                    .because("what leaves a feature is a record");
}
