package nl.veiligwonen.funding;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import nl.veiligwonen.funding.audit.sampling.SampleCommand;
import nl.veiligwonen.funding.audit.sampling.SampleDecider;
import nl.veiligwonen.funding.audit.sampling.SampleEvent;
import nl.veiligwonen.funding.audit.sampling.SampleRegister;
import nl.veiligwonen.funding.bankaccount.BankAccount;
import nl.veiligwonen.funding.bankaccount.BankAccountCommand;
import nl.veiligwonen.funding.bankaccount.BankAccountDecider;
import nl.veiligwonen.funding.bankaccount.BankAccountEvent;
import nl.veiligwonen.funding.budgetyear.BudgetYear;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand;
import nl.veiligwonen.funding.budgetyear.BudgetYearDecider;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent;
import nl.veiligwonen.funding.provision.Provision;
import nl.veiligwonen.funding.provision.ProvisionCommand;
import nl.veiligwonen.funding.provision.ProvisionDecider;
import nl.veiligwonen.funding.provision.ProvisionEvent;
import nl.veiligwonen.funding.provision.ProvisionRetention;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.retention.EntityRetention;

/** The entities of this service, as the platform carries them. */
final class FundingEntities {

    private FundingEntities() {}

    @Produces
    @Singleton
    static EntityType<SampleRegister, SampleCommand, SampleEvent> auditSample() {
        return new EntityType<>("AuditSample", SampleCommand.class, SampleEvent.class, new SampleDecider());
    }

    @Produces
    @Singleton
    static EntityType<Provision, ProvisionCommand, ProvisionEvent> provision() {
        return new EntityType<>("Provision", ProvisionCommand.class, ProvisionEvent.class, new ProvisionDecider());
    }

    @Produces
    @Singleton
    static EntityType<BudgetYear, BudgetYearCommand, BudgetYearEvent> budgetYear() {
        return new EntityType<>("BudgetYear", BudgetYearCommand.class, BudgetYearEvent.class, new BudgetYearDecider());
    }

    @Produces
    @Singleton
    static EntityType<BankAccount, BankAccountCommand, BankAccountEvent> bankAccount() {
        return new EntityType<>(
                "BankAccount", BankAccountCommand.class, BankAccountEvent.class, new BankAccountDecider());
    }

    @Produces
    @Singleton
    static EntityRetention<Provision, ProvisionCommand, ProvisionEvent> retention(
            EntityType<Provision, ProvisionCommand, ProvisionEvent> provision) {
        return new EntityRetention<>(provision, new ProvisionRetention());
    }
}
