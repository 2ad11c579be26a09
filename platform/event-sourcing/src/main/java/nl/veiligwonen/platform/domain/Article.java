package nl.veiligwonen.platform.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The article that a test proves. The page {@code docs/articles.md} is made from these, and the build fails when the code
 * cites an article that no test proves.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.SOURCE)
@Repeatable(Article.Several.class)
public @interface Article {

    /** The article as the code cites it, such as {@code Awb 4:25}. */
    String value();

    /** More than one of them. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.SOURCE)
    @interface Several {
        Article[] value();
    }
}
