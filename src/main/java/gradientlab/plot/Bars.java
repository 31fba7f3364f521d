package gradientlab.plot;

/**
 * How often values fall into equal bins, with their mean.
 *
 * @param title may be empty
 * @param x title of the value axis
 * @param y title of the count axis
 * @param width in points
 * @param height in points
 */
public record Bars(String title, String x, String y, Bins bins, int width, int height) implements Exhibit {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.bars(this);
    }
}
