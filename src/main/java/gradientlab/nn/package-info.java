/**
 * What the lab teaches, written to be read: activations, the from-scratch network, the naive convolution, losses.
 * Depends on nothing but the JDK (and the error function of Commons Numbers); what it says comes from
 * {@link gradientlab.text}.
 */
package gradientlab.nn;
