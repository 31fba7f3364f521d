/** Training runs: configuration, engines, metrics, diagnosis. No window, no files of the window. */
package gradientlab.training;
