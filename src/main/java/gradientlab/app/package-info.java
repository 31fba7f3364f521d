/** The window around the experiments, and where the program starts. */
package gradientlab.app;
