package nl.veiligwonen.assessment.advice;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.veiligwonen.platform.domain.Actor;

/**
 * Who can't judge the advice, and why not.
 *
 * @param authors who has drafted, recorded an input for, or submitted any revision
 * @param interested who has declared that he has an interest in it
 * @param recused who has recused himself
 * @param beneficiary the office-holder whose home it is, if he is known as a user
 */
public record Independence(Set<Actor> authors, Set<Actor> interested, Set<Actor> recused, Optional<Actor> beneficiary) {

    /** Nobody has had a hand in it yet. */
    static final Independence OF_ALL = new Independence(Set.of(), Set.of(), Set.of(), Optional.empty());

    public Independence {
        authors = Set.copyOf(authors);
        interested = Set.copyOf(interested);
        recused = Set.copyOf(recused);
    }

    Independence withAuthor(Actor author) {
        return new Independence(with(authors, author), interested, recused, beneficiary);
    }

    Independence withInterested(Actor reviewer) {
        return new Independence(authors, with(interested, reviewer), recused, beneficiary);
    }

    Independence withRecused(Actor reviewer) {
        return new Independence(authors, interested, with(recused, reviewer), beneficiary);
    }

    Independence withBeneficiary(Actor officeHolder) {
        return new Independence(authors, interested, recused, Optional.of(officeHolder));
    }

    /** Who does not get to see what is in it: it is about himself, he has an interest in it, or he stays away from it. */
    public Set<Actor> staysAway() {
        Set<Actor> all = new HashSet<>(interested);
        all.addAll(recused);
        beneficiary.ifPresent(all::add);
        return Set.copyOf(all);
    }

    private static Set<Actor> with(Set<Actor> some, Actor another) {
        Set<Actor> all = new HashSet<>(some);
        all.add(another);
        return all;
    }

    /** Withholds the beneficiary, so that no log or exception can hold him. */
    @Override
    public String toString() {
        return "Independence[authors=%s, interested=%s, recused=%s]".formatted(authors, interested, recused);
    }
}
