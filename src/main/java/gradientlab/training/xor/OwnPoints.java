package gradientlab.training.xor;

import gradientlab.data.PointSet;
import gradientlab.data.plane.PointTable;
import gradientlab.json.NumberArray;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.SeededRandom;
import gradientlab.text.Texts;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A student's own points as part of a configuration: equal when every number is. None at all is {@link #NONE}.
 *
 * @param source what they are called: the file's name
 * @param columns what the two numbers are called
 * @param classes what the classes are called
 * @param table x, y and class of each point, one after the other
 */
public record OwnPoints(String source, List<String> columns, List<String> classes, NumberArray table) {
    public static final OwnPoints NONE = new OwnPoints("", List.of(), List.of(), NumberArray.EMPTY);

    /** {@link #NONE} as JSON. */
    static final String ABSENT = "{\"source\":\"\",\"columns\":[],\"classes\":[],\"table\":[]}";

    /** One of so many points is held out to measure on. */
    private static final int HELD_OUT = 5;

    private static final int LONGEST_SOURCE = 80;
    private static final int NUMBERS = 3;
    private static final Texts TEXTS = Texts.of(OwnPoints.class);

    /** @throws InvalidSetting when they cannot be the points of a table */
    public OwnPoints {
        columns = List.copyOf(columns);
        classes = List.copyOf(classes);
        if (table.size() % NUMBERS != 0
                || source.length() > LONGEST_SOURCE
                || source.codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidSetting("points", TEXTS.get("own.broken"));
        }
        if (table.size() > 0) {
            new PointTable(points(table), columns, classes); // refuses what is none
        } else if (!source.isEmpty() || !columns.isEmpty() || !classes.isEmpty()) {
            throw new InvalidSetting("points", TEXTS.get("own.broken"));
        }
    }

    /** @param source a file's name, or another word for where they come from */
    public static OwnPoints of(String source, PointTable table) {
        PointSet points = table.points();
        double[] numbers = new double[NUMBERS * points.size()];
        for (int i = 0; i < points.size(); i++) {
            numbers[NUMBERS * i] = points.x()[i];
            numbers[NUMBERS * i + 1] = points.y()[i];
            numbers[NUMBERS * i + 2] = points.labels()[i];
        }
        String name = source.replaceAll("\\p{Cntrl}", "");
        return new OwnPoints(
                name.substring(0, Math.min(LONGEST_SOURCE, name.length())),
                table.columns(),
                table.classes(),
                new NumberArray(numbers));
    }

    public boolean absent() {
        return table.size() == 0;
    }

    public int size() {
        return table.size() / NUMBERS;
    }

    /** How many of them are learnt from. */
    int trainSize() {
        return size() - heldOut();
    }

    private int heldOut() {
        return Math.max(1, size() / HELD_OUT);
    }

    /** Those to learn from and those to measure on, parted by the seed, in the plane's units. */
    XorData parted(long seed) {
        PointSet own = points(table);
        PlaneScale scale = PlaneScale.of(own);
        PointSet plane = scale.plane(own);
        int[] order = IntStream.range(0, size()).toArray();
        SeededRandom.shuffle(order, SeededRandom.normal(seed, "xor-split")::nextInt);
        int[] train = IntStream.of(order).skip(heldOut()).toArray();
        int[] validation = IntStream.of(order).limit(heldOut()).toArray();
        return new XorData(plane.at(train), plane.at(validation), scale);
    }

    private static PointSet points(NumberArray table) {
        int n = table.size() / NUMBERS;
        double[] x = new double[n];
        double[] y = new double[n];
        int[] labels = new int[n];
        for (int i = 0; i < n; i++) {
            x[i] = table.values()[NUMBERS * i];
            y[i] = table.values()[NUMBERS * i + 1];
            double label = table.values()[NUMBERS * i + 2];
            labels[i] = label == Math.rint(label) ? (int) label : -1;
        }
        return new PointSet(x, y, labels);
    }
}
