package nl.veiligwonen.platform.service.work;

import nl.veiligwonen.platform.web.Role;

/**
 * A queue of work of one kind, for one role.
 *
 * @param name in kebab-case, such as {@code advice-review}; never changes within a major version of the API
 * @param role who does the work; an organisation sees that of its own cases only
 * @param title what waits in it, for people, with the Dutch term in brackets
 */
public record WorkQueue(String name, Role role, String title) {}
