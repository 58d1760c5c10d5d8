package org.entente.statements;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.entente.testing.HouseRules;
import org.entente.testing.OwnerRules;

@AnalyzeClasses(
        packages = {"org.entente.contracts", "org.entente.chassis", "org.entente.statements"},
        importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest static final ArchTests owner = ArchTests.in(OwnerRules.class);
}
