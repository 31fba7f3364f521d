package gradientlab.guide;

import gradientlab.control.MathView;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/**
 * The running text of one block. Nothing in it can be clicked: a link shows its words and, behind them, where it leads;
 * a picture shows its description; HTML shows as it is written.
 */
final class Inlines extends AbstractVisitor {
    private final TextFlow flow = new TextFlow();
    private final StringBuilder spoken = new StringBuilder();
    private final Deque<String> styles = new ArrayDeque<>();

    private Inlines() {}

    /** The text of a paragraph, heading or table cell. */
    static TextFlow flow(Node block) {
        Inlines inlines = new Inlines();
        inlines.visitChildren(block);
        inlines.flow.getStyleClass().add("guide-text");
        inlines.flow.setAccessibleRole(AccessibleRole.TEXT);
        inlines.flow.setAccessibleText(inlines.spoken.toString());
        return inlines.flow;
    }

    private void add(String words) {
        Text text = new Text(words);
        text.getStyleClass().add("guide-words");
        text.getStyleClass().addAll(styles);
        flow.getChildren().add(text);
        spoken.append(words);
    }

    private void styled(String style, Node node) {
        styles.push(style);
        visitChildren(node);
        styles.pop();
    }

    @Override
    public void visit(org.commonmark.node.Text text) {
        add(text.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        add(" ");
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        add("\n");
    }

    @Override
    public void visit(Emphasis emphasis) {
        styled("guide-emphasis", emphasis);
    }

    @Override
    public void visit(StrongEmphasis strong) {
        styled("guide-strong", strong);
    }

    @Override
    public void visit(Code code) {
        String literal = code.getLiteral();
        if (literal.length() > 2 && literal.startsWith("$") && literal.endsWith("$")) {
            String formula = literal.substring(1, literal.length() - 1);
            flow.getChildren().add(new MathView(formula));
            spoken.append(formula);
        } else {
            styles.push("guide-code");
            add(literal);
            styles.pop();
        }
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        styles.push("guide-address");
        add(" (" + link.getDestination() + ")");
        styles.pop();
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
    }

    @Override
    public void visit(HtmlInline html) {
        add(html.getLiteral());
    }
}
