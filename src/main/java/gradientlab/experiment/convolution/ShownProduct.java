package gradientlab.experiment.convolution;

import gradientlab.nn.Conv2d;
import gradientlab.plot.NumberText;

/**
 * A product written so that it can be checked with a calculator: the factors have as many digits as it takes for their
 * product, rounded, to be the one shown.
 *
 * @param input the pixel
 * @param weight the kernel's weight
 * @param value the product
 */
record ShownProduct(String input, String weight, String value) {
    private static final int EXACT = 15;

    /** @param digits significant digits of the product; a factor may have more, and has at least as many */
    static ShownProduct of(Conv2d.Product product, int digits) {
        String value = NumberText.significant(product.value(), digits);
        ShownProduct shown = new ShownProduct("", "", value);
        for (int more = digits; more <= EXACT; more++) {
            shown = new ShownProduct(
                    NumberText.significant(product.input(), more),
                    NumberText.significant(product.weight(), more),
                    value);
            double check = NumberText.parse(shown.input()) * NumberText.parse(shown.weight());
            if (NumberText.significant(check, digits).equals(value)) {
                break;
            }
        }
        return shown;
    }
}
