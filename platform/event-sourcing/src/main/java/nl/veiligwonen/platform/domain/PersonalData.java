package nl.veiligwonen.platform.domain;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component of an event or a field of a read model that says something about a person or a home. It is
 * encrypted with the key of its case and purpose before it is stored, and never leaves the service in an event.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
public @interface PersonalData {

    /** What a text says that has been destroyed (vernietigd). */
    String DESTROYED = "[vernietigd]";

    /** The purpose it is kept for; each purpose of a case has its own key, so that it can be destroyed on its own. */
    Purpose value();

    /** Why a datum is kept. */
    enum Purpose {
        /** Who the office-holder is and where he lives. */
        IDENTITY,
        /** What was found at the home and about the threat. */
        FINDINGS,
        /** Which measures protect the home. */
        MEASURES,
        /** What is in the documents that belong to a case, and how they are called. */
        ATTACHMENTS
    }
}
