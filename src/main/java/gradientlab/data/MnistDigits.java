package gradientlab.data;

import gradientlab.nn.Tensor4;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * The first five MNIST test images of every digit, in test-set order: exactly the {@code samples_N.npy} of course part 2.
 * MNIST by Yann LeCun, Corinna Cortes and Christopher J. C. Burges, CC BY-SA 3.0; see the attribution file beside the
 * resource.
 */
public final class MnistDigits {
    /** 0 to 9. */
    public static final int DIGITS = 10;

    /** Images of each digit. */
    public static final int SAMPLES = 5;

    /** Rows and columns of an image. */
    public static final int SIDE = 28;

    private static final String RESOURCE = "mnist-digits.npy";

    private MnistDigits() {}

    /**
     * The five images of a digit.
     *
     * @param digit 0 to 9
     * @return [5, 1, 28, 28], 0 (paper) to 255 (ink)
     */
    public static Tensor4 samples(int digit) {
        if (digit < 0 || digit >= DIGITS) {
            throw new IllegalArgumentException("There is no digit " + digit + ".");
        }
        double[] values = Resource.ALL.values();
        int size = SAMPLES * SIDE * SIDE;
        return new Tensor4(SAMPLES, 1, SIDE, SIDE, Arrays.copyOfRange(values, digit * size, (digit + 1) * size));
    }

    /** Read once, when first asked for. */
    private static final class Resource {
        private static final NpyArray ALL = load();

        private static NpyArray load() {
            try (InputStream stream = MnistDigits.class.getResourceAsStream("/gradientlab/data/" + RESOURCE)) {
                byte[] bytes = stream.readAllBytes();
                return NpyFile.read(new ByteArrayInputStream(bytes), bytes.length, RESOURCE);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
