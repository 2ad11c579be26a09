/** Carries deciders: loads an entity by folding its events, asks its decider, and appends what follows. */
@NullMarked
package nl.veiligwonen.platform.entity;

import org.jspecify.annotations.NullMarked;
