package gradientlab.json;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Arrays;

/**
 * Many numbers in a state: pixels, weights. Equal when all numbers are, so that two states can be compared. Immutable by
 * convention: whoever gives the array does not write to it afterwards.
 */
@JsonSerialize(using = NumberArrayJson.Writer.class)
@JsonDeserialize(using = NumberArrayJson.Reader.class)
public final class NumberArray {
    /** None. */
    public static final NumberArray EMPTY = new NumberArray();

    private final double[] values;

    /** @param values not copied */
    public NumberArray(double... values) {
        this.values = values;
    }

    public int size() {
        return values.length;
    }

    /** The numbers themselves; read them, do not write them. */
    public double[] values() {
        return values;
    }

    /** Whether all lie in this range. */
    public boolean allBetween(double low, double high) {
        for (double value : values) {
            if (!(value >= low && value <= high)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberArray array && (array.values == values || Arrays.equals(array.values, values));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return values.length + " numbers";
    }
}
