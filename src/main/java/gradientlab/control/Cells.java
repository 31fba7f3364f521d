package gradientlab.control;

import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.util.Callback;

/** How tables and lists show their items. */
public final class Cells {
    private Cells() {}

    /** Words only. */
    public static <S, T> Callback<TableColumn<S, T>, TableCell<S, T>> of(Function<T, String> text) {
        return of(text, () -> null, (nothing, item) -> {});
    }

    /**
     * Words beside a picture.
     *
     * @param make the picture of a cell
     * @param fill shows an item in it
     */
    public static <S, T, G extends Node> Callback<TableColumn<S, T>, TableCell<S, T>> of(
            Function<T, String> text, Supplier<G> make, BiConsumer<G, T> fill) {
        return column -> new TableCell<>() {
            private final G picture = make.get();

            @Override
            protected void updateItem(T item, boolean empty) {
                super.updateItem(item, empty);
                show(this, empty ? null : item, text, picture, fill);
            }
        };
    }

    /** Likewise in a list. */
    public static <T, G extends Node> Callback<ListView<T>, ListCell<T>> list(
            Function<T, String> text, Supplier<G> make, BiConsumer<G, T> fill) {
        return list -> new ListCell<>() {
            private final G picture = make.get();

            @Override
            protected void updateItem(T item, boolean empty) {
                super.updateItem(item, empty);
                show(this, empty ? null : item, text, picture, fill);
            }
        };
    }

    private static <T, G extends Node> void show(
            IndexedCell<T> cell, T item, Function<T, String> text, G picture, BiConsumer<G, T> fill) {
        cell.setText(item == null ? null : text.apply(item));
        cell.setGraphic(item == null ? null : picture);
        if (item != null) {
            fill.accept(picture, item);
        }
    }
}
