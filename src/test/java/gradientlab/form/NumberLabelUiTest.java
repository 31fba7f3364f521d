package gradientlab.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Numbers in every width: smaller, then shorter and still right, never cut. */
@ExtendWith(ApplicationExtension.class)
class NumberLabelUiTest {
    private static final Font FONT = Font.font("System", 13);
    private final Pane root = new Pane();

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(root, 400, 300));
        stage.show();
    }

    private static NumberFit tiny(double width) {
        return NumberFit.of(digits -> List.of(NumberFit.text(-5.919531e-9, digits)), 6, width, FONT);
    }

    @Test
    void aFitShrinksTheFontThenTheDigitsAndKeepsSignAndExponent() {
        double room = NumberFit.width("−5.91953×10⁻⁹", FONT);
        assertThat(tiny(room)).isEqualTo(new NumberFit(6, 13, true));
        for (double width = room; width > 30; width--) {
            NumberFit fit = tiny(width);
            String text = NumberFit.text(-5.919531e-9, fit.digits());
            assertThat(text).startsWith("−").endsWith("10⁻⁹");
            assertThat(fit.size()).isBetween(8.5, 13.0);
            assertThat(NumberFit.width(text, fit.font(FONT)) <= width)
                    .as("%s in %s px", text, width)
                    .isEqualTo(fit.fits());
        }
        assertThat(NumberFit.text(-0.47, 1)).isEqualTo("−0.5");
        assertThat(NumberFit.text(-0.36, 1)).isEqualTo("−0.4");
        assertThat(NumberFit.text(12345.6, 5)).isEqualTo("12,346");
        assertThat(NumberFit.text(123456, 2)).isEqualTo("1.2×10⁵");
        assertThat(NumberFit.of(digits -> List.of("0.5"), 3, 0, FONT).fits()).isFalse();
        assertThat(NumberFit.of(digits -> List.of("0.25", "−0.4712"), 3, 26, FONT)
                        .size())
                .as("the widest decides for all")
                .isEqualTo(
                        NumberFit.of(digits -> List.of("−0.4712"), 3, 26, FONT).size());
    }

    @Test
    void aLabelShowsEveryDigitOrFewerRoundedAndSaysAllInItsTip() throws Exception {
        NumberLabel label = new NumberLabel();
        String shown = onFx(() -> {
            label.setNumber(-0.478632, 6);
            label.setPrefWidth(24);
            show(label);
            return label.getShownText();
        });
        assertThat(shown).isEqualTo("−0.5");
        assertThat(label.getText()).isEqualTo("−0.478632");
        assertThat(label.getTooltip().getText()).isEqualTo("−0.478632");
        onFx(() -> {
            label.setPrefWidth(200);
            show(label);
            return null;
        });
        assertThat(label.getShownText()).isEqualTo("−0.478632");
        assertThat(label.getTooltip()).isNull();
        onFx(() -> {
            label.setText("10,000");
            label.setPrefWidth(30);
            show(label);
            return null;
        });
        assertThat(label.getShownText()).as("a fixed text keeps its digits").isEqualTo("10,000");
    }

    @Test
    void aSentenceWrapsAndNoNumberIsBroken() throws Exception {
        NumberLabel label = new NumberLabel("50 % to 100 %, median 98 %");
        label.setWrapText(true);
        double[] heights = onFx(() -> {
            VBox box = new VBox(label);
            box.setMaxWidth(80);
            box.resize(80, 200);
            show(box);
            box.layout();
            label.layout();
            return new double[] {label.prefHeight(1000), label.getHeight(), label.minWidth(-1)};
        });
        assertThat(heights[1]).isGreaterThan(1.9 * heights[0]);
        assertThat(heights[2]).isLessThan(60);
        assertThat(onFx(() -> NoDigitCut.in(root))).isEmpty();
    }

    @Test
    void aCellOfATableKeepsTheExponent() throws Exception {
        TableView<Double> table = new TableView<>();
        TableColumn<Double, Double> column = new TableColumn<>("f");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(NumberCell.numbers(6));
        column.setMinWidth(10);
        table.getColumns().add(column);
        table.getItems().add(-5.919531e-9);
        NumberLabel label = onFx(() -> {
            show(table);
            table.resize(200, 100);
            column.setPrefWidth(60);
            table.applyCss();
            table.layout();
            table.layout();
            return (NumberLabel) table.lookup(".number-label");
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(label.getShownText()).startsWith("−").endsWith("10⁻⁹");
        assertThat(onFx(() -> NoDigitCut.in(root))).isEmpty();
    }

    @Test
    void theScannerFindsWhatIsShortenedCutOffAndOverlapping() throws Exception {
        Label shortened = new Label("median 98.75 %");
        shortened.setPrefWidth(50);
        Pane clip = new Pane(new Label("123,456,789"));
        clip.setPrefSize(30, 20);
        clip.setClip(new javafx.scene.shape.Rectangle(30, 20));
        Pane crossed = new Pane(new Label("+0.42"), new Label("−0.71"));
        List<String> faults = onFx(() -> {
            show(new VBox(shortened, clip, crossed));
            return NoDigitCut.in(root);
        });
        assertThat(faults).hasSize(3);
        assertThat(faults.get(0)).startsWith("shortened: \"median 98.75 %\"");
        assertThat(faults.get(1)).startsWith("cut off: \"123,456,789\"");
        assertThat(faults.get(2)).startsWith("overlap:");
    }

    private void show(Region node) {
        root.getChildren().setAll(node);
        root.applyCss();
        root.layout();
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.asyncFx(work).get();
    }
}
