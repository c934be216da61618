package org.hearth.jobs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class RoomsTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.hearth");

    @Test
    void usesNothingThatSparksDistributionLacks() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google..")
                .check(classes);
    }

    @Test
    void keepsSparkOutOfWhatCanBeAPureFunction() {
        noClasses()
                .that()
                .resideInAPackage("org.hearth.household..")
                .or()
                .haveSimpleName("Mixture")
                .or()
                .haveSimpleName("Scorer")
                .or()
                .haveSimpleName("Blocks")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "scala..")
                .check(classes);
    }
}
