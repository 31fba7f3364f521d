/** What every experiment tab offers the window; one sub-package an experiment, none knows another. */
package gradientlab.experiment;
