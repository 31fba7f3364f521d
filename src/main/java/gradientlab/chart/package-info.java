/** Curves over a common axis, with legend, zoom and read-out; they grow while a run trains. */
package gradientlab.chart;
