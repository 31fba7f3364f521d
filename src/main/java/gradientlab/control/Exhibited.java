package gradientlab.control;

import gradientlab.plot.Exhibit;

/** A node that tells what it shows, so that it can be exported. */
public interface Exhibited {
    /** What is shown now, as copies: it may be drawn on another thread. FX thread only. */
    Exhibit exhibit();
}
