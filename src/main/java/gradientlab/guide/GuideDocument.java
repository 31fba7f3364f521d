package gradientlab.guide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** A guide's Markdown, read into its parts. */
public record GuideDocument(List<GuidePart> parts) {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final String CARD = "forecast ";
    private static final Pattern ATTRIBUTE = Pattern.compile("(x|y|unit):\\s*(.+)");

    /** After a rule, what a section is true of: {@code when flat, falls}. */
    private static final Pattern OUTCOMES = Pattern.compile("when ([a-z-]+(?:, [a-z-]+)*)");

    static GuideDocument parse(String markdown) {
        List<GuidePart> parts = new ArrayList<>();
        for (Node node : blocks(markdown)) {
            if (node instanceof BlockQuote quote) {
                parts.add(new GuidePart.Explanation(children(quote)));
            } else if (node instanceof FencedCodeBlock fence
                    && fence.getInfo() != null
                    && fence.getInfo().startsWith(CARD)) {
                parts.add(card(fence.getInfo().substring(CARD.length()).strip(), fence.getLiteral()));
            } else {
                parts.add(new GuidePart.Block(node));
            }
        }
        return new GuideDocument(List.copyOf(parts));
    }

    static List<Node> blocks(String markdown) {
        return children(PARSER.parse(markdown));
    }

    static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            children.add(node);
        }
        return children;
    }

    /**
     * Attributes up to the first empty line; the question with its choices; a rule; the explanation. Each further rule
     * begins a section, whose first paragraph may say {@code when} and outcomes.
     */
    private static GuidePart.Card card(String id, String text) {
        Map<String, String> attributes = new HashMap<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            Matcher attribute = ATTRIBUTE.matcher(line);
            if (!attribute.matches()) {
                break;
            }
            attributes.put(attribute.group(1), attribute.group(2).strip());
            start += line.length() + 1;
        }
        List<Node> question = new ArrayList<>();
        List<List<Node>> choices = new ArrayList<>();
        List<List<Node>> sections = new ArrayList<>();
        for (Node node : blocks(text.substring(start))) {
            if (node instanceof ThematicBreak) {
                sections.add(new ArrayList<>());
            } else if (!sections.isEmpty()) {
                sections.get(sections.size() - 1).add(node);
            } else if (node instanceof BulletList list) {
                children(list).forEach(item -> choices.add(children(item)));
            } else {
                question.add(node);
            }
        }
        return new GuidePart.Card(
                id,
                attributes.getOrDefault("x", ""),
                attributes.getOrDefault("y", ""),
                attributes.getOrDefault("unit", ""),
                question,
                choices,
                sections.stream().map(GuideDocument::section).toList());
    }

    private static GuidePart.Section section(List<Node> blocks) {
        if (!blocks.isEmpty()
                && blocks.get(0).getFirstChild() instanceof Text text
                && blocks.get(0).getFirstChild() == blocks.get(0).getLastChild()) {
            Matcher outcomes = OUTCOMES.matcher(text.getLiteral());
            if (outcomes.matches()) {
                return new GuidePart.Section(
                        Set.of(outcomes.group(1).split(", ")), List.copyOf(blocks.subList(1, blocks.size())));
            }
        }
        return new GuidePart.Section(Set.of(), List.copyOf(blocks));
    }

    /** The cards, in order. */
    List<GuidePart.Card> cards() {
        return parts.stream()
                .filter(GuidePart.Card.class::isInstance)
                .map(GuidePart.Card.class::cast)
                .toList();
    }
}
