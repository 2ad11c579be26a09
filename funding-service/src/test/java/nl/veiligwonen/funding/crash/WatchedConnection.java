package nl.veiligwonen.funding.crash;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/** A connection of which each call that reaches the database is a step at which the service can crash. */
final class WatchedConnection implements InvocationHandler {

    private static final Set<String> STEPS = Set.of("commit", "rollback", "isValid");
    private static final int SHOWN = 60;

    private final Connection real;

    private WatchedConnection(Connection real) {
        this.real = real;
    }

    static Connection of(Connection real) {
        return proxy(Connection.class, new WatchedConnection(real));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        String name = method.getName();
        if (STEPS.contains(name)) {
            return step(name, real, method, arguments);
        }
        Object result = call(real, method, arguments);
        String sql = arguments != null && arguments[0] instanceof String text ? text : "statement";
        return switch (result) {
            case CallableStatement statement -> watched(CallableStatement.class, statement, sql);
            case PreparedStatement statement -> watched(PreparedStatement.class, statement, sql);
            case Statement statement -> watched(Statement.class, statement, sql);
            case null, default -> result;
        };
    }

    private <S extends Statement> S watched(Class<S> kind, S statement, String sql) {
        return proxy(
                kind,
                (proxy, method, arguments) -> method.getName().startsWith("execute")
                        ? step(shortened(sql), statement, method, arguments)
                        : call(statement, method, arguments));
    }

    private static String shortened(String sql) {
        String line = sql.strip().replaceAll("\\s+", " ");
        return line.length() > SHOWN ? line.substring(0, SHOWN) : line;
    }

    private Object step(String what, Object target, Method method, Object[] arguments) throws Throwable {
        Crashes crashes = Crashes.of(Part.ofThisThread());
        switch (crashes.next(what)) {
            case DONE -> {
                Object result = call(target, method, arguments);
                // Another thread of the process may have crashed it meanwhile.
                return crashes.isDown() ? lost() : result;
            }
            case LOST_BEFORE, OF_THE_DEAD -> {
                return lost();
            }
            case LOST_AFTER -> {
                try {
                    call(target, method, arguments);
                } finally {
                    real.abort(Runnable::run);
                }
                return lost();
            }
        }
        throw new AssertionError();
    }

    private Object lost() throws SQLException {
        real.abort(Runnable::run);
        throw new SQLException("The service has crashed here", "08006");
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static <T> T proxy(Class<T> kind, InvocationHandler handler) {
        return kind.cast(
                Proxy.newProxyInstance(WatchedConnection.class.getClassLoader(), new Class<?>[] {kind}, handler));
    }
}
