package gradientlab.control;

import gradientlab.plot.Exhibit;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Node;

/**
 * The user wants a control's picture or numbers in a file. It bubbles up from the control; whoever shows the control
 * handles it, since a control knows no files.
 */
public final class ExportRequest extends Event {
    public static final EventType<ExportRequest> EXPORT = new EventType<>(Event.ANY, "LAB_EXPORT");

    /** What kind of file. */
    public enum Format {
        PNG,
        SVG,
        CSV
    }

    private final transient Node control;
    private final transient Exhibit exhibit;
    private final Format format;
    private final int dpi;

    ExportRequest(Node control, Exhibit exhibit, Format format, int dpi) {
        super(control, control, EXPORT);
        this.control = control;
        this.exhibit = exhibit;
        this.format = format;
        this.dpi = dpi;
    }

    /** The chart or picture. */
    public Node control() {
        return control;
    }

    /** What it shows, as it was when the user asked. */
    public Exhibit exhibit() {
        return exhibit;
    }

    public Format format() {
        return format;
    }

    /** Pixels an inch, for a PNG. */
    public int dpi() {
        return dpi;
    }

    @Override
    public ExportRequest copyFor(Object newSource, EventTarget newTarget) {
        return (ExportRequest) super.copyFor(newSource, newTarget);
    }
}
