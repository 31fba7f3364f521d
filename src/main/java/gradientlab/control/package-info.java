/** Charts, pictures and fields of our own: they show numbers and know neither networks nor experiments. */
package gradientlab.control;
