/**
 * The published language: values, code lists and integration events that the services share. Holds nothing about
 * persons, homes, threats or the content of measures.
 */
@NullMarked
package nl.veiligwonen.contracts;

import org.jspecify.annotations.NullMarked;
