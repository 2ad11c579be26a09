package nl.veiligwonen.platform.personaldata;

import org.jspecify.annotations.Nullable;

/**
 * What an envelope is: a content and, in the same bytes, its key.
 *
 * @param bytes the key as the master key wraps it, with its length before it, and the content as that key encrypts it
 * @param masterVersion which version of the master key wrapped the key; null if that was not kept yet
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Sealed(byte[] bytes, @Nullable String masterVersion) {}
