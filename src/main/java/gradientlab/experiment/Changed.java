package gradientlab.experiment;

import java.lang.reflect.RecordComponent;
import java.util.Objects;

/** Which setting differs between two states. */
public final class Changed {
    private Changed() {}

    /**
     * The first component in which two records of one type differ, looked for inside records too: {@code
     * "learningRate"}; empty when they are equal.
     */
    public static String component(Record before, Record now) {
        for (RecordComponent component : before.getClass().getRecordComponents()) {
            Object was = value(component, before);
            Object is = value(component, now);
            if (!Objects.equals(was, is)) {
                boolean inside = was instanceof Record && is instanceof Record && was.getClass() == is.getClass();
                return inside ? component((Record) was, (Record) is) : component.getName();
            }
        }
        return "";
    }

    private static Object value(RecordComponent component, Record owner) {
        try {
            component.getAccessor().setAccessible(true); // the record may be its package's own
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
