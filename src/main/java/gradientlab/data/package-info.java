/** Data sets and files: what the experiments learn from, and where it is stored. */
package gradientlab.data;
