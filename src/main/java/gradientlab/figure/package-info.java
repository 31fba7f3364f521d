/** Figures as data, drawn alike as PNG, SVG and PDF on every machine; their numbers as CSV. No window needed. */
package gradientlab.figure;
