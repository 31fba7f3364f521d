package gradientlab.guide;

import gradientlab.control.MathView;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Markdown's blocks as nodes, one below the other. */
final class Blocks extends AbstractVisitor {
    private static final String MATH = "math";
    private static final double MARKER_WIDTH = 18;

    private final List<Node> nodes = new ArrayList<>();

    private Blocks() {}

    static List<Node> of(List<org.commonmark.node.Node> blocks) {
        Blocks visitor = new Blocks();
        blocks.forEach(block -> block.accept(visitor));
        return visitor.nodes;
    }

    static VBox box(List<org.commonmark.node.Node> blocks) {
        VBox box = new VBox(6);
        box.getChildren().setAll(of(blocks));
        box.getStyleClass().add("guide-blocks");
        return box;
    }

    @Override
    public void visit(Heading heading) {
        TextFlow flow = Inlines.flow(heading);
        flow.getStyleClass().addAll("guide-heading", "guide-heading-" + heading.getLevel());
        nodes.add(flow);
    }

    @Override
    public void visit(Paragraph paragraph) {
        nodes.add(Inlines.flow(paragraph));
    }

    @Override
    public void visit(BulletList list) {
        addList(list, -1);
    }

    @Override
    public void visit(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        addList(list, start == null ? 1 : start);
    }

    /** @param first number, or -1 for bullets */
    private void addList(org.commonmark.node.Node list, int first) {
        VBox items = new VBox(4);
        items.getStyleClass().add("guide-list");
        int number = first;
        for (org.commonmark.node.Node item : GuideDocument.children(list)) {
            Label marker = new Label(first < 0 ? "•" : number++ + ".");
            marker.setMinWidth(MARKER_WIDTH);
            marker.getStyleClass().add("guide-marker");
            VBox content = box(GuideDocument.children(item));
            HBox.setHgrow(content, Priority.ALWAYS);
            items.getChildren().add(new HBox(marker, content));
        }
        nodes.add(items);
    }

    @Override
    public void visit(BlockQuote quote) {
        VBox box = box(GuideDocument.children(quote));
        box.getStyleClass().add("guide-quote");
        nodes.add(box);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        if (MATH.equals(code.getInfo())) {
            MathView formula = new MathView(code.getLiteral().strip());
            formula.getStyleClass().add("guide-formula");
            nodes.add(formula);
        } else {
            addCode(code.getLiteral());
        }
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        addCode(code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        addCode(html.getLiteral());
    }

    private void addCode(String literal) {
        Label label = new Label(literal.stripTrailing());
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add("guide-code-block");
        nodes.add(label);
    }

    @Override
    public void visit(ThematicBreak rule) {
        nodes.add(new Separator());
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            nodes.add(table(block));
        }
    }

    private static GridPane table(CustomBlock table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("guide-table");
        int row = 0;
        for (org.commonmark.node.Node part : GuideDocument.children(table)) {
            boolean head = part instanceof TableHead;
            if (!head && !(part instanceof TableBody)) {
                continue;
            }
            for (org.commonmark.node.Node line : GuideDocument.children(part)) {
                int column = 0;
                for (org.commonmark.node.Node cell : GuideDocument.children((TableRow) line)) {
                    TextFlow flow = Inlines.flow((TableCell) cell);
                    flow.getStyleClass().add(head ? "guide-table-head" : "guide-table-cell");
                    GridPane.setValignment(flow, VPos.TOP);
                    grid.add(flow, column++, row);
                }
                row++;
            }
        }
        for (int column = 0; column < grid.getColumnCount(); column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setPercentWidth(100.0 / grid.getColumnCount());
            grid.getColumnConstraints().add(constraints);
        }
        return grid;
    }
}
