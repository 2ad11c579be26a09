/** Where HTTP meets the journal: changing requests as transactions, and refusals as answers. */
@NullMarked
package nl.veiligwonen.platform.service;

import org.jspecify.annotations.NullMarked;
