package gradientlab.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component of a record that files and texts of earlier versions lack: a missing list is empty, a missing number
 * 0, a missing choice the first, unless it says otherwise.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Added {
    /** What a missing one is, as JSON; empty for the usual. */
    String value() default "";
}
