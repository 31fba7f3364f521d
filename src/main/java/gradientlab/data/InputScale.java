package gradientlab.data;

/** How a pixel byte (0 to 255) becomes a network's input. */
public enum InputScale {
    /** {@code (byte / 255 - mean) / std} for each channel: about zero mean and unit variance. The default. */
    NORMALISED,
    /** {@code byte / 255}: 0 to 1. */
    UNIT,
    /** The byte itself, 0 to 255: what happens without any scaling (course question 4.2.4). */
    RAW_255
}
