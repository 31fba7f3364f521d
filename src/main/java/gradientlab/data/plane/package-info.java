/** Labelled points of the plane: sets that are made from a seed, and a student's own table. */
package gradientlab.data.plane;
