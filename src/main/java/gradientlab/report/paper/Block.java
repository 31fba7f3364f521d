package gradientlab.report.paper;

import gradientlab.figure.Figure;
import gradientlab.figure.TableFigure;
import gradientlab.plot.Exhibit;
import java.util.List;

/** A piece of a chapter. All text is plain: the writers escape it. */
public sealed interface Block {
    /** A heading within a chapter. */
    record Subheading(String text) implements Block {}

    /** Words. */
    record Paragraph(String text) implements Block {}

    /** A list. */
    record Bullets(List<String> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** A command or the like, in letters of equal width. */
    record Code(String text) implements Block {}

    /**
     * A figure with its caption.
     *
     * @param id file name without ending, unique in the paper: lower-case letters, digits and dashes
     */
    record Picture(String id, Figure figure, String caption) implements Block {
        public Picture(String id, Exhibit exhibit, String caption) {
            this(id, Figure.of(exhibit), caption);
        }
    }

    /**
     * A table with its caption, set as text.
     *
     * @param id as of a picture
     */
    record Table(String id, TableFigure table, String caption) implements Block {}
}
