package nl.veiligwonen.funding.crash;

import io.quarkus.arc.Arc;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Map;
import nl.veiligwonen.platform.personaldata.ForgettingCache;

/** What the service under test holds in memory of its entities. It has no way to forget it but to end; so it is taken. */
final class ServiceMemory {

    private static final String PLATFORM = "nl.veiligwonen.platform.";

    private ServiceMemory() {}

    /** What a process that was killed takes with it: states, and who waits for his turn. */
    static void forgetEntities() {
        ((ForgettingCache<?, ?>) field("entity.EntityHistories", "cache")).forgetAll();
        ((Map<?, ?>) field("service.idempotency.JointWork", "turns")).clear();
    }

    /** Starts the read models anew, as another process would go on with them. */
    static void restartReadModels() {
        ((ForgettingCache<?, ?>) field("service.work.FoldedStates", "cache")).forgetAll();
        call("readmodel.Projections", "pause");
        call("readmodel.Projections", "resume");
    }

    private static Object field(String bean, String name) {
        try {
            Class<?> type = type(bean);
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(instance(type));
        } catch (ReflectiveOperationException other) {
            throw new IllegalStateException(bean + " keeps its memory elsewhere", other);
        }
    }

    private static void call(String bean, String name) {
        try {
            Class<?> type = type(bean);
            Method method = type.getDeclaredMethod(name);
            method.setAccessible(true);
            method.invoke(instance(type));
        } catch (ReflectiveOperationException other) {
            throw new IllegalStateException(bean + " is started otherwise", other);
        }
    }

    private static Class<?> type(String bean) throws ClassNotFoundException {
        return Class.forName(PLATFORM + bean, true, Thread.currentThread().getContextClassLoader());
    }

    private static Object instance(Class<?> type) {
        return Arc.container().instance(type).get();
    }
}
