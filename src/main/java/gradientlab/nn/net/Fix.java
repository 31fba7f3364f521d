package gradientlab.nn.net;

import java.util.List;

/**
 * A change that makes a layer fit.
 *
 * @param words what it does: {@code "Make the kernel 3 x 3"}
 * @param layers all layers of the network afterwards
 */
public record Fix(String words, List<Layer> layers) {}
