/**
 * XOR (course part 1.2): a 2-h-1 network learns four Gaussian blobs.
 *
 * <p>What to observe: each hidden unit draws one straight line, the output combines them; sigmoid first lingers near a
 * loss of 0.25 and then breaks through; ReLU is fast and sometimes fails altogether, depending on the seed.
 */
package gradientlab.experiment.xor;
