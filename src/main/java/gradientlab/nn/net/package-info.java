/**
 * A network as a value: an {@link gradientlab.nn.net.Architecture} is a list of layers, and a {@link
 * gradientlab.nn.net.Layer} answers for itself what it puts out, what it learns and what it sees of the image.
 *
 * <p>A new layer is a record that implements {@link gradientlab.nn.net.Layer}, and a method of {@link
 * gradientlab.nn.net.LayerVisitor}: the compiler then names every engine, file and picture that cannot yet say what it is
 * to them.
 */
package gradientlab.nn.net;
