/** A report as data (chapters of words, figures, tables), written as one HTML file and as PDF. */
package gradientlab.report.paper;
