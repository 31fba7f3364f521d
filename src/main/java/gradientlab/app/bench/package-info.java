/** Measures the real window, in processes of their own. */
package gradientlab.app.bench;
