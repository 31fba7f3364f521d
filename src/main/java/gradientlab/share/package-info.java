/**
 * An experiment's whole state as a file and as a line of text to paste, with what an instructor adds to it. What comes
 * back is not trusted: sizes, types and names are checked, and anything odd is refused with a sentence.
 */
package gradientlab.share;
