/**
 * XOR (course part 1.2): a small network learns four Gaussian blobs, or other points of the plane.
 *
 * <p>What to observe: each hidden unit draws one straight line, the output combines them; sigmoid first lingers near a
 * loss of 0.25 and then breaks through; ReLU is fast and sometimes fails altogether, depending on the seed.
 */
package gradientlab.experiment.xor;
