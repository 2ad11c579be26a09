/** What an employer does with an established advice: adopt it, have the measures delivered, declare what they cost. */
@NullMarked
package nl.veiligwonen.funding.provision;

import org.jspecify.annotations.NullMarked;
