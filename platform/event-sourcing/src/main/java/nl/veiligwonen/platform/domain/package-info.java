/**
 * The vocabulary in which every rule of the suite is written: state, command, event, decision, refusal. Pure Java: no
 * framework, no clock, no input or output.
 */
@NullMarked
package nl.veiligwonen.platform.domain;

import org.jspecify.annotations.NullMarked;
