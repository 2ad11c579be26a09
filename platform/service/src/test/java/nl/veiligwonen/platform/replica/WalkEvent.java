package nl.veiligwonen.platform.replica;

/** What happens to a case in these tests: steps are taken one by one, and rests, of which the world need not know. */
public sealed interface WalkEvent {

    record StepTaken(int number) implements WalkEvent {}

    record Rested() implements WalkEvent {}
}
