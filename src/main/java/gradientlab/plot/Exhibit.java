package gradientlab.plot;

/**
 * Something to look at, as data: a control answers what it shows, a report says what it means, and a figure paints either.
 * Arrays given to an exhibit must not be changed afterwards.
 */
public sealed interface Exhibit permits Bars, Chart, Matrix, Panels, PlaneMap, Tiles {
    /** May be empty. */
    String title();

    <R> R accept(Visitor<R> visitor);

    /** What is made of each kind. */
    interface Visitor<R> {
        R bars(Bars bars);

        R chart(Chart chart);

        R map(PlaneMap map);

        R matrix(Matrix matrix);

        R panels(Panels panels);

        R tiles(Tiles tiles);
    }
}
