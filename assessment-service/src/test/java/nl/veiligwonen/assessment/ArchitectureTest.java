package nl.veiligwonen.assessment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.veiligwonen.contracts.MeasureId;

@AnalyzeClasses(packages = "nl.veiligwonen.assessment", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_rules_know_no_framework = classes()
            .that()
            .resideInAnyPackage("nl.veiligwonen.assessment.advice..", "nl.veiligwonen.assessment.catalogue..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "nl.veiligwonen.contracts..",
                    "nl.veiligwonen.platform.domain..",
                    "nl.veiligwonen.assessment.advice..",
                    "nl.veiligwonen.assessment.catalogue..");

    @ArchTest
    static final ArchRule the_catalogue_knows_no_advice = noClasses()
            .that()
            .resideInAPackage("nl.veiligwonen.assessment.catalogue..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.veiligwonen.assessment.advice..");

    @ArchTest
    static final ArchRule the_rules_know_no_clock_and_no_chance = noClasses()
            .that()
            .resideInAnyPackage("nl.veiligwonen.assessment.advice..", "nl.veiligwonen.assessment.catalogue..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class)
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(MeasureId.class, "random");

    @ArchTest
    static final ArchRule assessment_imports_no_other_service = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("nl.veiligwonen.intake..", "nl.veiligwonen.funding..", "nl.veiligwonen.gateway..");

    @ArchTest
    static final ArchRule assessment_leaves_axon_to_the_platform =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.axonframework..");
}
