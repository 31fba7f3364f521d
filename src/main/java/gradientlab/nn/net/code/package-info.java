/** Networks as source text of other libraries: written for both, read of PyTorch's {@code nn.Sequential}. */
package gradientlab.nn.net.code;
