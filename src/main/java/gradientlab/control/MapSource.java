package gradientlab.control;

import java.util.List;

/** A node that shows values over a plane, and can be exported as such. */
public interface MapSource {
    /** What is shown now, in reading order. */
    List<HeatMap.Content> maps();
}
