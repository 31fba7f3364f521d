/**
 * What a plot needs before anybody draws it: ranges, scales, ticks, number texts, thinning, colours. Shared by the
 * window's controls and the figures of the report, so that both show the same; no JavaFX.
 */
package gradientlab.plot;
