/** The work queues of funding: which stage of a provision and of a contribution is whose work. */
@NullMarked
package nl.veiligwonen.funding.work;

import org.jspecify.annotations.NullMarked;
