package gradientlab.app.undo;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.Observable;

/**
 * Something that can be taken back and is no setting of a tab, such as a deletion. FX thread.
 *
 * @param changed tells when the others may have another value
 * @param change what {@code undo} takes back, for "Undo: ..."; empty for nothing
 * @param when that was done, by {@link System#nanoTime}; asked only while there is something
 */
public record Deed(Observable changed, Supplier<String> change, LongSupplier when, Runnable undo) {}
