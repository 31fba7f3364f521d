/** What {@code ./lab bench} measures, a class a group of rows; what needs a window is {@code app.bench}'s. */
package gradientlab.bench;
