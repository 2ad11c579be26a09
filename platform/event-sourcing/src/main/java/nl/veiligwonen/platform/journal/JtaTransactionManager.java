package nl.veiligwonen.platform.journal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import org.axonframework.common.transaction.Transaction;

/** Axon's transactions are Jakarta's: it joins the one that runs, or begins and ends one of its own. */
@Singleton
public class JtaTransactionManager implements org.axonframework.common.transaction.TransactionManager {

    private final TransactionManager jta;

    @Inject
    public JtaTransactionManager(TransactionManager jta) {
        this.jta = jta;
    }

    @Override
    public Transaction startTransaction() {
        try {
            if (jta.getStatus() != Status.STATUS_NO_TRANSACTION) {
                return new Joined();
            }
            jta.begin();
            return new Own();
        } catch (NotSupportedException | SystemException failed) {
            throw new IllegalStateException("Can't begin a transaction", failed);
        }
    }

    /** Someone else's transaction: he ends it; a failure of ours marks it. */
    private final class Joined implements Transaction {
        @Override
        public void commit() {
            // The one who began it commits it.
        }

        @Override
        public void rollback() {
            try {
                jta.setRollbackOnly();
            } catch (SystemException failed) {
                throw new IllegalStateException("Can't mark a transaction for rollback", failed);
            }
        }
    }

    private final class Own implements Transaction {
        @Override
        public void commit() {
            try {
                jta.commit();
            } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException | SystemException e) {
                throw new IllegalStateException("Can't commit", e);
            }
        }

        @Override
        public void rollback() {
            try {
                if (jta.getStatus() != Status.STATUS_NO_TRANSACTION) {
                    jta.rollback();
                }
            } catch (SystemException failed) {
                throw new IllegalStateException("Can't roll back", failed);
            }
        }
    }
}
