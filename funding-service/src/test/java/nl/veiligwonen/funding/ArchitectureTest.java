package nl.veiligwonen.funding;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "nl.veiligwonen.funding", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] RULES = {
        "nl.veiligwonen.funding.provision..",
        "nl.veiligwonen.funding.budgetyear..",
        "nl.veiligwonen.funding.ledger..",
        "nl.veiligwonen.funding.payment..",
        "nl.veiligwonen.funding.bankaccount.."
    };

    @ArchTest
    static final ArchRule the_rules_know_no_framework = classes()
            .that()
            .resideInAnyPackage(RULES)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.pcollections..",
                    "nl.veiligwonen.contracts..",
                    "nl.veiligwonen.platform.domain..",
                    "nl.veiligwonen.funding.provision..",
                    "nl.veiligwonen.funding.budgetyear..",
                    "nl.veiligwonen.funding.ledger..",
                    "nl.veiligwonen.funding.payment..",
                    "nl.veiligwonen.funding.bankaccount..",
                    "fr.marcwrobel.jbanking..",
                    "javax.xml..",
                    "org.w3c.dom..",
                    "org.xml.sax..");

    @ArchTest
    static final ArchRule the_files_of_the_audit_know_no_service = noClasses()
            .that()
            .resideInAPackage("nl.veiligwonen.funding.audit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta..",
                    "io.quarkus..",
                    "java.sql..",
                    "nl.veiligwonen.platform.web..",
                    "nl.veiligwonen.platform.service..",
                    "nl.veiligwonen.funding.overview..",
                    "nl.veiligwonen.funding.api..");

    @ArchTest
    static final ArchRule the_rules_know_no_clock = noClasses()
            .that()
            .resideInAnyPackage(RULES)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(java.time.Clock.class)
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now");

    @ArchTest
    static final ArchRule funding_imports_no_other_service = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("nl.veiligwonen.intake..", "nl.veiligwonen.assessment..", "nl.veiligwonen.gateway..");

    @ArchTest
    static final ArchRule funding_leaves_axon_to_the_platform =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.axonframework..");
}
