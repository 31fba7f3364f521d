package gradientlab.plot;

import java.util.List;

/**
 * Several as one, in rows.
 *
 * @param title may be empty
 * @param panels in reading order
 * @param columns panels a row
 */
public record Panels(String title, List<Exhibit> panels, int columns) implements Exhibit {
    public Panels {
        panels = List.copyOf(panels);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.panels(this);
    }
}
