/** Sharing in the window: saving, copying, opening, pasting, and what a lesson locks or hides. */
package gradientlab.app.share;
