package nl.veiligwonen.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = {"nl.veiligwonen.platform", "nl.veiligwonen.contracts"},
        importOptions = DoNotIncludeTests.class)
class PlatformArchitectureTest {

    @ArchTest
    static final ArchRule the_platform_knows_no_service = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "nl.veiligwonen.intake..",
                    "nl.veiligwonen.assessment..",
                    "nl.veiligwonen.funding..",
                    "nl.veiligwonen.gateway..",
                    "nl.veiligwonen.local..");

    /** Values such as an amount of money are those of the published language, which is pure Java too. */
    @ArchTest
    static final ArchRule what_rules_are_made_of_knows_no_framework = classes()
            .that()
            .resideInAPackage("nl.veiligwonen.platform.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.jspecify..", "nl.veiligwonen.platform.domain..", "nl.veiligwonen.contracts");

    @ArchTest
    static final ArchRule the_published_language_knows_no_platform = noClasses()
            .that()
            .resideInAPackage("nl.veiligwonen.contracts..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.veiligwonen.platform..");

    /** The packages of platform/event-sourcing that hold Axon; a move to a later Axon costs these. */
    @ArchTest
    static final ArchRule only_event_sourcing_knows_axon = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "nl.veiligwonen.platform.journal..",
                    "nl.veiligwonen.platform.entity..",
                    "nl.veiligwonen.platform.readmodel..",
                    "nl.veiligwonen.platform.exchange..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.axonframework..");

    @ArchTest
    static final ArchRule no_package_leads_back_to_itself =
            slices().matching("nl.veiligwonen.(**)").should().beFreeOfCycles();
}
