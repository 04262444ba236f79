package dyad;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Marks a class of tests that {@code mvn test} leaves to {@code mvn verify}: it starts processes,
 * an office program, a browser or Maven, or tries so much that it takes more than about a second.
 * So {@code mvn test} stays under a minute, and is run after every change.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("slow")
public @interface Slow {}
