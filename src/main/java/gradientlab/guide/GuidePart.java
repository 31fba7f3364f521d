package gradientlab.guide;

import java.util.List;
import java.util.Set;
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
     * @param explanation shown beside reality, as far as its sections fit what happened
     */
    record Card(
            String id,
            String x,
            String y,
            String unit,
            List<Node> question,
            List<List<Node>> choices,
            List<Section> explanation)
            implements GuidePart {
        /** What is true of this outcome, or of every one. */
        List<Node> explanation(String outcome) {
            return explanation.stream()
                    .filter(section ->
                            section.outcomes().isEmpty() || section.outcomes().contains(outcome))
                    .flatMap(section -> section.blocks().stream())
                    .toList();
        }
    }

    /**
     * A piece of an explanation.
     *
     * @param outcomes of {@link Actual#outcome}, for which it is true; empty for what holds always
     */
    record Section(Set<String> outcomes, List<Node> blocks) {}
}
