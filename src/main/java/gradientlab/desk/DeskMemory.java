package gradientlab.desk;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * What a training tab shows, beside its settings.
 *
 * @param shown ids of the runs whose curves are drawn
 * @param smoothing of the curves, 0 to below 1
 */
@RecordBuilder
public record DeskMemory(List<String> shown, double smoothing) implements DeskMemoryBuilder.With {
    /** @throws IllegalArgumentException for a smoothing out of range */
    public DeskMemory {
        shown = List.copyOf(shown);
        if (!(smoothing >= 0 && smoothing < 1)) {
            throw new IllegalArgumentException("smoothing " + smoothing);
        }
    }
}
