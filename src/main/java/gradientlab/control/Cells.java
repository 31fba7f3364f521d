package gradientlab.control;

import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
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
                boolean nothing = empty || item == null;
                setText(nothing ? null : text.apply(item));
                setGraphic(nothing ? null : picture);
                if (!nothing) {
                    fill.accept(picture, item);
                }
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
                boolean nothing = empty || item == null;
                setText(nothing ? null : text.apply(item));
                setGraphic(nothing ? null : picture);
                if (!nothing) {
                    fill.accept(picture, item);
                }
            }
        };
    }
}
