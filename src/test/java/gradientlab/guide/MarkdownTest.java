package gradientlab.guide;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.control.MathView;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Markdown becomes nodes. */
@ExtendWith(ApplicationExtension.class)
class MarkdownTest {
    private static Parent render(String markdown) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> Blocks.box(GuideDocument.blocks(markdown)));
    }

    private static <T extends Node> List<T> all(Parent root, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Node node : root.getChildrenUnmodifiable()) {
            if (type.isInstance(node)) {
                found.add(type.cast(node));
            }
            if (node instanceof Parent parent) {
                found.addAll(all(parent, type));
            }
        }
        return found;
    }

    private static List<String> texts(Parent root) {
        return all(root, TextFlow.class).stream().map(Node::getAccessibleText).toList();
    }

    @Test
    void headingsAndParagraphs() {
        Parent root = render("# One\n\nFirst line\nsecond line.\n\n### Three\n");
        assertThat(texts(root)).containsExactly("One", "First line second line.", "Three");
        assertThat(all(root, TextFlow.class).get(0).getStyleClass()).contains("guide-heading-1");
        assertThat(all(root, TextFlow.class).get(2).getStyleClass()).contains("guide-heading-3");
    }

    @Test
    void emphasisStrongAndCode() {
        Parent root = render("plain *leaning* **strong** `code_1`");
        List<Text> words = all(root, Text.class);
        assertThat(words).extracting(Text::getText).contains("plain ", "leaning", "strong", "code_1");
        assertThat(styleOf(words, "leaning")).contains("guide-emphasis");
        assertThat(styleOf(words, "strong")).contains("guide-strong");
        assertThat(styleOf(words, "code_1")).contains("guide-code");
        assertThat(styleOf(words, "plain ")).doesNotContain("guide-code", "guide-strong");
    }

    private static List<String> styleOf(List<Text> words, String text) {
        return words.stream()
                .filter(word -> word.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .getStyleClass();
    }

    @Test
    void listsNestAndOrderedOnesCount() {
        Parent root = render("3. three\n4. four\n   - inner\n");
        assertThat(all(root, Label.class)).extracting(Label::getText).containsExactly("3.", "4.", "•");
        assertThat(texts(root)).containsExactly("three", "four", "inner");
    }

    @Test
    void formulasAreTypesetInLineAndAlone() {
        Parent root = render("with `$s(1-s)$` inside\n\n```math\n\\frac{1}{4}\n```\n");
        assertThat(all(root, MathView.class))
                .extracting(MathView::getFormula)
                .containsExactly("s(1-s)", "\\frac{1}{4}");
        assertThat(texts(root)).containsExactly("with s(1-s) inside");
    }

    @Test
    void codeBlocksKeepTheirLinesAndTablesTheirCells() {
        Parent root = render("```\na = 1\n  b = 2\n```\n\n| net | parameters |\n|---|---|\n| mlp_1 | 98,666 |\n");
        assertThat(all(root, Label.class)).extracting(Label::getText).containsExactly("a = 1\n  b = 2");
        GridPane table = all(root, GridPane.class).get(0);
        assertThat(table.getColumnCount()).isEqualTo(2);
        assertThat(texts(table)).containsExactly("net", "parameters", "mlp_1", "98,666");
    }

    @Test
    void linksPicturesAndHtmlAreInert() {
        Parent root = render("[a paper](https://example.org/p) ![a cat](cat.png) <b>bold</b>\n\n<script>x</script>\n");
        assertThat(all(root, ButtonBase.class)).isEmpty();
        assertThat(texts(root)).containsExactly("a paper (https://example.org/p) a cat <b>bold</b>");
        assertThat(all(root, Label.class)).extracting(Label::getText).containsExactly("<script>x</script>");
        assertThat(all(root, Node.class))
                .allSatisfy(node -> assertThat(node.getOnMouseClicked()).isNull());
    }

    @Test
    void cardsAndExplanationsAreReadFromTheMarkdown() {
        GuideDocument document = GuideDocument.parse("""
                ### Why?

                > Because.

                ```forecast best
                unit: %

                Which one?

                - this
                - that

                ***

                That one.
                ```
                """);
        assertThat(GuidesTest.questions(document)).isEqualTo(1);
        assertThat(GuidesTest.explanations(document)).isEqualTo(1);
        GuidePart.Card card = document.cards().get(0);
        assertThat(card.id()).isEqualTo("best");
        assertThat(card.unit()).isEqualTo("%");
        assertThat(card.x()).isEmpty();
        assertThat(card.question()).hasSize(1);
        assertThat(card.choices()).hasSize(2);
        assertThat(card.explanation()).hasSize(1);
    }
}
