package org.hearth.northbrook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house plan as rules: which room a thing lives in, and whom it may know. */
class HouseRulesTest {

    private static final List<String> MODULES = List.of(
            "ingestion/population",
            "ingestion/agency",
            "ingestion/jobs",
            "ingestion/simulation",
            "models",
            "scoring-api",
            "dashboards");

    private static JavaClasses of(String... modules) {
        return new ClassFileImporter()
                .importPaths(Stream.of(modules)
                        .map(module -> Hearth.ROOT.resolve(module).resolve("target/classes"))
                        .toList());
    }

    private static JavaClasses house() {
        return of(MODULES.toArray(String[]::new));
    }

    @Test
    void seesEveryModule() {
        for (String module : MODULES) {
            assertThat(of(module)).as(module).isNotEmpty();
        }
    }

    @Test
    void populationKnowsNoEngine() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache..", "org.tribuo..", "io.vertx..", "com.google..")
                .check(of("ingestion/population"));
    }

    @Test
    void jobsUseOnlyWhatSparksDistributionHas() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.google..", "org.tribuo..", "io.vertx..")
                .check(of("ingestion/jobs"));
    }

    @Test
    void onlyJobsKnowSpark() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "scala..", "org.apache.hadoop..")
                .check(of("ingestion/population", "ingestion/agency", "ingestion/simulation", "models", "scoring-api"));
    }

    @Test
    void modelsKnowNoServer() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx..", "gg.jte..")
                .check(of("models"));
    }

    @Test
    void onlyTheServiceKnowsItsDatabase() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.postgresql..", "org.flywaydb..", "io.zonky..")
                .check(of(
                        "ingestion/population",
                        "ingestion/agency",
                        "ingestion/jobs",
                        "ingestion/simulation",
                        "models"));
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.hearth.command..", "gg.jte..")
                .and()
                .haveSimpleNameNotEndingWith("Command")
                .and()
                .haveSimpleNameNotEndingWith("Main")
                .should(ACCESS_STANDARD_STREAMS)
                .check(house());
    }

    @Test
    void slicesKnowEachOtherOneWayOnly() {
        slices().matching("org.hearth.(*)..").should().beFreeOfCycles().check(house());
    }

    @Test
    void roomsAreNamedByTheirDomain() {
        classes()
                .should()
                .resideOutsideOfPackages(
                        "..util..", "..utils..", "..common..", "..helper..", "..impl..", "..service..", "..dao..")
                .check(house());
    }

    @Test
    void everyRoomSaysWhatItIsFor() throws IOException {
        for (String module : MODULES) {
            Path sources = Hearth.ROOT.resolve(module).resolve("src/main/java");
            try (Stream<Path> files = Files.walk(sources)) {
                List<Path> silent = files.filter(file -> file.toString().endsWith(".java"))
                        .map(Path::getParent)
                        .distinct()
                        .filter(room -> !Files.exists(room.resolve("package-info.java")))
                        .toList();
                assertThat(silent).as("packages without package-info.java").isEmpty();
            }
        }
    }
}
