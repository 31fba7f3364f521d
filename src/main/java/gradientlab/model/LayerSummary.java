package gradientlab.model;

/**
 * One layer for a diagram or a table.
 *
 * @param layer what it is
 * @param label for example {@code "Conv 3x3x16"}
 * @param output shape of its output for one image
 * @param parameters how many numbers it learns
 */
public record LayerSummary(LayerSpec layer, String label, Shape output, long parameters) {}
