package nl.veiligwonen.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;

/**
 * An amount of money in whole euro cents. May be negative (a correction). All arithmetic is exact and fails rather than
 * overflow.
 *
 * @param value the number of cents
 */
public record EuroCents(@JsonValue long value) implements Comparable<EuroCents> {

    public static final EuroCents ZERO = new EuroCents(0);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EuroCents of(long cents) {
        return new EuroCents(cents);
    }

    /** The sum of amounts; zero for none. */
    public static EuroCents sum(Collection<EuroCents> amounts) {
        return amounts.stream().reduce(ZERO, EuroCents::plus);
    }

    /** This amount and another together. */
    public EuroCents plus(EuroCents other) {
        return new EuroCents(Math.addExact(value, other.value));
    }

    /** This amount less another. */
    public EuroCents minus(EuroCents other) {
        return new EuroCents(Math.subtractExact(value, other.value));
    }

    /** The smaller of two amounts. */
    public EuroCents min(EuroCents other) {
        return value <= other.value ? this : other;
    }

    public boolean isPositive() {
        return value > 0;
    }

    public boolean isNegative() {
        return value < 0;
    }

    public boolean exceeds(EuroCents other) {
        return value > other.value;
    }

    @Override
    public int compareTo(EuroCents other) {
        return Long.compare(value, other.value);
    }

    /** The amount in euros for people, such as {@code EUR 2500000.00}. */
    @Override
    public String toString() {
        return "EUR %s%d.%02d".formatted(value < 0 ? "-" : "", Math.abs(value / 100), Math.abs(value % 100));
    }
}
