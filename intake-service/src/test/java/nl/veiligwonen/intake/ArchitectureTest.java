package nl.veiligwonen.intake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "nl.veiligwonen.intake", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_rules_know_no_framework = classes()
            .that()
            .resideInAPackage("nl.veiligwonen.intake.scanrequest..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "nl.veiligwonen.contracts..",
                    "nl.veiligwonen.platform.domain..",
                    "nl.veiligwonen.intake.scanrequest..");

    @ArchTest
    static final ArchRule the_rules_know_no_clock = noClasses()
            .that()
            .resideInAPackage("nl.veiligwonen.intake.scanrequest..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(java.time.Clock.class)
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now");

    @ArchTest
    static final ArchRule intake_imports_no_other_service = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("nl.veiligwonen.assessment..", "nl.veiligwonen.funding..", "nl.veiligwonen.gateway..");

    @ArchTest
    static final ArchRule intake_leaves_axon_to_the_platform =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.axonframework..");
}
