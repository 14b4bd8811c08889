package hood;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house: each package imports only packages of floors below it, and each library has one door. */
@AnalyzeClasses(packages = "hood", importOptions = DoNotIncludeTests.class)
class FloorsTest {
    @ArchTest
    static final ArchRule eachFloorImportsOnlyFloorsBelow = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("0")
            .definedBy("hood.source")
            .layer("1")
            .definedBy("hood.diagnostic")
            .layer("2")
            .definedBy("hood.book", "hood.yaml", "hood.highlight")
            .layer("3")
            .definedBy(
                    "hood.config",
                    "hood.markdown",
                    "hood.bibliography",
                    "hood.block..",
                    "hood.lint",
                    "hood.symbol",
                    "hood.cache")
            .layer("4")
            .definedBy("hood.site", "hood.search")
            .layer("5")
            .definedBy("hood.files", "hood.preview")
            .layer("6")
            .definedBy("hood.record", "hood.external")
            .layer("7")
            .definedBy("hood.cli")
            .whereLayer("7")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("6")
            .mayOnlyBeAccessedByLayers("7")
            .whereLayer("5")
            .mayOnlyBeAccessedByLayers("6", "7")
            .whereLayer("4")
            .mayOnlyBeAccessedByLayers("5", "6", "7")
            .whereLayer("3")
            .mayOnlyBeAccessedByLayers("4", "5", "6", "7")
            .whereLayer("2")
            .mayOnlyBeAccessedByLayers("3", "4", "5", "6", "7")
            .whereLayer("1")
            .mayOnlyBeAccessedByLayers("2", "3", "4", "5", "6", "7")
            .ensureAllClassesAreContainedInArchitecture();

    @ArchTest
    static final ArchRule siblingsDoNotImportEachOther =
            slices().matching("hood.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule edgesInDoNotKnowEachOther = noClasses()
            .that()
            .resideInAnyPackage("hood.config", "hood.bibliography")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("hood.markdown");

    @ArchTest
    static final ArchRule theBookNeedsOnlyTheJdk = noClasses()
            .that()
            .resideInAPackage("hood.book")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", "hood.source", "hood.diagnostic", "hood.book");

    @ArchTest
    static final ArchRule onlyMarkdownKnowsFlexmark = noClasses()
            .that()
            .resideOutsideOfPackage("hood.markdown")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vladsch.flexmark..");

    @ArchTest
    static final ArchRule onlyMathKnowsSnuggleTeX = noClasses()
            .that()
            .resideOutsideOfPackage("hood.block.math")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("uk.ac.ed.ph..");

    @ArchTest
    static final ArchRule onlySiteKnowsThymeleaf = noClasses()
            .that()
            .resideOutsideOfPackage("hood.site")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.thymeleaf..", "ognl..");

    @ArchTest
    static final ArchRule onlyYamlKnowsSnakeYaml = noClasses()
            .that()
            .resideOutsideOfPackage("hood.yaml")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.snakeyaml..");

    @ArchTest
    static final ArchRule onlyFilesTouchesTheDisk = noClasses()
            .that()
            .resideOutsideOfPackage("hood.files")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.nio.file.Files")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.File")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.FileInputStream");

    @ArchTest
    static final ArchRule onlyExternalAsksTheNetwork = noClasses()
            .that()
            .resideOutsideOfPackage("hood.external")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http");

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that()
            .resideOutsideOfPackage("hood.cli")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");
}
