package gradientlab.guide;

import java.util.List;
import org.commonmark.node.Node;

/** A piece of a guide, from top to bottom. */
sealed interface GuidePart {
    /** A heading, paragraph, list, table, code or formula. */
    record Block(Node node) implements GuidePart {}

    /** Folded until the student has thought. */
    record Explanation(List<Node> blocks) implements GuidePart {}

    /**
     * The words of a forecast.
     *
     * @param id of the forecast
     * @param x title of the sketch's x axis, or empty
     * @param y title of the sketch's y axis, or empty
     * @param unit of the number, or empty
     * @param question what is asked
     * @param choices the answers of a choice, in order; empty for others
     * @param explanation shown beside reality
     */
    record Card(
            String id,
            String x,
            String y,
            String unit,
            List<Node> question,
            List<List<Node>> choices,
            List<Node> explanation)
            implements GuidePart {}
}
